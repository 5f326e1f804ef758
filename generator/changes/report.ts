import type { Problem } from "../problem.ts";
import type { NamedOperation } from "./compare-documents.ts";
import type { Gathered } from "./gather.ts";
import type { Grade } from "./ir.ts";
import type { TouchedTool } from "./touch.ts";

/** What happened between two versions of a document, and what it means for the tools of today's manifest. */
export interface SpecChanges {
  old: string;
  now: string;
  operations: number;
  counts: Record<Grade, number>;
  changes: Gathered[];
  /** Undefined where there is no manifest to ask. */
  tools?: ToolChanges;
}

export interface ToolChanges {
  touched: TouchedTool[];
  /** What the generator would stop at, but for the patches. */
  problems: Problem[];
  /** Patches that the document has made needless, and patches that found nothing to correct. */
  obsolete: Problem[];
  misfits: Problem[];
  /** Problems that the old version had as well. */
  before: number;
  notOffered: NamedOperation[];
  deprecated: { operation: string; tools: string[]; since: "now" | "before" }[];
}
