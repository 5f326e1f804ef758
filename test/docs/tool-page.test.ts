import { expect, test } from "vitest";
import type { CatalogEntry } from "../../runtime/provider.ts";
import { fill, printToolTable } from "../../scripts/docs/readme.ts";
import { printPage } from "../../scripts/docs/tool-page.ts";

const entry = (name: string, access: CatalogEntry["access"], facts: Partial<CatalogEntry["tool"]>): CatalogEntry => ({
  toolset: "kites",
  access,
  tool: {
    name,
    title: "Fly a kite",
    description: "Let one up. Takes <b> and a|b.",
    inputSchema: { type: "object", properties: {}, additionalProperties: false },
    annotations: { title: "", readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
    ...facts,
  },
});

const annotations = {
  title: "",
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: true,
  openWorldHint: true,
};
const entries = [
  entry("fly_kite", "read", {
    inputSchema: {
      type: "object",
      properties: {
        kite_ids: { type: "array", items: { type: "string" }, maxItems: 3, description: "Which\nones | all." },
        wind: { type: "string", enum: ["calm", "storm"], default: "calm" },
        since: { type: "string", format: "date-time" },
        lines: {
          type: "array",
          items: { type: "object", properties: { metres: { type: "integer", minimum: 1 } }, required: ["metres"] },
        },
      },
      required: ["kite_ids"],
      additionalProperties: false,
    },
  }),
  entry("delete_kite", "destructive", { annotations }),
];

const page = (examples: Map<string, { title: string; args: Record<string, unknown>; result: unknown }>) =>
  printPage({
    toolset: "kites",
    title: "Kites",
    command: "kite-mcp",
    entries,
    tools: {
      fly_kite: {
        result: "list",
        accepts: [
          ["query", "*"],
          ["ids", "kite_ids"],
          ["line.metres", "lines[].metres"],
          ["color", "-"],
          ["old.wind", "winds.now"],
        ],
      },
      delete_kite: { result: "done" },
    },
    formerly: { kill_kite: "delete_kite" },
    examples,
  });

test("a page tells of every tool all that a caller needs", () => {
  const text = page(
    new Map([["fly_kite", { title: "up it goes", args: { kite_ids: ["K1"] }, result: { response: [] } }]]),
  );
  expect(text).toContain(
    "The toolset `kites` of `kite-mcp`: 1 to read, 1 to write. Tools that write are offered with `--enable-write-tools`.",
  );
  expect(text).toContain("- [`fly_kite`](#fly_kite): Fly a kite\n- [`delete_kite`](#delete_kite): Fly a kite\n");
  expect(text).toContain(`## fly_kite

Let one up. Takes \\<b\\> and a\\|b.

*Reads.*

| argument | type | default | about | also accepted |
| --- | --- | --- | --- | --- |
| \`kite_ids\` **required** | list (at most 3) of string |  | Which ones \\| all. | \`ids\` |
| \`wind\` | \`calm\`, \`storm\` | \`"calm"\` |  |  |
| \`since\` | time |  |  |  |
| \`lines\` | list of object |  |  |  |
| \`lines[].metres\` **required** | integer (at least 1) |  |  | \`line.metres\` |

All arguments may also come inside \`query\`. Also accepted: \`old.wind\` as \`winds.now\`. Accepted without effect: \`color\`.

**Example:** up it goes

\`\`\`json
{ "name": "fly_kite", "arguments": { "kite_ids": ["K1"] } }
\`\`\`

answers

\`\`\`json
{ "response": [] }
\`\`\`
`);
  expect(text).toContain(`## delete_kite

Let one up. Takes \\<b\\> and a\\|b.

*Writes, and what it takes away does not come back. Doing it twice is the same as once. Formerly \`kill_kite\`.*

It takes no arguments.
`);
});

test("without a story there are no examples, and no word of them", () => {
  expect(page(new Map())).not.toMatch(/example/i);
});

test("README's table links to the pages", () => {
  expect(printToolTable(entries, (toolset) => `docs/${toolset}.md`)).toContain(
    "| [`kites`](docs/kites.md) | `fly_kite` | `delete_kite` |",
  );
});

test("text between markers is replaced, and what stands around them stays", () => {
  expect(fill({ file: "README.md", text: "a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb" }, "x", "$& new")).toBe(
    "a\n<!-- x: begin -->\n\n$& new\n<!-- x: end -->\nb",
  );
  expect(() => fill({ file: "README.md", text: "a" }, "x", "new")).toThrow(
    'README.md has no markers "<!-- x: begin -->"',
  );
});
