import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Api } from "../support/api.ts";
import { ProjectCopy } from "../support/project-copy.ts";

const MANIFEST = "specs/pagerduty/tools/incidents.yaml";
const ALIASES = '    query_model: "*"\n';

let api: Api;
let project: ProjectCopy;
let beside: string;

async function git(...args: string[]): Promise<void> {
  const { status, stderr } = await project.run("git", [
    "-c",
    "user.name=Jo",
    "-c",
    "user.email=jo@example.test",
    ...args,
  ]);
  if (status !== 0) throw new Error(stderr);
}

beforeAll(async () => {
  project = new ProjectCopy();
  beside = mkdtempSync(join(tmpdir(), "event-"));
  writeFileSync(join(project.folder, ".gitignore"), "node_modules\n");
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "base");
});

afterAll(() => {
  project.remove();
  rmSync(beside, { recursive: true });
});

/** As the workflow does it: the whole way from the manifest to the comment. */
async function review(labels: string[] = []): Promise<{ status: number | null; body: string; stderr: string }> {
  api = await new Api().open();
  api.answer("GET", "/repos/me/tools/issues/1/comments", { json: [] });
  api.answer("POST", "/repos/me/tools/issues/1/comments", { json: {} });
  const event = join(beside, "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { number: 1, labels: labels.map((name) => ({ name })) } }));
  const generated = await project.run("tsx", ["scripts/generate.ts"]);
  expect(generated.stderr).toBe("");
  const { status, stderr } = await project.run("tsx", ["scripts/comment-surface.ts", "--base", "HEAD"], {
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: api.url,
    GITHUB_REPOSITORY: "me/tools",
    GITHUB_TOKEN: "secret",
    GITHUB_STEP_SUMMARY: "",
  });
  await api.close();
  const posted = api.requests.find(({ method }) => method === "POST");
  return { status, stderr, body: String(Object(posted?.body).body) };
}

test("an argument that is renamed without an alias turns a pull request red, with an alias it does not", async () => {
  project.change(MANIFEST, "    incident_key: incident_key", "    dedup_key: incident_key");
  const broken = await review();
  expect(broken.stderr).toBe("");
  expect(broken.status).toBe(1);
  expect(broken.body).toContain("**This breaks callers.**");
  expect(broken.body).toMatch(/list_incidents[\s\S]*incident_key.*dedup/);

  const labelled = await review(["breaking-change"]);
  expect(labelled.status).toBe(1);
  expect(labelled.body).toContain("CHANGELOG.md");

  project.change(MANIFEST, ALIASES, `${ALIASES}    incident_key: dedup_key\n`);
  const mended = await review();
  expect(mended.status).toBe(0);
  expect(mended.body).toMatch(/Additive[\s\S]*`incident_key`.*dedup/);
}, 120_000);
