import { COUNTED_CALLS } from "./golden-calls-counted.ts";
import { STATUSPAGE_CALLS } from "./golden-calls-statuspage.ts";

/** One call of a tool of a golden server, all the way. */
export interface GoldenCall {
  tool: string;
  args?: Record<string, unknown>;
  /** What the API answers, request by request; nothing is a 204. */
  answers: unknown[];
  /** `METHOD path?query`, decoded, each with its body. */
  sent: (string | [request: string, body: unknown])[];
  result: unknown;
}

export const lamp = {
  id: "L1",
  name: "Desk",
  serial: "S",
  label: null,
  room: { id: "R1", type: "room_reference", self: "x" },
};
const trimmed = { id: "L1", name: "Desk", room: { id: "R1", type: "room_reference" } };

export const CALLS: Record<"tiny" | "modern" | "counted" | "statuspage", GoldenCall[]> = {
  tiny: [
    {
      tool: "list_lamps",
      args: { room_ids: ["R1", "R2"], states: ["on", "off"], whose: "mine", limit: 2 },
      answers: [
        { lamps: [lamp], more: true, total: 3 },
        { lamps: [lamp], more: true, total: 3 },
      ],
      sent: [
        "GET /lamps?limit=2&offset=0&room_ids[]=R1&room_ids[]=R2&states=on,off&owner_id=P1",
        "GET /lamps?limit=1&offset=1&room_ids[]=R1&room_ids[]=R2&states=on,off&owner_id=P1",
      ],
      result: {
        response: [trimmed, trimmed],
        response_summary: '2 of 3 results. More exist. Go on with cursor "2".',
        next_cursor: "2",
        total: 3,
      },
    },
    {
      // The name and the shape of old.
      tool: "get_lamps",
      args: { query: { room_id: "R1" }, verbose: true },
      answers: [{ lamps: [], more: false, total: 0 }],
      sent: ["GET /lamps?limit=25&offset=0&room_ids[]=R1"],
      result: {
        response: [],
        response_summary: "Nothing found. room_ids: IDs only, not names; one that does not exist matches nothing.",
        total: 0,
      },
    },
    { tool: "get_lamp", args: { lamp_id: "L/1" }, answers: [{ lamp }], sent: ["GET /lamps/L/1"], result: lamp },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1" },
      answers: [{ lamp }],
      sent: [["POST /lamps", { lamp: { type: "lamp", name: "Desk", room: { id: "R1", type: "room_reference" } } }]],
      result: { ...trimmed, room: lamp.room },
    },
    {
      tool: "create_lamp",
      args: {
        name: "Desk",
        room_id: "R1",
        watcher_ids: ["P2"],
        timer_at: "07:00",
        scenes: [{ name: "Night", hue: 3 }, { name: "Day" }],
      },
      answers: [{ lamp }],
      sent: [
        [
          "POST /lamps",
          {
            lamp: {
              type: "lamp",
              name: "Desk",
              room: { id: "R1", type: "room_reference" },
              watchers: [{ person: { id: "P2", type: "person_reference" } }],
              timer: { type: "daily", at: "07:00" },
              scenes: [
                { name: "Night", level: 100, color: { hue: 3 } },
                { name: "Day", level: 100 },
              ],
            },
          },
        ],
      ],
      result: { ...trimmed, room: lamp.room },
    },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1", timer_until: "08:00" },
      answers: [],
      sent: [],
      result: '"timer_at" is required together with the other arguments given.',
    },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1", timer_at: "8", timer_until: "8" },
      answers: [],
      sent: [],
      result: "The timer ends when it begins.",
    },
    {
      tool: "update_lamp",
      args: { lamp_id: "L1", name: "New", state: "off", clear: ["label", "note", "tags"] },
      answers: [{ lamp }],
      sent: [["PATCH /lamps/L1", { lamp: { name: "New", label: null, note: "", tags: [], state: "off" } }]],
      result: lamp,
    },
    {
      tool: "update_lamp",
      args: { lamp_id: "L1", name: null, clear: [] },
      answers: [],
      sent: [],
      result: 'Nothing to change: give at least one argument besides "lamp_id".',
    },
    {
      tool: "delete_lamp",
      args: { lamp_id: "L1" },
      answers: [undefined],
      sent: ["DELETE /lamps/L1"],
      result: { done: "Delete a lamp", lamp_id: "L1" },
    },
    {
      tool: "switch_lamps",
      args: { lamp_ids: ["L1"], state: "on" },
      answers: [{ lamp: { ...lamp, state: "on" } }],
      sent: [["PATCH /lamps/L1", { lamp: { state: "on" } }]],
      result: { response: [{ id: "L1", state: "on" }], response_summary: "1 result." },
    },
    {
      tool: "query_usage",
      args: { since: "-24h", extra: { unit: "h" } },
      answers: [{ rows: [{ room: "R1", hours: 2 }] }],
      sent: [["POST /usage/query", { filters: { from: "2026-01-14T12:00:00Z" }, extra: { unit: "h" } }]],
      result: { response: [{ room: "R1", hours: 2 }], response_summary: "1 result." },
    },
  ],
  modern: [
    {
      tool: "list_tickets",
      args: { tenant: "t", status: "open", limit: 21 },
      answers: [
        { tickets: [{ number: 1, subject: null, status: "open", due: "x" }], "next-cursor": "n" },
        { tickets: [{ number: 2 }], "next-cursor": null },
      ],
      sent: [
        "GET /tickets?page-size=20&tenant=t&status=open",
        "GET /tickets?page-size=20&after=n&tenant=t&status=open",
      ],
      result: { response: [{ number: 1, status: "open" }, { number: 2 }], response_summary: "2 results." },
    },
    {
      tool: "create_ticket",
      args: { tenant: "t", subject: "s", odd: 3, origin: "it's" },
      answers: [{ number: 7 }],
      sent: [
        [
          "POST /tickets?tenant=t",
          { kind: "ticket", subject: "s", "odd-name": 3, meta: { source: "agent", origin: "it's" } },
        ],
      ],
      result: { number: 7 },
    },
    {
      tool: "get_ticket",
      args: { number: 7 },
      answers: [{ "odd-ticket": { number: 7 } }],
      sent: ["GET /tickets/7"],
      result: { number: 7 },
    },
    {
      tool: "edit_ticket",
      args: { number: 7, assignee_id: "A1", clear: ["due"] },
      answers: [undefined],
      sent: [["PATCH /tickets/7", { assignee: { id: "A1", type: "agent_ref" }, due: null }]],
      result: { done: "Edit a ticket", number: 7 },
    },
    {
      tool: "edit_ticket",
      args: { number: 7, clear: ["assignee_id"] },
      answers: [undefined],
      sent: [["PATCH /tickets/7", { assignee: null }]],
      result: { done: "Edit a ticket", number: 7 },
    },
    {
      tool: "list_agents",
      answers: [{ agents: [{ id: "A1" }] }],
      sent: ["GET /agents?limit=25"],
      result: { response: [{ id: "A1" }], response_summary: "1 result." },
    },
    {
      tool: "list_statuses",
      answers: [[{ name: "open" }]],
      sent: ["GET /statuses"],
      result: { response: [{ name: "open" }], response_summary: "1 result." },
    },
    {
      tool: "find_agent",
      args: { number: 7 },
      answers: [{ "odd-ticket": { number: 7 } }, { agents: [{ id: "A1" }] }],
      sent: ["GET /tickets/7", "GET /agents?limit=1"],
      result: { ticket: 7, agent: "A1" },
    },
  ],
  counted: COUNTED_CALLS,
  statuspage: STATUSPAGE_CALLS,
};
