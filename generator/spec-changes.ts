import { compareDocuments, type NamedOperation } from "./changes/compare-documents.ts";
import { countGrades, gatherChanges } from "./changes/gather.ts";
import type { SpecChanges, ToolChanges } from "./changes/report.ts";
import { touchTools } from "./changes/touch.ts";
import { type Bound, bindSources, type Sources, type TextFile } from "./generate.ts";
import { Problems } from "./problem.ts";
import { listOperations, type OpenApiDocument } from "./spec/document.ts";
import { load } from "./spec/load.ts";
import { normalize } from "./spec/normalize.ts";
import { OBSOLETE } from "./spec/patch-schema.ts";

/** Two distilled documents to what changed; `sources` is everything about the provider but its document. */
export function tellSpecChanges(
  sources: Omit<Sources, "openapi">,
  old: TextFile,
  now: TextFile,
  problems: Problems,
): SpecChanges | undefined {
  const [before, after] = [load(old.text, old.file, problems), load(now.text, now.file, problems)];
  if (!before || !after || !problems.empty) return undefined;
  // The header that says who acts is the runtime's business, but a change of it is one of the document.
  const comparison = compareDocuments(normalize(before, []), normalize(after, []));
  const changes = gatherChanges(comparison);
  const told = { old: old.file, now: now.file, operations: listOperations(after).length };
  const tools = sources.manifest.length > 0 && tellToolChanges(sources, old, now, comparison.added, after);
  return { ...told, counts: countGrades(changes), changes, ...(tools && { tools }) };
}

/** Is there anything that stops the generator, or that breaks what a tool sends or hands back? */
export function breaksTools({ tools }: SpecChanges): boolean {
  if (!tools) return false;
  const stops = tools.problems.length + tools.obsolete.length + tools.misfits.length > 0;
  return stops || tools.touched.some(({ findings }) => findings.some(({ grade }) => grade === "breaking"));
}

function tellToolChanges(
  sources: Omit<Sources, "openapi">,
  old: TextFile,
  now: TextFile,
  added: readonly NamedOperation[],
  document: OpenApiDocument,
): ToolChanges | undefined {
  // Both under the name of the one that will be there, so that what is wrong in both reads the same.
  const [oldProblems, newProblems] = [new Problems(), new Problems()];
  const from = bindSources({ ...sources, openapi: { ...old, file: now.file } }, oldProblems);
  const to = bindSources({ ...sources, openapi: now }, newProblems);
  if (!from || !to) return undefined;
  const known = new Set(oldProblems.list.map((problem) => JSON.stringify(problem)));
  const news = newProblems.list.filter((problem) => !known.has(JSON.stringify(problem)));
  const ofPatches = news.filter(({ file }) => file === sources.patches?.file);
  const tools = listTools(from, to);
  const users = new Map<string, string[]>();
  for (const { name, uses } of tools) for (const { id } of uses) users.set(id, [...(users.get(id) ?? []), name]);
  return {
    touched: touchTools(tools, compareDocuments(from.spec, to.spec)),
    problems: news.filter((problem) => !ofPatches.includes(problem)),
    obsolete: ofPatches.filter(({ hint }) => hint === OBSOLETE),
    misfits: ofPatches.filter(({ hint }) => hint !== OBSOLETE),
    before: newProblems.list.length - news.length,
    notOffered: added.filter(({ id }) => !users.has(id)),
    deprecated: listDeprecated(document, from, users),
  };
}

/** Every tool that either document has room for. */
function listTools(from: Bound, to: Bound) {
  const names = new Set(from.tools.map(({ name }) => name));
  return [...from.tools, ...to.tools.filter(({ name }) => !names.has(name))];
}

function listDeprecated(
  document: OpenApiDocument,
  from: Bound,
  users: Map<string, string[]>,
): ToolChanges["deprecated"] {
  const old = new Map(listOperations(from.spec).map(({ operation }) => [operation.operationId, operation.deprecated]));
  return listOperations(document).flatMap(({ operation: { operationId: id, deprecated } }) => {
    const tools = (id !== undefined && users.get(id)) || [];
    if (!deprecated || tools.length === 0 || id === undefined) return [];
    return [{ operation: id, tools: [...tools].sort(), since: old.get(id) ? ("before" as const) : ("now" as const) }];
  });
}
