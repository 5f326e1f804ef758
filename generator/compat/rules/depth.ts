import { everyNode, type Rule } from "../rule.ts";

const LIMIT = 10;

export const depth: Rule = {
  client: "Meta's API behind OpenCode; Gemini has a limit that it does not tell",
  wants: `at most ${LIMIT} schemas inside each other`,
  reason: "A deeper schema refuses the request with every tool in it.",
  source: "https://github.com/anomalyco/opencode/issues/50297",
  check: everyNode(
    ({ level }) => level === LIMIT + 1 && `is schema number ${level} on its way down, of which ${LIMIT} fit`,
  ),
};
