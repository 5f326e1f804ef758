import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ProjectCopy } from "../support/project-copy.ts";

// Each starts several programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let project: ProjectCopy;

beforeAll(() => {
  project = new ProjectCopy();
});

afterAll(() => project.remove());

/** Changes a file while something is done, and then puts back what was there. */
async function spoil<T>(file: string, from: string, to: string, act: () => Promise<T>): Promise<T> {
  project.change(file, from, to);
  try {
    return await act();
  } finally {
    project.change(file, to, from);
  }
}

test("documents have the same bytes in another time zone and language", async () => {
  const env = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", PAGERDUTY_REGION: "eu" };
  expect(await project.run("tsx", ["scripts/docs.ts", "--check"], env)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("generate --check tells of documents that are stale, missing or left over", async () => {
  const page = join(project.folder, "docs/tools/pagerduty/teams.md");
  const text = readFileSync(page, "utf8");
  const gone = join(project.folder, "docs/tools/pagerduty/gone.md");
  rmSync(page);
  writeFileSync(gone, "");
  const { status, stderr } = await spoil("README.md", "| [`teams`]", "| [`team`]", () =>
    project.run("tsx", ["scripts/generate.ts", "--check"]),
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

test("what is stale in a server is told before the documents are looked at", async () => {
  const { status, stderr } = await spoil(
    "specs/pagerduty/tools/incidents.yaml",
    "    incident_key: incident_key",
    "    dedup_key: incident_key",
    () => project.run("tsx", ["scripts/generate.ts", "--check"]),
  );
  expect(status).toBe(1);
  expect(stderr).toContain("stale    generated/pagerduty/catalog.json");
  expect(stderr).not.toContain("docs/");
});

test("a story that no longer holds says where", async () => {
  const { status, stderr } = await spoil(
    "test/demo/story/1-first-look.yaml",
    "call: list_services",
    "call: list_servces",
    () => project.run("tsx", ["scripts/docs.ts", "--check"]),
  );
  const place = 'chapter 1-first-look, "which services are there?"';
  expect(status).toBe(1);
  expect(stderr).toContain(`Documents of pagerduty: The story does not hold: ${place}`);
});

test("the pages are those of the toolsets", () => {
  const toolsets = readdirSync("specs/pagerduty/tools").map((file) => file.replace(".yaml", ".md"));
  expect(readdirSync("docs/tools/pagerduty").sort()).toEqual(toolsets.sort());
});
