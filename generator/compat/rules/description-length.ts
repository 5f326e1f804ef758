import type { Rule } from "../rule.ts";

const LIMIT = 1024;

export const descriptionLength: Rule = {
  client: "OpenAI, Azure OpenAI",
  wants: `descriptions of at most ${LIMIT} characters`,
  reason: "A longer description of one tool fails the whole request.",
  source: "https://github.com/modelcontextprotocol/servers/issues/799",
  check: ({ description = "" }) => {
    if (description.length <= LIMIT) return [];
    return [{ at: "", what: `the description has ${description.length} characters, of which ${LIMIT} fit` }];
  },
};
