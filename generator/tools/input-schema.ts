import type { Shape } from "../operations/ir.ts";
import type { InputSchema } from "./ir.ts";
import type { ArgumentEntry } from "./manifest.ts";

/** What the document says of a value, in the few words of JSON Schema that every client takes. */
export function readSchema(shape: Shape): InputSchema {
  switch (shape.kind) {
    case "object":
    case "any":
      return { type: "object" };
    case "array": {
      const items = shape.items ? readSchema(shape.items) : { type: "string" as const };
      return { type: "array", items, ...pick(shape, ["minItems", "maxItems"]) };
    }
    case "string":
      return {
        type: "string",
        ...(shape.enum && { enum: shape.enum }),
        ...(shape.format === "date-time" && { format: shape.format }),
      };
    case "boolean":
      return { type: "boolean" };
    default:
      return { type: shape.kind, ...(shape.enum && { enum: shape.enum }), ...pick(shape, ["minimum", "maximum"]) };
  }
}

/** The manifest's own words on top of what the document says. */
export function refine(schema: InputSchema, entry: ArgumentEntry): InputSchema {
  const { enum: values, ...open } = schema.type === "array" ? (schema.items ?? { type: "string" as const }) : schema;
  const enumerated = entry.values === "any" ? undefined : (entry.values ?? values);
  const value: InputSchema = {
    ...open,
    ...(enumerated && { enum: enumerated }),
    ...(entry.format !== undefined && { format: entry.format }),
    ...pick(entry, ["minimum", "maximum"]),
  };
  const whole: InputSchema =
    schema.type === "array" ? { ...schema, items: value, ...pick(entry, ["minItems", "maxItems"]) } : value;
  return {
    ...whole,
    ...(entry.default !== undefined && { default: entry.default }),
    ...(entry.description !== undefined && { description: entry.description }),
  };
}

/** The TypeScript type of a value that fits the schema. `opaque` is the type of an object that is handed on as it is. */
export function typeOf(schema: InputSchema, opaque = "Record<string, unknown>"): string {
  if (schema.enum) {
    const union = schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    return union;
  }
  switch (schema.type) {
    case "integer":
    case "number":
      return "number";
    case "array": {
      const item = typeOf(schema.items ?? { type: "string" }, opaque);
      return /[ |{]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case "object":
      return opaque;
    default:
      return schema.type;
  }
}

type Bound = "minimum" | "maximum" | "minItems" | "maxItems";

function pick(from: { [K in Bound]?: number | undefined }, keys: Bound[]): { [K in Bound]?: number } {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
}
