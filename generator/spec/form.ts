import { isRecord } from "./document.ts";
import { GRAMMAR, type Kind, readField } from "./grammar.ts";

/** Reports what has the wrong form at a place in the document. */
type Complain = (at: readonly string[], what: string) => void;

/**
 * Is everything in the document of the form that its place asks for? The later stages rely on it. Schemas that are
 * `true` or `false` are spelt out, so that a schema is an object wherever it stands.
 */
export function checkForm(document: unknown, complain: Complain): void {
  checkNode(document, "document", [], complain);
}

function checkNode(node: unknown, kind: Kind, at: readonly string[], complain: Complain): void {
  if (!isRecord(node)) {
    const flag = typeof node === "boolean" && TAKES_FLAG.has(at.at(-1) ?? "");
    if (!flag) complain(at, `is ${nameForm(node)}, not ${nameKind(kind)}`);
    return;
  }
  // What a reference stands for is checked where it is.
  const needed = typeof node["$ref"] === "string" ? [] : (NEEDED[kind] ?? []);
  for (const key of needed) if (node[key] === undefined) complain(at, `is ${nameKind(kind)} without \`${key}\``);
  for (const key of Object.keys(node)) if (Object.hasOwn(GRAMMAR[kind], key)) checkField(node, kind, key, at, complain);
}

function checkField(
  node: Record<string, unknown>,
  kind: Kind,
  key: string,
  at: readonly string[],
  complain: Complain,
): void {
  const field = GRAMMAR[kind][key];
  const value = node[key];
  const here = [...at, key];
  if (field === undefined || field === "names" || value === undefined) return;
  if (field === "fact") {
    const wanted = FACTS[key]?.[kind] ?? FACTS[key]?.any;
    if (wanted && !wanted.fits(value)) complain(here, `is ${nameForm(value)}, not ${wanted.what}`);
    return;
  }
  const { kind: child, held } = readField(field);
  if (value === null) {
    // Many writers say `parameters: null` for none at all.
    delete node[key];
  } else if (held === "one") {
    if (typeof value === "boolean" && child === "schema" && !TAKES_FLAG.has(key)) node[key] = spellOut(value);
    checkNode(node[key], child, here, complain);
  } else if (held === "list" && Array.isArray(value)) {
    checkEntries(value, child, here, complain);
  } else if (held === "map" && isRecord(value)) {
    checkEntries(value, child, here, complain);
  } else {
    complain(here, `is ${nameForm(value)}, not a ${held === "list" ? "list" : "mapping"}`);
  }
}

/** Every entry of a list or mapping; a schema that is `true` or `false` becomes an object. */
function checkEntries(group: object, kind: Kind, at: readonly string[], complain: Complain): void {
  for (const [key, value] of Object.entries(group)) {
    // Extensions may stand among paths and responses.
    if (key.startsWith("x-") && (kind === "pathItem" || kind === "response")) continue;
    if (typeof value === "boolean" && kind === "schema") Object.assign(group, { [key]: spellOut(value) });
    else checkNode(value, kind, [...at, key], complain);
  }
}

/** `additionalProperties: false` and its like are read as they are. */
const TAKES_FLAG = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

const spellOut = (flag: boolean): object => (flag ? {} : { not: {} });

interface Form {
  what: string;
  fits: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const TEXT: Form = { what: "text", fits: isText };
const TEXTS: Form = { what: "a list of names", fits: isTexts };
const FLAG: Form = { what: "true or false", fits: (value) => typeof value === "boolean" };
const PLACES = ["query", "path", "header", "cookie"];

/** What must be there. */
const NEEDED: Partial<Record<Kind, string[]>> = { parameter: ["name", "in"] };

/** The facts that later stages read without a second look: of one form in every kind of object, or in some. */
const FACTS: Record<string, Partial<Record<Kind | "any", Form>>> = {
  $ref: { any: TEXT },
  operationId: { any: TEXT },
  tags: { any: TEXTS },
  name: { any: TEXT },
  in: { parameter: { what: `one of ${PLACES.join(", ")}`, fits: (value) => PLACES.some((place) => place === value) } },
  required: { any: FLAG, schema: TEXTS },
  type: { any: { what: "a type or a list of types", fits: (value) => isText(value) || isTexts(value) } },
  enum: { any: { what: "a list", fits: Array.isArray } },
  security: { any: { what: "a list of mappings", fits: (value) => Array.isArray(value) && value.every(isRecord) } },
};

function nameForm(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return isRecord(value) ? "a mapping" : JSON.stringify(value);
}

function nameKind(kind: Kind): string {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}
