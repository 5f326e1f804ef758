/** What belongs to incidents: alerts, notes, responders, subscribers, the log, workflows, types and fields. */

import { describe, expect, test } from "vitest";
import { NOW, openAccount } from "./incident-account.ts";

const payments = { service: { id: "PPAY", type: "service_reference" } };

describe("alerts", () => {
  test("are resolved with their incident, and it with the last of them", async () => {
    const { open, addAlert, update, ask, read, readLog } = openAccount();
    const [first, second] = [await open(), await open()];
    for (const [incident, id] of [
      [first, "PA1"],
      [first, "PA2"],
      [second, "PB1"],
    ] as const)
      addAlert(incident, id);
    const resolve = (id: string) => ask("PUT", `/incidents/${first}/alerts/${id}`, { alert: { status: "resolved" } });

    expect((await resolve("PA1")).json["alert"]).toMatchObject({ id: "PA1", status: "resolved" });
    expect(await read(first)).toMatchObject({
      status: "triggered",
      alert_counts: { all: 2, triggered: 1, resolved: 1 },
    });
    expect((await resolve("PA2")).status).toBe(200);
    expect(await read(first)).toMatchObject({
      status: "resolved",
      alert_counts: { all: 2, triggered: 0, resolved: 2 },
    });
    expect((await readLog(first)).at(-1)).toBe("resolve");

    await update(second, { status: "resolved" });
    expect((await read(second)).alert_counts).toEqual({ all: 1, triggered: 0, resolved: 1 });
    const again = await ask("PUT", `/incidents/${second}/alerts/PB1`, { alert: { status: "triggered" } });
    expect(again.json.error.errors).toEqual(["Alert Already Resolved"]);
  });

  test("move to another incident", async () => {
    const { open, addAlert, ask, read } = openAccount();
    const [from, to] = [await open(), await open()];
    addAlert(from, "PA1");
    addAlert(from, "PA2");
    const incident = { id: to, type: "incident_reference" };
    const body = {
      alerts: [
        { id: "PA1", type: "alert", incident },
        { id: "PA2", type: "alert", status: "resolved" },
      ],
    };
    const { json } = await ask("PUT", `/incidents/${from}/alerts`, body);
    expect(json["alerts"]).toMatchObject([
      { id: "PA1", incident: { id: to } },
      { id: "PA2", status: "resolved" },
    ]);
    expect((await read(to)).alert_counts).toEqual({ all: 1, triggered: 1, resolved: 0 });
    expect(await read(from)).toMatchObject({ status: "resolved", alert_counts: { all: 1, triggered: 0, resolved: 1 } });
  });

  test.each([
    ["", ["PA1", "PA2"]],
    ["statuses[]=resolved", ["PA2"]],
    ["alert_key=key-PA1", ["PA1"]],
    ["sort_by=created_at:desc", ["PA2", "PA1"]],
    ["limit=1", ["PA1"]],
    ["include[]=incidents", ["PA1", "PA2"]],
  ])("are listed: %s", async (query, ids) => {
    const { open, addAlert, ask } = openAccount();
    const id = await open();
    addAlert(id, "PA1");
    addAlert(id, "PA2", { status: "resolved", created_at: "2026-03-02T10:00:01Z" });
    const { json } = await ask("GET", `/incidents/${id}/alerts?${query}`);
    expect(json["alerts"]).toMatchObject(ids.map((one) => ({ id: one })));
  });
});

test("merging moves the alerts and resolves the sources, open or not", async () => {
  const { open, addAlert, update, ask, read, readLog } = openAccount();
  const [target, source, done] = [await open(), await open(), await open()];
  addAlert(source, "PA1");
  await update(done, { status: "resolved" });
  const source_incidents = [source, done].map((id) => ({ id, type: "incident_reference" }));
  const { status, json } = await ask("PUT", `/incidents/${target}/merge`, { source_incidents });
  expect([status, json.incident]).toMatchObject([200, { id: target, type: "incident_reference" }]);
  expect(await read(target)).toMatchObject({
    status: "triggered",
    alert_counts: { all: 1, triggered: 1, resolved: 0 },
  });
  const reason = { type: "merge_resolve_reason", incident: { id: target } };
  expect(await read(source)).toMatchObject({ status: "resolved", alert_counts: { all: 0 }, resolve_reason: reason });
  expect([await readLog(source), await readLog(done), await readLog(target)]).toEqual([
    ["trigger", "assign", "resolve"],
    ["trigger", "assign", "resolve"],
    ["trigger", "assign", "annotate"],
  ]);
});

test("notes are written, changed and removed", async () => {
  const { open, ask, readLog } = openAccount();
  const id = await open();
  const { json } = await ask("POST", `/incidents/${id}/notes`, { note: { content: "Rolled back" } }, "bo");
  const note = {
    content: "Rolled back",
    created_at: NOW,
    user: { id: "PBO" },
    channel: { summary: expect.any(String) },
  };
  expect(json["note"]).toMatchObject(note);
  expect((await ask("GET", `/incidents/${id}/notes`)).json).toMatchObject({ notes: [note] });
  expect(await readLog(id)).toEqual(["trigger", "assign", "annotate"]);
  const path = `/incidents/${id}/notes/${Object(json["note"]).id}`;
  expect((await ask("PUT", path, { note: { content: "Fixed" } })).json).toMatchObject({ note: { content: "Fixed" } });
  expect((await ask("DELETE", path)).status).toBe(204);
  expect((await ask("DELETE", path)).status).toBe(404);
});

test("responders are asked, by name or by policy, and called off", async () => {
  const { open, ask, read, readLog } = openAccount();
  const id = await open();
  const targets = [
    { id: "PBO", type: "user_reference" },
    { id: "PONE", type: "escalation_policy_reference" },
  ];
  const request = {
    requester_id: "PANN",
    message: "Please help",
    responder_request_targets: targets.map((one) => ({ responder_request_target: one })),
  };
  const { json } = await ask("POST", `/incidents/${id}/responder_requests`, request);
  expect(json["responder_request"]).toMatchObject({
    message: "Please help",
    requester: { id: "PANN" },
    incident: { id },
  });
  expect(await read(id)).toMatchObject({
    incidents_responders: [
      { state: "pending", user: { id: "PBO" } },
      { state: "pending", user: { id: "PCY" } },
    ],
    responder_requests: [{ requester: { id: "PANN" } }],
  });
  const unknown = { id: "PANN", type: "user_reference" };
  const cancel = { requester_id: "PANN", responder_request_targets: [...targets, unknown] };
  const cancelled = await ask("PUT", `/incidents/${id}/responder_requests/cancel`, cancel);
  const results = ["cancelled", "cancelled", "not_found"].map((result) => ({ result }));
  expect(cancelled.json["responder_request_targets"]).toMatchObject(results);
  expect(await read(id)).toMatchObject({
    incidents_responders: [{ state: "user_cancelled" }, { state: "user_cancelled" }],
  });
  expect(await readLog(id)).toEqual(["trigger", "assign", "responder_request"]);
});

test("status updates go to subscribers, who come and go", async () => {
  const { open, ask, readLog } = openAccount();
  const path = `/incidents/${await open()}/status_updates`;
  const { json } = await ask("POST", path, { message: "We are on it" }, "bo");
  expect(json["status_update"]).toMatchObject({ message: "We are on it", sender: { id: "PBO" }, created_at: NOW });
  const subscribers = [
    { subscriber_id: "PBO", subscriber_type: "user" },
    { subscriber_id: "PNO", subscriber_type: "team" },
  ];
  const subscribe = async () => (await ask("POST", `${path}/subscribers`, { subscribers })).json["subscriptions"];
  expect(await subscribe()).toMatchObject([{ result: "success" }, { result: "unauthorized" }]);
  expect(await subscribe()).toMatchObject([{ result: "duplicate" }, { result: "unauthorized" }]);
  const listed = (await ask("GET", `${path}/subscribers`)).json["subscribers"];
  expect(listed).toEqual([{ ...subscribers[0], has_indirect_subscription: false, subscribed_via: null }]);
  const left = await ask("POST", `${path}/unsubscribe`, { subscribers });
  expect(left.json).toEqual({ deleted_count: 1, unauthorized_count: 0, non_existent_count: 1 });
  expect((await readLog(path.split("/")[2] ?? "")).at(-1)).toBe("status_update");
});

describe("the log", () => {
  test.each([
    ["", ["acknowledge", "assign", "trigger", "assign", "trigger"]],
    ["since=2026-03-02T10:00:01Z", ["acknowledge"]],
    ["until=2026-03-02T10:00:01Z", ["assign", "trigger", "assign", "trigger"]],
    ["team_ids[]=PTEAM", ["acknowledge", "assign", "trigger"]],
    ["is_overview=true&limit=2", ["acknowledge", "assign"]],
    [
      "include[]=incidents&include[]=services&include[]=teams",
      ["acknowledge", "assign", "trigger", "assign", "trigger"],
    ],
  ])("of all incidents: %s", async (query, kinds) => {
    const { open, update, ask, clock } = openAccount();
    const id = await open();
    await open(payments);
    clock.advance(60_000);
    await update(id, { status: "acknowledged" });
    const { log_entries } = (await ask("GET", `/log_entries?${query}`)).json;
    expect(log_entries.map(({ type }) => type.replace("_log_entry", ""))).toEqual(kinds);
  });

  test("gives the whole channel when asked, which people may rewrite where they wrote it", async () => {
    const { open, ask } = openAccount();
    const id = await open({ body: { type: "incident_body", details: "Since noon" } });
    const { log_entries } = (await ask("GET", `/incidents/${id}/log_entries`)).json;
    const trigger = `/log_entries/${log_entries[1]?.id}`;
    expect(log_entries[1]?.channel).toEqual({ type: "web_trigger", summary: "Checkout is slow" });
    const write = (path: string, type: string) =>
      ask("PUT", `${path}/channel`, { channel: { type, details: "Since one" } });
    expect((await write(trigger, "web_trigger")).status).toBe(202);
    expect((await write(trigger, "mobile")).status).toBe(400);
    expect((await write(`/log_entries/${log_entries[0]?.id}`, "web_trigger")).status).toBe(400);
    const { json } = await ask("GET", `${trigger}?include[]=channels&time_zone=Asia/Tokyo`);
    expect(json["log_entry"]).toMatchObject({
      created_at: "2026-03-02T19:00:00+09:00",
      channel: { details: "Since one" },
    });
  });
});

test("business services are impacted by what they need, or as people say", async () => {
  const { open, ask, account, update } = openAccount();
  const id = await open();
  for (const [one, name] of [
    ["PBIZ", "Selling"],
    ["PTOP", "All business"],
    ["PFAR", "Returns"],
  ] as const) {
    account.collection("business_services").put({ id: one, type: "business_service", name });
  }
  for (const [supporting, dependent] of [
    ["PSHOP", "PBIZ"],
    ["PBIZ", "PTOP"],
  ] as const) {
    const relation = { supporting_service: { id: supporting }, dependent_service: { id: dependent } };
    account.collection("service_dependencies").put({ id: `${supporting}${dependent}`, ...relation });
  }
  const path = `/incidents/${id}/business_services`;
  const say = (service: string, relation: string) => ask("PUT", `${path}/${service}/impacts`, { relation });
  const readImpacts = async () => (await ask("GET", `${path}/impacts`)).json["services"];
  const impact = (service: string) => ({ id: service, type: "business_service", status: "impacted" });
  expect(await readImpacts()).toMatchObject([impact("PBIZ"), impact("PTOP")]);
  expect((await say("PTOP", "not_impacted")).json).toEqual({ relation: "not_impacted" });
  expect((await say("PNO", "impacted")).status).toBe(404);
  await say("PFAR", "impacted");
  expect(await readImpacts()).toMatchObject([impact("PBIZ"), impact("PFAR")]);
  await update(id, { status: "resolved" });
  expect(await readImpacts()).toEqual([]);
});

test("a workflow is started on an incident, which remembers it", async () => {
  const { open, ask, account, readLog } = openAccount();
  const id = await open();
  const incident = { id, type: "incident_reference" };
  const start = () => ask("POST", "/incident_workflows/PFLOW/instances", { incident_workflow_instance: { incident } });
  const { status, json } = await start();
  expect([status, json["incident_workflow_instance"]]).toMatchObject([
    201,
    { type: "incident_workflow_instance", incident },
  ]);
  expect(await readLog(id)).toEqual(["trigger", "assign", "annotate"]);
  account.collection("incident_workflows").put({ ...account.find("incident_workflows", "PFLOW"), is_enabled: false });
  expect((await start()).status).toBe(400);
});

test("types can be added, and are found by name", async () => {
  const { open, ask, update, read } = openAccount();
  const names = async (filter: string) => {
    const { json } = await ask("GET", `/incidents/types?filter=${filter}`);
    return Array.isArray(json["incident_types"]) ? json["incident_types"].map(({ name }) => name) : [];
  };
  const incident_type = { name: "security", display_name: "Security", parent_type: "incident_default" };
  expect((await ask("POST", "/incidents/types", { incident_type })).status).toBe(201);
  expect((await ask("POST", "/incidents/types", { incident_type })).status).toBe(400);
  const id = await open({ incident_type: { name: "security" } });
  expect(await read(id)).toMatchObject({ incident_type: { name: "security" } });
  await update(id, { incident_type: { name: "incident_default" } });
  expect(await read(id)).toMatchObject({ incident_type: { name: "incident_default" } });
  await ask("PUT", "/incidents/types/security", { incident_type: { enabled: false } });
  expect([await names("enabled"), await names("disabled")]).toEqual([["incident_default"], ["security"]]);
  expect((await ask("GET", "/incidents/types/none")).status).toBe(404);
});

test("custom fields have values by incident", async () => {
  const { open, ask, readLog } = openAccount();
  const path = `/incidents/${await open()}/custom_fields/values`;
  const region = { id: "PFIELD", type: "field_value", name: "region", field_type: "single_value" };
  expect((await ask("GET", path)).json["custom_fields"]).toMatchObject([{ ...region, value: null }]);
  const { status, json } = await ask("PUT", path, { custom_fields: [{ name: "region", value: "north" }] });
  expect([status, json["custom_fields"]]).toMatchObject([201, [{ ...region, value: "north" }]]);
  const unknown = await ask("PUT", path, { custom_fields: [{ name: "none", value: "north" }] });
  expect(unknown.json.error.errors).toEqual(["Custom field not found"]);
  expect(await readLog(path.split("/")[2] ?? "")).toEqual(["trigger", "assign", "custom_field_value_change"]);
});
