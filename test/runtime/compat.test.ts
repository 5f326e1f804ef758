import { describe, expect, test } from "vitest";
import { UserError } from "../../runtime/errors.ts";
import type { ArgumentSchema } from "../../runtime/tools/arguments.ts";
import { applyOlderShapes, type OlderShape } from "../../runtime/tools/compat.ts";

const referenceFields = ["type", "summary", "self", "html_url"];
const text: ArgumentSchema = { type: "string" };
const texts: ArgumentSchema = { type: "array", items: text };

function closed(properties: Record<string, ArgumentSchema>, required: string[] = []): ArgumentSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

type Row = [what: string, accepts: OlderShape[], given: Record<string, unknown>, want: Record<string, unknown>];

const toId: OlderShape[] = [["service.id", "service_id"]];
const toIds: OlderShape[] = [["assignments[].assignee.id", "assignee_ids"]];
const inPlace: OlderShape[] = [["overrides[].user.id", "overrides[].user_id"]];
const twice: OlderShape[] = [
  ["create_model", "*"],
  ["incident", "*"],
  ["incident", "*"],
];
const filter: OlderShape[] = [
  ["filter.id", "filter_id"],
  ["filter.type", "filter_type"],
];

describe("applyOlderShapes", () => {
  test.each<Row>([
    ["no rules", [], { a: 1 }, { a: 1 }],
    ["unwraps an object", [["query_model", "*"]], { query_model: { a: 1 }, b: 2 }, { a: 1, b: 2 }],
    ["unwraps JSON text", [["query_model", "*"]], { query_model: '{"a": 1}' }, { a: 1 }],
    [
      "a blank at top level does not",
      [["query_model", "*"]],
      { query_model: { a: 1, b: 2 }, a: null, b: "" },
      { a: 1, b: 2 },
    ],
    ["wrapper null", [["query_model", "*"]], { query_model: null, b: 2 }, { b: 2 }],
    ["wrapper blank", [["query_model", "*"]], { query_model: " " }, {}],
    ["nulls of a wrapped model", [["query_model", "*"]], { query_model: { a: null, b: 1 } }, { b: 1 }],
    ["unwraps twice", twice, { create_model: { incident: { title: "x" } } }, { title: "x" }],
    ["unwraps itself twice", twice, { incident: { incident: { title: "x" } } }, { title: "x" }],
    ["the same rule again", twice, { incident: { title: "x" } }, { title: "x" }],
    ["unwraps inside", [["a.b", "*"]], { a: { b: { c: 1 }, d: 2 } }, { a: { d: 2 }, c: 1 }],
    ["leaves out", [["kind", "-"]], { kind: "x", a: 1 }, { a: 1 }],
    ["leaves out inside", [["service.kind", "-"]], { service: { kind: "x", id: 1 } }, { service: { id: 1 } }],
    ["leaves out no text", [["service.summary", "-"]], { service: "P1" }, { service: "P1" }],
    ["leaves out in items", [["a[].b", "-"]], { a: [{ b: 1, c: 2 }, { c: 3 }] }, { a: [{ c: 2 }, { c: 3 }] }],
    ["renames", [["status", "statuses"]], { status: ["x"] }, { statuses: ["x"] }],
    ["blank target does not", [["status", "statuses"]], { status: ["x"], statuses: null }, { statuses: ["x"] }],
    ["empty target does not", [["status", "statuses"]], { status: ["x"], statuses: [] }, { statuses: ["x"] }],
    ["blank source", [["status", "statuses"]], { status: null }, {}],
    ["takes the ID", toId, { service: { id: "P1" } }, { service_id: "P1" }],
    ["takes it as text", toId, { service: "P1" }, { service_id: "P1" }],
    ["takes it as number", toId, { service: 7 }, { service_id: 7 }],
    ["takes it from JSON text", toId, { service: '{"id": "P1"}' }, { service_id: "P1" }],
    ["takes it from an array of one", toId, { service: [{ id: "P1" }] }, { service_id: "P1" }],
    ["text beside what is left out", [...toId, ["service.kind", "-"]], { service: "P1" }, { service_id: "P1" }],
    ["broken JSON is text", toId, { service: '{"id"' }, { service_id: '{"id"' }],
    ["ignores reference fields", toId, { service: { id: "P1", type: "t", summary: "s" } }, { service_id: "P1" }],
    ["keeps other fields", toId, { service: { id: "P1", name: "n" } }, { service_id: "P1", service: { name: "n" } }],
    ["keeps what has no ID", toId, { service: { summary: "s" } }, { service: { summary: "s" } }],
    ["nothing in it", toId, { service: {} }, {}],
    ["null in it", toId, { service: { id: null, type: "t" } }, {}],
    ["blank container", filter, { filter: " " }, {}],
    ["null container", toId, { service: null, a: 1 }, { a: 1 }],
    ["no such shape", toId, { service: true }, { service: true }],
    [
      "collects",
      toIds,
      { assignments: [{ assignee: { id: "A" } }, { assignee: { id: "B" } }] },
      { assignee_ids: ["A", "B"] },
    ],
    ["collects texts", toIds, { assignments: ["A", { assignee: "B" }] }, { assignee_ids: ["A", "B"] }],
    ["collects from one object", toIds, { assignments: { assignee: { id: "A" } } }, { assignee_ids: ["A"] }],
    ["collects from one text", toIds, { assignments: "A" }, { assignee_ids: ["A"] }],
    ["collects from JSON text", toIds, { assignments: '[{"assignee":{"id":"A"}}]' }, { assignee_ids: ["A"] }],
    ["collects from JSON items", toIds, { assignments: ['{"assignee":{"id":"A"}}'] }, { assignee_ids: ["A"] }],
    ["collects nulls, to be refused", toIds, { assignments: ["A", null] }, { assignee_ids: ["A", null] }],
    ["collects nothing", toIds, { assignments: [] }, {}],
    ["keeps a list without an ID", toIds, { assignments: [{}, { x: 1 }] }, { assignments: [{}, { x: 1 }] }],
    ["keeps what only holds nothing", [["a.b.id", "c"]], { a: { b: {}, type: "t" } }, { a: { b: {}, type: "t" } }],
    ["keeps places", toIds, { assignments: ["A", { x: 1 }] }, { assignee_ids: ["A"], assignments: [null, { x: 1 }] }],
    [
      "collects two arrays deep",
      [["a[].b[].id", "ids"]],
      { a: [{ b: [{ id: 1 }, { id: 2 }] }, { b: [{ id: 3 }] }] },
      { ids: [1, 2, 3] },
    ],
    [
      "rewrites items",
      inPlace,
      { overrides: [{ user: { id: "A" } }, { user: "B" }, { user_id: "C" }] },
      { overrides: [{ user_id: "A" }, { user_id: "B" }, { user_id: "C" }] },
    ],
    ["rewrites a bare item", inPlace, { overrides: { user: { id: "A" } } }, { overrides: [{ user_id: "A" }] }],
    ["rewrites JSON text", inPlace, { overrides: '[{"user":{"id":"A"}}]' }, { overrides: [{ user_id: "A" }] }],
    ["rewrites no text item", inPlace, { overrides: ["A"] }, { overrides: ["A"] }],
    [
      "rewrites two arrays deep",
      [["a[].b[].c.id", "a[].b[].c_id"]],
      { a: [{ b: [{ c: { id: 1 } }] }] },
      { a: [{ b: [{ c_id: 1 }] }] },
    ],
    [
      "collects in items",
      [["a[].b[].id", "a[].ids"]],
      { a: [{ b: [{ id: 1 }, { id: 2 }] }] },
      { a: [{ ids: [1, 2] }] },
    ],
    ["object gives way", [["service.id", "service"]], { service: { id: "P1", type: "t" } }, { service: "P1" }],
    ["items give way", [["teams[].id", "teams"]], { teams: ["A", { id: "B" }] }, { teams: ["A", "B"] }],
    [
      "items that hold more stay",
      [["teams[].id", "teams"]],
      { teams: [{ id: "B", x: 1 }] },
      { teams: [{ id: "B", x: 1 }] },
    ],
    ["gives way in items", [["a[].c.id", "a[].c"]], { a: [{ c: { id: 1 } }] }, { a: [{ c: 1 }] }],
    ["moves inwards", [["url", "delivery.url"]], { url: "u", delivery: { a: 1 } }, { delivery: { a: 1, url: "u" } }],
    [
      "moves into JSON text",
      [["url", "delivery.url"]],
      { url: "u", delivery: '{"a":1}' },
      { delivery: { a: 1, url: "u" } },
    ],
    ["moves into nothing yet", [["url", "delivery.url"]], { url: "u" }, { delivery: { url: "u" } }],
    [
      "two rules read one object",
      filter,
      { filter: { id: "P1", type: "t", summary: "s" } },
      { filter_id: "P1", filter_type: "t" },
    ],
    ["in any order", [...filter].reverse(), { filter: { id: "P1", type: "t" } }, { filter_id: "P1", filter_type: "t" }],
    ["text for two rules is neither's", filter, { filter: "P1" }, { filter: "P1" }],
  ])("%s", (_what, accepts, given, want) => {
    const before = structuredClone(given);
    expect(applyOlderShapes(given, accepts, referenceFields)).toStrictEqual(want);
    expect(given).toStrictEqual(before);
  });

  const today = closed({ status: text, service: text, teams: texts, config: { type: "object" }, query: text });
  test.each<Row>([
    ["a name of today", [["status", "statuses"]], { status: "x" }, { status: "x" }],
    ["text of today", [["status.id", "status_id"]], { status: "x" }, { status: "x" }],
    ["JSON text of today", [["query.id", "query_id"]], { query: '{"id":1}' }, { query: '{"id":1}' }],
    ["list of today", [["teams[].id", "team_ids"]], { teams: ["A"] }, { teams: ["A"] }],
    [
      "what today's object holds besides",
      [["config.a", "b"]],
      { config: { a: 1, type: "t" } },
      { config: { type: "t" }, b: 1 },
    ],
    ["a list of today for one object", [["teams.id", "team_id"]], { teams: [{ id: "A" }] }, { teams: [{ id: "A" }] }],
    ["object of today", [["config", "*"]], { config: { a: 1 } }, { config: { a: 1 } }],
    ["empty object of today", [["config.a", "b"]], { config: {} }, { config: {} }],
    ["text of today under a wrapper's name", [["service", "*"]], { service: "x" }, { service: "x" }],
    ["but: an older object", [["status.id", "status_id"]], { status: { id: "x" } }, { status_id: "x" }],
    ["but: an older list", [["teams[].id", "team_ids"]], { teams: [{ id: "A" }] }, { team_ids: ["A"] }],
    ["but: an older wrapper", [["service", "*"]], { service: { a: 1 } }, { a: 1 }],
    ["but: gives way", [["service.id", "service"]], { service: '{"id":"A"}' }, { service: "A" }],
  ])("leaves alone %s", (_what, accepts, given, want) => {
    expect(applyOlderShapes(given, accepts, referenceFields, today)).toStrictEqual(want);
  });

  test("refuses by itself what is given twice", () => {
    const run = () => applyOlderShapes({ service: { id: "P1" }, service_id: "P2" }, toId, []);
    expect(run).toThrow(UserError);
    expect(run).toThrow('"service.id" and "service_id" are the same argument');
  });

  test.each([[5], ["x"], [[]], [[{}]], [true]])("refuses %j as a wrapper", (query_model) => {
    const run = () => applyOlderShapes({ query_model }, [["query_model", "*"]], []);
    expect(run).toThrow(UserError);
    expect(run).toThrow('"query_model" must be an object, got ');
  });

  test("says that a rule without a single target is a bug", () => {
    expect(() => applyOlderShapes({ a: 1 }, [["a", "b[].c"]], [])).toThrow("No single place in b");
  });

  test("leaves prototypes alone", () => {
    const given = JSON.parse('{"query_model": {"__proto__": {"polluted": 1}, "constructor": {"id": 2}}}');
    const result = applyOlderShapes(
      given,
      [
        ["query_model", "*"],
        ["constructor.id", "id"],
        ["toString.id", "x"],
      ],
      [],
    );
    expect(Object.keys(result)).toEqual(["__proto__", "id"]);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });
});
