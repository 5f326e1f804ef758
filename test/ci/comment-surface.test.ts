import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MARKER } from "../../scripts/ci/surface-comment.ts";
import { Api } from "../support/api.ts";
import { type Script, ScriptedProject } from "../support/scripted-project.ts";

// Each starts several programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const COMMENTS = "/repos/acme/tools/issues/7/comments";
let api: Api;
let project: ScriptedProject;

beforeEach(async () => {
  api = await new Api().open();
});

afterEach(async () => {
  project.remove();
  await api.close();
});

async function comment(scripts: Record<string, Script>, labels: string[] = []) {
  project = new ScriptedProject({ generate: {}, ...scripts });
  const [event, summary] = [join(project.beside, "event.json"), join(project.beside, "summary.md")];
  const pull_request = { number: 7, labels: labels.map((name) => ({ name })) };
  writeFileSync(event, JSON.stringify({ pull_request }));
  const ran = await project.run("scripts/comment-surface.ts", ["--base", "HEAD^1"], {
    GITHUB_API_URL: api.url,
    GITHUB_REPOSITORY: "acme/tools",
    GITHUB_TOKEN: "secret",
    GITHUB_EVENT_PATH: event,
    GITHUB_STEP_SUMMARY: summary,
  });
  return { ...ran, summary: readFileSync(summary, "utf8") };
}

const written = () => api.requests.filter(({ method }) => method !== "GET");

test("the first time it writes a comment, and nothing that it runs sees the token", async () => {
  api
    .answer("GET", COMMENTS, {
      json: [
        { id: 1, user: { type: "Bot" }, body: `Look, a quote: ${MARKER}` },
        { id: 2, user: { type: "User" }, body: `${MARKER} by somebody else` },
      ],
    })
    .answer("POST", COMMENTS, { json: { id: 2 } });
  const { status, summary, stdout } = await comment({ "surface:diff": { stdout: "**No change**\n" } });
  expect(status).toBe(0);
  const body = `${MARKER}\n\n## Tool surface\n\n**No change**`;
  expect(written()).toMatchObject([{ method: "POST", path: COMMENTS, body: { body } }]);
  expect(written()[0]?.headers["authorization"]).toBe("Bearer secret");
  expect([summary, stdout]).toEqual([`${body}\n`, `${body}\n`]);
  expect(project.log).toEqual([
    { name: "generate", args: ["--check"], token: false },
    { name: "surface:diff", args: ["--base", "HEAD^1", "--format", "markdown", "--fail-on", "breaking"], token: false },
  ]);
});

test("later it changes that comment, also when it stands on the second page", async () => {
  const others = Array.from({ length: 100 }, (_, id) => ({ id, body: "Nice!" }));
  api
    .answer("GET", COMMENTS, { json: others }, 1)
    .answer("GET", COMMENTS, { json: [{ id: 500, user: { type: "Bot" }, body: `${MARKER}\n\nold` }] }, 1)
    .answer("PATCH", "/repos/acme/tools/issues/comments/500", { json: { id: 500 } });
  const { status } = await comment({ "surface:diff": { status: 1, stdout: "**1 breaking**\n" } });
  expect(status).toBe(1);
  expect(
    api.requests.filter(({ method }) => method === "GET").map(({ query }) => Object.fromEntries(query)["page"]),
  ).toEqual(["1", "2"]);
  expect(written()).toMatchObject([
    { method: "PATCH", body: { body: expect.stringContaining("This breaks callers") } },
  ]);
});

test("what has been said already is not said again", async () => {
  const body = `${MARKER}\n\n## Tool surface\n\n**No change**`;
  api.answer("GET", COMMENTS, { json: [{ id: 500, user: { type: "Bot" }, body }] });
  expect((await comment({ "surface:diff": { stdout: "**No change**\n" } })).status).toBe(0);
  expect(written()).toEqual([]);
});

test("the label allows a breaking change, and the release check decides", async () => {
  api.answer("GET", COMMENTS, { json: [] }).answer("POST", COMMENTS, { json: {} });
  const { status } = await comment({ "surface:diff": { status: 1, stdout: "no entry\n" } }, [
    "docs",
    "breaking-change",
  ]);
  expect(status).toBe(1);
  expect(project.log[1]?.args).toContain("--allow-breaking");
  expect(written()).toMatchObject([{ body: { body: expect.stringContaining("CHANGELOG.md") } }]);
});

test.each([0, 1])("from a fork it may not comment: the summary has it, and %d stays the answer", async (code) => {
  const refusal = { status: 403, json: { message: "Resource not accessible by integration" } };
  api.answer("GET", COMMENTS, { json: [] }).answer("POST", COMMENTS, refusal);
  const { status, stderr, summary } = await comment({ "surface:diff": { status: code, stdout: "**report**\n" } });
  expect(status).toBe(code);
  expect(stderr).toContain("Resource not accessible by integration");
  expect(summary).toContain("**report**");
});

test("when GitHub fails the run does, and says how", async () => {
  api.answer("GET", COMMENTS, { status: 502, json: { message: "bad\ngateway" } });
  const { status, stderr } = await comment({ "surface:diff": { stdout: "x" } });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^GET \S+ answered 502: \{.*bad.*\}\n$/),
  });
});

test("when GitHub cannot be reached, it says why", async () => {
  const { url } = api;
  await api.close();
  const { status, stderr } = await comment({ "surface:diff": { stdout: "x" } });
  expect([status, stderr.split(": ")[0]]).toEqual([2, `GET ${url}${COMMENTS}?per_page=100&page=1 got no answer`]);
  api = await new Api().open();
});

test.each([[[]], [["--bas", "x"]]])("with %j it tells how it is used", async (args) => {
  project = new ScriptedProject({});
  const { status, stderr } = await project.run("scripts/comment-surface.ts", args, {});
  expect([status, stderr.split("\n")[0]]).toEqual([2, "npm run surface:comment -- --base <git ref>"]);
});
