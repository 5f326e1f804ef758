import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { product as pagerduty } from "../generated/pagerduty/index.ts";
import { product as pingera } from "../generated/pingera/index.ts";
import packageJson from "../package.json" with { type: "json" };
import { listSettings } from "../runtime/options.ts";
import { readBlocks } from "./support/documents.ts";

const FILES = ["README.md", "AGENTS.md", "CHANGELOG.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter(
  (file) => file.endsWith(".md"),
);
/** Follows a provider that is not there: another test goes through it command by command. */
const GUIDE = "docs/add-a-provider.md";

const read = (file: string) => readFileSync(file, "utf8");
const allOf = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

describe.each(FILES)("%s", (file) => {
  test("names commands of npm that there are", () => {
    const known = Object.keys(packageJson.scripts);
    expect(allOf(read(file), /npm run ([\w:-]+)/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("leads to files that there are", () => {
    const links = allOf(read(file), /\]\((?!https?:)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  test("starts programs that we ship", () => {
    const programs = allOf(read(file), /(dist\/\w+\/[\w-]+\.cjs)/g).filter(
      (program) => file !== GUIDE || !program.includes("statuspage"),
    );
    expect(programs.filter((program) => !Object.values(packageJson.bin).includes(program))).toEqual([]);
  });

  test("shows JSON that is JSON", () => {
    for (const { language, text } of readBlocks(file))
      if (language === "json") expect(() => JSON.parse(text)).not.toThrow();
  });

  test("calls tools that there are", () => {
    const tools = [pagerduty, pingera].flatMap(({ catalog }) => catalog.map(({ tool }) => tool.name));
    const called = file === GUIDE ? [] : allOf(read(file), /(?:npm start --|-mcp(?:\.cjs)?) call ([a-z]\w+)/g);
    expect(called.filter((name) => !tools.includes(name))).toEqual([]);
  });
});

test.each([
  ["README.md", pagerduty],
  ["docs/http.md", pagerduty],
  ["docs/pingera.md", pingera],
])("%s knows no variable that the server does not", (file, { provider }) => {
  const prefix = new RegExp(`\\b((?:${provider.name.toUpperCase()}|MCP|HTTP|TRANSPORT|REQUIRE)_[A-Z_]+)`, "g");
  const known = [...listSettings(provider).map(({ env }) => env), "HTTP_PROXY"];
  expect(allOf(read(file), prefix).filter((name) => !known.includes(name))).toEqual([]);
});
