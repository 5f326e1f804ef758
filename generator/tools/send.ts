import type { Operation, Shape } from "../operations/ir.ts";
import { emptyBody, place } from "./body.ts";
import type { BodyNode, Given, ObjectNode, Refuse, RequestParts } from "./ir.ts";
import { follow, type Location, readSteps, typeAt } from "./location.ts";
import type { ArgumentEntry } from "./manifest.ts";

/** Puts what an argument gives to where it goes in the request. */
export function send(
  request: RequestParts,
  operation: Operation,
  location: Location,
  given: ArgumentEntry,
  source: Given,
  name: string,
  refuse: Refuse,
): void {
  if (location.in === "parameter") {
    const { in: where, name: parameter } = location.parameter;
    if (request[where].some(([taken]) => taken === parameter))
      refuse(["arguments", name], `something else already goes to "${parameter}"`, "drop one of the two");
    else request[where].push([parameter, source.expression]);
    return;
  }
  const root = operation.body;
  if (!root) return;
  request.body ??= emptyBody();
  const variable = given.reference !== undefined ? "id" : "item";
  const typeTo = (count: number) =>
    typeAt(`Body<${JSON.stringify(operation.id)}>`, root, location.steps.slice(0, count));
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
  const blocked = place(request.body, root, location.steps, leaf, listAt);
  if (blocked !== undefined) {
    refuse(
      ["arguments", name],
      `something else already goes to "${blocked}"`,
      "drop one of the two, or use `items` for several fields of one list",
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

/** For steps that were checked before. */
export const noList = (): never => {
  throw new Error("these steps lead into no list");
};

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
    if (steps.some((step) => step.each)) {
      refuse([...at, "items", name], "a location inside an item goes into no list", "use `items` for the inner list");
      continue;
    }
    const leaf = (required: boolean): BodyNode =>
      leafOf(end.shape, given, source, required, stepType(steps.length), [...at, "items", name], refuse);
    const blocked = place(node, shape, steps, leaf, noList);
    if (blocked !== undefined)
      refuse([...at, "items", name], `something else already goes to "${blocked}"`, "drop one of the two");
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

export function emptyValue(location: Location, name: string, refuse: Refuse): string {
  const shape = location.in === "body" ? location.shape : undefined;
  if (shape?.nullable) return "null";
  if (shape?.kind === "array") return "[]";
  if (shape?.kind === "string" && !shape.enum) return '""';
  refuse(["clears"], `"${name}" cannot be emptied`, "the document makes it neither nullable, text nor a list");
  return "null";
}
