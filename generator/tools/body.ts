import type { Property, Shape } from "../operations/ir.ts";
import type { BodyNode, ObjectNode } from "./ir.ts";
import type { Step } from "./location.ts";

export const emptyBody = (): ObjectNode => ({ kind: "object", required: true, properties: new Map() });

/**
 * Puts a leaf where `steps` lead, making the objects and lists on the way. `listAt` makes the list node of a `name[]`
 * step. Returns what stands in the way, if anything does.
 */
export function place(
  root: ObjectNode,
  from: Shape,
  steps: readonly Step[],
  leaf: (required: boolean) => BodyNode,
  listAt: (depth: number, required: boolean) => Extract<BodyNode, { kind: "list" }>,
): string | undefined {
  let node: ObjectNode = root;
  let shape: Shape | undefined = from;
  for (const [depth, step] of steps.entries()) {
    const property: Property | undefined = shape?.properties.get(step.name);
    const required = property?.required ?? false;
    const last = depth === steps.length - 1;
    const known = node.properties.get(step.name);
    if (step.each) {
      if (known) return step.name;
      const list = listAt(depth, required);
      node.properties.set(step.name, list);
      if (last) {
        list.element = leaf(true);
        return undefined;
      }
      const element = emptyBody();
      list.element = element;
      node = element;
      shape = property?.shape.items;
    } else if (last) {
      if (known) return step.name;
      node.properties.set(step.name, leaf(required));
    } else {
      if (known && known.kind !== "object") return step.name;
      const next: ObjectNode = known ?? { kind: "object", required, properties: new Map() };
      node.properties.set(step.name, next);
      node = next;
      shape = property?.shape;
    }
  }
  return undefined;
}

/** Fills in required properties that can have one value only, and names those that nothing fills. */
export function complete(node: BodyNode, shape: Shape | undefined, path: string): string[] {
  if (!shape) return [];
  if (node.kind === "list") return complete(node.element, shape.items, `${path}[]`);
  if (node.kind !== "object") return [];
  const missing: string[] = [];
  const constants = new Map<string, BodyNode>();
  for (const [name, { shape: property, required }] of shape.properties) {
    const known = node.properties.get(name);
    if (known) missing.push(...complete(known, property, `${path}.${name}`));
    else if (required && property.enum?.length === 1 && property.enum[0] !== undefined) {
      constants.set(name, { kind: "constant", value: property.enum[0] });
    } else if (required && !property.readOnly) missing.push(`${path}.${name}`);
  }
  node.properties = new Map([...constants, ...node.properties]);
  return missing;
}

/** Every argument value below a node, for the question whether an optional object is sent at all. */
export function givenBelow(node: BodyNode): Extract<BodyNode, { kind: "value" | "reference" | "list" }>[] {
  if (node.kind === "constant") return [];
  if (node.kind === "object") return [...node.properties.values()].flatMap(givenBelow);
  return [node];
}
