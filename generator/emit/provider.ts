import { kebabCase, type ProviderFacts, type Tool } from "../tools/ir.ts";
import { block, type GeneratedFile, header } from "./text.ts";

/** The product: what the runtime serves, with everything but the catalog loaded when it is first needed. */
export function emitProduct(tools: Tool[], provider: ProviderFacts, overrides: ReadonlySet<string>): GeneratedFile {
  const modules = tools.map(({ name, entry }) => {
    const file =
      entry.override === undefined
        ? `./tools/${kebabCase(name)}.ts`
        : `../../overrides/${provider.name}/${entry.override}.ts`;
    return `${name}: () => import(${JSON.stringify(file)}),`;
  });
  const text = [
    `import provider from "../../overrides/${provider.name}/provider.ts";`,
    'import type { Catalog, Product } from "../../runtime/provider.ts";',
    'import catalog from "./catalog.json" with { type: "json" };',
    `import type { ${provider.client} } from "./client.ts";`,
    "",
    `export const product: Product<${provider.client}> = {`,
    "  provider,",
    "  // JSON enters here: of a small catalog TypeScript knows too much to see that it is one.",
    "  catalog: catalog as unknown as Catalog,",
    '  calls: async () => (await import("./calls.json", { with: { type: "json" } })).default,',
    '  outputs: async () => (await import("./outputs.json", { with: { type: "json" } })).default,',
    '  api: async () => (await import("./api.json", { with: { type: "json" } })).default,',
    ...(overrides.has("demo")
      ? [`  demo: async () => (await import("../../overrides/${provider.name}/demo.ts")).default,`]
      : []),
    '  createClient: async (http) => (await import("./client.ts")).createClient(http),',
    `  tools: ${block(modules).replaceAll("\n", "\n  ")},`,
    "};",
    "",
  ];
  return { path: "index.ts", text: header(`specs/${provider.name}`) + text.join("\n") };
}

export function emitMain(provider: ProviderFacts): GeneratedFile {
  const text = [
    'import { main } from "../../runtime/main.ts";',
    'import { product } from "./index.ts";',
    "",
    "void main(product, process);",
    "",
  ];
  return { path: "main.ts", text: header(`specs/${provider.name}`) + text.join("\n") };
}
