import type { Shape } from "../operations/ir.ts";
import type { ProviderFacts, ResultNames, Tool } from "../tools/ir.ts";
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
export function emitOutputs(tools: Tool[], { results }: ProviderFacts): GeneratedFile {
  const schemas = tools.map((tool): [string, OutputSchema] => {
    const schema = outputSchema(tool, results);
    return [tool.name, results ? envelopeSchema(schema, results) : schema];
  });
  return { path: "outputs.json", text: json(Object.fromEntries(schemas)) };
}

/** A failure has no data, and says so with a null; clients take no schema of two types, so the data has none. */
const envelopeSchema = ({ type: _type, ...data }: OutputSchema, names: ResultNames): OutputSchema => ({
  type: "object",
  properties: {
    [names.success]: { type: "boolean" },
    [names.data]: data,
    [names.error]: { type: "string" },
  },
  required: [names.success, names.data],
});

function outputSchema(tool: Tool, results: ResultNames | undefined): OutputSchema {
  // Not required: should the API answer something after all, that is handed out.
  if (tool.result === "done")
    return { type: "object", properties: { [results?.message ?? "done"]: { type: "string" } } };
  const item = objectSchema(tool);
  // What an API is not known to answer as an object may be anything, where an envelope is around it.
  if (tool.result === "object") return results && tool.shape?.kind !== "object" ? {} : item;
  const rows = tool.rows ?? "response";
  const counts = results ? [results.total, results.page, tool.sizeArgument ?? results.size] : [];
  return {
    type: "object",
    properties: {
      [rows]: { type: "array", items: item },
      ...Object.fromEntries(counts.flatMap((name) => (name === undefined ? [] : [[name, { type: "integer" }]]))),
      response_summary: { type: "string" },
      ...(tool.pages && { next_cursor: { type: "string" } }),
    },
    required: [rows, "response_summary"],
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
