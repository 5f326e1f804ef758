import { describe, expect, test } from "vitest";
import api from "../../generated/pagerduty/api.json" with { type: "json" };
import { fieldsOf, idOf, isFields, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { Account, Entity } from "../../runtime/demo/types.ts";

const NOW = "2026-01-15T12:00:00Z";

/** The seeded account, and the names of all collections that the seed filled. */
function open(now = NOW) {
  const names = new Set<string>();
  const seed = (account: Account) =>
    demo.seed({
      ...account,
      collection(name) {
        names.add(name);
        return account.collection(name);
      },
    });
  const made = createAccount(api, { ...demo, seed }, { clock: new DemoClock().hold(now), checkAnswers: true });
  const { account } = made;
  const list = (name: string) => account.collection(name).list();
  const filled = [...names].filter((name) => list(name).length > 0);
  return { ...made, list, filled, dump: () => filled.map((name) => [name, list(name)] as const) };
}

const seeded = open();
const { list } = seeded;
const incidents = list("incidents");
const isOpen = (incident: Entity) => incident["status"] !== "resolved";
const log = groupBy(list("log_entries"), (entry) => idOf(entry["incident"]));

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** All objects within a value, without the value itself. */
function walk(value: unknown): Record<string, unknown>[] {
  const inner = Array.isArray(value) ? value : isFields(value) ? Object.values(value) : [];
  return inner.flatMap((one) => [...(isFields(one) ? [one] : []), ...walk(one)]);
}

async function get(url: string) {
  const headers = { authorization: "Token token=demo-admin" };
  const reply = await seeded.handle({ method: "GET", url, headers });
  return { status: reply.status, json: fieldsOf(JSON.parse(reply.text)) };
}

describe("the seed", () => {
  test.each([
    ["teams", 4],
    ["users", 14],
    ["services", 9],
    ["escalation_policies", 5],
    ["schedules", 6],
    ["v3/schedules", 3],
    ["priorities", 5],
    ["event_orchestrations", 2],
    ["incident_workflows", 3],
    ["status_pages", 2],
    ["maintenance_windows", 2],
    ["webhook_subscriptions", 3],
    ["alert_grouping_settings", 3],
  ])("has as many %s as promised", (name, count) => {
    expect(list(name)).toHaveLength(count);
  });

  test("has about 250 incidents over 30 days, with deploys between them", () => {
    expect(incidents.length).toBeGreaterThanOrEqual(240);
    expect(incidents.length).toBeLessThanOrEqual(260);
    const first = Date.parse(textOf(incidents[0]?.["created_at"]));
    expect((Date.parse(NOW) - first) / 86_400_000).toBeLessThan(30.1);
    expect(list("change_events").length).toBeGreaterThan(50);
  });

  test("has a storm on one service", () => {
    const burning = groupBy(incidents.filter(isOpen), ({ service }) => textOf(fieldsOf(service)["summary"]));
    expect(burning.get("Tracking Events")?.length).toBeGreaterThan(8);
    for (const [name, open] of burning) if (name !== "Tracking Events") expect(open.length, name).toBeLessThan(3);
  });

  test("is the same at the same time, with the same IDs", () => {
    expect(open().dump()).toEqual(seeded.dump());
  });

  test.each(["2025-07-06T03:30:00.250Z", "2024-03-31T01:00:00Z", "2028-02-29T23:59:59Z"])("is whole at %s", (now) => {
    const other = open(now);
    expect(other.list("incidents")).toHaveLength(incidents.length);
    expect(
      other
        .list("incidents")
        .filter(isOpen)
        .every(({ assignments }) => listOf(assignments).length > 0),
    ).toBe(true);
  });

  test("is there at once", () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      open();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test("lets in people who are there", () => {
    for (const { userId } of Object.values(demo.callers)) {
      if (userId !== undefined) expect(seeded.account.collection("users").get(userId)).toBeDefined();
    }
  });

  test("gives every entity an ID of its own", () => {
    // Members and tags are listed under the IDs of what they stand for.
    const places = seeded
      .dump()
      .filter(([name]) => !/^(teams|tags)\/.*\/|\/paths$|\/postmortem$|^service_orchestr/.test(name));
    const ids = places.flatMap(([, entities]) => entities.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("every reference", () => {
  const references = seeded
    .dump()
    .flatMap(([, entities]) => walk(entities))
    .filter(({ id, type }) => typeof id === "string" && /_reference$/.test(textOf(type)));

  test("leads to what is there", () => {
    const lost = references.filter((one) => {
      const type = textOf(one["type"])
        .replace("technical_service", "service")
        .replace(/^workflow/, "incident_workflow");
      return seeded.account.follow({ id: one["id"], type }) === undefined;
    });
    expect(lost).toEqual([]);
    expect(references.length).toBeGreaterThan(5000);
  });

  test("has the name of what it leads to", () => {
    for (const one of references.filter(({ summary }) => summary !== undefined)) {
      const entity = seeded.account.follow(one);
      if (entity) expect(one["summary"]).toBe(entity["summary"] ?? null);
    }
  });
});

describe("every entity fits the document", () => {
  /** Lists that the API answers at another path, or only one by one. */
  const elsewhere: [RegExp, (name: string, id: string) => string | undefined][] = [
    [/^event_orchestrations\/[^/]+\/paths$/, (name, id) => `/${name.replace(/paths$/, id)}`],
    [/^service_orchestrations$/, (_, id) => `/event_orchestrations/services/${id}`],
    [/^services\/[^/]+\/integrations$/, (name, id) => `/${name}/${id}`],
    [/\/postmortem$/, (name) => `/${name}`],
    [/^service_dependencies$/, () => undefined],
    [/\/instances$/, () => undefined],
    [/\/(overrides|custom_shifts)$/, (name) => `/${name}?since=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z`],
  ];
  const byKind = groupBy(seeded.filled, (name) => name.replace(/\/[^/]*[0-9A-Z][^/]*(?=\/|$)/g, "/*"));

  test.each([...byKind])("%s", async (_, names) => {
    for (const name of names) {
      const other = elsewhere.find(([pattern]) => pattern.test(name))?.[1];
      const urls = other ? list(name).flatMap(({ id }) => other(name, id) ?? []) : [`/${name}`];
      for (const url of urls) expect((await get(url)).status, url).toBeLessThan(300);
    }
  });

  test.each(["services", "business_services"])("dependencies of %s", async (kind) => {
    for (const { id } of list(kind)) {
      const path = kind === "services" ? "technical_services" : kind;
      expect((await get(`/service_dependencies/${path}/${id}`)).status).toBe(200);
    }
  });

  test("all pages of incidents and of the log", async () => {
    for (const name of ["incidents", "log_entries"]) {
      const found: unknown[] = [];
      for (let more = true; more; ) {
        const { status, json } = await get(
          `/${name}?limit=100&offset=${found.length}${name === "incidents" ? "&date_range=all" : ""}`,
        );
        expect(status).toBe(200);
        found.push(...listOf(json[name]));
        more = json["more"] === true;
      }
      expect(found.length).toBe(list(name).length);
    }
  });
});

describe("every incident's story", () => {
  const at = (value: unknown) => Date.parse(textOf(value));

  test("is told in order, and not beyond now", () => {
    for (const { id, created_at, updated_at, last_status_change_at } of incidents) {
      const times = (log.get(id) ?? []).map((entry) => at(entry["created_at"]));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times[0]).toBe(at(created_at));
      for (const time of [...times, at(updated_at), at(last_status_change_at)])
        expect(time).toBeLessThanOrEqual(Date.parse(NOW));
    }
    for (const change of list("change_events")) expect(at(change["timestamp"])).toBeLessThanOrEqual(Date.parse(NOW));
  });

  test("ends in its status", () => {
    const states: Record<string, string> = {
      trigger_log_entry: "triggered",
      unacknowledge_log_entry: "triggered",
      assign_log_entry: "triggered",
      escalate_log_entry: "triggered",
      acknowledge_log_entry: "acknowledged",
      resolve_log_entry: "resolved",
    };
    for (const incident of incidents) {
      const last = (log.get(incident.id) ?? []).flatMap((entry) => states[textOf(entry["type"])] ?? []).at(-1);
      expect(last, textOf(incident["summary"])).toBe(incident["status"]);
      expect(listOf(incident["acknowledgements"]).length > 0).toBe(incident["status"] === "acknowledged");
      expect(listOf(incident["assignments"]).length > 0).toBe(isOpen(incident));
      expect(incident["resolved_at"] !== null).toBe(!isOpen(incident));
    }
  });

  test("counts its alerts", () => {
    for (const { id, alert_counts, status } of incidents) {
      const alerts = list(`incidents/${id}/alerts`);
      const resolved = alerts.filter((alert) => alert["status"] === "resolved").length;
      expect(alert_counts).toEqual({ all: alerts.length, triggered: alerts.length - resolved, resolved });
      if (status === "resolved") expect(resolved).toBe(alerts.length);
      for (const alert of alerts) expect(idOf(alert["incident"])).toBe(id);
    }
  });

  test("is numbered as it began", () => {
    expect(incidents.map((incident) => incident["incident_number"])).toEqual(incidents.map((_, index) => index + 1));
    const begun = incidents.map((incident) => at(incident["created_at"]));
    expect(begun).toEqual(begun.toSorted((one, other) => one - other));
  });

  test("is one of many kinds", () => {
    const types = new Set(list("log_entries").map(({ type }) => textOf(type).replace("_log_entry", "")));
    for (const type of ["notify", "assign", "escalate", "snooze", "unacknowledge", "annotate", "responder_request"])
      expect(types).toContain(type);
    const merged = incidents.filter((incident) => incident["resolve_reason"] !== undefined);
    expect(merged.length).toBeGreaterThan(3);
    for (const incident of merged) expect(incident["alert_counts"]).toEqual({ all: 0, triggered: 0, resolved: 0 });
    const titles = groupBy(incidents, ({ title }) => textOf(title));
    expect([...titles.values()].filter((all) => all.length > 5).length).toBeGreaterThan(10);
    expect([...titles.values()].filter((all) => all.length === 1).length).toBeGreaterThan(3);
  });
});
