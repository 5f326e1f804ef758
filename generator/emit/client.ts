import type { Operation } from "../operations/ir.ts";
import type { ProviderFacts, Tool } from "../tools/ir.ts";
import { block, type GeneratedFile, header, key, remark } from "./text.ts";

/** The typed client: one line per operation, over the one seam to the network. */
export function emitClient(tools: Tool[], provider: ProviderFacts, source: string): GeneratedFile {
  const operations = [...new Map(tools.flatMap((tool) => tool.uses).map((used) => [used.id, used])).values()];
  // What a tool that only reads calls, only reads.
  const reads = new Set(tools.flatMap(({ access, uses }) => (access === "read" ? uses.map((used) => used.id) : [])));
  const sorted = operations.sort((a, b) => (a.id < b.id ? -1 : 1));
  const methods = sorted.map((operation) => [
    `/** \`${operation.method} ${remark(operation.path)}\` */`,
    `${key(operation.id)}: Call<${JSON.stringify(operation.id)}>;`,
  ]);
  const calls = sorted.map((operation) => {
    const needs = needsOf(operation, reads.has(operation.id), provider.once.includes(operation.id));
    const route = `${JSON.stringify(operation.method)}, ${JSON.stringify(operation.path)}`;
    return `${key(operation.id)}: (args) => http.call(${route}, args${needs ? `, ${needs}` : ""}),`;
  });
  const text = [
    'import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";',
    'import type { operations } from "./schema.ts";',
    "",
    "type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;",
    "",
    "export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;",
    "export type Answer<Id extends keyof operations> = Result<operations[Id]>;",
    "",
    `export interface ${provider.client} ${block(methods.flat())}`,
    "",
    `export const createClient = (http: Http): ${provider.client} => (${block(calls)});`,
    "",
  ];
  return { path: "client.ts", text: header(source) + text.join("\n") };
}

function needsOf(operation: Operation, reads: boolean, once: boolean): string {
  const { method, scope, requiredHeaders, parameters, bodyType, answer, answerType } = operation;
  const joined = parameters.filter((parameter) => parameter.joined).map((parameter) => parameter.name);
  const needs = [
    ...(scope === undefined ? [] : [`scope: ${JSON.stringify(scope)}`]),
    ...(requiredHeaders.length === 0 ? [] : [`headers: ${JSON.stringify(requiredHeaders)}`]),
    ...(bodyType === undefined ? [] : [`sends: ${JSON.stringify(bodyType)}`]),
    ...(answerType === undefined ? [] : [`accepts: ${JSON.stringify(answerType)}`]),
    ...(joined.length === 0 ? [] : [`joined: ${JSON.stringify(joined)}`]),
    // A GET says so by itself.
    ...(reads && method !== "GET" ? ["reads: true"] : []),
    ...(once ? ["once: true"] : []),
    ...(answer ? [] : ["empty: true"]),
  ];
  return needs.length === 0 ? "" : `{ ${needs.join(", ")} }`;
}
