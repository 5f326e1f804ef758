import { type Facts, fold } from "../operations/fold.ts";
import { isRecord, isReference, type OpenApiDocument, type SchemaObject } from "../spec/document.ts";
import { walk } from "../spec/grammar.ts";
import { resolve } from "../spec/pointer.ts";

/** The schemas of one document: what each comes to, and where it stands. */
export class Schemas {
  readonly document: OpenApiDocument;
  readonly #places = new Map<object, string>();
  readonly #facts = new Map<SchemaObject, Facts>();
  readonly #combined = new Map<string, SchemaObject>();
  readonly #numbers = new Map<SchemaObject, number>();

  constructor(document: OpenApiDocument) {
    this.document = document;
    walk(document, "document", (node, _kind, at) => {
      this.#places.set(node, spellPlace(document, at));
    });
  }

  facts(schema: SchemaObject): Facts {
    const target = this.target(schema);
    const known = this.#facts.get(target) ?? fold(this.document, target);
    this.#facts.set(target, known);
    return known;
  }

  /** The same object for the same schema, also for one that folding combined of several. */
  target(schema: SchemaObject): SchemaObject {
    const target = resolve<SchemaObject>(this.document, schema) ?? {};
    const how = target.allOf ? "allOf" : "anyOf";
    const members = target[how];
    if (this.#places.has(target) || !members) return target;
    const key = `${how} ${members.map((member) => this.#number(this.target(member))).join(" ")}`;
    const known = this.#combined.get(key) ?? target;
    this.#combined.set(key, known);
    return known;
  }

  /** Where a schema, parameter or answer stands: the component it belongs to, or else its operation. */
  placeOf(node: object): string {
    const place = this.#places.get(node);
    if (place !== undefined) return place;
    // Of several that all hold, the last is the most particular.
    const members: unknown = isRecord(node) ? (node["allOf"] ?? node["anyOf"]) : undefined;
    const said: unknown = Array.isArray(members) ? members.at(isRecord(node) && "allOf" in node ? -1 : 0) : undefined;
    return isRecord(said) ? this.placeOf(said) : "";
  }

  /** What a reference leads to is said there; anything else where it stands. */
  placeOfTarget(node: object): string {
    return this.placeOf(isReference(node) ? (resolve(this.document, node) ?? node) : node);
  }

  #number(schema: SchemaObject): number {
    const known = this.#numbers.get(schema) ?? this.#numbers.size;
    this.#numbers.set(schema, known);
    return known;
  }
}

/** An operation as people call it. */
export function nameOperation(document: OpenApiDocument, path: string, method: string): string {
  const operation: unknown = Object.entries(document.paths[path] ?? {}).find(([key]) => key === method)?.[1];
  const id = isRecord(operation) ? operation["operationId"] : undefined;
  return typeof id === "string" ? id : `${method.toUpperCase()} ${path}`;
}

/** Names of components other than schemas want a word that says what they are. */
const SECTIONS: Record<string, string> = {
  schemas: "",
  parameters: "parameter ",
  requestBodies: "body ",
  responses: "answer ",
  headers: "header ",
  pathItems: "path ",
};

function spellPlace(document: OpenApiDocument, at: readonly string[]): string {
  const [top, section = "", name = "", ...rest] = at;
  if (top === "components")
    return (SECTIONS[section] ?? `${section} `) + name + spellInside(rest, section === "schemas");
  if (top !== "paths" || name === "") return at.join(".");
  const [part, which = "", ...inside] = rest;
  const operation = nameOperation(document, section, name);
  if (part === "parameters")
    return `${operation} ${nameParameter(document, section, name, which)}${spellInside(inside)}`;
  if (part === "responses") return `${operation} ${which}${spellInside(inside)}`;
  if (part === "requestBody") return `${operation} body${spellInside(rest.slice(1))}`;
  return operation;
}

function nameParameter(document: OpenApiDocument, path: string, method: string, index: string): string {
  const operation: unknown = Object.entries(document.paths[path] ?? {}).find(([key]) => key === method)?.[1];
  const parameters: unknown = isRecord(operation) ? operation["parameters"] : undefined;
  const parameter: unknown = Array.isArray(parameters) ? parameters[Number(index)] : undefined;
  const target = isRecord(parameter) ? resolve<Record<string, unknown>>(document, parameter) : undefined;
  return target ? `${target["in"]} ${target["name"]}` : `parameter ${index}`;
}

/** The way inside as people write it: `incidents[].priority`. Combinators are no place of their own. */
function spellInside(steps: readonly string[], dotted = false): string {
  let text = "";
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (step === "properties") text += `${text === "" && !dotted ? " " : "."}${steps[++index]}`;
    else if (step === "items") text += "[]";
    else if (step === "additionalProperties") text += ".*";
    else if (step === "headers") text += ` header ${steps[++index]}`;
    else if (step === "content" || /^(all|any|one)Of$|^prefixItems$/.test(step ?? "")) index++;
  }
  return text;
}
