import { type Document, type Flat, isRecord, type Schema, typesOf } from "./document.ts";
import { checkKind, validate } from "./validate.ts";

/** The least value that fits a schema: what is required and nothing else. */
export function sample(document: Document, schema: Schema, now: Date, depth = 0): unknown {
  const flat = chooseFirst(document, schema);
  if (flat.const !== undefined) return flat.const;
  if (flat.enum && flat.enum.length > 0) return flat.enum[0];
  const type = typesOf(flat).find((name) => name !== "null");
  if (type === "string") return sampleText(flat, now);
  if (type === "integer" || type === "number") return sampleNumber(flat);
  if (type === "boolean") return false;
  if (type === "array") {
    const { items = {}, minItems = 0 } = flat;
    return Array.from({ length: minItems }, () => sample(document, items, now, depth + 1));
  }
  // A schema that requires itself has no least value.
  if (depth > 12) return {};
  return Object.fromEntries(
    flat.required.map((name) => [name, sample(document, flat.properties[name] ?? {}, now, depth + 1)]),
  );
}

/** The value with what its schema asks for beyond it, and something that fits in the place of what does not. */
export function fill(document: Document, schema: Schema, value: unknown, now: Date): unknown {
  const flat = chooseClosest(document, schema, value);
  if (value === null && flat.nullable) return value;
  if (Array.isArray(value) && typesOf(flat).includes("array"))
    return value.map((item) => fill(document, flat.items ?? {}, item, now));
  if (!isRecord(value) || !typesOf(flat).includes("object"))
    return checkKind(flat, value) === undefined ? value : sample(document, flat, now);
  const least = sample(document, flat, now);
  const filled = Object.entries(value).map(([name, item]) => {
    const property = flat.properties[name];
    return [name, property ? fill(document, property, item, now) : item];
  });
  return { ...(isRecord(least) && least), ...Object.fromEntries(filled) };
}

/** A time as APIs write it: whole seconds. */
export function writeTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}

const chooseFirst = (document: Document, schema: Schema): Flat => choose(document, schema, ([first]) => first);

function chooseClosest(document: Document, schema: Schema, value: unknown): Flat {
  const distance = (branch: Schema) => validate(document, branch, value, "", "response").length;
  return choose(document, schema, (branches) => branches.toSorted((a, b) => distance(a) - distance(b))[0]);
}

/** The schema with one branch of each of its choices. */
function choose(document: Document, schema: Schema, pick: (branches: Schema[]) => Schema | undefined): Flat {
  const { choices, ...flat } = document.flatten(schema);
  if (choices.length === 0) return { ...flat, choices };
  return choose(document, { allOf: [flat, ...choices.flatMap((branches) => pick(branches) ?? [])] }, pick);
}

function sampleText({ format = "", minLength = 0, maxLength = 255, pattern }: Schema, now: Date): string {
  const time = writeTime(now);
  const formats: Record<string, string> = {
    "date-time": time,
    date: time.slice(0, 10),
    time: time.slice(11, 19),
    "partial-time": time.slice(11, 19),
    email: "someone@example.com",
    uuid: "00000000-0000-4000-8000-000000000000",
    uri: "https://example.com/",
    url: "https://example.com/",
    tzinfo: "Etc/UTC",
    "activesupport-time-zone": "UTC",
  };
  if (pattern !== undefined) return PICTURES.find((text) => new RegExp(pattern).test(text)) ?? "";
  return formats[format] ?? "none".padEnd(minLength, "-").slice(0, maxLength);
}

/** One of them fits most patterns. */
const PICTURES = ["none", "A1", "1", "2030-01-01", "10.0.0.0/24"];

function sampleNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): number {
  const least = typeof exclusiveMinimum === "number" ? exclusiveMinimum : minimum;
  const most = typeof exclusiveMaximum === "number" ? exclusiveMaximum : maximum;
  if (least !== undefined && least >= 0) return exclusiveMinimum ? least + 1 : least;
  if (most !== undefined && most <= 0) return exclusiveMaximum ? most - 1 : most;
  return 0;
}
