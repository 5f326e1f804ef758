import { everyNode, type Rule } from "../rule.ts";

const KNOWN =
  "type properties required additionalProperties items description enum minimum maximum minItems maxItems default format".split(
    " ",
  );

export const knownKeywords: Rule = {
  client: "Gemini, and clients that sort out for it what they know",
  wants: `no keywords but ${KNOWN.map((keyword) => `\`${keyword}\``).join(" ")}`,
  reason:
    "Its API refuses a request with a keyword it does not know (`const`, `$schema`, `exclusiveMinimum`); clients take out the usual ones only.",
  source: "https://github.com/zed-extensions/mcp-server-brave-search/issues/12",
  check: everyNode(({ schema }) => {
    const odd = Object.keys(schema).filter((keyword) => !KNOWN.includes(keyword));
    return odd.length > 0 && `has ${odd.join(", ")}`;
  }),
};
