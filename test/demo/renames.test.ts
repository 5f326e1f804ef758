import { describe, expect, test } from "vitest";
import { type Fields, isFields, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

/** What refers to things of many kinds. */
const LISTS = [
  "/incidents?date_range=all&limit=100",
  "/log_entries?limit=100",
  "/services?limit=100&include[]=escalation_policies&include[]=teams",
  "/escalation_policies",
  "/teams",
  "/users",
  "/schedules",
  "/v3/schedules",
  "/oncalls?limit=100",
  "/business_services",
  "/maintenance_windows",
  "/change_events?limit=100",
  "/incident_workflows",
  "/incident_workflows/triggers",
  "/event_orchestrations",
  "/extensions",
  "/webhook_subscriptions",
  "/alert_grouping_settings",
  "/tags",
  "/license_allocations",
];

/** All objects within a value. */
function walk(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  return isFields(value) ? [value, ...Object.values(value).flatMap(walk)] : [];
}

describe("whoever refers to a thing knows its new name", () => {
  const RENAMED: [collection: string, envelope: string, name: string][] = [
    ["services", "service", "Ledger"],
    ["teams", "team", "Payments"],
    ["escalation_policies", "escalation_policy", "Tracking"],
    ["users", "user", "Maren Oduya"],
    ["schedules", "schedule", "Payments Primary"],
    ["v3/schedules", "schedule", "Depot Shifts"],
    ["incident_workflows", "incident_workflow", "Open a war room"],
  ];

  test.each(RENAMED)("%s", async (collection, envelope, name) => {
    const { account, ask, idIn, one } = openAccount();
    const id = idIn(collection, name);
    const { type, email, time_zone, schedule_layers } = await one(`/${collection}/${id}`, envelope);
    const renamed = { type, email, time_zone, schedule_layers, name: "Renamed" };
    const answer = await ask("PUT", `/${collection}/${id}`, { [envelope]: renamed });
    expect([answer.status, answer.refusal]).toEqual([200, ""]);
    const paths = ["teams", "users", "services", "escalation_policies"].flatMap((kind) =>
      account
        .collection(kind)
        .list()
        .map((thing) => (kind === "teams" ? `/teams/${thing.id}/members` : `/${kind}/${thing.id}`)),
    );
    const places = new Set<string>();
    for (const path of [...LISTS, ...paths]) {
      const { status, json } = await ask("GET", path);
      expect(status, path).toBe(200);
      for (const found of walk(json).filter((thing) => thing["id"] === id)) {
        places.add(path);
        expect([found["summary"], found["name"]], path).not.toContain(name);
      }
    }
    expect(places.size).toBeGreaterThanOrEqual(2);
  });

  test("but what was written of it stays as it was", async () => {
    const { ask, idIn, all } = openAccount();
    const told = async () => (await all("/log_entries?limit=100", "log_entries")).map(({ summary }) => textOf(summary));
    const before = await told();
    expect(before.some((summary) => summary.includes("Wren Castellan"))).toBe(true);
    const user = { type: "user", name: "Renamed", email: "renamed@brackwater.example" };
    expect((await ask("PUT", `/users/${idIn("users", "Wren Castellan")}`, { user })).status).toBe(200);
    expect(await told()).toEqual(before);
  });
});
