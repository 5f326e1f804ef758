import type { ChangeKind, Grade, Side } from "./ir.ts";

/** What a schema lets through now: less than before, more, or something else. */
export type Trend = "narrower" | "wider" | "other";

/** Limits that only matter to whoever sends. */
const ASKED_OF_SENDERS: readonly ChangeKind[] = ["bound", "pattern", "closed", "keyword", "default"];

/** Who sends may not be asked for more than before; who reads may not be answered less, or anything else. */
export function gradeTrend(kind: ChangeKind, trend: Trend, side: Side): Grade {
  if (side === "sent") return trend === "wider" ? "additive" : "breaking";
  if (ASKED_OF_SENDERS.includes(kind)) return "cosmetic";
  // Readers have to expect new values: no API can grow otherwise.
  if (kind === "enum") return "additive";
  if (kind === "format") return trend === "other" ? "breaking" : "additive";
  return trend === "narrower" ? "additive" : "breaking";
}

/** A property or parameter that is there now. */
export function gradeAdded(required: boolean, side: Side): Grade {
  return side === "sent" && required ? "breaking" : "additive";
}
