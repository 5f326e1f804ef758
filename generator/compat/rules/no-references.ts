import { everyNode, type Rule } from "../rule.ts";

export const noReferences: Rule = {
  client: "Gemini CLI, Gemini",
  wants: "no `$ref`, `$defs`, `definitions`",
  reason:
    "Gemini CLI skips the tool and the API refuses the request; others drop the reference and leave an argument without a shape.",
  source: "https://github.com/google-gemini/gemini-cli/issues/13326",
  check: everyNode(({ schema }) => {
    const found = ["$ref", "$defs", "definitions"].filter((keyword) => keyword in schema);
    return found.length > 0 && `has ${found.join(", ")}`;
  }),
};
