import type { Rule } from "../rule.ts";

const LIMIT = 60;

export const nameLengthCursor: Rule = {
  client: "Cursor",
  wants: `less than ${LIMIT} characters for server and tool together`,
  reason: "It leaves the tool out, with a warning in its settings that few look at.",
  source: "https://github.com/ComposioHQ/composio/issues/2788",
  check: ({ name }, server) => {
    const length = server.length + name.length;
    // Reported as refused at exactly the limit, for whatever stands between the two.
    return length < LIMIT
      ? []
      : [{ at: "", what: `server and tool have ${length} characters, of which ${LIMIT - 1} fit` }];
  },
};
