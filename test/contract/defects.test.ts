import { afterEach, describe, expect, test } from "vitest";
import { ACCOUNT_KEY, Bench, endless, queryOf } from "../support/bench.ts";

/** Mistakes of the official server, none of them ours. These gave wrong or dangerous results. */
let bench: Bench;
afterEach(() => bench.close());

const incident = { id: "PI1", incident_number: 1, status: "triggered", title: "Down", urgency: "high" };
const changed = { incidents: [incident] };

test("a reassignment is understood in either spelling, and nothing given is dropped without a word", async () => {
  bench = (await Bench.open()).json("PUT", "/incidents", changed);
  for (const name of ["assignement", "assignment"]) {
    const { sent } = await bench.ok("manage_incidents", {
      manage_request: { incident_ids: ["PI1"], [name]: { id: "PU1" } },
    });
    expect(sent[0]?.body).toMatchObject({ incidents: [{ assignments: [{ assignee: { id: "PU1" } }] }] });
  }
  const unknown = await bench.call("manage_incidents", {
    manage_request: { incident_ids: ["PI1"], asignee: { id: "PU1" } },
  });
  expect(unknown).toMatchObject({ isError: true, sent: [] });
  expect(unknown.text).toContain("asignee");
  expect(await bench.call("manage_incidents", { manage_request: { incident_ids: ["PI1"] } })).toMatchObject({
    isError: true,
    sent: [],
  });
});

test("all changes go in one request, and a failure half-way says what took effect", async () => {
  bench = (await Bench.open()).json("PUT", "/incidents", changed);
  const request = {
    incident_ids: ["PI1"],
    status: "acknowledged",
    urgency: "low",
    escalation_level: 2,
    assignement: { id: "PU1" },
  };
  const { sent } = await bench.ok("manage_incidents", { manage_request: request });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ incidents: [{ status: "acknowledged", urgency: "low", escalation_level: 2 }] });
  await bench.close();

  bench = await Bench.open();
  bench.api.answer("PUT", "/incidents", { json: changed }, 1);
  bench.json("PUT", "/incidents", { error: { message: "Invalid", code: 2001 } }, 400);
  const ids = Array.from({ length: 251 }, (_, index) => `PI${index}`);
  const half = await bench.call("manage_incidents", { incident_ids: ids, status: "resolved" });
  expect(half.isError).toBe(true);
  expect(half.text).toContain("PI249");
});

test("the incidents of somebody without a team are none, not those of the account", async () => {
  bench = await Bench.open({ me: { json: { user: { id: "PME", email: "me@example.test", teams: [] } } } });
  bench.json("GET", "/incidents", changed);
  const { text, sent } = await bench.call("list_incidents", { request_scope: "teams" });
  expect(sent).toEqual([]);
  expect(text).toMatch(/team|Nothing found/);
});

test("scopes, statuses and urgencies that the API does not know are refused", async () => {
  bench = (await Bench.open()).json("GET", "/incidents", changed);
  for (const args of [{ request_scope: "mine" }, { statuses: ["open"] }, { urgencies: ["medium"] }]) {
    expect(await bench.call("list_incidents", args)).toMatchObject({ isError: true, sent: [] });
  }
});

test("what is not known is refused, and filters in the older shape hold", async () => {
  bench = (await Bench.open()).json("GET", "/incidents", changed);
  expect(await bench.call("list_incidents", { severity: "high" })).toMatchObject({ isError: true, sent: [] });
  const older = { request_scope: "all", status: ["triggered", "acknowledged"], limit: 10 };
  const { sent } = await bench.ok("list_incidents", { query_model: older });
  expect(queryOf(sent[0])).toEqual(["limit=10", "offset=0", "statuses[]=acknowledged", "statuses[]=triggered"]);
  expect(await bench.call("list_incidents", { query_model: { severity: "high" } })).toMatchObject({
    isError: true,
    sent: [],
  });
});

test.each([
  ["list_services", "services", "/services"],
  ["list_escalation_policies", "escalation_policies", "/escalation_policies"],
  ["list_schedules", "schedules", "/schedules"],
])("limit bounds what %s returns, not only the size of its pages", async (tool, items, path) => {
  bench = await Bench.open();
  bench.api.answer("GET", path, endless(items));
  bench.api.answer("GET", "/v3/schedules", endless("schedules", { name: "S", time_zone: "UTC" }));
  const { result, sent } = await bench.ok(tool, { limit: 5 });
  expect(result["response"]).toHaveLength(5);
  expect(sent.filter(({ pathname }) => pathname === path)).toHaveLength(1);
  expect(result["next_cursor"]).toBeDefined();
});

test.each([401, 403, 404, 500])(
  "an answer with status %d is an error, not an empty list",
  async (status) => {
    bench = await Bench.open();
    bench.api.otherwise = { status, json: { error: { message: "Not today", code: 1 } } };
    expect(await bench.call("list_business_services")).toMatchObject({ isError: true });
    const about = await bench.call("get_business_service_dependencies", { business_service_id: "PB1" });
    expect(about.isError).toBe(true);
    expect(about.text).toContain("Not today");
  },
  20_000,
);

test("a member who cannot be added is an error that says why", async () => {
  bench = await Bench.open();
  bench.json("PUT", "/teams/{id}/users/{user_id}", { error: { message: "User not found", code: 2100 } }, 404);
  const { isError, text } = await bench.call("add_team_member", { team_id: "PT1", member_data: { user_id: "PU1" } });
  expect(isError).toBe(true);
  expect(text).toContain("User not found");
});

test("asking for responders without a user, or to an odd answer, is an error", async () => {
  const targets = [{ responder_request_target: { id: "PU1", type: "user_reference" } }];
  const args = { incident_id: "PI1", request: { message: "Help", responder_request_targets: targets } };
  bench = await Bench.open({ me: ACCOUNT_KEY });
  const without = await bench.call("add_responders", args);
  expect(without).toMatchObject({ isError: true, sent: [] });
  expect(without.text).toContain("requester_id");
  await bench.close();
  bench = (await Bench.open()).json("POST", "/incidents/{id}/responder_requests", { odd: true });
  expect(await bench.call("add_responders", args)).toMatchObject({ isError: true });
});

test("the load of responders is described as the one row that it is", async () => {
  bench = await Bench.open();
  const { tools } = await bench.client.listTools();
  const description = tools.find(({ name }) => name === "get_responder_load_metrics")?.description;
  expect(description).toMatch(/one row/);
  expect(description).toContain("get_responder_metrics");
});

describe("what was asked for is kept", () => {
  const full = {
    ...incident,
    html_url: "https://example.test/PI1",
    description: "d",
    incident_key: "k",
    escalation_policy: { id: "PE1", type: "escalation_policy_reference", summary: "Policy" },
    teams: [{ id: "PT1", type: "team_reference", summary: "Team" }],
    alert_counts: { all: 2, triggered: 1, resolved: 1 },
    acknowledgements: [
      { at: "2026-01-01T00:00:00Z", acknowledger: { id: "PU1", type: "user_reference", summary: "U" } },
    ],
  };

  test("of incidents", async () => {
    const body = { type: "incident_body", details: "long" };
    bench = await Bench.open();
    bench
      .json("GET", "/incidents", { incidents: [full] })
      .json("GET", "/incidents/PI1", { incident: { ...full, body } });
    expect((await bench.ok("list_incidents")).result["response"]).toEqual([full]);
    const one = await bench.ok("get_incident", { incident_id: "PI1", query_model: { include: ["services"] } });
    expect(one.result).toEqual({ ...full, body });
  });

  test("of related incidents and schedules", async () => {
    const related = {
      incident: { id: "PI2", details: { status: "resolved" } },
      relationships: [{ type: "x", metadata: {} }],
    };
    const layers = { id: "PS1", name: "S", time_zone: "UTC", schedule_layers: [{ id: "PL1" }] };
    bench = (await Bench.open()).json("GET", "/incidents/PI1/related_incidents", { related_incidents: [related] });
    bench.json("GET", "/schedules", { schedules: [layers] }).json("GET", "/v3/schedules", { schedules: [] });
    const args = { incident_id: "PI1", query_model: { additional_details: ["incident"] } };
    expect((await bench.ok("get_related_incidents", args)).result["related_incidents"]).toEqual([related]);
    const { result } = await bench.ok("list_schedules", { query_model: { include: ["schedule_layers"] } });
    expect(result["response"]).toMatchObject([{ schedule_layers: [{ id: "PL1" }] }]);
  });
});

test("services and on-calls name their escalation policy", async () => {
  const escalation_policy = { id: "PE1", type: "escalation_policy_reference", summary: "Policy" };
  bench = (await Bench.open()).json("GET", "/services", { services: [{ id: "PS1", escalation_policy }] });
  bench.json("GET", "/oncalls", { oncalls: [{ user: { id: "PU1" }, escalation_policy }] });
  expect((await bench.ok("list_services")).result["response"]).toMatchObject([
    { escalation_policy: { summary: "Policy" } },
  ]);
  expect((await bench.ok("list_oncalls")).result["response"]).toMatchObject([
    { escalation_policy: { summary: "Policy" } },
  ]);
});

describe("a router", () => {
  const dynamic = {
    id: "r1",
    actions: { dynamic_route_to: { source: "s", regex: ".*", lookup_by: "service_id" } },
    odd: 1,
  };
  const sets = [{ id: "start", rules: [dynamic] }];
  const orchestration_path = { type: "router", sets, catch_all: { actions: { route_to: "unrouted" } }, version: "v1" };
  const path = "/event_orchestrations/PO1/router";
  const open = async () => {
    bench = (await Bench.open()).json("GET", path, { orchestration_path });
    bench.json("PUT", path, { orchestration_path, warnings: [{ message: "careful" }] });
  };

  test("may hold rules without conditions", async () => {
    await open();
    const args = { orchestration_id: "PO1" };
    expect((await bench.ok("get_event_orchestration_router", args)).result["orchestration_path"]).toMatchObject({
      sets,
    });
    const router_update = { orchestration_path: { sets, catch_all: orchestration_path.catch_all } };
    const { sent } = await bench.ok("update_event_orchestration_router", { ...args, router_update });
    expect(sent[0]?.body).toMatchObject({ orchestration_path: { sets } });
  });

  test("is written back whole, without a made-up id, with warnings and a word on the race", async () => {
    await open();
    const new_rule = { label: "new", conditions: [{ expression: "x" }], actions: { route_to: "PS1" } };
    const { sent, result } = await bench.ok("append_event_orchestration_router_rule", {
      orchestration_id: "PO1",
      new_rule,
    });
    expect(sent[1]?.body).toEqual({
      orchestration_path: {
        type: "router",
        sets: [{ id: "start", rules: [dynamic, new_rule] }],
        catch_all: orchestration_path.catch_all,
      },
    });
    expect(result).toMatchObject({ warnings: [{ message: "careful" }], replaced_version: "v1" });
    const { tools } = await bench.client.listTools();
    expect(tools.find(({ name }) => name === "append_event_orchestration_router_rule")?.description).toContain(
      "overwritten",
    );
  });
});

test("updates send what was given, and nobody is made a manager unasked", async () => {
  bench = (await Bench.open()).json("PUT", "/services/PS1", { service: { id: "PS1" } });
  bench.json("PUT", "/teams/PT1", { team: { id: "PT1" } }).json("PUT", "/teams/PT1/users/PU1", undefined, 204);
  const service = await bench.ok("update_service", { service_id: "PS1", service_data: { service: { name: "New" } } });
  expect(service.sent[0]?.body).toEqual({ service: { type: "service", name: "New" } });
  const team = await bench.ok("update_team", {
    team_id: "PT1",
    update_model: { team: { name: "New", description: null } },
  });
  expect(team.sent[0]?.body).toEqual({ team: { type: "team", name: "New" } });
  const member = await bench.ok("add_team_member", { team_id: "PT1", member_data: { user_id: "PU1" } });
  expect(member.sent[0]?.body ?? {}).not.toHaveProperty("role");
});
