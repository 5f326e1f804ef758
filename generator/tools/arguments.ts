import type { Operation, Shape } from "../operations/ir.ts";
import { emptyBody, place } from "./body.ts";
import { readSchema, refine, typeOf } from "./input-schema.ts";
import type { Argument, BodyNode, Given, InputSchema, ObjectNode, Request } from "./ir.ts";
import { follow, type Location, locate, readSteps, typeAt } from "./location.ts";
import type { ArgumentEntry, ToolEntry } from "./manifest.ts";

export type Refuse = (path: (string | number)[], what: string, hint?: string) => void;

/** Arguments of one tool, and the request that they add up to. */
export interface Bound {
  arguments: Argument[];
  request: Pick<Request, "path" | "query" | "hooks"> & { body?: ObjectNode };
}

/** Binds every argument of a generated tool to where it goes in the request. */
export function bindArguments(entry: ToolEntry, operation: Operation, refuse: Refuse): Bound {
  const bound: Bound = { arguments: [], request: { path: [], query: [], hooks: [] } };
  for (const [name, given] of entry.arguments) {
    if (given.hook !== undefined) {
      bound.request.hooks.push({ file: given.hook, argument: name });
      bound.arguments.push(typedArgument(name, given));
      continue;
    }
    const locations = (given.from ?? []).flatMap((from): Location[] => {
      const found = locate(operation, from);
      if ("location" in found) return [found.location];
      refuse(["arguments", name], found.what, found.hint);
      return [];
    });
    const [first] = locations;
    if (!first) continue;
    const known = describe(first, given, operation, name, refuse);
    const argument = { ...finish(name, given, known), isId: isPath(first) };
    bound.arguments.push(argument);
    if (known.required && !argument.required && argument.schema.default === undefined) {
      refuse(
        ["arguments", name],
        `${operation.id} requires it, the manifest does not`,
        "drop `required: false`, give a default, or patch the document",
      );
    }
    const source: Given = {
      expression: `args.${name}`,
      certain: argument.required || argument.schema.default !== undefined,
      ...(entry.clears.includes(name) && { cleared: { name, value: emptyValue(first, name, refuse) } }),
    };
    for (const location of locations) send(bound, operation, location, given, source, name, refuse);
  }
  return bound;
}

/** The arguments of an override: types come from the operations it uses, what is sent is its own affair. */
export function readArguments(entry: ToolEntry, uses: Operation[], refuse: Refuse): Argument[] {
  return [...entry.arguments].flatMap(([name, given]): Argument[] => {
    if (given.type !== undefined) return [typedArgument(name, given)];
    const text = given.from?.[0] ?? name;
    const attempts = uses.map((operation) => ({ operation, found: locate(operation, text) }));
    for (const { operation, found } of attempts) {
      if (!("location" in found)) continue;
      const known = describe(found.location, given, operation, name, refuse);
      // Whether an override needs a value is for the manifest to say, but for what becomes part of a path.
      const required = given.required ?? isPath(found.location);
      return [{ ...finish(name, { ...given, required }, known), isId: isPath(found.location) }];
    }
    const first = attempts[0]?.found;
    if (first && "what" in first) refuse(["arguments", name], first.what, first.hint);
    else
      refuse(
        ["arguments", name],
        "it has neither a type nor an operation to take one from",
        "give it a `type`, or the tool `uses`",
      );
    return [];
  });
}

const isPath = (location: Location): boolean => location.in === "parameter" && location.parameter.in === "path";

interface Known {
  schema: InputSchema;
  type: string;
  required: boolean;
}

function typedArgument(name: string, given: ArgumentEntry): Argument {
  const value: InputSchema = { type: given.type ?? "string" };
  const schema: InputSchema = given.array ? { type: "array", items: value } : value;
  const refined = refine(schema, given);
  return { ...finish(name, given, { schema, type: typeOf(refined), required: false }), isId: false };
}

function finish(name: string, given: ArgumentEntry, known: Known): Omit<Argument, "isId"> {
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
function describe(location: Location, given: ArgumentEntry, operation: Operation, name: string, refuse: Refuse): Known {
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
  const whole = typeAt(`Body<"${operation.id}">`, operation.body, steps);
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

function send(
  bound: Bound,
  operation: Operation,
  location: Location,
  given: ArgumentEntry,
  source: Given,
  name: string,
  refuse: Refuse,
): void {
  if (location.in === "parameter") {
    const { in: where, name: parameter } = location.parameter;
    bound.request[where].push([parameter, source.expression]);
    return;
  }
  const root = operation.body;
  if (!root) return;
  bound.request.body ??= emptyBody();
  const variable = given.reference !== undefined ? "id" : "item";
  const typeTo = (count: number) => typeAt(`Body<"${operation.id}">`, root, location.steps.slice(0, count));
  const inList = location.steps.some((step) => step.each);
  const inner: Given = inList ? { expression: variable, certain: true } : source;
  const listAt = (depth: number, required: boolean) => ({
    kind: "list" as const,
    required,
    source,
    type: typeTo(depth + 1),
    variable,
    element: emptyBody() as BodyNode,
  });
  const leaf = (required: boolean): BodyNode =>
    leafOf(location.shape, given, inner, required, typeTo(location.steps.length), ["arguments", name], refuse);
  const blocked = place(bound.request.body, root, location.steps, leaf, listAt);
  if (blocked !== undefined) {
    refuse(
      ["arguments", name],
      `something else already goes to "${blocked}"`,
      "use `items` for several fields of one list",
    );
  }
}

/** One value of the body: as it is, as a reference, or item by item. */
function leafOf(
  shape: Shape,
  given: ArgumentEntry,
  source: Given,
  required: boolean,
  type: string,
  at: string[],
  refuse: Refuse,
): BodyNode {
  if (given.reference === undefined && !given.items) return { kind: "value", required, source };
  const listed = shape.kind === "array";
  const target = listed ? shape.items : shape;
  const variable = given.reference !== undefined ? "id" : "item";
  const inner: Given = listed ? { expression: variable, certain: true } : source;
  const element: Extract<BodyNode, { kind: "reference" | "object" }> =
    given.reference !== undefined
      ? { kind: "reference", required: true, source: inner, type: referenceType(target, given.reference, at, refuse) }
      : itemNode(target, given.items ?? new Map(), inner.expression, `Item<${type}>`, at, refuse);
  if (!listed && element.kind === "object")
    refuse([...at, "items"], "this is one object, not a list", "give each field an argument of its own");
  if (!listed) return { ...element, required };
  return { kind: "list", required, source, type: `Item<${type}>`, variable, element };
}

function itemNode(
  shape: Shape | undefined,
  entries: Map<string, ArgumentEntry>,
  variable: string,
  type: string,
  at: string[],
  refuse: Refuse,
): ObjectNode {
  const node = emptyBody();
  if (!shape) return node;
  for (const [name, given] of entries) {
    const steps = readSteps(given.from?.[0] ?? name);
    const end = follow(shape, steps);
    if ("at" in end) continue;
    const certain = (given.required ?? end.required) || given.default !== undefined;
    const source: Given = { expression: `${variable}.${name}`, certain };
    const stepType = (count: number) => typeAt(type, shape, steps.slice(0, count));
    place(
      node,
      shape,
      steps,
      (required) => leafOf(end.shape, given, source, required, stepType(steps.length), [...at, "items", name], refuse),
      (depth, required) => ({
        kind: "list",
        required,
        source,
        type: stepType(depth + 1),
        variable: "part",
        element: emptyBody(),
      }),
    );
  }
  return node;
}

function referenceType(shape: Shape | undefined, reference: string, at: string[], refuse: Refuse): string {
  const types = (shape?.properties.get("type")?.shape.enum ?? []).map(String);
  const named = types.find((type) => type === `${reference}_reference`) ?? types.find((type) => type === reference);
  if (named !== undefined) return named;
  if (types.length === 1 && types[0] !== undefined && types[0].startsWith(reference)) return types[0];
  const known = types.length > 0 ? `the document allows ${types.join(", ")}` : "the document names no type there";
  refuse(at, `there is no reference to a ${reference} at this place`, `${known}; use \`items\` or patch the document`);
  return reference;
}

function emptyValue(location: Location, name: string, refuse: Refuse): string {
  const shape = location.in === "body" ? location.shape : undefined;
  if (shape?.nullable) return "null";
  if (shape?.kind === "array") return "[]";
  if (shape?.kind === "string" && !shape.enum) return '""';
  refuse(["clears"], `"${name}" cannot be emptied`, "the document makes it neither nullable, text nor a list");
  return "null";
}
