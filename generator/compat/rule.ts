import { isRecord } from "../spec/document.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** A tool as `tools/list` answers it, with the output schema that is listed on demand. */
export interface ListedTool {
  name: string;
  description?: string;
  inputSchema: Schema;
  outputSchema?: Schema;
}

export interface Complaint {
  /** `overrides[].user_id`, `result.id`; nothing where it is the tool itself. */
  at: string;
  what: string;
}

/** Something that a known client wants of every tool. When the client learns, its file goes. */
export interface Rule {
  /** Who refuses the tool otherwise. */
  client: string;
  /** What it wants, for a table. */
  wants: string;
  /** What happens otherwise. */
  reason: string;
  /** Where that was reported. */
  source?: string;
  /** `server` is the name under which users put the server into a client's configuration. */
  check(tool: ListedTool, server: string): Complaint[];
}

export interface Node {
  at: string;
  schema: Schema;
  side: "input" | "output";
  /** How many schemas lead to it, itself counted. */
  level: number;
}

/** Every schema of a tool, at every depth. */
function listNodes({ inputSchema, outputSchema }: ListedTool): Node[] {
  const output = outputSchema ? walk({ at: "result", schema: outputSchema, side: "output", level: 1 }) : [];
  return [...walk({ at: "", schema: inputSchema, side: "input", level: 1 }), ...output];
}

/** A rule about one schema at a time. */
export const everyNode =
  (judge: (node: Node) => string | false | undefined): Rule["check"] =>
  (tool) =>
    listNodes(tool).flatMap((node) => {
      const what = judge(node);
      return what ? [{ at: node.at, what }] : [];
    });

export const isRoot = ({ level }: Node): boolean => level === 1;

function walk(node: Node): Node[] {
  return [node, ...listParts(node).flatMap(walk)];
}

function listParts({ at, schema, side, level }: Node): Node[] {
  const part = (name: string, value: unknown): Node[] =>
    isRecord(value) ? [{ at: name, schema: value, side, level: level + 1 }] : [];
  const inside = (name: string) => (at === "" ? name : `${at}.${name}`);
  return [
    ...["properties", "$defs", "definitions"].flatMap((keyword) =>
      Object.entries(recordOf(schema[keyword])).flatMap(([name, value]) => part(inside(name), value)),
    ),
    ...["items", "prefixItems", "anyOf", "oneOf", "allOf"].flatMap((keyword) =>
      [schema[keyword]].flat().flatMap((value) => part(keyword.endsWith("tems") ? `${at}[]` : at, value)),
    ),
    ...["additionalProperties", "not"].flatMap((keyword) => part(inside(keyword), schema[keyword])),
  ];
}

const recordOf = (value: unknown): Schema => (isRecord(value) ? value : {});
