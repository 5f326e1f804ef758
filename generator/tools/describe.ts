import type { Operation, Shape } from "../operations/ir.ts";
import { readSchema, refine, typeOf } from "./input-schema.ts";
import type { Argument, InputSchema, Refuse } from "./ir.ts";
import { follow, type Location, readSteps, typeAt } from "./location.ts";
import type { ArgumentEntry } from "./manifest.ts";

interface Known {
  schema: InputSchema;
  type: string;
  required: boolean;
}

export function typedArgument(name: string, given: ArgumentEntry): Argument {
  const value: InputSchema = { type: given.type ?? "string" };
  const schema: InputSchema = given.array ? { type: "array", items: value } : value;
  const refined = refine(schema, given);
  return { ...finish(name, given, { schema, type: typeOf(refined), required: false }), isId: false };
}

export function finish(name: string, given: ArgumentEntry, known: Known): Omit<Argument, "isId"> {
  const schema = refine(known.schema, given);
  return {
    name,
    schema,
    type: schema.enum || schema.items?.enum ? typeOf(schema) : known.type,
    required: (given.required ?? known.required) && schema.default === undefined,
    advertised: given.advertise,
    ...(given.hook !== undefined && { hook: given.hook }),
  };
}

/** Type, bounds and need of the value at a location. */
export function describe(
  location: Location,
  given: ArgumentEntry,
  operation: Operation,
  name: string,
  refuse: Refuse,
): Known {
  if (location.in === "parameter") {
    const schema = readSchema(location.parameter.shape);
    return { schema, type: typeOf(schema), required: location.parameter.required };
  }
  const { shape, steps, required } = location;
  // An override may want one value for all elements.
  const lists = given.array === false ? 0 : steps.filter((step) => step.each).length;
  if (lists > 1) refuse(["arguments", name], "a location goes into one list at most", "use `items`");
  const element = elementOf(location, given, operation, name, refuse);
  // `body.x[]` takes the elements one by one, `body.x` the list as a whole: either way the argument is an array.
  const schema: InputSchema =
    lists > 0 || (isList(shape, given) && element.schema.type !== "array")
      ? { type: "array", items: element.schema, ...(shape.kind === "array" && lists === 0 ? bounds(shape) : {}) }
      : element.schema;
  const type =
    element.whole ?? (schema.type === "array" && element.schema !== schema ? arrayOf(element.type) : element.type);
  return { schema, type, required };
}

const isList = (shape: Shape, given: ArgumentEntry): boolean =>
  shape.kind === "array" && (given.items !== undefined || given.reference !== undefined);

const bounds = (shape: Shape): Pick<InputSchema, "minItems" | "maxItems"> => ({
  ...(shape.minItems !== undefined && { minItems: shape.minItems }),
  ...(shape.maxItems !== undefined && { maxItems: shape.maxItems }),
});

const arrayOf = (type: string): string => (/[ |]/.test(type) && !type.startsWith("{") ? `(${type})[]` : `${type}[]`);

interface ElementKnown {
  schema: InputSchema;
  type: string;
  /** The type of the argument as a whole, where it is handed on as it is. */
  whole?: string;
}

function elementOf(
  location: Extract<Location, { in: "body" }>,
  given: ArgumentEntry,
  operation: Operation,
  name: string,
  refuse: Refuse,
): ElementKnown {
  if (given.reference !== undefined) return { schema: { type: "string" }, type: "string" };
  const { shape, steps } = location;
  if (given.items) {
    const target = shape.kind === "array" ? shape.items : shape;
    if (!target) {
      refuse(["arguments", name, "items"], "the document says nothing of the items", "patch the document");
      return { schema: { type: "object" }, type: "object" };
    }
    return itemSchema(target, given.items, ["arguments", name, "items"], operation, refuse);
  }
  const schema = readSchema(shape);
  const opaque = schema.type === "object" || (schema.type === "array" && schema.items?.type === "object");
  const last = steps.at(-1);
  if (!opaque || !operation.body || !last) return { schema, type: typeOf(schema) };
  const whole = typeAt(`Body<${JSON.stringify(operation.id)}>`, operation.body, steps);
  return last.each ? { schema, type: whole } : { schema, type: whole, whole };
}

/** The closed object schema of one item of a list. */
function itemSchema(
  shape: Shape,
  entries: Map<string, ArgumentEntry>,
  at: string[],
  operation: Operation,
  refuse: Refuse,
): ElementKnown {
  const properties: Record<string, InputSchema> = {};
  const required: string[] = [];
  const types: string[] = [];
  for (const [name, given] of entries) {
    const steps = readSteps(given.from?.[0] ?? name);
    const end = follow(shape, steps);
    if ("at" in end) {
      refuse([...at, name], `the items of ${operation.id} have no property "${steps[end.at]?.name}"`, end.hint);
      continue;
    }
    const location: Location = { in: "body", steps, ...end };
    const known =
      given.items || given.reference !== undefined
        ? describe(location, given, operation, name, refuse)
        : plain(end.shape);
    const argument = finish(name, given, { ...known, required: end.required });
    properties[name] = argument.schema;
    if (argument.required) required.push(name);
    const certain = argument.required || argument.schema.default !== undefined;
    types.push(`${name}${certain ? "" : "?"}: ${argument.type}${certain ? "" : " | undefined"}`);
  }
  const schema: InputSchema = {
    type: "object",
    properties,
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
  return { schema, type: `{ ${types.join("; ")} }` };
}

function plain(shape: Shape): Omit<Known, "required"> {
  const schema = readSchema(shape);
  return { schema, type: typeOf(schema) };
}
