import { everyNode, isRoot, type Rule } from "../rule.ts";

export const rootObject: Rule = {
  client: "Claude Code, every client on the TypeScript SDK",
  wants: "an object at the root of input and output",
  reason: "Any other root makes them drop all tools of the server, without a word on either side.",
  source: "https://github.com/anthropics/claude-code/issues/88049",
  check: everyNode((node) => isRoot(node) && node.schema["type"] !== "object" && "the root is not of type object"),
};
