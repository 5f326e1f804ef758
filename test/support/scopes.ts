import calls from "../../generated/pagerduty/calls.json" with { type: "json" };

interface Scopes {
  result: string;
  scopes?: string[];
  furtherScopes?: string[];
}

const tools: Record<string, Scopes> = calls.tools;

/** What a tool needs of an OAuth token: all the time, and for some of its calls. */
export const scopesOf = (tool: string): { own: string[]; further: string[] } => {
  const { scopes = [], furtherScopes = [] } = tools[tool] ?? {};
  return { own: scopes, further: furtherScopes };
};

/** All that any tool needs. */
export const everyScope: string[] = [
  ...new Set(Object.keys(tools).flatMap((tool) => Object.values(scopesOf(tool)).flat())),
].sort();
