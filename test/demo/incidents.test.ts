import { describe, expect, test } from "vitest";
import { incidentOf, NOW, openAccount, policy, user } from "./incident-account.ts";

/** What brings an incident into a state. */
const STATES: Record<string, object[]> = {
  triggered: [],
  acknowledged: [{ status: "acknowledged" }],
  resolved: [{ status: "resolved" }],
};
/** From a state, by a change: the status, whose the incident is, and what the log got. */
const TRANSITIONS: [from: string, change: object, status: string, assignees: string[], logged: string[]][] = [
  ["triggered", { status: "triggered" }, "triggered", ["PANN"], []],
  ["triggered", { status: "acknowledged" }, "acknowledged", ["PBO"], ["acknowledge"]],
  ["triggered", { status: "resolved", resolution: "Restarted" }, "resolved", [], ["resolve"]],
  ["triggered", { escalation_level: 2 }, "triggered", ["PBO"], ["escalate"]],
  ["triggered", { assignments: [user("PCY"), user("PBO")] }, "triggered", ["PCY", "PBO"], ["assign"]],
  ["triggered", { escalation_policy: policy("PONE") }, "triggered", ["PCY"], ["delegate"]],
  ["triggered", { urgency: "low" }, "triggered", ["PANN"], ["urgency_change"]],
  ["triggered", { urgency: "high" }, "triggered", ["PANN"], []],
  ["triggered", { priority: { id: "PHIGH", type: "priority_reference" } }, "triggered", ["PANN"], ["priority_change"]],
  ["triggered", { priority: "P2" }, "triggered", ["PANN"], ["priority_change"]],
  ["triggered", { title: "Checkout is down" }, "triggered", ["PANN"], ["field_value_change"]],
  ["triggered", { service: { id: "PPAY", type: "service_reference" } }, "triggered", ["PANN"], ["field_value_change"]],
  ["triggered", {}, "triggered", ["PANN"], []],
  ["acknowledged", { status: "acknowledged" }, "acknowledged", ["PANN", "PBO"], ["acknowledge"]],
  ["acknowledged", { status: "triggered" }, "triggered", ["PANN"], ["unacknowledge"]],
  ["acknowledged", { status: "resolved" }, "resolved", [], ["resolve"]],
  ["acknowledged", { escalation_level: 2 }, "triggered", ["PBO"], ["escalate"]],
  ["acknowledged", { assignments: [user("PCY")] }, "triggered", ["PCY"], ["assign"]],
  ["resolved", { status: "triggered" }, "triggered", ["PANN"], ["trigger", "assign"]],
  ["resolved", { status: "triggered", assignments: [user("PCY")] }, "triggered", ["PCY"], ["trigger", "assign"]],
  ["resolved", { status: "acknowledged" }, "acknowledged", ["PBO"], ["trigger", "assign", "acknowledge"]],
  ["resolved", { title: "Checkout was down" }, "resolved", [], ["field_value_change"]],
];

describe("transitions", () => {
  test.each(TRANSITIONS)("%s, %j: %s", async (from, change, status, assignees, logged) => {
    const { open, update, read, readLog } = openAccount();
    const id = await open();
    for (const step of STATES[from] ?? []) await update(id, step);
    const before = (await readLog(id)).length;
    expect((await update(id, change, "bo")).status).toBe(200);
    const incident = await read(id);
    expect(incident.status).toBe(status);
    expect(incident.assignments.map(({ assignee }) => assignee.id)).toEqual(assignees);
    expect(incident.acknowledgements.length > 0).toBe(status === "acknowledged");
    expect((await readLog(id)).slice(before)).toEqual(logged);
  });

  test("a change tells who made it and by what means", async () => {
    const { open, update, ask } = openAccount();
    const id = await open();
    await update(id, { status: "resolved", resolution: "Restarted" }, "bo");
    const { log_entries } = (await ask("GET", `/incidents/${id}/log_entries`)).json;
    expect(log_entries[0]).toMatchObject({
      type: "resolve_log_entry",
      summary: "Resolved by Bo",
      agent: { id: "PBO", type: "user_reference" },
      channel: { type: "api" },
      note: "Restarted",
      incident: { id },
      service: { id: "PSHOP" },
      teams: [{ id: "PTEAM" }],
    });
  });

  test("the From header goes before the token's user", async () => {
    const { open, ask } = openAccount();
    const id = await open();
    const body = { incident: { type: "incident", status: "acknowledged" } };
    const { json } = await ask("PUT", `/incidents/${id}`, body, "account", "cy@demo.example");
    expect(json.incident.acknowledgements[0]?.acknowledger.id).toBe("PCY");
  });
});

describe("creating", () => {
  test("goes to the first level of the service's policy, and says all there is to say", async () => {
    const { ask } = openAccount();
    const body = { type: "incident_body", details: "Since the deploy" };
    const { status, json } = await ask("POST", "/incidents", incidentOf({ title: "Slow", body, urgency: "low" }));
    expect(status).toBe(201);
    expect(json.incident).toMatchObject({
      incident_number: 1,
      title: "Slow",
      summary: "[#1] Slow",
      status: "triggered",
      urgency: "low",
      created_at: NOW,
      resolved_at: null,
      priority: null,
      assigned_via: "escalation_policy",
      assignments: [{ at: NOW, assignee: { id: "PANN" } }],
      escalation_policy: { id: "PTWO", type: "escalation_policy_reference" },
      teams: [{ id: "PTEAM" }],
      pending_actions: [{ type: "escalate", at: "2026-03-02T10:30:00Z" }],
      first_trigger_log_entry: { type: "trigger_log_entry_reference" },
      body,
    });
    expect(json.incident).not.toHaveProperty("escalation_level");
  });

  test("a key is free again when its incident is resolved", async () => {
    const { open, update, read } = openAccount();
    const id = await open({ incident_key: "k" });
    await update(id, { status: "resolved" });
    expect((await read(await open({ incident_key: "k" }))).incident_number).toBe(2);
  });

  test("an incident is read by its number, too", async () => {
    const { open, read } = openAccount();
    const id = await open();
    expect((await read("1")).id).toBe(id);
  });
});

describe("two writers at once", () => {
  test("both acknowledge", async () => {
    const { open, update, read, readLog } = openAccount();
    const id = await open();
    await Promise.all(["ann", "bo"].map((as) => update(id, { status: "acknowledged" }, as)));
    const { acknowledgements } = await read(id);
    expect(acknowledgements.map(({ acknowledger }) => acknowledger.id)).toEqual(["PANN", "PBO"]);
    expect((await readLog(id)).filter((kind) => kind === "acknowledge")).toHaveLength(2);
  });

  test("one resolves", async () => {
    const { open, update, readLog } = openAccount();
    const id = await open();
    const answers = await Promise.all(["ann", "bo"].map((as) => update(id, { status: "resolved" }, as)));
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect((await readLog(id)).filter((kind) => kind === "resolve")).toHaveLength(1);
  });

  test("different changes are both kept", async () => {
    const { open, update, read } = openAccount();
    const id = await open();
    await Promise.all([update(id, { title: "New" }), update(id, { urgency: "low" }, "bo")]);
    expect(await read(id)).toMatchObject({ title: "New", urgency: "low" });
  });

  test("each creates one of its own, but for the same key", async () => {
    const { ask } = openAccount();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => ask("POST", "/incidents", incidentOf())));
    expect(new Set(numbers.map(({ json }) => json.incident.incident_number)).size).toBe(20);
    const keyed = await Promise.all([1, 2].map(() => ask("POST", "/incidents", incidentOf({ incident_key: "k" }))));
    expect(keyed.map(({ status }) => status)).toEqual([201, 400]);
  });
});
