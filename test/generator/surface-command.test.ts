import { expect, test } from "vitest";
import { splitCommand } from "../../scripts/surface/server.ts";

test.each<[string, string[]]>([
  ["node x.cjs --demo", ["node", "x.cjs", "--demo"]],
  ["  'a b'   \"c \\\" d\" e\\ f --g='h i'", ["a b", 'c " d', "e f", "--g=h i"]],
  ["a '' b", ["a", "", "b"]],
  ["", []],
])("the words of %s", (line, words) => {
  expect(splitCommand(line)).toEqual(words);
});
