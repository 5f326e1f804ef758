import type { Argument, InputSchema, ProviderFacts, Tool } from "../tools/ir.ts";
import { type GeneratedFile, json } from "./text.ts";

/** What `tools/list` answers: every word a model pays for, and nothing else. */
export function emitCatalog(tools: Tool[]): GeneratedFile {
  const entries = tools.map(({ name, access, entry, arguments: given }) => ({
    toolset: entry.toolset,
    access,
    tool: {
      name,
      title: entry.title,
      description: entry.description,
      inputSchema: inputSchema(given.filter((argument) => argument.advertised)),
      annotations: {
        title: entry.title,
        readOnlyHint: access === "read",
        destructiveHint: access === "destructive",
        idempotentHint: access === "read" || entry.idempotent,
        openWorldHint: true,
      },
    },
  }));
  return { path: "catalog.json", text: json(entries) };
}

/** What dispatch needs on top of the catalog once a tool is called; never listed, loaded with the first call. */
export function emitCalls(tools: Tool[], provider: ProviderFacts): GeneratedFile {
  const calls = Object.fromEntries(
    tools.map(({ name, entry, accepts, arguments: given, result, rows, sizeArgument, uses }) => {
      // What a tool does is its first operation; the others go before it, help, or take its place.
      const scopes = uses.slice(0, 1).flatMap(({ scope }) => scope ?? []);
      const all = new Set(uses.flatMap(({ scope }) => scope ?? []));
      const furtherScopes = [...all].filter((scope) => !scopes.includes(scope)).sort();
      const hidden = given.filter((argument) => !argument.advertised);
      const ids = given.filter((argument) => argument.isId).map((argument) => argument.name);
      return [
        name,
        {
          result,
          ...(ids.length > 0 && { ids }),
          ...(entry.keep && { keep: entry.keep }),
          ...(accepts.length > 0 && { accepts }),
          ...(hidden.length > 0 && { hidden: properties(hidden) }),
          ...(scopes.length > 0 && { scopes }),
          ...(furtherScopes.length > 0 && { furtherScopes }),
          ...(entry.done !== undefined && { done: entry.done }),
          ...(rows !== undefined && { rows }),
          ...(provider.results && sizeArgument !== undefined && { size: sizeArgument }),
        },
      ];
    }),
  );
  const formerly = Object.fromEntries(tools.flatMap(({ name, entry }) => entry.formerly.map((old) => [old, name])));
  const { referenceFields, trim, results } = provider;
  const known = { referenceFields, ...(trim && { trim }), ...(results && { results }) };
  return { path: "calls.json", text: json({ ...known, formerly, tools: calls }) };
}

function inputSchema(given: Argument[]): InputSchema {
  const required = given.filter((argument) => argument.required).map((argument) => argument.name);
  return {
    type: "object",
    properties: properties(given),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const properties = (given: Argument[]): Record<string, InputSchema> =>
  Object.fromEntries(given.map(({ name, schema }) => [name, schema]));
