import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Product } from "../../runtime/provider.ts";
import { type Document, findFaults } from "../support/document-faults.ts";
import { readKnownNames } from "../support/known-names.ts";

/** Tells of a provider that is not there; another test follows it command by command. */
const GUIDE = "docs/add-a-provider.md";

const providers = readdirSync("generated");
const products = await Promise.all(
  providers.map(async (name): Promise<Product<unknown>> => (await import(`../../generated/${name}/index.ts`)).product),
);
const knownToAll = await readKnownNames(products);
const knownTo = new Map(
  await Promise.all(products.map(async (product) => [product.provider.name, await readKnownNames([product])] as const)),
);
const known = knownTo.get("pagerduty") ?? knownToAll;

/** A document of one provider may name what that one has. */
function knownIn(file: string) {
  const provider = providers.find((name) => file.split(/[/.]/).includes(name));
  return knownTo.get(provider ?? "") ?? knownToAll;
}

const documents = [
  ...["README.md", "AGENTS.md", "CHANGELOG.md"],
  ...["docs", "skills"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  ),
].filter((file) => /\.(md|yaml)$/.test(file) && file !== GUIDE);

function read(file: string): Document {
  const text = readFileSync(file, "utf8");
  // What older versions had may be gone by now; only the newest tells of today.
  return { file, text: file === "CHANGELOG.md" ? text.split(/^## /m).slice(0, 2).join("## ") : text };
}

test.each(documents)("%s names what there is", (file) => {
  expect(findFaults(read(file), knownIn(file))).toEqual([]);
});

describe("a document goes stale", () => {
  const plant: [why: string, document: Document, fault: string][] = [
    [
      "a tool in a sentence",
      { file: "README.md", text: "Ask `list_on_calls` first." },
      "there is no tool list_on_calls",
    ],
    [
      "an argument or a field",
      { file: "README.md", text: "It hands out `next_cursr`." },
      "`next_cursr` is no argument or field of any tool",
    ],
    ["a tool in a table", { file: "docs/x.md", text: "| `get_incidnt` |" }, "there is no tool get_incidnt"],
    [
      "a tool in an example",
      { file: "README.md", text: '```json\n{ "name": "list_pagers" }\n```' },
      "there is no tool list_pagers",
    ],
    [
      "a tool on the command line",
      { file: "README.md", text: "```sh\nnpm start -- call oncalls --demo\n```" },
      "there is no tool oncalls",
    ],
    [
      "an argument on the command line",
      { file: "README.md", text: "`npm start -- call list_incidents --stati open`" },
      "call list_incidents has no flag --stati",
    ],
    ["a flag", { file: "README.md", text: "Start with `--enable-writes`." }, "there is no flag --enable-writes"],
    [
      "a flag of a script",
      { file: "README.md", text: "`npm run generate -- --chekc`" },
      "npm run generate has no flag --chekc",
    ],
    [
      "a flag in a quoted command",
      { file: "docs/x.md", text: '`npm run --silent surface:diff -- --base x --server "y --dmeo"`' },
      "there is no flag --dmeo",
    ],
    ["a script", { file: "AGENTS.md", text: "`npm run lint`" }, "there is no npm script lint"],
    [
      "a variable",
      { file: "README.md", text: "Set `PAGERDUTY_API_KEY`." },
      "nobody reads the variable PAGERDUTY_API_KEY",
    ],
    [
      "a variable in a client's settings",
      { file: "README.md", text: '```json\n{ "env": { "MCP_WRITE_TOOLS": "1" } }\n```' },
      "nobody reads the variable MCP_WRITE_TOOLS",
    ],
    ["how many tools there are", { file: "README.md", text: "It has 3 tools." }, "there are not 3 tools"],
    [
      "how many operations there are",
      { file: "README.md", text: "It answers all 464 operations." },
      "there are not 464 operations",
    ],
    [
      "how many people a demo account has",
      { file: "README.md", text: "A carrier with 4 teams, 15\npeople and 9 services." },
      "there are not 15 people",
    ],
    ["how many teams it has", { file: "README.md", text: "It has 5 teams." }, "there are not 5 teams"],
    ["how many services it has", { file: "README.md", text: "It has 8 services." }, "there are not 8 services"],
    [
      "what all tools cost",
      { file: "README.md", text: "In fewer than a third of the tokens that others need." },
      "all tools cost 42 %, not under a third",
    ],
    [
      "what the reads cost",
      { file: "README.md", text: "A read-only session costs a sixth." },
      "reads cost 19 %, not a sixth",
    ],
    [
      "a link",
      { file: "docs/x.md", text: "[map](manifest.md) [gone](gone.md#part)" },
      "it links to gone.md, which is not there",
    ],
    [
      "an argument that only other tools take",
      { file: "skills/x/SKILL.md", text: "- Ask `list_oncalls` with `statuses`." },
      "`statuses` is no word of list_oncalls",
    ],
    [
      "an argument that no tool takes",
      { file: "skills/x/SKILL.md", text: "Give a small `page_size`." },
      "`page_size` is no word",
    ],
    [
      "a tool of a skill",
      { file: "skills/x.yaml", text: "  - `who_is_on_call` says so." },
      "`who_is_on_call` is no word",
    ],
  ];

  test.each(plant)("%s", (_, document, fault) => {
    expect(findFaults(document, known)).toEqual([`${document.file}: ${fault}`]);
  });

  test.each([
    ["a tool with its arguments", "- `list_oncalls` with `service_ids`, `since` and `earliest`"],
    ["a field of what comes back", "`next_cursor` goes into `cursor`.\n- `get_incident` tells `created_at`"],
    ["a flag with its value, a time, an address", "`--region eu`, `-24h`, `https://example.test/list_nothing`"],
    ["other people's commands", "```sh\nnpx -y ./opsmith-0.1.0.tgz --anything\n```"],
    ["a file", "`test/contract/list_things.yaml`"],
  ])("and not because of %s", (_, text) => {
    expect(findFaults({ file: "skills/x/SKILL.md", text }, known)).toEqual([]);
  });
});
