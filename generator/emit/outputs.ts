import type { Shape } from "../operations/ir.ts";
import type { Tool } from "../tools/ir.ts";
import { type GeneratedFile, json } from "./text.ts";

interface OutputSchema {
  type?: string;
  properties?: Record<string, OutputSchema>;
  items?: OutputSchema;
  required?: string[];
}

/**
 * Output schemas, listed on demand only: they outweigh all input schemas together. They name the fields and the plain
 * types, and demand nothing that a newer version of the API could break.
 */
export function emitOutputs(tools: Tool[]): GeneratedFile {
  return { path: "outputs.json", text: json(Object.fromEntries(tools.map((tool) => [tool.name, outputSchema(tool)]))) };
}

function outputSchema(tool: Tool): OutputSchema {
  // Not required: should the API answer something after all, that is handed out.
  if (tool.result === "done") return { type: "object", properties: { done: { type: "string" } } };
  const item = objectSchema(tool);
  if (tool.result === "object") return item;
  return {
    type: "object",
    properties: {
      response: { type: "array", items: item },
      response_summary: { type: "string" },
      ...(tool.pages && { next_cursor: { type: "string" } }),
    },
    required: ["response", "response_summary"],
  };
}

function objectSchema({ entry, shape }: Tool): OutputSchema {
  const kept = entry.keep?.map((field) => field.replace(/\.\*$/, "")) ?? [...(shape?.properties.keys() ?? [])];
  if (shape && shape.kind !== "object" && shape.properties.size === 0) return plainSchema(shape) ?? { type: "object" };
  const properties = kept.flatMap((name): [string, OutputSchema][] => {
    const property = shape?.properties.get(name);
    // Without `keep` nothing is cleaned, so any field may be null, whatever the document says.
    const schema = property && (entry.keep ? plainSchema(property.shape) : {});
    return schema ? [[name, schema]] : [];
  });
  return { type: "object", ...(properties.length > 0 && { properties: Object.fromEntries(properties) }) };
}

function plainSchema(shape: Shape): OutputSchema | undefined {
  if (shape.kind === "any") return undefined;
  if (shape.kind !== "array") return { type: shape.kind };
  const items = shape.items && plainSchema(shape.items);
  return items ? { type: "array", items } : undefined;
}
