import { everyNode, type Rule } from "../rule.ts";

export const argumentNames: Rule = {
  client: "Claude",
  wants: "arguments named with up to 64 letters, digits, `_`, `.` and `-`",
  reason: "Brackets, as in `statuses[]`, or a longer name fail every request, whatever tool it is about.",
  source: "https://github.com/freee/freee-mcp/issues/15",
  check: everyNode(({ schema: { properties }, side }) => {
    const odd = Object.keys(Object(properties)).filter((name) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(name));
    return side === "input" && odd.length > 0 && `has properties of other names: ${odd.join(", ")}`;
  }),
};
