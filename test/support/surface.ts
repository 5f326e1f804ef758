import { compareSurfaces, type Report } from "../../generator/surface/report.ts";
import { readSurface } from "../../generator/surface/surface.ts";

/** Parsed `generated/<provider>`, loose so that a test may do anything to it. */
export interface Files {
  catalog: Entry[];
  calls: {
    formerly: Record<string, string>;
    tools: Record<string, Facts>;
    trim?: { suffix: string; drop: string[] };
    referenceFields?: string[];
    results?: Record<string, string>;
  };
  outputs: Record<string, Node>;
}

export interface Node {
  [keyword: string]: unknown;
  properties?: Record<string, Node>;
  items?: Node;
  required?: string[];
}

interface Entry {
  toolset: string;
  access: string;
  tool: { name: string; title: string; description: string; inputSchema: Node; annotations: Record<string, unknown> };
}

interface Facts {
  result: string;
  keep?: string[];
  accepts?: [string, string][];
  hidden?: Record<string, Node>;
  scopes?: string[];
  furtherScopes?: string[];
  ids?: string[];
  done?: string;
  rows?: string;
  size?: string;
}

const text = { type: "string" };
const whole = { type: "integer" };

/** Two toolsets of an invented API, with one of everything that a change can happen to. */
export function lamps(): Files {
  // Nothing is shared, so that what a test does to one argument happens to that one alone.
  return JSON.parse(JSON.stringify(build()));
}

function build(): Files {
  return {
    catalog: [
      entry("lamps", "write", "create_lamp", "Hang up one lamp in a room.", {
        name: { ...text, description: "What people call it." },
        room_id: text,
        watts: { ...whole, minimum: 1, maximum: 100 },
        color: { ...text, enum: ["white", "amber", "red"] },
        since: { ...text, format: "date-time" },
        switches: {
          type: "array",
          maxItems: 5,
          items: object({ label: text, side: { ...text, enum: ["left", "right"] } }, ["label"]),
        },
        wiring: { type: "object" },
      }),
      entry("lamps", "destructive", "delete_lamp", "Take one lamp down for good.", { lamp_id: text }, ["lamp_id"]),
      entry("lamps", "read", "list_lamps", "List the lamps of a room.", {
        room_id: text,
        states: { type: "array", items: { ...text, enum: ["on", "off"] } },
        limit: { ...whole, default: 25, minimum: 1, maximum: 1000 },
      }),
      entry("rooms", "read", "get_room", "Read one room with its lamps.", { room_id: text }, ["room_id"]),
    ],
    calls: {
      formerly: { find_lamps: "list_lamps" },
      trim: { suffix: "_reference", drop: ["self", "html_url"] },
      referenceFields: ["type", "self"],
      tools: {
        create_lamp: { result: "object", keep: ["id", "name", "room.*", "switches"], accepts: [["lamp.name", "name"]] },
        delete_lamp: { result: "done", ids: ["lamp_id"], scopes: ["lamps.write"] },
        list_lamps: {
          result: "list",
          keep: ["id", "name", "secret"],
          accepts: [["query", "*"]],
          hidden: { sort: { ...text, enum: ["name"] } },
        },
        get_room: {
          result: "object",
          accepts: [
            ["building", "room_id"],
            ["verbose", "-"],
          ],
        },
      },
    },
    outputs: {
      create_lamp: object({ id: text, name: text, room: { type: "object" }, switches: { type: "array", items: text } }),
      delete_lamp: object({ done: text }),
      list_lamps: object({ response: { type: "array", items: object({ id: text, name: text }) } }, ["response"]),
      get_room: object({ id: text, size: {} }),
    },
  };
}

export function entry(
  toolset: string,
  access: string,
  name: string,
  description: string,
  properties: Record<string, Node>,
  required = Object.keys(properties).slice(0, access === "write" ? 1 : 0),
): Entry {
  const annotations = {
    title: name,
    readOnlyHint: access === "read",
    destructiveHint: access === "destructive",
    idempotentHint: access === "read",
  };
  return {
    toolset,
    access,
    tool: { name, title: name, description, inputSchema: object(properties, required), annotations },
  };
}

export function object(properties: Record<string, Node>, required: string[] = []): Node {
  return { type: "object", properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** A copy on which something was done. */
export function edit(files: Files, change: (files: Files) => unknown): Files {
  const copy = structuredClone(files);
  change(copy);
  return copy;
}

export function compareFiles(before: Partial<Files>, after: Partial<Files>): Report {
  const surface = ({ catalog = [], ...rest }: Partial<Files>) => readSurface({ catalog, ...rest });
  return compareSurfaces([{ provider: "lamps", before: surface(before), after: surface(after) }]);
}

/** `breaking argument gone create_lamp watts` */
export function listChanges({ providers }: Report): string[] {
  return providers.flatMap(({ changes }) =>
    changes.map(({ grade, kind, toolset, tool, argument, field }) =>
      [grade, kind, tool ?? toolset, argument, field && `result.${field}`].filter(Boolean).join(" "),
    ),
  );
}
