import { UserError } from "../../runtime/errors.ts";
import { type ArgumentFacts, type ArgumentSchema, readArguments } from "../../runtime/tools/arguments.ts";

export const now = new Date("2026-03-01T12:00:00Z");
const referenceFields = ["type", "summary", "self", "html_url"];

/** A tool with one argument of every kind. */
export const properties = {
  incident_id: { type: "string", description: "ID from list_incidents" },
  note: { type: "string", maxLength: 5 },
  title: { type: "string", minLength: 2, maxLength: 4 },
  since: { type: "string", format: "date-time" },
  urgency: { type: "string", enum: ["high", "low"] },
  level: { type: "integer", enum: [1, 2, 3] },
  limit: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
  offset: { type: "integer", minimum: 0 },
  ratio: { type: "number", maximum: 1.5 },
  total: { type: "boolean" },
  statuses: { type: "array", items: { type: "string", enum: ["triggered", "acknowledged", "resolved"] } },
  team_ids: { type: "array", items: { type: "string" }, maxItems: 3 },
  levels: { type: "array", items: { type: "integer" }, minItems: 2 },
  config: { type: "object" },
  rules: { type: "array", items: { type: "object" } },
  anything: { type: "array" },
  open: { type: "object", properties: { size: { type: "integer" } }, additionalProperties: true },
  overrides: {
    type: "array",
    items: {
      type: "object",
      properties: {
        start: { type: "string", format: "date-time" },
        user_id: { type: "string", description: "Who takes over" },
        notify: { type: "boolean", default: false },
      },
      required: ["start", "user_id"],
      additionalProperties: false,
    },
  },
} satisfies Record<string, ArgumentSchema>;

export const facts: ArgumentFacts = {
  schema: { type: "object", properties, required: ["incident_id"], additionalProperties: false },
  hidden: { earliest: { type: "boolean" } },
  accepts: [
    ["query_model", "*"],
    ["state", "statuses"],
    ["service.id", "team_ids"],
    ["targets[].id", "team_ids"],
    ["responder.id", "incident_id"],
    ["overrides[].user.id", "overrides[].user_id"],
    ["kind", "-"],
  ],
  referenceFields,
  ids: ["incident_id"],
};

export function read(given: Record<string, unknown>): Record<string, unknown> {
  return readArguments({ incident_id: "P1", ...given }, facts, now);
}

/** What is wrong with the arguments, in the words of the error. */
export function refusal(given: unknown, of: ArgumentFacts = facts): string {
  try {
    return `accepted: ${JSON.stringify(readArguments(given, of, now))}`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

export const item = { start: "-1h", user_id: "U1" };
