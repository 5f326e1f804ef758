import { type Document, type Flat, isRecord, type Schema, typesOf } from "../../runtime/demo/document.ts";
import { isReferenceType, kindOf } from "../../runtime/demo/kinds.ts";
import type { Route } from "../../runtime/demo/routes.ts";
import { sample } from "../../runtime/demo/sample.ts";
import type { Account } from "../../runtime/demo/types.ts";
import { plural, singular } from "../../runtime/demo/words.ts";

/** What a body says that no body should, and how much it says at all. */
export interface Malice {
  /** Which of several forms, and which of several values. */
  choice: number;
  /** Every property, not only those that are required. */
  full?: boolean;
  /** References that lead nowhere. */
  foreign?: boolean;
  /** Values of a wrong type where only the provider writes, and links of one's own. */
  spoofed?: boolean;
}

/** Never to be seen in an answer: a link of the sender's, and the ID of what is not there. */
export const SPOOF = "https://spoofed.example/";
export const FOREIGN = "PFOREIGN";

const NOW = new Date("2026-03-02T10:00:00Z");
/** Deeper down, only what is required. */
const DEEP = 9;

/** A body that fits the document in its own way, with references into the account. */
export function hostileBody(document: Document, route: Route, account: Account, path: string, malice: Malice): unknown {
  if (route.body === undefined || route.body === "other") return undefined;
  const above = path.split("/").flatMap((_, index, all) => all.slice(1, index + 1).join("/"));
  return writeValue(route.body, "", 0);

  function writeValue(schema: Schema, key: string, depth: number): unknown {
    const flat = choose(document, schema, malice.choice);
    const usual = flat.format === "time" ? undefined : USUAL[key]?.(account);
    if (flat.const !== undefined) return flat.const;
    if (flat.enum && flat.enum.length > 0) return flat.enum[malice.choice % flat.enum.length];
    if (typesOf(flat).includes("array")) {
      const count = Math.max(flat.minItems ?? 0, malice.full && depth < DEEP ? 1 : 0);
      return Array.from({ length: count }, () => writeValue(flat.items ?? {}, singular(key), depth + 1));
    }
    if (!typesOf(flat).includes("object")) return usual ?? sample(document, flat, NOW);
    const names = Object.keys(flat.properties).filter((name) => isSent(flat, name, depth));
    const written = names.map((name) => [name, writeValue(flat.properties[name] ?? {}, name, depth + 1)]);
    const value: Record<string, unknown> = Object.fromEntries(written);
    if (typeof value["id"] === "string") Object.assign(value, { id: pickId(value["type"], key) ?? value["id"] });
    return { ...value, ...(malice.spoofed && spoof(flat)) };
  }

  function isSent(flat: Flat, name: string, depth: number): boolean {
    const isRequired = flat.required.includes(name);
    // A reference has nothing but an ID and a type, whoever is said to write them.
    if (name === "id") return isRequired || depth > 1;
    const { readOnly } = document.flatten(flat.properties[name] ?? {});
    return (name === "type" || !readOnly) && (isRequired || (malice.full === true && depth < DEEP));
  }

  function spoof({ properties, additionalProperties }: Flat): Record<string, unknown> {
    const hidden = Object.entries(properties).flatMap(([name, property]) =>
      document.flatten(property).readOnly && name !== "type" && name !== "id" ? [name] : [],
    );
    // What may hold anything is the sender's, links and all.
    const isOpen = additionalProperties !== undefined || Object.keys(properties).length === 0;
    const links = isOpen ? [] : ["self", "html_url"].filter((name) => !properties[name]);
    return Object.fromEntries([
      ...links.map((name) => [name, SPOOF]),
      ...hidden.map((name) => [name, { spoofed: SPOOF }]),
    ]);
  }

  /** The ID of something that the account holds: the nearest one. */
  function pickId(type: unknown, key: string): string | undefined {
    // An ID of something that the thing itself is made of is the sender's to choose.
    if (malice.foreign && isReferenceType(type)) return FOREIGN;
    const kind = typeof type === "string" ? kindOf(type) : key;
    const names = [kind, key, ...(ALSO[kind] ?? ALSO[key] ?? [])].flatMap((name) => [name, plural(name)]);
    const places = names.flatMap((name) => [...above.toReversed().map((part) => `${part}/${name}`), name]);
    const found = places.flatMap((place) => account.collection(place).list());
    return (found.find(({ id }) => path.includes(id)) ?? found[0])?.id;
  }
}

/** Where a value stands in an answer. */
export function find(wanted: string, value: unknown, at = ""): string[] {
  if (value === wanted) return [`${wanted} at ${at}`];
  if (Array.isArray(value)) return value.flatMap((item) => find(wanted, item, `${at}[]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => find(wanted, item, `${at}.${name}`));
}

let count = 0;
const unique = () => `thing${++count}`;

/** What a text or a number has to be for more reasons than its schema gives. */
const USUAL: Record<string, (account: Account) => unknown> = {
  name: unique,
  display_name: unique,
  data_type: () => "string",
  label: unique,
  title: unique,
  email: () => `${unique()}@example.com`,
  time_zone: () => "UTC",
  end: () => "2026-03-03T10:00:00Z",
  end_time: () => "2026-03-03T10:00:00Z",
  created_at_end: () => "2026-03-03T10:00:00Z",
  escalation_delay_in_minutes: () => 5,
  rotation_turn_length_seconds: () => 86_400,
  duration: () => 60,
  cidr: () => "10.0.0.0/24",
  duration_seconds: () => 3600,
  requester_id: (account) => account.collection("users").list()[0]?.id,
  action_id: (account) => account.collection("incident_workflows/actions").list()[0]?.id,
  parent_type: () => "incident_default",
  event: () => "incident.triggered",
  recurrence: () => "RRULE:FREQ=WEEKLY;BYDAY=MO",
};

/** Kinds whose collection has another name. */
const ALSO: Record<string, string[]> = {
  assignee: ["users"],
  workflow: ["incident_workflows"],
  status_page_post: ["posts"],
  status_page_status: ["statuses"],
  status_page_severity: ["severities"],
  status_page_impact: ["impacts"],
  status_page_service: ["services"],
};

function choose(document: Document, schema: Schema, number: number): Flat {
  const { choices, ...flat } = document.flatten(schema);
  if (choices.length === 0) return { ...flat, choices };
  const picked = choices.flatMap((branches) => branches[number % branches.length] ?? []);
  return choose(document, { allOf: [flat, ...picked] }, number);
}
