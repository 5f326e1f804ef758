import { reportRefusals } from "./compat/check-compat.ts";
import { emitApi } from "./emit/api.ts";
import { emitArguments } from "./emit/arguments.ts";
import { emitCalls, emitCatalog } from "./emit/catalog.ts";
import { emitClient } from "./emit/client.ts";
import { emitOutputs } from "./emit/outputs.ts";
import { emitMain, emitProduct } from "./emit/provider.ts";
import { emitSchema } from "./emit/schema.ts";
import type { GeneratedFile } from "./emit/text.ts";
import { emitTool } from "./emit/tool.ts";
import { buildOperations } from "./operations/build.ts";
import type { Problems } from "./problem.ts";
import type { OpenApiDocument } from "./spec/document.ts";
import { load } from "./spec/load.ts";
import { normalize } from "./spec/normalize.ts";
import { patch } from "./spec/patch.ts";
import { type Patch, readPatches } from "./spec/patches.ts";
import { prune } from "./spec/prune.ts";
import { bindTools } from "./tools/bind.ts";
import type { ProviderFacts, Tool } from "./tools/ir.ts";
import { readManifest } from "./tools/manifest.ts";
import { checkOnce, readProviderFacts } from "./tools/provider-facts.ts";
import { readYaml } from "./yaml.ts";

export interface TextFile {
  /** Relative to the project, with forward slashes. */
  file: string;
  text: string;
}

/** All that the generator knows of one provider. */
export interface Sources {
  provider: string;
  openapi: TextFile;
  facts: TextFile;
  patches?: TextFile;
  manifest: TextFile[];
  /** Names of the files in `overrides/<provider>`, without `.ts`. */
  overrides: ReadonlySet<string>;
}

/** What the sources come to before anything is written out. */
export interface Bound {
  /** The document, patched and normalised. */
  spec: OpenApiDocument;
  tools: Tool[];
  provider: ProviderFacts;
  patches: Patch[];
}

/** Sources to files: the whole pipeline. What is wrong is collected in `problems`; then the result is not to be used. */
export async function generate(sources: Sources, problems: Problems): Promise<GeneratedFile[]> {
  const bound = bindSources(sources, problems);
  if (!bound || !problems.empty) return [];
  const { spec, tools, provider, patches } = bound;
  const used = new Set(tools.flatMap((tool) => tool.uses.map((operation) => operation.id)));
  // What uses an operation is known once everything else is right.
  reportUnused(patches, used, problems);
  const schema = await emitSchema(prune(spec, used), sources.openapi.file, problems);
  const [catalog, outputs] = [emitCatalog(tools), emitOutputs(tools, provider)];
  reportRefusals(tools, { catalog: catalog.text, outputs: outputs.text }, provider.name, problems);
  if (!problems.empty) return [];
  return [
    schema,
    emitClient(tools, provider, sources.openapi.file),
    emitArguments(tools, provider),
    catalog,
    emitCalls(tools, provider),
    outputs,
    emitApi(spec),
    ...tools.flatMap(({ request, ...tool }) => (request ? [emitTool({ ...tool, request }, provider)] : [])),
    emitProduct(tools, provider, sources.overrides),
    emitMain(provider),
  ];
}

/** Meets the manifest with the document; undefined where there is no document to meet. */
export function bindSources(sources: Sources, problems: Problems): Bound | undefined {
  const document = load(sources.openapi.text, sources.openapi.file, problems);
  const facts = readYaml(sources.facts.text, sources.facts.file, problems);
  const provider = readProviderFacts(sources.provider, facts, problems);
  const entries = sources.manifest.flatMap(({ text, file }) => readManifest(readYaml(text, file, problems), problems));
  if (!document) return undefined;
  const patches = sources.patches ? readPatches(sources.patches.text, sources.patches.file, problems) : [];
  const spec = normalize(patch(document, patches, problems));
  const operations = buildOperations(spec);
  checkOnce(provider, operations, facts, problems);
  const tools = bindTools(entries, operations, provider, sources.overrides, problems);
  return { spec, tools, provider, patches };
}

const INLINE: readonly string[] = ["change body property", "change response property"];

/**
 * A correction of what nobody calls is one that nobody would miss, or notice when it goes wrong. What changes a schema is noticed by
 * the demo account, which answers the whole document; that an operation has it inline makes no difference.
 */
function reportUnused(patches: readonly Patch[], used: ReadonlySet<string>, problems: Problems): void {
  for (const { file, line, ...patch } of patches) {
    if (!("operation" in patch) || INLINE.includes(patch.verb) || used.has(patch.operation)) continue;
    const what = `unused patch: no tool uses ${patch.operation}`;
    problems.add({ file, line, what, hint: "remove it, or name the operation under `uses`" });
  }
}
