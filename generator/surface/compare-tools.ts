import { compareArguments } from "./compare-arguments.ts";
import { compareResults } from "./compare-results.ts";
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
  const outputs = before.tells.outputs && after.tells.outputs;
  const calls = before.tells.calls && after.tells.calls;
  for (const { old, now } of pairs) changes.push(...compareTool(old, now, { outputs, calls }));
  for (const { old, now } of merged) changes.push(...compareTool(old, now, { outputs, calls }).filter(isBreaking));
  changes.push(...compareNames(before, after, renames));
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
    .map(({ keep, result, ...tool }): SurfaceTool => {
      if (calls) return { ...tool, ...(keep && { keep }), ...(result !== undefined && { result }) };
      return { ...tool, hidden: {} };
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
  { outputs, calls }: { outputs: boolean; calls: boolean },
): Change[] {
  const place = { ...(after.toolset !== "" && { toolset: after.toolset }), tool: after.name };
  const own = [...compareAccess(before, after), ...compareWords(before, after)];
  return [
    ...own.map((finding) => toChange(finding, place)),
    ...compareArguments(before, after, calls).map(({ argument, ...finding }) =>
      toChange(finding, { ...place, ...(argument !== "" && { argument }) }),
    ),
    ...compareResults(before, after, outputs).map(({ field, ...finding }) =>
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
  } else if (before.idempotent !== after.idempotent) {
    const now = after.idempotent ? "may be repeated now" : "may no longer be repeated with the same effect";
    const turned = { from: before.idempotent, to: after.idempotent };
    findings.push({ kind: after.idempotent ? "repeat safe" : "repeat unsafe", what: now, ...turned });
  }
  return findings;
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
    if (after.formerly.has(from) || after.tools.has(from)) continue;
    const what = `the old name ${from} is refused now`;
    changes.push(toChange({ kind: "tool alias gone", what, from, to: renames.get(to) ?? to }, { tool: to }));
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
