import { expect, test } from "vitest";
import { findExcess } from "../../runtime/json-bounds.ts";

const nest = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const DEEP = "is nested deeper than 64 levels";
const MANY = "holds more than 50000 values";

test.each<[string, string, string | undefined]>([
  ["nothing", "", undefined],
  ["as deep as may be", nest(64), undefined],
  ["one level deeper", nest(65), DEEP],
  ["deep in turn", `[${Array(100).fill(nest(60)).join(",")}]`, undefined],
  ["brackets in a text", JSON.stringify("[".repeat(1000)), undefined],
  ["brackets behind an escaped quote", JSON.stringify(`"${"{".repeat(1000)}`), undefined],
  ["brackets behind an escaped escape", `["\\\\",${nest(65)}]`, DEEP],
  ["many values", JSON.stringify(Array(49_000).fill(1)), undefined],
  ["too many values", JSON.stringify(Array(51_000).fill(1)), MANY],
  ["too many that are empty", JSON.stringify(Array(26_000).fill({})), MANY],
  ["too many members", JSON.stringify(Object.fromEntries(Array.from({ length: 51_000 }, (_, n) => [n, n]))), MANY],
  ["commas in a text", JSON.stringify(",".repeat(100_000)), undefined],
])("%s", (_, text, want) => {
  expect(findExcess(text)).toBe(want);
});
