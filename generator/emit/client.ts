import type { Operation } from "../operations/ir.ts";
import type { ProviderFacts } from "../tools/ir.ts";
import { block, type GeneratedFile, header } from "./text.ts";

/** The typed client: one line per operation, over the one seam to the network. */
export function emitClient(operations: Operation[], provider: ProviderFacts): GeneratedFile {
  const sorted = [...operations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const methods = sorted.map((operation) => [
    `/** \`${operation.method} ${operation.path}\` */`,
    `${operation.id}: Call<${JSON.stringify(operation.id)}>;`,
  ]);
  const calls = sorted.map((operation) => {
    const needs = needsOf(operation);
    const route = `${JSON.stringify(operation.method)}, ${JSON.stringify(operation.path)}`;
    return `${operation.id}: (args) => http.call(${route}, args${needs ? `, ${needs}` : ""}),`;
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
  return { path: "client.ts", text: header(`specs/${provider.name}/openapi.json`) + text.join("\n") };
}

function needsOf({ scope, requiredHeaders, parameters }: Operation): string {
  const joined = parameters.filter((parameter) => parameter.joined).map((parameter) => parameter.name);
  const needs = [
    ...(scope === undefined ? [] : [`scope: ${JSON.stringify(scope)}`]),
    ...(requiredHeaders.length === 0 ? [] : [`headers: ${JSON.stringify(requiredHeaders)}`]),
    ...(joined.length === 0 ? [] : [`joined: ${JSON.stringify(joined)}`]),
  ];
  return needs.length === 0 ? "" : `{ ${needs.join(", ")} }`;
}
