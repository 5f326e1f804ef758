import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Api } from "../support/api.ts";
import { type Script, ScriptedProject } from "../support/scripted-project.ts";

// Each starts several programs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SOURCE = "repository: acme/schemas\npath: rest/open api.json\ncommit: old\ndate: 2026-01-01\n";
const PULLS = "/repos/me/tools/pulls";
const FACTS = "specs/acme/openapi.json";
const fresh: Record<string, Script> = {
  "spec:update": { write: { [FACTS]: "new facts", "specs/acme/source.yaml": SOURCE.replace("old", "new") } },
  generate: { write: { "generated.txt": "new tools" } },
  "surface:diff": { status: 1, stdout: "**1 new tool**\n" },
  "spec:diff": { stdout: "**1 new operation**\n" },
};

let api: Api;
let project: ScriptedProject;
const git = (...args: string[]) => execFileSync("git", args, { cwd: project.folder, encoding: "utf8" }).trim();
const asSomebody = (...args: string[]) => git("-c", "user.name=Jo", "-c", "user.email=jo@example.test", ...args);

/** A clone of a repository that is beside it. */
function open(scripts: Record<string, Script> = {}): void {
  project = new ScriptedProject({ ...fresh, ...scripts });
  mkdirSync(join(project.folder, "specs/acme"), { recursive: true });
  writeFileSync(join(project.folder, "specs/acme/source.yaml"), SOURCE);
  writeFileSync(join(project.folder, FACTS), "old facts");
  git("init", "--quiet", "--initial-branch=main");
  git("init", "--quiet", "--bare", join(project.beside, "origin"));
  git("remote", "add", "origin", join(project.beside, "origin"));
  git("add", "--all");
  asSomebody("commit", "--quiet", "--message", "begin");
  git("push", "--quiet", "origin", "main");
}

function propose(...args: string[]) {
  const summary = join(project.beside, "summary.md");
  const env = {
    GITHUB_API_URL: api.url,
    GITHUB_REPOSITORY: "me/tools",
    GITHUB_TOKEN: "secret",
    GITHUB_STEP_SUMMARY: summary,
  };
  return project.run("scripts/propose-spec.ts", args, env);
}

const written = () => api.requests.filter(({ method }) => method !== "GET");
const onBranch = (format: string) =>
  git("--git-dir", join(project.beside, "origin"), "log", "-1", `--format=${format}`, "spec-update/acme");

beforeEach(async () => {
  api = await new Api().open();
  const newest = [{ sha: "new", commit: { committer: { date: "2026-02-03T04:05:06Z" } } }];
  api.answer("GET", "/repos/acme/schemas/commits", { json: newest });
  api.answer("GET", "/repos/acme/schemas/contents/rest/open%20api.json", { raw: '{ "openapi": "3.0.2" }' });
  api.answer("POST", PULLS, { json: { number: 3, html_url: "https://example.test/3" } });
  api.answer("PATCH", `${PULLS}/3`, { json: { number: 3, html_url: "https://example.test/3" } });
});

afterEach(async () => {
  project.remove();
  await api.close();
});

const noPull = () => api.answer("GET", PULLS, { json: [] });
const openPull = () => api.answer("GET", PULLS, { json: [{ number: 3, html_url: "https://example.test/3" }] });

test("a new document becomes a pull request with both reports", async () => {
  open();
  noPull();
  const { status, stdout, stderr } = await propose("--base", "main");
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: "acme: https://example.test/3 is open.\n",
    stderr: "",
  });
  const [request] = written();
  expect(request).toMatchObject({
    method: "POST",
    path: PULLS,
    body: { title: "acme: the document of 2026-02-03", head: "spec-update/acme", base: "main" },
  });
  const { body } = Object(request?.body);
  for (const words of ["**1 new tool**", "**1 new operation**", "from 2026-01-01 to 2026-02-03", "compare/old...new"])
    expect(body).toContain(words);
  expect(body.indexOf("new tool")).toBeLessThan(body.indexOf("new operation"));
  expect(onBranch("%s|%an")).toBe("acme: the document of 2026-02-03|github-actions[bot]");
  expect(git("--git-dir", join(project.beside, "origin"), "show", `spec-update/acme:${FACTS}`)).toBe("new facts");
  // Whoever runs it is where they were.
  expect([git("status", "--porcelain", "--branch"), readFileSync(join(project.folder, FACTS), "utf8")]).toEqual([
    "## main",
    "old facts",
  ]);
  const [update, ...others] = project.log;
  expect(update).toMatchObject({ name: "spec:update", token: false });
  expect(update?.args.slice(1)).toEqual([
    "--provider",
    "acme",
    "--repository",
    "acme/schemas",
    "--path",
    "rest/open api.json",
    "--commit",
    "new",
    "--date",
    "2026-02-03",
  ]);
  expect(others.map(({ name }) => name)).toEqual(["generate", "surface:diff", "spec:diff"]);
  // Paths of this machine are nobody's business.
  expect(
    others.flatMap(({ args }) => args).filter((arg) => arg.includes(project.beside) || arg.startsWith("/")),
  ).toEqual([]);
  expect(others[2]?.args.slice(0, 2)).toEqual(["HEAD", FACTS]);
  const download = api.requests.find(({ pathname }) => pathname.includes("/contents/"));
  expect(download).toMatchObject({ query: [["ref", "new"]], headers: { accept: "application/vnd.github.raw+json" } });
});

test("where the generator stops, the pull request says what needs a hand", async () => {
  open({ generate: { status: 1, stderr: "patches.yaml:3  no longer fits\n" } });
  noPull();
  expect((await propose()).status).toBe(0);
  expect(written()[0]?.body).toMatchObject({
    title: "acme: the document of 2026-02-03 (needs a hand)",
    body: expect.stringContaining("```text\npatches.yaml:3  no longer fits\n```"),
  });
  expect(Object(written()[0]?.body).body).not.toContain("new tool");
});

test("a report that fails is told, and does not keep the rest back", async () => {
  open({ "spec:diff": { status: 2, stderr: "it broke\n" } });
  noPull();
  expect((await propose()).status).toBe(0);
  expect(Object(written()[0]?.body).body).toMatch(/new tool[\s\S]*The comparison failed\.\n\n```text\nit broke\n```/);
});

describe("when there is a pull request", () => {
  test("it is brought up to date, and the branch is pushed only when it differs", async () => {
    open();
    noPull();
    await propose();
    const first = onBranch("%H");
    await api.close();
    api = await new Api().open();
    api.answer("GET", "/repos/acme/schemas/commits", {
      json: [{ sha: "new", commit: { committer: { date: "2026-02-03T04:05:06Z" } } }],
    });
    api.answer("GET", "/repos/acme/schemas/contents/rest/open%20api.json", { raw: "{}" });
    api.answer("PATCH", `${PULLS}/3`, { json: { html_url: "https://example.test/3" } });
    openPull();
    const { stdout, stderr } = await propose();
    expect({ stdout, stderr }).toEqual({ stdout: "acme: https://example.test/3 is up to date.\n", stderr: "" });
    expect(written()).toMatchObject([{ method: "PATCH", path: `${PULLS}/3` }]);
    expect(onBranch("%H")).toBe(first);
  });

  test("to which somebody has committed, it is left alone", async () => {
    open();
    git("checkout", "--quiet", "-b", "spec-update/acme");
    asSomebody("commit", "--quiet", "--allow-empty", "--message", "by hand");
    git("push", "--quiet", "origin", "spec-update/acme");
    git("checkout", "--quiet", "main");
    openPull();
    const { status, stdout } = await propose();
    expect([status, stdout]).toEqual([
      0,
      "acme: https://example.test/3 is left alone, for somebody has committed to it.\n",
    ]);
    expect(onBranch("%s")).toBe("by hand");
    expect(written()).toEqual([]);
  });

  test("a branch that is left over from an earlier one is taken", async () => {
    open();
    git("push", "--quiet", "origin", "main:spec-update/acme");
    noPull();
    expect((await propose()).stdout).toBe("acme: https://example.test/3 is open.\n");
    expect(onBranch("%s")).toBe("acme: the document of 2026-02-03");
  });
});

describe("nothing is proposed", () => {
  test("when the document is the newest", async () => {
    open();
    writeFileSync(join(project.folder, "specs/acme/source.yaml"), SOURCE.replace("old", "new"));
    asSomebody("commit", "--quiet", "--all", "--message", "newer");
    expect((await propose()).stdout).toBe("acme: the document of 2026-01-01 is the newest.\n");
    expect(project.log).toEqual([]);
  });

  test("when only its prose differs", async () => {
    open({ "spec:update": { write: { "specs/acme/source.yaml": SOURCE.replace("old", "new") } } });
    expect((await propose()).stdout).toBe("acme: the document of 2026-02-03 differs in its prose alone.\n");
    expect([git("status", "--porcelain"), written()]).toEqual(["", []]);
  });

  test("with --dry-run, which prints it", async () => {
    open();
    const { stdout } = await propose("--dry-run");
    expect(stdout).toContain("# acme: the document of 2026-02-03\n");
    expect(readFileSync(join(project.folder, FACTS), "utf8")).toBe("new facts");
    expect(written()).toEqual([]);
  });

  test("over what somebody has not committed yet", async () => {
    open();
    rmSync(join(project.folder, FACTS));
    expect(await propose()).toEqual({
      status: 1,
      stdout: "",
      stderr: "The working tree is not clean: commit or stash first.\n",
    });
  });

  test("when the document can not be brought in", async () => {
    open({ "spec:update": { status: 1, stderr: "It is not an OpenAPI 3 document.\n" } });
    const { status, stderr } = await propose();
    expect([status, stderr]).toEqual([1, "spec:update failed: It is not an OpenAPI 3 document.\n"]);
  });
});
