/** How much of a value is shown. */
interface Limits {
  items: number;
  depth: number;
  /** Fields of one object. */
  fields?: number;
}

const WIDTH = 110;
const LINES = 36;
const CHARACTERS = 160;
const SMALL = 90;

/** From generous to terse: the first that fits in a screen is taken. */
const LIMITS: Limits[] = [
  { items: 5, depth: 9 },
  { items: 3, depth: 9 },
  { items: 2, depth: 9 },
  { items: 1, depth: 9 },
  { items: 1, depth: 5 },
  { items: 1, depth: 4 },
  { items: 1, depth: 3 },
  { items: 1, depth: 3, fields: 12 },
];

/** JSON for a reader: short things on one line, and long ones cut, with `…` and how much is missing where they were cut. */
export function printShort(value: unknown): string {
  const texts = LIMITS.map((limits) => printJson(shorten(value, limits)));
  return texts.find((text) => text.split("\n").length <= LINES) ?? texts.at(-1) ?? "";
}

/** JSON with whatever fits on a line on one line. */
export function printJson(value: unknown, indent = "", room = WIDTH): string {
  const flat = printFlat(value);
  if (flat.length + indent.length <= room || typeof value !== "object" || value === null) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => printJson(one, inner, room))
    : Object.entries(value).map(([name, one]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + printJson(one, inner, room - key.length);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(",\n")}\n${indent}${close}`;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${printFlat(one)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function shorten(value: unknown, limits: Limits): unknown {
  const { items, depth, fields = Number.POSITIVE_INFINITY } = limits;
  const inner = (one: unknown) => shorten(one, { ...limits, depth: depth - 1 });
  if (typeof value === "string") return shortenText(value);
  if (typeof value !== "object" || value === null) return value;
  // A reference says what it is in the room that the mark would take.
  const isSmall = depth <= 0 && printFlat(value).length <= SMALL;
  if (Array.isArray(value)) {
    if (depth <= 0 && !isSmall) return [`… ${count(value.length, "item")}`];
    const left = value.length - items;
    return [...value.slice(0, items).map(inner), ...(left > 0 ? [`… ${left} more`] : [])];
  }
  const entries = Object.entries(value);
  if (depth <= 0 && !isSmall) return { "…": count(entries.length, "field") };
  const shown = entries.slice(0, fields).map(([name, one]) => [name, inner(one)]);
  const left = entries.length - shown.length;
  return Object.fromEntries(left > 0 ? [...shown, ["…", count(left, "more field")]] : shown);
}

function shortenText(text: string): string {
  if (text.length <= CHARACTERS) return text;
  // Half of a surrogate pair is no text.
  const start = text.slice(0, CHARACTERS).replace(/[\ud800-\udbff]$/, "");
  return `${start.trimEnd()}… ${text.length} characters`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
