import { describe, expect, test } from "vitest";
import { UserError } from "../../runtime/errors.ts";
import { type ArgumentFacts, type ArgumentSchema, readArguments } from "../../runtime/tools/arguments.ts";
import type { OlderShape } from "../../runtime/tools/compat.ts";

const text: ArgumentSchema = { type: "string" };
const texts: ArgumentSchema = { type: "array", items: text };
const item: ArgumentSchema = {
  type: "object",
  properties: { user_id: text, start: text },
  additionalProperties: false,
};

const accepts: OlderShape[] = [
  ["query_model", "*"],
  ["create_model", "*"],
  ["incident", "*"],
  ["type", "-"],
  ["status", "statuses"],
  ["state", "statuses"],
  ["service.id", "service_id"],
  ["filter.id", "filter_id"],
  ["filter.kind", "filter_kind"],
  ["assignments[].assignee.id", "assignee_ids"],
  ["assignee_id", "assignee_ids"],
  ["overrides[].user.id", "overrides[].user_id"],
];
const facts: ArgumentFacts = {
  schema: {
    type: "object",
    properties: {
      limit: { type: "integer" },
      urgent: { type: "boolean" },
      statuses: texts,
      kind: { type: "string", enum: ["loud", "quiet"] },
      service_id: text,
      filter_id: text,
      filter_kind: text,
      assignee_ids: texts,
      overrides: { type: "array", items: item },
      extra: { type: "object" },
    },
    additionalProperties: false,
  },
  accepts,
  referenceFields: ["type", "summary"],
};

const read = (given: unknown) => readArguments(given, facts, new Date(0));

function refusal(given: unknown): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return "taken";
}

describe("an argument given twice", () => {
  test.each<[what: string, given: unknown, one: string, other: string, today: string]>([
    ["an older name and today's", { status: "x", statuses: ["y"] }, "status", "statuses", "statuses"],
    ["two older names", { status: "x", state: "y" }, "status", "state", "statuses"],
    ["a wrapper and today's", { query_model: { limit: 1 }, limit: 2 }, "query_model.limit", "limit", "limit"],
    [
      "an older name in a wrapper, and today's",
      { query_model: { status: "x" }, statuses: ["y"] },
      "query_model.status",
      "statuses",
      "statuses",
    ],
    [
      "an older name in a wrapper, and beside it",
      { query_model: { status: "x" }, status: "y" },
      "query_model.status",
      "status",
      "statuses",
    ],
    [
      "two wrappers",
      { query_model: { limit: 1 }, create_model: { limit: 2 } },
      "query_model.limit",
      "create_model.limit",
      "limit",
    ],
    [
      "a wrapper in a wrapper",
      { create_model: { incident: { service: { id: "A" } } }, service_id: "B" },
      "create_model.incident.service.id",
      "service_id",
      "service_id",
    ],
    ["a reference and today's", { service: { id: "A" }, service_id: "B" }, "service.id", "service_id", "service_id"],
    ["a reference as text", { service: "A", service_id: "B" }, "service", "service_id", "service_id"],
    [
      "a list of references",
      { assignments: [{ assignee: { id: "A" } }], assignee_ids: ["B"] },
      "assignments[].assignee.id",
      "assignee_ids",
      "assignee_ids",
    ],
    [
      "a list that is longer",
      { assignee_id: "A", assignee_ids: ["A", "B"] },
      "assignee_id",
      "assignee_ids",
      "assignee_ids",
    ],
    [
      "in an item",
      { overrides: [{ user_id: "A" }, { user: { id: "A" }, user_id: "B" }] },
      "overrides[1].user.id",
      "overrides[1].user_id",
      "overrides[1].user_id",
    ],
    ["objects", { query_model: { extra: { a: 1 } }, extra: { a: 1, b: 2 } }, "query_model.extra", "extra", "extra"],
  ])("%s: refused by both names", (_what, given, one, other, today) => {
    const message = refusal(given);
    expect(message).toContain(`"${one}"`);
    expect(message).toContain(`"${other}"`);
    expect(message).toContain(`give only "${today}"`);
  });

  test("what several rules read is led to all of their names", () => {
    const message = refusal({ query_model: { filter: { id: "A" } }, filter: { id: "B" } });
    expect(message).toContain('give only "filter_id" and "filter_kind"');
  });

  test("is told together with all else that is wrong, and quotes no values", () => {
    const message = refusal({ status: "hush", statuses: ["y"], service: "A", service_id: "B", limit: "many" });
    expect(message.split("\n")).toHaveLength(3);
    expect(message).not.toContain("hush");
  });

  test.each<[what: string, given: unknown, want: Record<string, unknown>]>([
    ["one for a list of one", { status: "x", statuses: ["x"] }, { statuses: ["x"] }],
    ["two older names", { status: "x", state: ["x"] }, { statuses: ["x"] }],
    ["text for a number", { query_model: { limit: "1" }, limit: 1 }, { limit: 1 }],
    ["text for true", { query_model: { urgent: "True" }, urgent: true }, { urgent: true }],
    ["JSON text", { status: '["x"]', statuses: ["x"] }, { statuses: ["x"] }],
    ["blanks around it", { service: { id: " A" }, service_id: "A" }, { service_id: "A" }],
    [
      "an object, in another order, with empty fields",
      { query_model: { extra: { b: 2, a: 1, c: null } }, extra: { a: 1, b: 2 } },
      { extra: { a: 1, b: 2 } },
    ],
    ["in an item", { overrides: [{ user: "A", user_id: "A" }] }, { overrides: [{ user_id: "A" }] }],
    ["nothing at all is no second value", { status: null, state: [], statuses: ["x"] }, { statuses: ["x"] }],
    [
      "nor is nothing in a wrapper",
      { query_model: { statuses: [], limit: "" }, statuses: ["x"], limit: 1 },
      { statuses: ["x"], limit: 1 },
    ],
    ["words of an enum in any case", { query_model: { kind: "Loud" }, kind: "loud" }, { kind: "loud" }],
    ["what is without effect may differ", { incident: { type: "a" }, type: "b" }, {}],
  ])("the same value twice is fine: %s", (_what, given, want) => {
    expect(read(given)).toEqual(want);
  });
});
