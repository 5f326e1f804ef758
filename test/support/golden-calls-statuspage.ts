import type { GoldenCall } from "./golden-calls.ts";

const incident = (id: string) => ({
  id,
  page_id: "pg1",
  name: "Slow",
  status: "identified",
  impact: "minor",
  metadata: {},
});
const kept = (id: string) => ({ id, name: "Slow", status: "identified", impact: "minor" });
const component = { id: "co1", page_id: "pg1", name: "API", description: null, status: "operational", position: 1 };
const keptComponent = { id: "co1", name: "API", status: "operational" };

/** What docs/add-a-provider.md builds: bare lists in numbered pages, of which none says whether more exist. */
export const STATUSPAGE_CALLS: GoldenCall[] = [
  {
    tool: "list_pages",
    answers: [[{ id: "pg1", name: "Shop", subdomain: "shop", headline: null }]],
    sent: ["GET /pages"],
    result: { response: [{ id: "pg1", name: "Shop", subdomain: "shop" }], response_summary: "1 result.", total: 1 },
  },
  {
    tool: "list_components",
    args: { page_id: "pg1" },
    answers: [[component]],
    sent: ["GET /pages/pg1/components?page=1&per_page=25"],
    result: { response: [keptComponent], response_summary: "1 result.", total: 1 },
  },
  {
    // A page that is full may not be the last.
    tool: "list_incidents",
    args: { page_id: "pg1", query: "slow", limit: 2 },
    answers: [[incident("in1"), incident("in2")]],
    sent: ["GET /pages/pg1/incidents?page=1&limit=2&q=slow"],
    result: {
      response: [kept("in1"), kept("in2")],
      response_summary: '2 results. More may exist. Go on with cursor "2".',
      next_cursor: "2",
    },
  },
  {
    tool: "list_incidents",
    args: { page_id: "pg1", limit: 2, cursor: "2" },
    answers: [[incident("in3")]],
    sent: ["GET /pages/pg1/incidents?page=2&limit=2"],
    result: { response: [kept("in3")], response_summary: "1 of 3 results.", total: 3 },
  },
  {
    tool: "get_incident",
    args: { page_id: "pg1", incident_id: "in1" },
    answers: [incident("in1")],
    sent: ["GET /pages/pg1/incidents/in1"],
    result: incident("in1"),
  },
  {
    tool: "create_incident",
    args: { page_id: "pg1", name: "Slow", impact: "minor", component_ids: ["co1"], deliver_notifications: false },
    answers: [incident("in1")],
    sent: [
      [
        "POST /pages/pg1/incidents",
        { incident: { name: "Slow", impact_override: "minor", component_ids: ["co1"], deliver_notifications: false } },
      ],
    ],
    result: kept("in1"),
  },
  {
    tool: "create_incident",
    args: { page_id: "pg1", name: "Move", status: "scheduled" },
    answers: [],
    sent: [],
    result: 'Status "scheduled" needs "scheduled_for" and "scheduled_until".',
  },
  {
    tool: "update_incident",
    args: { page_id: "pg1", incident_id: "in1", status: "resolved", body: "It is fast again." },
    answers: [incident("in1")],
    sent: [["PATCH /pages/pg1/incidents/in1", { incident: { status: "resolved", body: "It is fast again." } }]],
    result: kept("in1"),
  },
  {
    tool: "delete_incident",
    args: { page_id: "pg1", incident_id: "in1" },
    answers: [incident("in1")],
    sent: ["DELETE /pages/pg1/incidents/in1"],
    result: kept("in1"),
  },
  {
    tool: "update_component",
    args: { page_id: "pg1", component_id: "co1", status: "major_outage", clear: ["description"] },
    answers: [component],
    sent: [["PATCH /pages/pg1/components/co1", { component: { status: "major_outage", description: null } }]],
    result: keptComponent,
  },
];
