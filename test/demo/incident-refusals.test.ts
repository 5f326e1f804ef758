import { describe, expect, test } from "vitest";
import { incidentOf, openAccount, policy, user } from "./incident-account.ts";

const change = (fields: object) => ({ incident: { type: "incident", ...fields } });
const many = (count: number) => ({ incidents: Array.from({ length: count }, () => ({ id: "Q", type: "incident" })) });
const invalid = (...errors: string[]) => ({ message: "Invalid Input Provided", code: 2001, errors });
const RESOLVED = invalid("Incident Already Resolved");
const NOT_FOUND = { message: "Not Found", code: 2100, errors: [] };

/** OPEN and DONE stand for an open and a resolved incident, the first with the key "taken". */
const REFUSALS: [request: string, body: object | undefined, status: number, error: object][] = [
  ["POST /incidents", incidentOf({ title: " " }), 400, invalid("Title cannot be empty.")],
  [
    "POST /incidents",
    incidentOf({ service: { id: "PNO", type: "service_reference" } }),
    400,
    invalid("Service not found"),
  ],
  [
    "POST /incidents",
    incidentOf({ service: { id: "POFF", type: "service_reference" } }),
    400,
    invalid("Service is disabled"),
  ],
  [
    "POST /incidents",
    incidentOf({ priority: { id: "PNO", type: "priority_reference" } }),
    400,
    invalid("Priority not found"),
  ],
  ["POST /incidents", incidentOf({ assignments: [user("PNO")] }), 400, invalid("Assignee not found")],
  ["POST /incidents", incidentOf({ escalation_policy: policy("PNO") }), 400, invalid("Escalation policy not found")],
  ["POST /incidents", incidentOf({ incident_type: { name: "no" } }), 400, invalid("Incident type not found")],
  [
    "POST /incidents",
    incidentOf({ assignments: [user("PBO")], escalation_policy: policy("PONE") }),
    400,
    invalid("Assignments cannot be combined with an escalation policy or an escalation level"),
  ],
  [
    "POST /incidents",
    incidentOf({ incident_key: "taken" }),
    400,
    {
      message: "Arguments Caused Error",
      code: 2002,
      errors: ["Open incident with matching dedup key already exists on this service"],
    },
  ],
  ["GET /incidents/PNO", undefined, 404, NOT_FOUND],
  ["GET /incidents/99", undefined, 404, NOT_FOUND],
  ["PUT /incidents/PNO", change({ status: "resolved" }), 404, NOT_FOUND],
  ["PUT /incidents/DONE", change({ status: "resolved" }), 400, RESOLVED],
  ["PUT /incidents/DONE", change({ assignments: [user("PBO")] }), 400, RESOLVED],
  ["PUT /incidents/DONE", change({ escalation_level: 1 }), 400, RESOLVED],
  ["PUT /incidents/OPEN", change({ title: "" }), 400, invalid("Title cannot be empty.")],
  ["PUT /incidents/OPEN", change({ priority: "P9" }), 400, invalid("Priority not found")],
  [
    "PUT /incidents/OPEN",
    change({ escalation_level: 3 }),
    400,
    invalid("Escalation level is not part of the escalation policy"),
  ],
  ["PUT /incidents", { incidents: [] }, 400, invalid("No incidents given")],
  ["PUT /incidents", { incidents: [{ id: "PNO", type: "incident" }] }, 400, invalid("Incident PNO not found")],
  [
    "PUT /incidents",
    many(251),
    413,
    { message: "Request Entity Too Large", errors: ["At most 250 incidents may be updated at a time"] },
  ],
  ["POST /incidents/DONE/snooze", { duration: 60 }, 400, RESOLVED],
  [
    "PUT /incidents/DONE/merge",
    { source_incidents: [] },
    400,
    invalid("Incidents cannot be merged into a resolved incident"),
  ],
  ["PUT /incidents/OPEN/merge", { source_incidents: [] }, 400, invalid("Source incidents cannot be empty")],
  [
    "PUT /incidents/OPEN/merge",
    { source_incidents: [{ id: "OPEN", type: "incident_reference" }] },
    400,
    invalid("An incident cannot be merged into itself"),
  ],
  ["POST /incidents/OPEN/notes", { note: { content: " " } }, 400, invalid("Content cannot be empty")],
  ["GET /incidents/OPEN/alerts/PNO", undefined, 404, NOT_FOUND],
  ["PUT /incidents/OPEN/alerts", { alerts: [{ id: "PNO", status: "resolved" }] }, 400, invalid("Alert PNO not found")],
  [
    "POST /incidents/OPEN/responder_requests",
    { requester_id: "PNO", message: "help", responder_request_targets: [] },
    400,
    invalid("Requester not found"),
  ],
  [
    "POST /incidents/OPEN/responder_requests",
    { requester_id: "PANN", message: "help", responder_request_targets: [{ id: "PTEAM", type: "team_reference" }] },
    400,
    invalid("Responder request target type is invalid"),
  ],
  [
    "POST /incident_workflows/PFLOW/instances",
    { incident_workflow_instance: { incident: { id: "PNO", type: "incident_reference" } } },
    404,
    NOT_FOUND,
  ],
  ["GET /log_entries/PNO", undefined, 404, NOT_FOUND],
  ["GET /log_entries?since=soon", undefined, 400, expect.objectContaining({ code: 2001 })],
  ["GET /incidents?sort_by=title", undefined, 400, invalid("Sort by title is not possible")],
  ["GET /incidents?since=2025-01-01", undefined, 400, invalid("The date range cannot be more than 6 months")],
  ["GET /incidents?since=2026-03-02&until=2026-03-01", undefined, 400, invalid("Until cannot be before since")],
  ["GET /change_events?since=2026-03-01T00:00:00%2B01:00", undefined, 400, invalid("since must be a UTC time")],
];

describe("refusals", () => {
  test.each(REFUSALS)("%s %j: %i", async (request, body, status, error) => {
    const { open, update, ask, account } = openAccount();
    const OPEN = await open({ incident_key: "taken" });
    const DONE = await open();
    await update(DONE, { status: "resolved" });
    const before = JSON.stringify(account.collection("log_entries").list());
    const name = (text: string) => text.replaceAll("OPEN", OPEN).replaceAll("DONE", DONE);
    const [method = "", path = ""] = name(request).split(" ");
    const answer = await ask(method, path, body && JSON.parse(name(JSON.stringify(body))));
    expect([answer.status, answer.json.error]).toEqual([status, error]);
    expect(JSON.stringify(account.collection("log_entries").list())).toBe(before);
  });

  test("of several changes none is made when one is refused", async () => {
    const { open, update, ask, read } = openAccount();
    const [first, second] = [await open(), await open()];
    await update(second, { status: "resolved" });
    const incidents = [first, second].map((id) => ({ id, type: "incident", status: "resolved" }));
    expect((await ask("PUT", "/incidents", { incidents })).status).toBe(400);
    expect((await read(first)).status).toBe("triggered");
  });

  test("nobody acts under an address that nobody has", async () => {
    const { ask } = openAccount();
    const { status, json } = await ask("POST", "/incidents", incidentOf(), "account", "no@demo.example");
    expect([status, json.error]).toEqual([400, { message: "Requester User Not Found", code: 1008, errors: [] }]);
  });
});
