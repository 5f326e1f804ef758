import type { Rule } from "../rule.ts";

/** What VS Code puts before a name at the most, and what the APIs behind it take. */
const [PREFIX, LIMIT] = [18, 64];

export const nameLengthVscode: Rule = {
  client: "VS Code",
  wants: `names of at most ${LIMIT - PREFIX} characters`,
  reason: `It puts up to ${PREFIX} characters before the name (\`mcp_\` and the server's title), and the APIs behind it take ${LIMIT}.`,
  source: "https://github.com/microsoft/vscode/issues/243602",
  check: ({ name }) => {
    if (name.length <= LIMIT - PREFIX) return [];
    return [{ at: "", what: `the name has ${name.length} characters, of which ${LIMIT - PREFIX} fit` }];
  },
};
