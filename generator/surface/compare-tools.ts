import { compareArguments } from "./compare-arguments.ts";
import { compareProviders } from "./compare-providers.ts";
import { compareResults, type FieldFinding } from "./compare-results.ts";
import { openResults } from "./envelopes.ts";
import { type Change, type Finding, GRADES, toChange } from "./kinds.ts";
import { pairAlike, toolLikeness } from "./likeness.ts";
import { ACCESS, type Surface, type SurfaceTool } from "./surface.ts";

/** All that changed from one surface to the next, the gravest first. What one is silent about is left out before. */
export function compareTools(before: Surface, after: Surface): Change[] {
  const { renames, changes } = followTools(before, after);
  const known = [...before.tools.values()].flatMap((old) => {
    const now = after.tools.get(renames.get(old.name) ?? old.name);
    return now ? [{ old, now }] : [];
  });
  // A tool that gave way to one that was there: to its callers only matters what they can no longer do.
  const isMerged = ({ old, now }: Pair) => old.name !== now.name && before.tools.has(now.name);
  const [pairs, merged] = [known.filter((pair) => !isMerged(pair)), known.filter(isMerged)];
  const calls = before.tells.calls && after.tells.calls;
  // Where an envelope came or went every field differs, which says no more.
  const same = !calls || (before.results === undefined) === (after.results === undefined);
  const outputs = before.tells.outputs && after.tells.outputs && same;
  const compare = ({ old, now }: Pair) => {
    const opened = calls ? openResults(old, now, before.results, after.results) : { old, now, findings: [] };
    return compareTool(opened.old, opened.now, { outputs, calls, renamed: opened.findings });
  };
  changes.push(...pairs.flatMap(compare), ...merged.flatMap(compare).filter(isBreaking));
  changes.push(...compareNames(before, after, renames));
  if (calls) changes.push(...compareProviders(before, after));
  if (before.tells.toolsets && after.tells.toolsets) changes.push(...compareToolsets(pairs, before, after));
  const order = (surface: Surface, other: Surface) => [...surface.tools.keys()].filter((name) => other.tools.has(name));
  if (order(before, after).join() !== order(after, before).join()) {
    changes.push(toChange({ kind: "order changed", what: "tools in another order" }, {}));
  }
  return sortChanges(changes);
}

/** A surface without what the other one is silent about. Aliases of today stay: they say what became of a name. */
export function keepTold(surface: Surface, other: Surface): Surface {
  const calls = surface.tells.calls && other.tells.calls;
  const tools = [...surface.tools.values()]
    .filter(({ access }) => other.tells.writes || access === "read")
    .map((tool): SurfaceTool => {
      if (calls) return tool;
      const { keep: _keep, result: _result, done: _done, ...rest } = tool;
      return { ...rest, hidden: {}, scopes: [], furtherScopes: [], ids: [] };
    });
  return { ...surface, tools: new Map(tools.map((tool) => [tool.name, tool])) };
}

/** By grade, then in the order of names: the same order whatever the order of comparing. */
function sortChanges(changes: readonly Change[]): Change[] {
  const key = ({ tool = "", argument = "", field = "", kind, what }: Change) =>
    [tool, field === "" ? "0" : "1", argument, field, kind, what].join("\0");
  return [...changes].sort(
    (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0),
  );
}

/** Tools that went, came, or go by another name now. */
function followTools(before: Surface, after: Surface): { renames: Map<string, string>; changes: Change[] } {
  const renames = new Map<string, string>();
  const changes: Change[] = [];
  const without = (some: Surface, others: Surface) =>
    [...some.tools.values()]
      .filter(({ name }) => !others.tools.has(name))
      .map((value) => ({ name: value.name, value }));
  const add = ({ name, toolset }: SurfaceTool, finding: Finding) =>
    changes.push(toChange(finding, { ...(toolset !== "" && { toolset }), tool: name }));
  const gone = without(before, after);
  for (const { name, value } of gone) {
    const now = after.formerly.get(name);
    if (now === undefined || !after.tools.has(now)) continue;
    renames.set(name, now);
    const what = `is now \`${now}\`; the old name still resolves in calls, lists of allowed tools need the new one`;
    add(value, { kind: "tool renamed with alias", what, from: name, to: now });
  }
  const lost = gone.filter(({ name }) => !renames.has(name));
  const found = without(after, before).filter(({ name }) => ![...renames.values()].includes(name));
  for (const pair of pairAlike(lost, found, toolLikeness)) {
    const [from, to] = [pair.gone.name, pair.added.name];
    renames.set(from, to);
    const what = `looks renamed to \`${to}\`; the old name is refused`;
    add(pair.gone.value, { kind: "tool renamed", what, from, to });
  }
  for (const { name, value } of lost) if (!renames.has(name)) add(value, { kind: "tool gone", what: "is gone" });
  for (const { name, value } of found) {
    if (![...renames.values()].includes(name)) add(value, { kind: "tool added", what: `is new (${value.access})` });
  }
  return { renames, changes };
}

function compareTool(
  before: SurfaceTool,
  after: SurfaceTool,
  { outputs, calls, renamed }: { outputs: boolean; calls: boolean; renamed: readonly FieldFinding[] },
): Change[] {
  const place = { ...(after.toolset !== "" && { toolset: after.toolset }), tool: after.name };
  const own = [...compareAccess(before, after), ...compareScopes(before, after), ...compareWords(before, after)];
  return [
    ...own.map((finding) => toChange(finding, place)),
    ...compareArguments(before, after, calls).map(({ argument, ...finding }) =>
      toChange(finding, { ...place, ...(argument !== "" && { argument }) }),
    ),
    ...[...renamed, ...compareResults(before, after, outputs)].map(({ field, ...finding }) =>
      toChange(finding, { ...place, ...(field !== "" && { field }) }),
    ),
  ];
}

function compareAccess(before: SurfaceTool, after: SurfaceTool): Finding[] {
  const findings: Finding[] = [];
  const turn = { from: before.access, to: after.access };
  const [from, to] = [ACCESS.indexOf(before.access), ACCESS.indexOf(after.access)];
  if (to > from) {
    const hidden = before.access === "read" ? ": read-only servers hide it, and clients ask before they call it" : "";
    findings.push({ kind: "access raised", what: `${turn.from} → ${turn.to}${hidden}`, ...turn });
  } else if (to < from) {
    const offered = after.access === "read" ? ": read-only servers offer it" : "";
    findings.push({ kind: "access lowered", what: `${turn.from} → ${turn.to}${offered}`, ...turn });
  }
  // A read may be repeated by what it is: where one side is one, its access says it all.
  const isRead = before.access === "read" || after.access === "read";
  if (before.idempotent !== after.idempotent && (!isRead || to === from)) {
    const now = after.idempotent ? "may be repeated now" : "may no longer be repeated with the same effect";
    const turned = { from: before.idempotent, to: after.idempotent };
    findings.push({ kind: after.idempotent ? "repeat safe" : "repeat unsafe", what: now, ...turned });
  }
  return findings;
}

/** A token that has one of the scopes sees the tool; without a further one it is refused some calls. */
function compareScopes(before: SurfaceTool, after: SurfaceTool): Finding[] {
  const from = [...before.scopes, ...before.furtherScopes];
  const to = [...after.scopes, ...after.furtherScopes];
  const isNew = (scope: string) => before.scopes.length === 0 && after.scopes.includes(scope);
  const added = to.filter((scope) => isNew(scope) || !from.includes(scope));
  const gone = before.scopes.filter((scope) => !after.scopes.includes(scope));
  if (added.length > 0) {
    const instead = gone.length > 0 ? ` in place of ${gone.join(", ")}` : "";
    return [{ kind: "scope needed", what: `needs the OAuth scope ${added.join(", ")}${instead} now`, from, to }];
  }
  if (gone.length > 0 && after.scopes.length > 0) {
    const what = `${gone.join(", ")} without ${after.scopes.join(", ")} is not enough`;
    return [{ kind: "scope no longer enough", what, from, to }];
  }
  const needless = from.filter((scope) => gone.includes(scope) || !to.includes(scope));
  if (needless.length === 0) return [];
  return [{ kind: "scope not needed", what: `no longer needs ${needless.join(", ")}`, from, to }];
}

function compareWords(before: SurfaceTool, after: SurfaceTool): Finding[] {
  const findings: Finding[] = [];
  const { title, description } = before;
  if (description !== after.description) {
    findings.push({ kind: "words changed", what: "description reworded", from: description, to: after.description });
  }
  if (title !== after.title) {
    findings.push({ kind: "title changed", what: "title reworded", from: title, to: after.title });
  }
  return findings;
}

/** Old names that resolved before, and that resolve now. */
function compareNames(before: Surface, after: Surface, renames: ReadonlyMap<string, string>): Change[] {
  if (!before.tells.calls || !after.tells.calls) return [];
  const changes: Change[] = [];
  for (const [from, to] of before.formerly) {
    const today = renames.get(to) ?? to;
    // A tool comes before an old name; one that got its old name back is itself.
    const now = after.tools.has(from) ? from : after.formerly.get(from);
    if (now === today) continue;
    const turn = { from, to: today };
    if (now !== undefined) {
      const what = `the old name ${from} stands for ${now} now`;
      changes.push(toChange({ kind: "tool alias moved", what, ...turn }, { tool: to }));
    } else {
      const what = `the old name ${from} is refused now`;
      changes.push(toChange({ kind: "tool alias gone", what, ...turn }, { tool: to }));
    }
  }
  for (const [from, to] of after.formerly) {
    if (before.formerly.has(from) || renames.has(from)) continue;
    changes.push(toChange({ kind: "tool alias added", what: `answers to ${from}, too`, from, to }, { tool: to }));
  }
  return changes;
}

const isBreaking = ({ grade }: Change): boolean => grade === "breaking";

interface Pair {
  old: SurfaceTool;
  now: SurfaceTool;
}

function compareToolsets(pairs: readonly Pair[], before: Surface, after: Surface): Change[] {
  const named = (surface: Surface) => new Set([...surface.tools.values()].map(({ toolset }) => toolset));
  const [was, is] = [named(before), named(after)];
  const changes: Change[] = [];
  const renamed = new Map<string, string>();
  for (const from of was) {
    if (is.has(from)) continue;
    const targets = new Set(pairs.filter(({ old }) => old.toolset === from).map(({ now }) => now.toolset));
    const [to] = targets;
    if (to !== undefined && targets.size === 1 && !was.has(to)) {
      renamed.set(from, to);
      changes.push(toChange({ kind: "toolset renamed", what: `is now ${to}`, from, to }, { toolset: from }));
    } else changes.push(toChange({ kind: "toolset gone", what: "has no tools any more" }, { toolset: from }));
  }
  for (const { old, now } of pairs) {
    if (old.toolset === now.toolset || renamed.get(old.toolset) === now.toolset) continue;
    const [from, to] = [old.toolset, now.toolset];
    const what = `moved from toolset ${from} to ${to}: --toolsets ${from} no longer brings it`;
    changes.push(toChange({ kind: "toolset moved", what, from, to }, { toolset: to, tool: now.name }));
  }
  return changes;
}
