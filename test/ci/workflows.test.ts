import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }[];
}

interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const FOLDER = ".github/workflows";
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const files = readdirSync(FOLDER);

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(FOLDER, file), "utf8");
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test("may read, and what a job may write is said at the job", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const { permissions = {} } of jobs) {
      const writes = Object.entries(permissions).filter(([, right]) => right === "write");
      const allowed = workflow.on["pull_request"] === undefined ? ["contents", "pull-requests"] : ["pull-requests"];
      expect(allowed).toEqual(expect.arrayContaining(writes.map(([name]) => name)));
    }
    expect(text).not.toContain("write-all");
  });

  test("lets no code of strangers run with a token that may write", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
  });

  test("ends, and knows what makes it superfluous", () => {
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(20);
    expect(workflow.concurrency?.group).toMatch(/\w/);
  });

  test("pins what it uses to a commit, with its version beside it", () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("runs scripts that there are, and puts nothing that strangers write into a shell", () => {
    const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      expect(run).not.toContain("${{");
      // All logic is in scripts that run here, too.
      expect(run.trim().split("\n")).toHaveLength(1);
      const [, name, path] = /^(?:npm run ([\w:-]+)|(?:node|bash) ([\w./-]+))/.exec(run) ?? [];
      if (path !== undefined) expect(existsSync(path), path).toBe(true);
      else expect(Object.keys(scripts)).toContain(name);
    }
  });

  test("leaves no token in the working copy, and gives it to one step", () => {
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith("actions/checkout@")) expect(given?.["persist-credentials"]).toBe(false);
    }
    const tokens = text.match(/GITHUB_TOKEN:/g) ?? [];
    expect(tokens.length).toBeLessThanOrEqual(1);
    expect(steps.filter(({ env }) => env?.["GITHUB_TOKEN"]).length).toBe(tokens.length);
  });
});

test("the workflows are there", () => {
  expect(files).toEqual(expect.arrayContaining(["ci.yml", "pull-request.yml", "update-spec.yml"]));
});

test("all uses of an action are of the same commit", () => {
  const uses = files.flatMap((file) => readFileSync(join(FOLDER, file), "utf8").match(/uses: .*/g) ?? []);
  const byName = new Map(uses.map((line) => [line.split("@")[0], line]));
  expect(uses.filter((line) => byName.get(line.split("@")[0]) !== line)).toEqual([]);
});
