import { expect, test } from "vitest";
import { emit } from "../support/things.ts";

const OVERRIDE = "override: some-hook\naccess: write\n";
const PATCHES = [
  ["listThings", "things.read"],
  ["createThing", "things.write"],
  ["searchThings", "search"],
]
  .map(([operation, scope]) => `- { operation: ${operation}, add scope: ${scope}, because: It is so. }\n`)
  .join("");
/** All of them are used somewhere, or their patches would be. */
const OTHER = `toolset: other\ntitle: Other\nother:\n  ${OVERRIDE.replaceAll("\n", "\n  ")}uses: [listThings, createThing, searchThings]
  title: Other
  description: Other.
`;

test.each<[lines: string, scopes: string[] | undefined, furtherScopes?: string[]]>([
  ["operation: listThings", ["things.read"]],
  ["operation: getThing\narguments: { id: }", undefined],
  ["operation: listThings\nuses: [searchThings]", ["things.read"], ["search"]],
  ["operation: getThing\narguments: { id: }\nuses: [searchThings]", undefined, ["search"]],
  [`${OVERRIDE}uses: [createThing, listThings, searchThings]`, ["things.write"], ["search", "things.read"]],
  [`${OVERRIDE}uses: [listThings, listThings, deleteThing]`, ["things.read"]],
])("a tool wants the scope of its first operation, and those of the others further: %j", async (lines, ...want) => {
  const tool = `toolset: a\ntitle: A\ndo_it:\n  ${lines.replaceAll("\n", "\n  ")}\n  title: T\n  description: D.\n`;
  const files = await emit({ patches: PATCHES, overrides: ["some-hook"], tools: [tool, OTHER] });
  const { scopes, furtherScopes } = JSON.parse(files.get("calls.json") ?? "{}").tools.do_it;
  expect([scopes, furtherScopes]).toEqual([want[0], want[1]]);
});
