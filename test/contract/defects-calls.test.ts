import { afterEach, describe, expect, test } from "vitest";
import { ACCOUNT_KEY, Bench, queryOf } from "../support/bench.ts";

/** Mistakes of the official server that ours does not make: what a call may be, and what an answer looks like. */
let bench: Bench;
afterEach(() => bench.close());

const schemaOf = async (name: string) => {
  const { tools } = await bench.client.listTools();
  const tool = tools.find((one) => one.name === name);
  return {
    names: Object.keys(tool?.inputSchema.properties ?? {}),
    required: tool?.inputSchema.required ?? [],
    text: tool?.description ?? "",
  };
};

describe("a schedule is found whatever its kind is thought to be", () => {
  const shift = {
    status: 400,
    json: { error: { message: "This is a shift-based schedule: use the v3 schedules API" } },
  };
  const layer = { status: 400, json: { error: { message: "This is a layer-based schedule: use /schedules" } } };

  test.each([
    ["layer_based", "/schedules/PS1", shift, "/v3/schedules/PS1", "shift_based"],
    ["shift_based", "/v3/schedules/PS1", layer, "/schedules/PS1", "layer_based"],
    [undefined, "/schedules/PS1", shift, "/v3/schedules/PS1", "shift_based"],
  ])("from %s", async (kind, wrong, refusal, right, real) => {
    bench = await Bench.open();
    bench.api.answer("GET", wrong, refusal);
    bench.json("GET", right, { schedule: { id: "PS1", name: "S" } });
    const { result } = await bench.ok("get_schedule", { schedule_id: "PS1", ...(kind && { kind }) });
    expect(result).toMatchObject({ id: "PS1", kind: real });
  });
});

test("webhooks are filtered by the words of the API, and by id", async () => {
  bench = (await Bench.open()).json("GET", "/webhook_subscriptions", { webhook_subscriptions: [] });
  for (const filter_type of ["service", "service_reference"]) {
    const { sent } = await bench.ok("list_webhook_subscriptions", { filter_type, filter_id: "PS1" });
    expect(queryOf(sent[0])).toEqual(expect.arrayContaining(["filter_type=service", "filter_id=PS1"]));
  }
});

test("past incidents come with the total and limit that the API says", async () => {
  bench = (await Bench.open()).json("GET", "/incidents/PI1/past_incidents", {
    past_incidents: [{ score: 1 }],
    total: 42,
    limit: 5,
  });
  const { result } = await bench.ok("get_past_incidents", { incident_id: "PI1", query_model: { total: true } });
  expect(result).toMatchObject({ total: 42, limit: 5 });
});

test("bounds of arguments do not bind answers, zero is allowed, and a config goes with its type", async () => {
  const setting = (type: string, config: object) => ({ type, config, services: [{ id: "PS1" }] });
  const odd = [
    { id: "G1", ...setting("time", { timeout: 0 }) },
    { id: "G2", ...setting("newest", { time_window: 7 }) },
  ];
  bench = (await Bench.open()).json("GET", "/alert_grouping_settings", { alert_grouping_settings: odd });
  bench.json("POST", "/alert_grouping_settings", { alert_grouping_setting: odd[0] }, 201);
  expect((await bench.ok("list_alert_grouping_settings")).result["response"]).toEqual(odd);
  const create = (type: string, config: object) =>
    bench.call("create_alert_grouping_setting", { create_model: { alert_grouping_setting: setting(type, config) } });
  expect(await create("time", { timeout: 0 })).toMatchObject({ isError: false });
  expect(await create("intelligent", { time_window: 0 })).toMatchObject({ isError: false });
  expect(await create("time", { time_window: 600 })).toMatchObject({ isError: true, sent: [] });
});

test("values that nobody has heard of pass through", async () => {
  const odd = { id: "PX1", name: "X", role: "grand_vizier", status: "sleepy", post_type: "poem" };
  bench = (await Bench.open()).json("GET", "/users", { users: [odd, { id: "PX2" }] });
  bench
    .json("GET", "/services", { services: [odd] })
    .json("GET", "/status_pages/PSP/severities", { severities: [odd] });
  expect((await bench.ok("list_users")).result["response"]).toMatchObject([{ role: "grand_vizier" }, { id: "PX2" }]);
  expect((await bench.ok("list_services")).result["response"]).toMatchObject([{ status: "sleepy" }]);
  const severities = await bench.ok("list_status_page_severities", { status_page_id: "PSP" });
  expect(severities.result["response"]).toMatchObject([{ post_type: "poem" }]);
});

test("a post of an incident may have no end, nor a start", async () => {
  const updates = [{ message: "m", status: { id: "PST" }, severity: { id: "PSE" } }];
  const post = { title: "t", post_type: "incident", updates, status_page: { id: "PSP" } };
  bench = (await Bench.open()).json("POST", "/status_pages/PSP/posts", { post: { id: "PP" } }, 201);
  for (const times of [{}, { starts_at: null, ends_at: null }]) {
    const { sent } = await bench.ok("create_status_page_post", {
      status_page_id: "PSP",
      create_model: { post: { ...post, ...times } },
    });
    expect(sent[0]?.body).toMatchObject({ post: { starts_at: null, ends_at: null } });
  }
});

test("schedules take what the API takes, and rotations have tools of their own", async () => {
  bench = (await Bench.open()).json("PUT", "/v3/schedules/PS1/overrides/PO1", { override: { id: "PO1" } });
  const base = { name: "S", time_zone: "UTC" };
  const rotations = await bench.call("create_schedule", { schedule_data: { ...base, rotations: [{ events: [] }] } });
  expect(rotations).toMatchObject({ isError: true, sent: [] });
  expect(rotations.text).toContain("create_schedule_v3_rotation");
  const teams = { schedule_id: "PS1", schedule_data: { ...base, teams: [{ id: "PT1", type: "team_reference" }] } };
  expect(await bench.call("update_schedule", teams)).toMatchObject({ isError: true, sent: [] });
  const { sent } = await bench.ok("update_schedule_v3_override", {
    schedule_id: "PS1",
    override_id: "PO1",
    end_time: "2026-01-02T00:00:00Z",
  });
  expect(sent[0]?.body).toEqual({ override: { end_time: "2026-01-02T00:00:00Z" } });
});

test.each<[string, Record<string, unknown>, string, unknown]>([
  ["update_team", { team_id: "P1" }, "description", { team: { type: "team", description: "" } }],
  ["update_service", { service_id: "P1" }, "description", { service: { type: "service", description: "" } }],
  ["update_schedule", { schedule_id: "P1" }, "description", { schedule: { description: "" } }],
  [
    "update_webhook_subscription",
    { subscription_id: "P1" },
    "description",
    { webhook_subscription: { description: "" } },
  ],
  [
    "update_schedule_v3_rotation_event",
    { schedule_id: "P1", rotation_id: "P2", event_id: "P3" },
    "effective_until",
    { event: { effective_until: null } },
  ],
])("%s can empty what it can set, and null asks for nothing", async (tool, ids, field, body) => {
  bench = await Bench.open();
  bench.api.otherwise = {
    json: {
      team: { id: "P1" },
      service: { id: "P1" },
      schedule: { id: "P1" },
      webhook_subscription: { id: "P1" },
      event: { id: "P3" },
    },
  };
  const { sent } = await bench.ok(tool, { ...ids, clear: [field] });
  expect(sent.at(-1)?.body).toMatchObject(Object(body));
  expect(await bench.call(tool, { ...ids, [field]: null })).toMatchObject({ isError: true, sent: [] });
});

test("an error carries status, code, message and all that the API listed", async () => {
  const errors = ["Title cannot be blank.", `Service ${"x".repeat(150)} is gone.`];
  bench = await Bench.open();
  bench.api.otherwise = { status: 400, json: { error: { code: 2001, message: "Invalid Input Provided", errors } } };
  const calls: [string, Record<string, unknown>][] = [
    ["create_incident", { incident: { title: "t", service: { id: "PS1" } } }],
    ["create_schedule", { schedule_data: { name: "S", time_zone: "UTC" } }],
    ["list_teams", {}],
  ];
  for (const [tool, args] of calls) {
    const { isError, text } = await bench.call(tool, args);
    expect(isError).toBe(true);
    for (const part of ["400", "2001", "Invalid Input Provided", ...errors]) expect(text).toContain(part);
  }
});

test("an answer that makes no sense is laid at the API's door", async () => {
  bench = (await Bench.open()).json("GET", "/teams", { squads: [] });
  const { isError, text } = await bench.call("list_teams");
  expect(isError).toBe(true);
  expect(text).toMatch(/API/);
  expect(text).not.toMatch(/argument|validation/i);
});

test.each(["null", "[1]", '{"a":1}', "true", "1"])("text that looks like JSON stays text: %s", async (query) => {
  bench = (await Bench.open()).json("GET", "/services", { services: [] });
  expect((await bench.ok("list_services", { query })).sent[0]?.query).toContainEqual(["query", query]);
});

test.each([
  ["list_schedules", {}],
  ["get_outlier_incident", { incident_id: "P1" }],
  ["get_past_incidents", { incident_id: "P1" }],
  ["get_related_incidents", { incident_id: "P1" }],
  ["get_status_page_post", { status_page_id: "P1", post_id: "P2" }],
])("%s needs no query_model", async (tool, args) => {
  bench = await Bench.open();
  bench.api.otherwise = { json: { schedules: [], post: { id: "P2" } } };
  await bench.ok(tool, args);
});

test("booleans go out in lower case", async () => {
  bench = await Bench.open();
  bench.api.otherwise = { json: { past_incidents: [], log_entries: [], change_events: [], oncalls: [] } };
  const past = await bench.ok("get_past_incidents", { incident_id: "P1", query_model: { total: true } });
  const entries = await bench.ok("list_log_entries", { query_model: { is_overview: true, total: true } });
  const changes = await bench.ok("list_change_events", { total: true });
  expect(queryOf(past.sent[0])).toContain("total=true");
  expect(queryOf(entries.sent[0])).toEqual(expect.arrayContaining(["is_overview=true", "total=true"]));
  expect(queryOf(changes.sent[0])).toContain("total=true");
  expect(queryOf((await bench.ok("list_oncalls", { earliest: false })).sent[0])).toContain("earliest=false");
});

test("only what can be set is offered for a new escalation policy", async () => {
  bench = await Bench.open();
  const { names } = await schemaOf("create_escalation_policy");
  for (const name of ["id", "summary", "created_at", "updated_at", "html_url", "self_url", "services"])
    expect(names).not.toContain(name);
});

test("escalation policies and schedules say where they are", async () => {
  const policy = { id: "PE1", self: "https://api.example.test/PE1", html_url: "https://example.test/PE1" };
  bench = (await Bench.open())
    .json("GET", "/escalation_policies/PE1", { escalation_policy: policy })
    .json("GET", "/schedules/PE1", { schedule: policy });
  expect((await bench.ok("get_escalation_policy", { policy_id: "PE1" })).result).toEqual(policy);
  expect((await bench.ok("get_schedule", { schedule_id: "PE1" })).result).toMatchObject(policy);
});

test("members and overrides are checked before anything is sent", async () => {
  bench = await Bench.open();
  const times = { start_time: "2026-01-01T00:00:00Z", end_time: "2026-01-02T00:00:00Z" };
  const member = { type: "user_member", user_id: "PU1" };
  const shift = { ...times, overridden_member: member, overriding_member: member };
  const shifts = [{ ...times, assignments: [{ member: { type: "user_member" } }] }];
  expect(
    await bench.call("create_schedule_v3_custom_shifts", { schedule_id: "PS1", custom_shifts: shifts }),
  ).toMatchObject({ isError: true, sent: [] });
  for (const ids of [{}, { rotation_id: "PR1", custom_shift_id: "PC1" }]) {
    const args = { schedule_id: "PS1", overrides: [{ ...shift, ...ids }] };
    expect(await bench.call("create_schedule_v3_overrides", args)).toMatchObject({ isError: true, sent: [] });
  }
});

test("an assignment says nothing of its time", async () => {
  bench = (await Bench.open()).json("PUT", "/incidents", { incidents: [{ id: "PI1" }] });
  const { sent } = await bench.ok("manage_incidents", {
    manage_request: { incident_ids: ["PI1"], assignement: { id: "PU1" } },
  });
  expect(JSON.stringify(sent[0]?.body)).not.toContain('"at"');
});

test("services named twice are looked up once, and so are their policies", async () => {
  bench = (await Bench.open()).json("GET", "/services/{id}", {
    service: { id: "PS", escalation_policy: { id: "PE1" } },
  });
  bench.json("GET", "/oncalls", { oncalls: [] });
  const { sent } = await bench.ok("list_oncalls", {
    service_ids: ["PS1", "PS1", "PS2"],
    escalation_policy_ids: ["PE1"],
  });
  expect(sent.map(({ pathname }) => pathname).sort()).toEqual(["/oncalls", "/services/PS1", "/services/PS2"]);
  expect(queryOf(sent.at(-1)).filter((pair) => pair.startsWith("escalation"))).toEqual(["escalation_policy_ids[]=PE1"]);
});

test("nobody is told that a team's name will do for its id", async () => {
  bench = await Bench.open({ me: ACCOUNT_KEY });
  expect((await schemaOf("get_team")).text).not.toMatch(/name/i);
});
