import { everyNode, type Rule } from "../rule.ts";

const OWNERS = { items: "array", properties: "object", required: "object" };

export const keywordsOfType: Rule = {
  client: "Gemini",
  wants: "`items` in arrays only, `properties` and `required` in objects only",
  reason: "Its API refuses the request: `items: field predicate failed: $type == Type.ARRAY`.",
  source: "https://github.com/anomalyco/opencode/pull/49392",
  check: everyNode(({ schema, side }) => {
    // Only clients read output schemas, and what may be null has no type there.
    if (side === "output" && schema["type"] === undefined) return false;
    const found = Object.entries(OWNERS).find(([keyword, type]) => keyword in schema && schema["type"] !== type);
    return found && `has ${found[0]} and is no ${found[1]}`;
  }),
};
