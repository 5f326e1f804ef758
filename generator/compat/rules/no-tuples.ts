import { everyNode, type Rule } from "../rule.ts";

export const noTuples: Rule = {
  client: "Gemini",
  wants: "lists of one kind of item, no tuples",
  reason: "Its API has room for one schema of items: a list of schemas refuses the request, `prefixItems` is lost.",
  source: "https://github.com/zavora-ai/adk-rust/pull/330",
  check: everyNode(({ schema }) => (Array.isArray(schema["items"]) || "prefixItems" in schema) && "is a tuple"),
};
