import { everyNode, isRoot, type Rule } from "../rule.ts";

const COMBINATORS = ["anyOf", "oneOf", "allOf", "not", "if", "enum", "const"];

export const noRootCombinator: Rule = {
  client: "Claude, OpenAI",
  wants: "no `anyOf`, `oneOf`, `allOf` and the like at the root",
  reason: "Claude's API refuses the request with every tool in it; Claude Code leaves out the tool in silence.",
  source: "https://github.com/makenotion/notion-mcp-server/issues/340",
  check: everyNode((node) => {
    const found = isRoot(node) ? COMBINATORS.filter((keyword) => keyword in node.schema) : [];
    return found.length > 0 && `the root has ${found.join(", ")}`;
  }),
};
