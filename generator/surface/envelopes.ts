import type { FieldFinding } from "./compare-results.ts";
import { propertiesOf, requiredOf, type Schema, type Surface, type SurfaceTool } from "./surface.ts";

/** What the names of an envelope stand for; where it has none, results stand for themselves. */
type Names = Surface["results"];

interface Opened {
  old: SurfaceTool;
  now: SurfaceTool;
  /** What became of names that a tool has of its own. */
  findings: FieldFinding[];
}

/**
 * Two tools without the envelope around their results, which is compared once for all of them. What goes by a name that
 * changed goes by that of today in both, so that its schema does not tell it again.
 */
export function openResults(old: SurfaceTool, now: SurfaceTool, before: Names, after: Names): Opened {
  if (!before || !after || old.result !== now.result) {
    return { old: open(old, before, new Map()), now: open(now, after, new Map()), findings: [] };
  }
  const [from, to] = [namesOf(old, before), namesOf(now, after)];
  const roles = [...new Set([...from.keys(), ...to.keys()])].filter((role) => from.get(role) !== to.get(role));
  const pairs = roles.map((role) => ({ role, was: from.get(role), is: to.get(role) }));
  const today = new Map(pairs.flatMap(({ was, is }) => (was === undefined ? [] : [[was, is] as const])));
  const fresh = new Map(pairs.flatMap(({ was, is }) => (was === undefined && is !== undefined ? [[is, was]] : [])));
  const own = pairs.filter(
    ({ role }) => (role === "rows" || role === "size") && (old[role] ?? now[role]) !== undefined,
  );
  return {
    old: open(old, before, today, to.get("rows")),
    now: open(now, after, fresh, to.get("rows")),
    findings: own.map(({ was, is }) => tell(was, is)),
  };
}

function tell(from: string | undefined, to: string | undefined): FieldFinding {
  if (from === undefined) return { field: to ?? "", kind: "field added", what: "is new", to };
  if (to === undefined) return { field: from, kind: "field gone", what: "is gone", from };
  return { field: from, kind: "field renamed", what: `is now ${to}`, from, to };
}

/** The names inside of the envelope, by what they stand for. */
function namesOf({ result, rows = "rows", size }: SurfaceTool, names: Record<string, string>): Map<string, string> {
  const { total, page, message } = names;
  const list = { rows, total, page, size: size ?? names["size"] };
  const roles = result === "list" ? list : result === "done" ? { message } : {};
  return new Map(Object.entries(roles).flatMap(([role, name]) => (name === undefined ? [] : [[role, name] as const])));
}

/** What stands inside, with some of it under other names, or left out. */
function open(
  tool: SurfaceTool,
  names: Names,
  renamed: ReadonlyMap<string, string | undefined>,
  rows = tool.rows ?? "rows",
): SurfaceTool {
  if (!names) return tool;
  const data: Schema = propertiesOf(tool.output ?? {})[names["data"] ?? ""] ?? {};
  const rename = (name: string) => (renamed.has(name) ? renamed.get(name) : name);
  const properties = Object.entries(propertiesOf(data)).flatMap(([name, schema]) => {
    const today = rename(name);
    return today === undefined ? [] : [[today, schema] as const];
  });
  const required = requiredOf(data).flatMap((name) => rename(name) ?? []);
  const output = { ...data, properties: Object.fromEntries(properties), required };
  return { ...tool, rows, ...(tool.output && { output }) };
}
