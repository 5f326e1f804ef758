import { everyNode, isRoot, type Rule } from "../rule.ts";

const TYPES = ["string", "integer", "number", "boolean", "array", "object"];

/** Output schemas reach no model's API: a field there may have no type, as it has where the API may answer null. */
export const oneType: Rule = {
  client: "Gemini CLI, Gemini",
  wants: "exactly one type for every value, never null",
  reason: "A value without a type, or with a list of them, refuses the request or makes it come back empty.",
  source: "https://github.com/google-gemini/gemini-cli/issues/4400",
  check: everyNode((node) => {
    const { type } = node.schema;
    if (type === undefined) return node.side === "input" && !isRoot(node) && "has no type";
    return !TYPES.includes(String(type)) && `is of type ${JSON.stringify(type)}`;
  }),
};
