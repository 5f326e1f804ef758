import { describe, expect, test } from "vitest";
import { type ArgumentFacts, type ArgumentSchema, readArguments } from "../../runtime/tools/arguments.ts";

const referenceFields = ["type", "summary", "self", "html_url"];
const text: ArgumentSchema = { type: "string" };
const texts: ArgumentSchema = { type: "array", items: text };
const time: ArgumentSchema = { type: "string", format: "date-time" };

function closed(properties: Record<string, ArgumentSchema>, required: string[] = []): ArgumentSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

const enumOf = (...values: string[]): ArgumentSchema => ({ type: "string", enum: values });
const createIncident: ArgumentFacts = {
  schema: closed(
    { title: text, service_id: text, urgency: enumOf("high", "low"), details: text, assignee_ids: texts },
    ["title", "service_id"],
  ),
  accepts: [
    ["create_model", "*"],
    ["incident", "*"],
    ["incident", "*"],
    ["type", "-"],
    ["service.id", "service_id"],
    ["body.details", "details"],
    ["assignments[].assignee.id", "assignee_ids"],
  ],
  referenceFields,
};
const manageIncidents: ArgumentFacts = {
  schema: closed({ incident_ids: texts, status: enumOf("acknowledged", "resolved"), assignee_id: text }, [
    "incident_ids",
  ]),
  accepts: [
    ["manage_request", "*"],
    ["assignement.id", "assignee_id"],
    ["assignment.id", "assignee_id"],
  ],
  referenceFields,
};
const listIncidents: ArgumentFacts = {
  schema: closed({
    statuses: { type: "array", items: enumOf("triggered", "acknowledged", "resolved") },
    since: time,
    team_ids: texts,
    limit: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
  }),
  hidden: { date_range: enumOf("all") },
  accepts: [
    ["query_model", "*"],
    ["status", "statuses"],
    ["teams_ids", "team_ids"],
  ],
};
const createScheduleOverride: ArgumentFacts = {
  schema: closed(
    {
      schedule_id: text,
      overrides: {
        type: "array",
        items: closed({ start: time, end: time, user_id: text }, ["start", "end", "user_id"]),
      },
    },
    ["schedule_id", "overrides"],
  ),
  accepts: [
    ["override_request", "*"],
    ["overrides[].user.id", "overrides[].user_id"],
  ],
  referenceFields,
  ids: ["schedule_id"],
};
const target = closed({ id: text, type: enumOf("user_reference", "schedule_reference") }, ["id", "type"]);
const rule = closed(
  { escalation_delay_in_minutes: { type: "integer", minimum: 1 }, targets: { type: "array", items: target } },
  ["targets"],
);
const createEscalationPolicy: ArgumentFacts = {
  schema: closed({ name: text, rules: { type: "array", items: rule }, team_ids: texts }, ["name", "rules"]),
  accepts: [
    ["escalation_policy_data", "*"],
    ["escalation_policy", "*"],
    ["type", "-"],
    ["escalation_rules", "rules"],
    ["rules[].id", "-"],
    ["rules[].targets[].summary", "-"],
    ["teams[].id", "team_ids"],
  ],
  referenceFields,
};
const impact = closed({ service_id: text, impact_id: text }, ["service_id", "impact_id"]);
const update = closed(
  {
    message: text,
    status_id: text,
    severity_id: text,
    impacted_services: { type: "array", items: impact },
    notify_subscribers: { type: "boolean", default: false },
  },
  ["message", "status_id"],
);
const createStatusPagePost: ArgumentFacts = {
  schema: closed({ status_page_id: text, title: text, starts_at: time, updates: { type: "array", items: update } }, [
    "status_page_id",
    "title",
  ]),
  accepts: [
    ["create_model", "*"],
    ["post", "*"],
    ["status_page.id", "status_page_id"],
    ["updates[].status.id", "updates[].status_id"],
    ["updates[].severity.id", "updates[].severity_id"],
    ["updates[].impacted_services[].service.id", "updates[].impacted_services[].service_id"],
    ["updates[].impacted_services[].impact.id", "updates[].impacted_services[].impact_id"],
    ["updates[].post", "-"],
  ],
  referenceFields,
};
const header = closed({ name: text, value: text }, ["name", "value"]);
const createWebhook: ArgumentFacts = {
  schema: closed(
    { url: text, custom_headers: { type: "array", items: header }, events: texts, filter_type: text, filter_id: text },
    ["url", "events"],
  ),
  accepts: [
    ["webhook_data", "*"],
    ["type", "-"],
    ["delivery_method.url", "url"],
    ["delivery_method.custom_headers", "custom_headers"],
    ["filter.id", "filter_id"],
    ["filter.type", "filter_type"],
  ],
  referenceFields,
};
const user = { id: "PUSER", type: "user_reference", summary: "Ann" };
const incident = {
  type: "incident",
  title: "DB down",
  service: { id: "PSVC", type: "service_reference", summary: "DB" },
  urgency: "high",
  body: { type: "incident_body", details: "all of it" },
  assignments: [{ assignee: user }],
};
const incidentNow = {
  title: "DB down",
  service_id: "PSVC",
  urgency: "high",
  details: "all of it",
  assignee_ids: ["PUSER"],
};
const override = { start: "2026-07-01", end: "2026-07-02", user };
const overridesNow = {
  schedule_id: "PS",
  overrides: [{ start: "2026-07-01T00:00:00Z", end: "2026-07-02T00:00:00Z", user_id: "PUSER" }],
};
const post = {
  title: "Outage",
  starts_at: "2026-07-01T10:00:00Z",
  status_page: { id: "PAGE", type: "status_page" },
  updates: [
    {
      message: "m",
      status: { id: "ST", type: "status_page_status" },
      severity: { id: "SE" },
      post: null,
      impacted_services: [{ service: { id: "SV" }, impact: { id: "IM", type: "status_page_impact" } }],
    },
  ],
};

describe("real older calls", () => {
  test.each<[string, ArgumentFacts, Record<string, unknown>, Record<string, unknown>]>([
    ["create_incident of 0.15", createIncident, { create_model: { incident } }, incidentNow],
    ["create_incident of 0.16", createIncident, { incident }, incidentNow],
    ["create_incident as JSON text", createIncident, { incident: JSON.stringify(incident) }, incidentNow],
    [
      "create_incident, its nulls",
      createIncident,
      { incident: { title: "t", service: { id: "S", summary: null }, urgency: null, body: null, assignments: null } },
      { title: "t", service_id: "S" },
    ],
    ["create_incident, doubled", createIncident, { incident: { incident } }, incidentNow],
    [
      "manage_incidents",
      manageIncidents,
      { manage_request: { incident_ids: ["A"], assignement: user, status: "resolved", urgency: null } },
      { incident_ids: ["A"], assignee_id: "PUSER", status: "resolved" },
    ],
    [
      "manage_incidents, spelled right",
      manageIncidents,
      { incident_ids: "A", assignment: { id: "PUSER" } },
      { incident_ids: ["A"], assignee_id: "PUSER" },
    ],
    [
      "list_incidents",
      listIncidents,
      {
        query_model: {
          status: ["triggered"],
          since: "2026-07-01",
          teams_ids: ["T"],
          date_range: "all",
          limit: "10",
          sort_by: null,
        },
      },
      { statuses: ["triggered"], since: "2026-07-01T00:00:00Z", team_ids: ["T"], date_range: "all", limit: 10 },
    ],
    [
      "create_schedule_override of 0.14",
      createScheduleOverride,
      { schedule_id: "PS", override_request: { overrides: [override] } },
      overridesNow,
    ],
    [
      "create_schedule_override of 0.15",
      createScheduleOverride,
      { schedule_id: "PS", override_request: { overrides: [{ ...override, user: undefined, user_id: "PUSER" }] } },
      overridesNow,
    ],
    [
      "create_escalation_policy",
      createEscalationPolicy,
      {
        escalation_policy_data: {
          escalation_policy: {
            type: "escalation_policy",
            name: "n",
            description: null,
            teams: [{ id: "T", summary: "x" }],
            escalation_rules: [{ id: null, escalation_delay_in_minutes: 30, targets: [user] }],
          },
        },
      },
      {
        name: "n",
        team_ids: ["T"],
        rules: [{ escalation_delay_in_minutes: 30, targets: [{ id: "PUSER", type: "user_reference" }] }],
      },
    ],
    [
      "create_status_page_post",
      createStatusPagePost,
      { status_page_id: "PAGE", create_model: { post } },
      {
        status_page_id: "PAGE",
        title: "Outage",
        starts_at: "2026-07-01T10:00:00Z",
        updates: [
          {
            message: "m",
            status_id: "ST",
            severity_id: "SE",
            impacted_services: [{ service_id: "SV", impact_id: "IM" }],
            notify_subscribers: false,
          },
        ],
      },
    ],
    [
      "create_webhook_subscription",
      createWebhook,
      {
        webhook_data: {
          type: "webhook_subscription",
          delivery_method: {
            type: "http_delivery_method",
            url: "https://x",
            custom_headers: [{ name: "a", value: "b" }],
            secret: null,
          },
          events: ["incident.triggered"],
          filter: { type: "service_reference", id: "PSVC" },
        },
      },
      {
        url: "https://x",
        custom_headers: [{ name: "a", value: "b" }],
        events: ["incident.triggered"],
        filter_type: "service_reference",
        filter_id: "PSVC",
      },
    ],
  ])("%s", (_what, facts, given, want) => {
    const now = new Date("2026-03-01T12:00:00Z");
    expect(readArguments(given, facts, now)).toStrictEqual(want);
    expect(readArguments(want, facts, now)).toStrictEqual(want);
  });
});
