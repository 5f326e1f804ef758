import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Replay {
  args: Record<string, unknown>;
  sends: string[];
  body?: unknown;
  /** One for each request; null is a 204. */
  answers?: unknown[];
}

const read = (file: string) => parse(readFileSync(new URL(`../contract/${file}`, import.meta.url), "utf8"));

/** The calls that the vendor's README shows, by tool. */
export const replays: Record<string, Replay> = read("pingera-seed.yaml");
export const known: { seed: Record<string, { access: "R" | "W" }> } = read("pingera-tools.yaml");

/** Calls a tool and hands back what stands under `data`. Throws when it fails. */
export type CallTool = (name: string, args?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/**
 * All of them on one account that holds something, in an order in which each finds what it names: the IDs of the table stand
 * for things of the account, and what deletes comes last.
 */
export async function replayOnAccount(call: CallTool): Promise<string[]> {
  const ids = await findThings(call);
  const names = [...Object.keys(replays).filter((name) => !name.startsWith("delete_")), ...DELETES];
  for (const name of names) await call(name, Object(fill(replays[name]?.args, ids)));
  return names;
}

/** What stands in something else goes before it. */
const DELETES = ["incident_update", "incident", "component", "alert", "check", "heartbeat", "page"].map(
  (kind) => `delete_${kind}`,
);

async function findThings(call: CallTool): Promise<Record<string, string>> {
  const idOf = (list: unknown, fits: (one: Record<string, unknown>) => boolean = () => true): string => {
    const found = Array.isArray(list) ? list.find(fits) : undefined;
    if (typeof found?.id !== "string") throw new Error(`nothing fits in ${JSON.stringify(list)}`);
    return found.id;
  };
  const pg1 = idOf((await call("list_pages"))["pages"]);
  const { components } = await call("list_components", { page_id: pg1, show_groups: false });
  const in1 = idOf((await call("list_incidents", { page_id: pg1, status: "investigating" }))["incidents"]);
  const updates = await call("get_incident_updates", { page_id: pg1, incident_id: in1 });
  return {
    pg1,
    in1,
    co1: idOf(components),
    gr1: idOf((await call("list_component_groups", { page_id: pg1 }))["component_groups"]),
    up1: idOf(Object.values(updates).find(Array.isArray)),
    ch1: idOf((await call("list_checks"))["checks"]),
    ar1: idOf(Object.values(await call("list_alert_rules")).find(Array.isArray)),
    ac1: idOf(Object.values(await call("list_alert_channels")).find(Array.isArray)),
    hb1: idOf(Object.values(await call("list_heartbeats")).find(Array.isArray)),
  };
}

function fill(value: unknown, ids: Record<string, string>): unknown {
  if (typeof value === "string") return ids[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => fill(one, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [ids[name] ?? name, fill(one, ids)]));
}
