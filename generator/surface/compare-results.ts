import { isDeepStrictEqual } from "node:util";
import { covers, otherProperties, others, printTypes, valuesOf } from "./compare-values.ts";
import type { Finding } from "./kinds.ts";
import { pairAlike, schemaLikeness } from "./likeness.ts";
import { canBe, itemsOf, propertiesOf, requiredOf, type Schema, type SurfaceTool, typesOf } from "./surface.ts";

export interface FieldFinding extends Finding {
  field: string;
}

/** What became of the result: its form, the fields of its schema, and the fields kept that no schema tells of. */
export function compareResults(before: SurfaceTool, after: SurfaceTool, outputs: boolean): FieldFinding[] {
  const found: FieldFinding[] = [];
  if (before.result !== undefined && after.result !== undefined && before.result !== after.result) {
    const turn = { from: before.result, to: after.result };
    // Every field of it differs then, which says no more.
    return [{ field: "", kind: "result changed", what: `result ${turn.from} → ${turn.to}`, ...turn }];
  }
  if (before.result === "done") compareDone(before, after, found);
  if (outputs) {
    const [from, to] = [before.output ?? {}, after.output ?? {}];
    compareKeywords(from, to, "", found);
    compareFields(from, to, "", found);
  }
  compareKept(before, after, outputs, found);
  return found;
}

function compareFields(before: Schema, after: Schema, prefix: string, found: FieldFinding[]): void {
  const [from, to] = [propertiesOf(before), propertiesOf(after)];
  const [surely, surelyNow] = [requiredOf(before), requiredOf(after)];
  const gone = entriesBut(from, to);
  const added = entriesBut(to, from);
  const renames = pairAlike(gone, added, schemaLikeness);
  for (const { name } of gone) {
    const rename = renames.find((pair) => pair.gone.name === name);
    const turn = { from: prefix + name, ...(rename && { to: prefix + rename.added.name }) };
    if (rename) found.push({ field: turn.from, kind: "field renamed", what: `looks renamed to ${turn.to}`, ...turn });
    else found.push({ field: turn.from, kind: "field gone", what: "is gone", from: from[name] });
  }
  for (const { name } of added.filter((one) => !renames.some((pair) => pair.added.name === one.name))) {
    found.push({ field: prefix + name, kind: "field added", what: "is new", to: to[name] });
  }
  for (const name of Object.keys(from).filter((one) => Object.hasOwn(to, one))) {
    const field = prefix + name;
    if (surely.includes(name) && !surelyNow.includes(name)) {
      found.push({ field, kind: "field may be missing", what: "may be missing now" });
    } else if (!surely.includes(name) && surelyNow.includes(name)) {
      found.push({ field, kind: "field always there", what: "is always there now" });
    }
    compareField(from[name] ?? {}, to[name] ?? {}, field, found);
  }
}

function compareField(before: Schema, after: Schema, field: string, found: FieldFinding[]): void {
  const [from, to] = [typesOf(before), typesOf(after)];
  if (!covers(from, to)) {
    const turn = { from: printTypes(before), to: printTypes(after) };
    found.push({ field, kind: "output type changed", what: `type ${turn.from} → ${turn.to}`, ...turn });
    return;
  }
  if (!covers(to, from)) {
    const turn = { from: printTypes(before), to: printTypes(after) };
    found.push({ field, kind: "output type told", what: `type ${turn.from} → ${turn.to}`, ...turn });
  }
  compareCap(before, after, field, found);
  compareKeywords(before, after, field, found);
  if (canBe(before, "array") && canBe(after, "array")) {
    compareField(itemsOf(before), itemsOf(after), `${field}[]`, found);
  }
  compareFields(before, after, `${field}.`, found);
}

/** What only foreign servers tell of their results. */
function compareKeywords(before: Schema, after: Schema, field: string, found: FieldFinding[]): void {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  const turn = { from, to };
  if (to?.some((value) => from && !from.includes(value)) || (from && !to)) {
    found.push({ field, kind: "output type changed", what: "may have other values now", ...turn });
  } else if (to && from?.length !== to.length) {
    found.push({ field, kind: "output type told", what: "has fewer values now", ...turn });
  }
  found.push(...others(before, after).map((finding) => ({ field, ...finding })));
  const [rest, restNow] = [otherProperties(before), otherProperties(after)];
  // Callers read what has a name; only a schema says what to expect of the rest.
  if (typeof rest === "object" && !isDeepStrictEqual(rest, restNow)) {
    const what = "other properties have another schema, or none";
    found.push({ field, kind: "schema changed", what, from: rest, to: restNow });
  }
}

function compareCap({ maxItems: from }: Schema, { maxItems: to }: Schema, field: string, found: FieldFinding[]): void {
  if (from === to) return;
  const size = (value: unknown) => (typeof value === "number" ? value : Number.POSITIVE_INFINITY);
  const kind = size(to) < size(from) ? "list cap lowered" : "list cap raised";
  found.push({ field, kind, what: `at most ${from ?? "any number"} → ${to ?? "any number"} items`, from, to });
}

/** `keep` names fields that no schema tells of, and says which references come whole. */
function compareKept(before: SurfaceTool, after: SurfaceTool, outputs: boolean, found: FieldFinding[]): void {
  const [from, to] = [before.keep, after.keep];
  if (isDeepStrictEqual(from, to)) return;
  const told = (tool: SurfaceTool, name: string) => outputs && Object.hasOwn(fieldsOf(tool), name);
  if (!from || !to) {
    // Fields that the schema told of are told to be gone one by one.
    const untold = (to ?? []).length > 0 && !(outputs && Object.keys(fieldsOf(before)).length > 0);
    if (untold) found.push({ field: "", kind: "field gone", what: "only the kept fields are left", to });
    if (from) found.push({ field: "", kind: "field added", what: "every field is handed out now", from });
    return;
  }
  const plain = (name: string) => name.replace(/\.\*$/, "");
  const [was, now] = [from.map(plain), to.map(plain)];
  for (const name of from) {
    const field = plain(name);
    if (!now.includes(field)) {
      if (!told(before, field)) found.push({ field, kind: "field gone", what: "is no longer kept", from: name });
    } else if (name.endsWith(".*") && !to.includes(name)) {
      found.push({ field, kind: "field trimmed", what: "comes trimmed now", from: name, to: field });
    }
  }
  for (const name of to) {
    const field = plain(name);
    const whole = was.includes(field) && name.endsWith(".*") && !from.includes(name);
    if (whole) found.push({ field, kind: "field added", what: "comes whole now", from: field, to: name });
    if (!was.includes(field) && !told(after, field))
      found.push({ field, kind: "field added", what: "is kept", to: name });
  }
  if ([...from].sort().join() === [...to].sort().join()) {
    found.push({ field: "", kind: "order changed", what: "fields in another order", from, to });
  }
}

/** What a call that answers nothing hands out all the same: words, and the IDs that it was given. */
function compareDone(before: SurfaceTool, after: SurfaceTool, found: FieldFinding[]): void {
  const [from, to] = [before.ids, after.ids];
  for (const field of from.filter((id) => !to.includes(id))) found.push({ field, kind: "field gone", what: "is gone" });
  for (const field of to.filter((id) => !from.includes(id))) found.push({ field, kind: "field added", what: "is new" });
  if (before.done === after.done) return;
  found.push({ field: "", kind: "words changed", what: "answer reworded", from: before.done, to: after.done });
}

/** Of a list, those of its items. */
function fieldsOf({ output = {}, result, rows = "response" }: SurfaceTool): Record<string, Schema> {
  const fields = propertiesOf(output);
  return result === "list" ? propertiesOf(itemsOf(fields[rows] ?? {})) : fields;
}

const entriesBut = (all: Record<string, Schema>, but: Record<string, Schema>) =>
  Object.entries(all).flatMap(([name, value]) => (Object.hasOwn(but, name) ? [] : [{ name, value }]));
