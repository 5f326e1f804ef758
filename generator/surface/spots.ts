import { canBe, itemsOf, propertiesOf, requiredOf, type Schema, type SurfaceTool } from "./surface.ts";

/** One argument, or one property inside of one. */
export interface Spot {
  name: string;
  /** Where it is, in the words of its own surface: `overrides[].user_id`. */
  path: string;
  /** What holds it, in the words of today's surface. */
  parent: string;
  schema: Schema;
  required: boolean;
  /** Advertised, not only accepted. */
  listed: boolean;
}

/** All arguments of a tool, the hidden ones too. */
export function argumentsOf({ input, hidden }: SurfaceTool): Spot[] {
  const shadowed = Object.entries(hidden).filter(([name]) => !Object.hasOwn(propertiesOf(input), name));
  const unlisted = shadowed.map(([name, schema]) => ({
    name,
    path: name,
    parent: "",
    schema,
    required: false,
    listed: false,
  }));
  return [...propertySpots(input, "", "", true), ...unlisted];
}

/** The properties of an object, or of the objects in a list. */
export function spotsInside(spot: Spot, parent: string): Spot[] {
  return propertiesInside(itemInside(spot) ?? spot, parent);
}

/** The properties of an object. */
export function propertiesInside({ schema, path, listed }: Spot, parent: string): Spot[] {
  return propertySpots(schema, `${path}.`, parent, listed);
}

/** What a list holds. */
export function itemInside(spot: Spot): Spot | undefined {
  if (!canBe(spot.schema, "array")) return undefined;
  return { ...spot, schema: itemsOf(spot.schema), path: `${spot.path}[]`, required: false };
}

/** What a path of `also accepts` leads to. */
export function findSpot(tool: SurfaceTool, path: string): Spot | undefined {
  const [first, ...deeper] = path.split(".").map((step) => step.replaceAll("[]", ""));
  const top = argumentsOf(tool).find(({ name }) => name === first);
  return deeper.reduce<Spot | undefined>(
    (spot, name) => spot && spotsInside(spot, spot.path).find((inner) => inner.name === name),
    top,
  );
}

function propertySpots(schema: Schema, prefix: string, parent: string, listed: boolean): Spot[] {
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema)).map(([name, property]) => ({
    name,
    path: prefix + name,
    parent,
    schema: property,
    required: required.includes(name) && property["default"] === undefined,
    listed,
  }));
}
