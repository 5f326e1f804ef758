import { describe, expect, it } from "vitest";
import { fieldsOf, idOf, idsOf, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { NOW, openAccount } from "./others-account.ts";

const reference = (type: string, id: string) => ({ id, type: `${type}_reference` });

describe("teams", () => {
  it("are made empty, renamed and deleted", async () => {
    const { ask } = openAccount();
    const made = await ask("POST", "/teams", { team: { type: "team", name: "Night Desk" } });
    expect(made).toMatchObject({ status: 201, json: { team: { summary: "Night Desk", default_role: "manager" } } });
    const path = `/teams/${idOf(made.json["team"])}`;
    const renamed = await ask("PUT", path, { team: { type: "team", name: "Day Desk" } });
    expect(renamed.json["team"]).toMatchObject({ name: "Day Desk", summary: "Day Desk" });
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("GET", path)).status).toBe(404);
  });

  it("take members with roles, and let them go", async () => {
    const { ask, idIn, all, one } = openAccount();
    const [team, user] = [idIn("teams", "Payments"), idIn("users", "Wren Castellan")];
    const member = `/teams/${team}/users/${user}`;
    const roles = async () =>
      (await all(`/teams/${team}/members?limit=100`, "members")).filter((row) => idOf(row["user"]) === user);
    expect((await ask("PUT", member, { role: "observer" })).status).toBe(204);
    expect((await ask("PUT", member, { role: "manager" })).status).toBe(204);
    expect(await roles()).toMatchObject([{ role: "manager", user: { summary: "Wren Castellan" } }]);
    expect(idsOf((await one(`/users/${user}`, "user"))["teams"])).toContain(team);
    expect((await ask("DELETE", member)).status).toBe(204);
    expect(await roles()).toEqual([]);
    expect(idsOf((await one(`/users/${user}`, "user"))["teams"])).not.toContain(team);
    expect((await ask("DELETE", member)).refusal).toMatch("not a member");
  });

  it("own one escalation policy or another", async () => {
    const { ask, idIn, one } = openAccount();
    const [team, policy] = [idIn("teams", "Platform"), idIn("escalation_policies", "Payments")];
    const path = `/teams/${team}/escalation_policies/${policy}`;
    const teamsOf = async () => idsOf((await one(`/escalation_policies/${policy}`, "escalation_policy"))["teams"]);
    expect((await ask("PUT", path)).status).toBe(204);
    expect(await teamsOf()).toEqual([team]);
    expect((await ask("DELETE", path)).status).toBe(204);
    expect(await teamsOf()).toEqual([]);
    expect((await ask("DELETE", path)).status).toBe(400);
  });

  it("hand their open incidents on when they are deleted", async () => {
    const { account, ask, idIn } = openAccount();
    const [gone, heir] = [idIn("teams", "Tracking"), idIn("teams", "Platform")];
    expect((await ask("DELETE", `/teams/${gone}`)).refusal).toMatch("escalation policies belong to it");
    for (const collection of ["escalation_policies", "services", "schedules"]) {
      for (const entity of account.collection(collection).list()) {
        if (idsOf(entity["teams"]).includes(gone)) account.collection(collection).put({ ...entity, teams: [] });
      }
    }
    const teamsOf = (open: boolean) => {
      const incidents = account.collection("incidents").list();
      const chosen = incidents.filter(({ status }) => (status !== "resolved") === open);
      return new Set(chosen.flatMap((one) => idsOf(one["teams"])));
    };
    expect((await ask("DELETE", `/teams/${gone}?reassignment_team=${gone}`)).status).toBe(400);
    expect((await ask("DELETE", `/teams/${gone}?reassignment_team=${heir}`)).status).toBe(204);
    expect(teamsOf(true)).toContain(heir);
    expect(teamsOf(true)).not.toContain(gone);
    expect(teamsOf(false)).toContain(gone);
  });

  it.each([
    ["a name that is taken", "POST", "/teams", { team: { type: "team", name: " tracking" } }, "already been taken"],
    [
      "a parent that is not there",
      "POST",
      "/teams",
      { team: { type: "team", name: "Day Desk", parent: { id: "PNOPE00", type: "team_reference" } } },
      "Parent team not found",
    ],
    ["no name", "POST", "/teams", { team: { type: "team" } }, "cannot be empty"],
    ["a long name", "POST", "/teams", { team: { type: "team", name: "x".repeat(101) } }, "at most 100"],
  ])("refuse %s", async (_, method, path, body, want) => {
    expect((await openAccount().ask(method, path, body)).refusal).toMatch(want);
  });
});

describe("tags", () => {
  it("are put on and taken off, and made on the way", async () => {
    const { ask, idIn, all } = openAccount();
    const team = `/teams/${idIn("teams", "Platform")}`;
    const labelled = (label: string) => ({ type: "tag", label });
    const add = [labelled("customer-facing"), labelled("new one")];
    expect((await ask("POST", `${team}/change_tags`, { add })).status).toBe(200);
    const tags = await all(`${team}/tags`, "tags");
    expect(tags.map(({ label }) => label)).toEqual(["customer-facing", "new one"]);
    const tag = `/tags/${idOf(tags[1])}`;
    expect(await all(`${tag}/teams`, "teams")).toMatchObject([
      { id: idIn("teams", "Platform"), type: "team_reference" },
    ]);
    await ask("POST", `${team}/change_tags`, { remove: [reference("tag", idOf(tags[0]))] });
    expect((await all(`${team}/tags`, "tags")).map(({ label }) => label)).toEqual(["new one"]);
    expect((await ask("DELETE", tag)).status).toBe(204);
    expect(await all(`${team}/tags`, "tags")).toEqual([]);
  });

  it("have a label of their own, and exist", async () => {
    const { ask, idIn } = openAccount();
    expect((await ask("POST", "/tags", { tag: { type: "tag", label: "PCI" } })).refusal).toMatch("already been taken");
    const path = `/teams/${idIn("teams")}/change_tags`;
    expect((await ask("POST", path, { add: [reference("tag", "PNONE")] })).refusal).toMatch("Tag not found");
  });
});

describe("services", () => {
  it("follow their policy's team, their incidents and maintenance", async () => {
    const { account, ask, idIn, one, clock } = openAccount();
    const policy = reference("escalation_policy", idIn("escalation_policies", "Payments"));
    const service = { type: "service", name: "Refunds", escalation_policy: policy };
    const made = (await ask("POST", "/services", { service })).json["service"];
    expect(made).toMatchObject({ status: "active", teams: [{ summary: "Payments" }], summary: "Refunds" });
    const path = `/services/${idOf(made)}`;
    const status = async () => (await one(path, "service"))["status"];
    const put = (state: string) =>
      account.collection("incidents").put({ id: "QNEW", service: made, status: state, created_at: NOW });
    put("triggered");
    expect(await status()).toBe("critical");
    put("acknowledged");
    expect(await status()).toBe("warning");
    const window = {
      type: "maintenance_window",
      start_time: "2026-03-02T09:00:00Z",
      end_time: "2026-03-02T12:00:00Z",
      services: [reference("service", idOf(made))],
    };
    await ask("POST", "/maintenance_windows", { maintenance_window: window });
    expect(await status()).toBe("maintenance");
    clock.advance(3 * 3_600_000);
    await ask("PUT", path, { service: { type: "service", status: "disabled" } });
    expect(await status()).toBe("disabled");
  });

  it("have integrations with a key", async () => {
    const { ask, idIn, one } = openAccount();
    const path = `/services/${idIn("services", "Ledger")}`;
    const integration = { type: "events_api_v2_inbound_integration", name: "Meter" };
    const made = fieldsOf((await ask("POST", `${path}/integrations`, { integration })).json["integration"]);
    expect(made).toMatchObject({ summary: "Meter", service: { summary: "Ledger" } });
    expect(textOf(made["integration_key"])).toHaveLength(32);
    const service = await one(`${path}?include[]=integrations`, "service");
    expect(listOf(service["integrations"]).at(-1)).toMatchObject({ id: made["id"], name: "Meter" });
  });

  it.each([
    ["no policy", { name: "New" }, "Escalation policy cannot be empty"],
    ["an unknown policy", { name: "New", escalation_policy: reference("escalation_policy", "PNONE") }, "not found"],
    ["a name that is taken", { name: "LEDGER" }, "Escalation policy cannot be empty|already been taken"],
    ["a status to begin with", { name: "New", status: "disabled" }, "cannot be empty|must be active"],
  ])("are not made with %s", async (_, service, want) => {
    const { refusal } = await openAccount().ask("POST", "/services", { service: { type: "service", ...service } });
    expect(refusal).toMatch(new RegExp(want));
  });

  it("need support hours for a rule that uses them", async () => {
    const { ask, idIn } = openAccount();
    const constant = (urgency: string) => ({ type: "constant", urgency });
    const rule = {
      type: "use_support_hours",
      during_support_hours: constant("high"),
      outside_support_hours: constant("low"),
    };
    const service = { type: "service", incident_urgency_rule: rule };
    expect((await ask("PUT", `/services/${idIn("services", "Ledger")}`, { service })).refusal).toMatch("Support hours");
  });
});

describe("maintenance windows", () => {
  const times = (start: string, end: string) => ({
    start_time: `2026-03-${start}:00Z`,
    end_time: `2026-03-${end}:00Z`,
  });

  it("are told apart by when they are", async () => {
    const { ask, idIn, all } = openAccount();
    const services = [reference("service", idIn("services", "Ledger"))];
    const window = { type: "maintenance_window", description: "Now", services, ...times("02T09:00", "02T11:00") };
    const made = await ask("POST", "/maintenance_windows", { maintenance_window: window });
    // A beginning in the past means now.
    expect(made.json["maintenance_window"]).toMatchObject({
      start_time: "2026-03-02T10:00:00Z",
      summary: "Now",
      sequence_number: 3,
      created_by: { summary: "Maren Oduya" },
      teams: [{ summary: "Payments" }],
    });
    const counts = async (filter: string) =>
      (await all(`/maintenance_windows?filter=${filter}`, "maintenance_windows")).length;
    expect(await Promise.all(["past", "ongoing", "future", "open", "all"].map(counts))).toEqual([1, 1, 1, 2, 3]);
    expect(await all(`/maintenance_windows?service_ids[]=${services[0]?.id}`, "maintenance_windows")).toHaveLength(1);
  });

  it("end early, vanish or stay when they are deleted", async () => {
    const { ask, all, clock } = openAccount();
    const [past, future] = await all("/maintenance_windows", "maintenance_windows");
    expect((await ask("DELETE", `/maintenance_windows/${idOf(past)}`)).status).toBe(405);
    clock.hold("2026-03-05T11:00:00Z");
    expect((await ask("DELETE", `/maintenance_windows/${idOf(future)}`)).status).toBe(204);
    expect((await all("/maintenance_windows?filter=past", "maintenance_windows")).map(idOf)).toContain(idOf(future));
  });

  it.each([
    ["an end before the beginning", times("03T10:00", "03T09:00"), "after start time"],
    ["an end in the past", times("01T10:00", "01T11:00"), "in the future"],
  ])("refuse %s", async (_, range, want) => {
    const { ask, idIn } = openAccount();
    const services = [reference("service", idIn("services"))];
    const maintenance_window = { type: "maintenance_window", services, ...range };
    expect((await ask("POST", "/maintenance_windows", { maintenance_window })).refusal).toMatch(want);
  });
});

describe("what services rest on", () => {
  it("is associated, seen from both sides, and disassociated", async () => {
    const { ask, idIn, all } = openAccount();
    const [technical, business] = [idIn("services", "Ledger"), idIn("business_services", "Run a Depot")];
    const relationship = {
      supporting_service: { id: technical, type: "service" },
      dependent_service: { id: business, type: "business_service" },
    };
    const body = { relationships: [relationship] };
    const made = await ask("POST", "/service_dependencies/associate", body);
    expect(listOf(made.json["relationships"])).toMatchObject([
      {
        supporting_service: { type: "technical_service_reference" },
        dependent_service: { type: "business_service_reference" },
      },
    ]);
    const seen = await all(`/service_dependencies/technical_services/${technical}`, "relationships");
    expect(seen.some((one) => idOf(one["dependent_service"]) === business)).toBe(true);
    expect((await ask("POST", "/service_dependencies/disassociate", body)).status).toBe(200);
    expect((await ask("POST", "/service_dependencies/disassociate", body)).refusal).toMatch("not found");
  });

  it("makes no circle", async () => {
    const { ask, account } = openAccount();
    const [first] = account.collection("service_dependencies").list();
    const [supporting_service, dependent_service] = [first?.["dependent_service"], first?.["supporting_service"]];
    const relationships = [{ supporting_service, dependent_service }];
    expect((await ask("POST", "/service_dependencies/associate", { relationships })).refusal).toMatch("circle");
    const relationship = { supporting_service, dependent_service: supporting_service };
    const self = await ask("POST", "/service_dependencies/associate", { relationships: [relationship] });
    expect(self.refusal).toMatch("itself");
  });

  it("impacts business services, down to a threshold", async () => {
    const { ask, one, idIn, account } = openAccount();
    const query = "additional_fields[]=total_impacted_count&additional_fields[]=services.highest_impacting_priority";
    const impacted = async () =>
      (await one(`/business_services/impacts?${query}`, "additional_fields"))["total_impacted_count"];
    const before = Number(await impacted());
    expect(before).toBeGreaterThan(0);
    const top = account.find("priorities", idIn("priorities", "P1"));
    const global_threshold = { id: top.id, order: top["order"] };
    expect((await ask("PUT", "/business_services/priority_thresholds", { global_threshold })).status).toBe(200);
    expect(Number(await impacted())).toBeLessThanOrEqual(before);
    expect((await ask("DELETE", "/business_services/priority_thresholds")).status).toBe(204);
    expect(await impacted()).toBe(before);
    expect((await one("/business_services/priority_thresholds", "global_threshold"))["id"]).toBeUndefined();
  });

  it("is told to those who subscribe", async () => {
    const { ask, idIn, one, all } = openAccount();
    const [team, service] = [idIn("teams", "Payments"), idIn("business_services", "Bill a Shop")];
    const subscribables = [{ subscribable_type: "business_service", subscribable_id: service }];
    const path = `/teams/${team}/notification_subscriptions`;
    const results = async () => listOf((await ask("POST", path, { subscribables })).json["subscriptions"]);
    expect((await results())[0]).toMatchObject({ result: "success" });
    expect((await results())[0]).toMatchObject({ result: "duplicate" });
    expect(await all(path, "subscriptions")).toMatchObject([{ subscribable_name: "Bill a Shop" }]);
    const subscribers = await all(`/business_services/${service}/subscribers`, "subscribers");
    expect(subscribers).toEqual([{ subscriber_id: team, subscriber_type: "team" }]);
    const gone = await ask("POST", `${path}/unsubscribe`, { subscribables });
    expect(gone.json).toMatchObject({ deleted_count: 1, non_existent_count: 0 });
    expect(await one(path, "none")).toEqual({});
  });
});
