import { compareTools, keepTold } from "./compare-tools.ts";
import { type Change, GRADES, type Grade, toChange } from "./kinds.ts";
import type { ReleaseCheck } from "./release.ts";
import type { Surface, SurfaceTool } from "./surface.ts";
import { costOf } from "./tokens.ts";

/** What `--format json` prints; a field may be added, none changes its meaning while `version` stays. */
export interface Report {
  version: 1;
  /** The gravest there is. */
  grade: Grade | "none";
  counts: Record<Grade, number>;
  providers: ProviderReport[];
  /** Where a breaking change may pass: whether version and changelog say so. */
  release?: ReleaseCheck;
}

export interface ProviderReport {
  provider: string;
  grade: Grade | "none";
  counts: Record<Grade, number>;
  changes: Change[];
  tokens: Cost & { toolsets: (Cost & { toolset: string })[] };
  /** What one of the two sides does not tell, so that nothing is said of it here. */
  notCompared: string[];
}

export interface Cost {
  before: number;
  after: number;
}

export interface Sides {
  provider: string;
  /** Neither is a provider that is new, or one that has gone. */
  before: Surface | undefined;
  after: Surface | undefined;
}

export const FAIL_ON = ["breaking", "additive", "any"] as const;
export type FailOn = (typeof FAIL_ON)[number];

export function compareSurfaces(sides: readonly Sides[]): Report {
  const providers = sides.map(compareProvider);
  const changes = providers.flatMap((one) => one.changes);
  return { version: 1, ...summarize(changes), providers };
}

export function hasBreaking({ grade }: Report): boolean {
  return grade === "breaking";
}

/** Whether the report is as grave as somebody said a run must not be. */
export function reaches({ grade }: Report, failOn: FailOn): boolean {
  if (failOn === "any") return grade !== "none";
  return grade === "breaking" || (failOn === "additive" && grade === "additive");
}

function compareProvider({ provider, before: whole, after: wholeNow }: Sides): ProviderReport {
  const told = (surface?: Surface, other?: Surface) => (surface && other ? keepTold(surface, other) : surface);
  const [before, after] = [told(whole, wholeNow), told(wholeNow, whole)];
  const changes = compareAll(provider, before, after);
  const tools = (surface: Surface | undefined) => [...(surface?.tools.values() ?? [])];
  const [was, is] = placeTools(tools(before), tools(after));
  const toolsets = [...new Set([...was, ...is].map(({ toolset }) => toolset))].sort();
  const tokens = {
    ...compareCost(was, is),
    toolsets: toolsets.map((toolset) => {
      const own = (all: SurfaceTool[]) => all.filter((tool) => tool.toolset === toolset);
      return { toolset, ...compareCost(own(was), own(is)) };
    }),
  };
  return { provider, ...summarize(changes), changes, tokens, notCompared: listUntold(before, after) };
}

function compareAll(provider: string, before: Surface | undefined, after: Surface | undefined): Change[] {
  if (before && after) return compareTools(before, after);
  const size = `${(before ?? after)?.tools.size ?? 0} tools`;
  if (before) return [toChange({ kind: "provider gone", what: `${provider} is gone, with ${size}` }, {})];
  return [toChange({ kind: "provider added", what: `${provider} is new, with ${size}` }, {})];
}

function summarize(changes: readonly Change[]): { grade: Grade | "none"; counts: Record<Grade, number> } {
  const count = (grade: Grade) => changes.filter((change) => change.grade === grade).length;
  const counts = { breaking: count("breaking"), additive: count("additive"), cosmetic: count("cosmetic") };
  return { grade: GRADES.find((grade) => counts[grade] > 0) ?? "none", counts };
}

function compareCost(before: readonly SurfaceTool[], after: readonly SurfaceTool[]): Cost {
  const cost = (tools: readonly SurfaceTool[]) => costOf(tools.map((tool) => ({ ...tool, inputSchema: tool.input })));
  return { before: cost(before), after: cost(after) };
}

/** A server does not tell toolsets: its tools count where the other side has them. */
function placeTools(before: SurfaceTool[], after: SurfaceTool[]): [before: SurfaceTool[], after: SurfaceTool[]] {
  const known = new Map(
    [...before, ...after].flatMap(({ name, toolset }) => (toolset === "" ? [] : [[name, toolset]])),
  );
  const place = (tool: SurfaceTool) => ({ ...tool, toolset: tool.toolset || (known.get(tool.name) ?? "") });
  return [before.map(place), after.map(place)];
}

function listUntold(before: Surface | undefined, after: Surface | undefined): string[] {
  if (!before || !after) return [];
  const both = (fact: keyof Surface["tells"]) => before.tells[fact] && after.tells[fact];
  const untold: string[] = [];
  if (!both("toolsets")) untold.push("toolsets");
  if (!both("calls")) untold.push("aliases", "older shapes", "kept fields");
  if (!both("writes")) untold.push("tools that write");
  if (!both("outputs")) untold.push("output schemas");
  return untold;
}
