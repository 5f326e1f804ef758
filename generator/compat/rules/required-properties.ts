import { everyNode, type Rule } from "../rule.ts";

export const requiredProperties: Rule = {
  client: "Gemini",
  wants: "nothing required that is not among the properties",
  reason: "Its API refuses the request: `required[0]: property is not defined`.",
  check: everyNode(({ schema: { required = [], properties } }) => {
    const lost = [required].flat().filter((name) => !Object.hasOwn(Object(properties), String(name)));
    return lost.length > 0 && `requires ${lost.join(", ")} and lacks it`;
  }),
};
