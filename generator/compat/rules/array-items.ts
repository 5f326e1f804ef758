import { isRecord } from "../../spec/document.ts";
import { everyNode, type Rule } from "../rule.ts";

export const arrayItems: Rule = {
  client: "VS Code, OpenAI, Gemini",
  wants: "arrays that say what their items are",
  reason: "VS Code leaves out the tool; OpenAI (`array schema missing items`) and Gemini refuse the request.",
  source: "https://github.com/ruvnet/ruflo/issues/1294",
  check: everyNode(
    ({ schema: { type, items } }) => type === "array" && !isRecord(items) && !Array.isArray(items) && "has no items",
  ),
};
