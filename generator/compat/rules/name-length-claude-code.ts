import type { Rule } from "../rule.ts";

const LIMIT = 64;

export const nameLengthClaudeCode: Rule = {
  client: "Claude Code",
  wants: `at most ${LIMIT} characters for \`mcp__<server>__<tool>\``,
  reason: "One name that is longer fails every request of the session.",
  source: "https://github.com/anthropics/claude-code/issues/19882",
  check: ({ name }, server) => {
    const whole = `mcp__${server}__${name}`;
    return whole.length <= LIMIT
      ? []
      : [{ at: "", what: `${whole} has ${whole.length} characters, of which ${LIMIT} fit` }];
  },
};
