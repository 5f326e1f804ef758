import type { Rule } from "../rule.ts";

export const nameCharacters: Rule = {
  client: "Claude, OpenAI, Amazon Bedrock",
  wants: "names of letters, digits, `_` and `-`",
  reason:
    "The name goes to the model's API as it is, and one dot or slash (which the protocol allows) fails the whole request.",
  source: "https://github.com/awslabs/mcp/issues/616",
  check: ({ name }) =>
    /^[a-zA-Z0-9_-]+$/.test(name)
      ? []
      : [{ at: "", what: "the name has other characters than letters, digits, _ and -" }],
};
