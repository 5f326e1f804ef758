import { everyNode, type Rule } from "../rule.ts";

/** Which also makes them of one type, as everybody else wants. */
export const enumValues: Rule = {
  client: "Gemini CLI, Gemini",
  wants: "enums of different strings, at least one",
  reason: "Its API knows lists of strings only: one number in an enum refuses the request with every tool in it.",
  source: "https://github.com/google-gemini/gemini-cli/issues/4127",
  check: everyNode(({ schema }) => {
    const values = schema["enum"];
    if (values === undefined) return false;
    const fits = Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === "string");
    if (!fits || schema["type"] !== "string")
      return `has the enum ${JSON.stringify(values)} of other values than strings`;
    return new Set(values).size < values.length && `has the enum ${JSON.stringify(values)} with one value twice`;
  }),
};
