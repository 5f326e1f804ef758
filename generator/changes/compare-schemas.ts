import type { Facts } from "../operations/fold.ts";
import type { SchemaObject } from "../spec/document.ts";
import { gradeAdded, gradeTrend, type Trend } from "./grade.ts";
import type { Change, ChangeKind, Node, Side } from "./ir.ts";
import { compareKeywords, printValues } from "./keywords.ts";
import type { Schemas } from "./schemas.ts";

/** Compares what schemas come to, however they are put together. Each pair of schemas is compared once. */
export class SchemaComparison {
  readonly #old: Schemas;
  readonly #now: Schemas;
  readonly #nodes: Record<Side, Map<SchemaObject, Map<SchemaObject, Node>>> = { sent: new Map(), answered: new Map() };

  constructor(old: Schemas, now: Schemas) {
    this.#old = old;
    this.#now = now;
  }

  compare(before: SchemaObject, after: SchemaObject, side: Side): Node {
    const [old, now] = [this.#old.target(before), this.#now.target(after)];
    const known = this.#nodes[side].get(old) ?? new Map<SchemaObject, Node>();
    this.#nodes[side].set(old, known);
    const found = known.get(now);
    if (found) return found;
    const node: Node = { own: [], members: new Map() };
    // Before it is filled: schemas lead back to themselves.
    known.set(now, node);
    this.#fill(node, this.#old.facts(old), this.#now.facts(now), this.#place(before, after), side);
    return node;
  }

  #fill(node: Node, old: Facts, now: Facts, place: string, side: Side): void {
    const find = (kind: ChangeKind, what: string, trend: Trend, grade = gradeTrend(kind, trend, side)): void => {
      node.own.push({ grade, kind, place, side, what });
    };
    const type = compareTypes(old, now);
    if (type) find("type", `type ${printType(old)} → ${printType(now)}`, type);
    if (old.nullable !== now.nullable)
      find("nullable", now.nullable ? "may be null" : "never null", now.nullable ? "wider" : "narrower");
    compareEnums(old.enum, now.enum, find);
    for (const { kind, what, trend, grade } of compareKeywords(old.keywords, now.keywords))
      find(kind, what, trend, grade);
    // Nothing in a text can be compared with what was in an object.
    if (type === "other") return;
    this.#compareMembers(node, old, now, side);
    if (old.items && now.items) node.items = this.compare(old.items, now.items, side);
    else if (now.items && old.kinds.has("array")) find("items", "says what its items are", "narrower");
    else if (old.items && now.kinds.has("array")) find("items", "no longer says what its items are", "wider");
    if (old.additional && now.additional) node.additional = this.compare(old.additional, now.additional, side);
  }

  #compareMembers(node: Node, old: Facts, now: Facts, side: Side): void {
    for (const name of new Set([...old.properties.keys(), ...now.properties.keys()])) {
      const before = pickVisible(this.#old, old.properties.get(name), side);
      const after = pickVisible(this.#now, now.properties.get(name), side);
      const about: Change[] = [];
      const required = now.required.has(name);
      if (before && after) {
        const place = this.#now.placeOf(after);
        if (old.required.has(name) !== required) about.push(changeNeed(required, place, side));
        node.members.set(name, { about, node: this.compare(before, after, side) });
      } else if (after) {
        const what = side === "sent" && required ? "new, required" : "new";
        const grade = gradeAdded(required, side);
        about.push({ grade, kind: "property added", place: this.#now.placeOf(after), side, what });
        node.members.set(name, { about });
      } else if (before) {
        about.push({
          grade: "breaking",
          kind: "property removed",
          place: this.#old.placeOf(before),
          side,
          what: "gone",
        });
        node.members.set(name, { about });
      }
    }
  }

  /** The component where both sides agree on it, or else the place that refers to one and then to another. */
  #place(before: SchemaObject, after: SchemaObject): string {
    const [old, now] = [this.#old.placeOfTarget(before), this.#now.placeOfTarget(after)];
    return old === now ? now : this.#now.placeOf(after);
  }
}

/** Required asks more of who sends, and promises more to who reads. */
export function changeNeed(required: boolean, place: string, side: Side): Change {
  const grade = required === (side === "sent") ? "breaking" : "additive";
  return {
    grade,
    kind: required ? "required" : "optional",
    place,
    side,
    what: required ? "required now" : "optional now",
  };
}

/** Nobody sends what only the API writes, and nobody is answered what only callers write. */
function pickVisible(schemas: Schemas, property: SchemaObject | undefined, side: Side): SchemaObject | undefined {
  if (!property) return undefined;
  const { readOnly, keywords } = schemas.facts(property);
  const hidden = side === "sent" ? readOnly : keywords.get("writeOnly")?.every((value) => value === true) === true;
  return hidden ? undefined : property;
}

const printType = ({ kinds }: Facts): string => (kinds.size === 0 ? "any" : [...kinds].sort().join(" or "));

function compareTypes(old: Facts, now: Facts): Trend | undefined {
  const [narrower, wider] = [includesTypes(old, now), includesTypes(now, old)];
  if (narrower && wider) return undefined;
  return narrower ? "narrower" : wider ? "wider" : "other";
}

/** Does `whole` let through every type that `part` does? Without a type, a schema lets through all of them. */
function includesTypes({ kinds: whole }: Facts, { kinds: part }: Facts): boolean {
  if (whole.size === 0) return true;
  return part.size > 0 && [...part].every((kind) => whole.has(kind) || (kind === "integer" && whole.has("number")));
}

type Find = (kind: ChangeKind, what: string, trend: Trend) => void;

function compareEnums(old: Facts["enum"], now: Facts["enum"], find: Find): void {
  if (!old && now) find("enum", `only ${printValues(now).replaceAll(" or ", ", ")}`, "narrower");
  if (old && !now) find("enum", `any value, not only ${printValues(old).replaceAll(" or ", ", ")}`, "wider");
  if (!old || !now) return;
  const lost = old.filter((value) => !now.includes(value));
  const won = now.filter((value) => !old.includes(value));
  if (lost.length > 0) find("enum", `no longer ${lost.join(", ")}`, "narrower");
  if (won.length > 0) find("enum", `also ${won.join(", ")}`, "wider");
}
