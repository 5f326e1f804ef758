/**
 * What a change means for a caller who did everything right before: something fails or is missing, something may be
 * used that could not be, or nothing at all.
 */
export const GRADES = ["breaking", "additive", "cosmetic"] as const;
export type Grade = (typeof GRADES)[number];

/** Which way the data goes: what is optional to send may be relied on in an answer, and the other way round. */
export type Side = "sent" | "answered";

export type ChangeKind =
  | `operation ${"added" | "removed" | "renamed" | "moved" | "deprecated" | "no longer deprecated"}`
  | `${"parameter" | "property" | "body" | "answer" | "media type" | "header"} ${"added" | "removed"}`
  | "parameter renamed"
  | "required"
  | "optional"
  | "deprecated"
  | "type"
  | "nullable"
  | "enum"
  | "format"
  | "bound"
  | "pattern"
  | "default"
  | "closed"
  | "items"
  | "keyword"
  | "style"
  | "scope"
  | "auth"
  | "server"
  | "tags"
  | "wording";

export interface Change {
  grade: Grade;
  kind: ChangeKind;
  /** `Incident.priority`, `listIncidents query statuses[]`: where it is said, which several operations may share. */
  place: string;
  side?: Side;
  what: string;
}

/** Two versions of a schema laid side by side: what changed about it, and the same for all that is in it. */
export interface Node {
  own: Change[];
  members: Map<string, Member>;
  items?: Node;
  additional?: Node;
}

/** One property or parameter: whether it is there and must be, and what it holds. */
export interface Member {
  about: Change[];
  node?: Node;
}

/** Every change in a node and below, each once; nodes may lead back to themselves. */
export function listChanges(node: Node | undefined, seen: Set<Node> = new Set()): Change[] {
  if (!node || seen.has(node)) return [];
  seen.add(node);
  const inside = [...node.members.values()].flatMap(({ about, node: inner }) => [
    ...about,
    ...listChanges(inner, seen),
  ]);
  return [...node.own, ...inside, ...listChanges(node.items, seen), ...listChanges(node.additional, seen)];
}
