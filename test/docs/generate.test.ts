import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The project, to be spoilt. */
let folder: string;
const PARTS = [
  "README.md",
  "package.json",
  "docs",
  "generated",
  "generator",
  "overrides",
  "runtime",
  "scripts",
  "skills",
  "specs",
  "test/demo/story",
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], env: Record<string, string> = {}) {
  const tsx = join(process.cwd(), "node_modules/.bin/tsx");
  const { status, stdout, stderr } = spawnSync(tsx, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Puts something else into a file while something is done, and then what was there. */
function spoil<T>(file: string, change: (text: string) => string, act: () => T): T {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, change(before));
  try {
    return act();
  } finally {
    writeFileSync(path, before);
  }
}

test("documents have the same bytes in another time zone and language", () => {
  const env = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", PAGERDUTY_REGION: "eu" };
  expect(run(["scripts/docs.ts", "--check"], env)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("generate --check tells of documents that are stale, missing or left over", () => {
  const page = join(folder, "docs/tools/pagerduty/teams.md");
  const text = readFileSync(page, "utf8");
  const gone = join(folder, "docs/tools/pagerduty/gone.md");
  rmSync(page);
  writeFileSync(gone, "");
  const { status, stderr } = spoil(
    "README.md",
    (readme) => readme.replace("| [`teams`]", "| [`team`]"),
    () => run(["scripts/generate.ts", "--check"]),
  );
  writeFileSync(page, text);
  rmSync(gone);
  expect({ status, lines: stderr.trim().split("\n").sort() }).toEqual({
    status: 1,
    lines: [
      "Run `npm run generate` and commit what it writes.",
      "missing  docs/tools/pagerduty/teams.md",
      "orphaned docs/tools/pagerduty/gone.md",
      "stale    README.md",
    ],
  });
});

test("an argument that is renamed in the manifest is found where it is stale, before the documents are", () => {
  const rename = (text: string) => text.replace("    incident_key: incident_key", "    dedup_key: incident_key");
  const { status, stderr } = spoil("specs/pagerduty/tools/incidents.yaml", rename, () =>
    run(["scripts/generate.ts", "--check"]),
  );
  expect(status).toBe(1);
  expect(stderr).toContain("stale    generated/pagerduty/catalog.json");
});

test("a story that no longer holds says where", () => {
  const { status, stderr } = spoil(
    "test/demo/story/1-first-look.yaml",
    (text) => text.replace("call: list_services", "call: list_servces"),
    () => run(["scripts/docs.ts", "--check"]),
  );
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining(
      'Documents of pagerduty: The story does not hold: chapter 1-first-look, "which services are there?"',
    ),
  });
});

test("the pages are those of the toolsets", () => {
  const toolsets = readdirSync("specs/pagerduty/tools").map((file) => file.replace(".yaml", ".md"));
  expect(readdirSync("docs/tools/pagerduty").sort()).toEqual(toolsets.sort());
});
