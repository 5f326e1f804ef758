import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { cloneProject, runIn, writeInto } from "../support/clone.ts";
import { type CodeBlock, readBlocks } from "../support/documents.ts";
import { readFolder } from "../support/golden.ts";
import { connectHttp } from "../support/http.ts";
import { listen } from "../support/http-process.ts";
import { connectStdio } from "../support/stdio.ts";

// A whole project is generated, built and tested on the way.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GUIDE = "docs/add-a-provider.md";
/** The same as `npm run generate`, without npm on the way. */
const GENERATE = "node_modules/.bin/tsx generator/main.ts statuspage";
/** Needs a published document, of which there is none. */
const NOT_RUN = "npm run spec:update";

const root = cloneProject();
const entry = join(root, "dist/statuspage/statuspage-mcp.cjs");
const blocks = readBlocks(GUIDE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The file that a block is, where the words before it end with its name. */
const fileOf = ({ before }: CodeBlock) => /`([\w-]+\/[\w./-]+)`:$/.exec(before)?.[1];
const goldenOf = (file: string) =>
  file.replace(/^specs\/statuspage\//, "").replace(/^overrides\/statuspage\//, "overrides/");

describe("who follows the guide", () => {
  const steps = blocks.map((block, index) => ({
    block,
    says: blocks[index + 1],
    title: block.text.trim().split("\n").at(-1),
  }));
  const commands = steps.filter(({ block }) => block.language === "sh" && !block.text.includes(NOT_RUN));

  test("has commands to type and files to write", () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(blocks.flatMap((block) => fileOf(block) ?? [])).toEqual([
      "specs/statuspage/provider.yaml",
      "specs/statuspage/tools/incidents.yaml",
      "overrides/statuspage/provider.ts",
      "overrides/statuspage/check-schedule.ts",
      "docs/statuspage.md",
      "test/contract/statuspage.test.ts",
    ]);
  });

  // In order: each step stands on those before.
  for (const { block, says, title } of steps) {
    const file = fileOf(block);
    if (file !== undefined) {
      test(`writes ${file}`, () => {
        const golden = readFolder("statuspage", ".").get(goldenOf(file));
        if (/^(specs|overrides)\//.test(file)) expect(block.text).toBe(golden);
        writeInto(root, file, block.text);
      });
    } else if (block.language === "sh" && !block.text.includes(NOT_RUN)) {
      test(`types ${title}`, () => {
        const printed = runIn(root, block.text);
        if (says?.language === "text") for (const line of says.text.trim().split("\n")) expect(printed).toContain(line);
        // Where the guide says nothing, there is nothing to say.
        else expect(printed).toBe("");
      });
    }
  }

  test("has the generated files that are expected", () => {
    const expected = readFolder("statuspage", "expected");
    for (const [path, text] of expected)
      expect(readFileSync(join(root, "generated/statuspage", path), "utf8"), path).toBe(text);
    expect(runIn(root, "node_modules/.bin/tsx scripts/generate.ts --check")).toBe("");
  });
});

describe("the server that comes of it", () => {
  let api: Api;
  const incident = (id: string) => ({ id, name: "Slow", status: "identified", metadata: {} });

  beforeAll(async () => {
    api = await startApi();
    api.answer("GET", "/pages", ({ headers }) =>
      headers["authorization"] === "OAuth wrong"
        ? { status: 401, json: { error: "Could not authenticate" } }
        : { json: [{ id: "pg1", name: headers["authorization"] }] },
    );
    api.answer("GET", "/pages/pg1/incidents", ({ query }) => ({
      json: Object.fromEntries(query)["page"] === "1" ? [incident("in1"), incident("in2")] : [incident("in3")],
    }));
    api.answer("PATCH", "/pages/pg1/incidents/in1", ({ body }) => ({
      json: { ...incident("in1"), ...Object(body).incident },
    }));
    api.answer("POST", "/pages/pg1/incidents", { status: 422, json: { error: ["Name is too long"] } });
  });
  afterAll(() => api.close());

  test("reads, pages, writes and tells errors over stdio", async () => {
    const env = { STATUSPAGE_API_KEY: "key-1", STATUSPAGE_API_HOST: api.url };
    const { list, call, close } = await connectStdio("v2", { entry, env, flags: ["--enable-write-tools"] });
    expect(await list()).toHaveLength(8);
    const first = await call("list_incidents", { page_id: "pg1", limit: 2 });
    expect(first).toMatchObject({ structuredContent: { response: [{ id: "in1" }, { id: "in2" }], next_cursor: "2" } });
    const { next_cursor: cursor } = Object(first.structuredContent);
    const second = await call("list_incidents", { page_id: "pg1", limit: 2, cursor });
    expect(second).toMatchObject({ structuredContent: { response: [{ id: "in3" }], total: 3 } });
    const changed = await call("update_incident", { page_id: "pg1", incident_id: "in1", status: "resolved" });
    expect(changed).toMatchObject({ structuredContent: { id: "in1", status: "resolved" } });
    const refused = await call("create_incident", { page_id: "pg1", name: "Slow" });
    expect(refused).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("Name is too long") }] });
    await close();
    expect(new Set(api.requests.map(({ headers }) => headers["authorization"]))).toEqual(new Set(["OAuth key-1"]));
  });

  test("only reads unless it is told otherwise", async () => {
    const env = { STATUSPAGE_API_KEY: "key-1", STATUSPAGE_API_HOST: api.url };
    const { list, call, close } = await connectStdio("v1", { entry, env });
    expect((await list()).map(({ name }) => name)).toEqual([
      "get_incident",
      "list_components",
      "list_incidents",
      "list_pages",
    ]);
    expect(await call("delete_incident", { page_id: "pg1", incident_id: "in1" })).toMatchObject({ isError: true });
    await close();
    expect(api.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  test("serves each caller over HTTP with the caller's own key", async () => {
    const { bare, url } = await listen(["--transport", "sse"], { STATUSPAGE_API_HOST: api.url }, entry);
    for (const kind of ["v1", "v2", "v2 at 2026-07-28", "v1 over sse"] as const) {
      const users = ["anna", "boris"].map((key) => connectHttp(kind, url, { authorization: `OAuth ${key}` }));
      const answers = await Promise.all(users.map(async (user) => (await user).call("list_pages")));
      expect(answers.map(({ structuredContent }) => Object(structuredContent).response[0].name)).toEqual([
        "OAuth anna",
        "OAuth boris",
      ]);
      await Promise.all(users.map(async (user) => (await user).close()));
    }
    for (const authorization of ["OAuth wrong", "Bearer anna", ""]) {
      const headers = { ...(authorization && { authorization }) };
      expect((await fetch(`${url}/mcp`, { method: "HEAD", headers })).status, authorization).toBe(401);
    }
    bare.child.kill("SIGTERM");
    expect(await bare.ended).toMatchObject({ code: 0 });
  });
});

describe("what goes wrong", () => {
  const [, table = ""] = readFileSync(GUIDE, "utf8").split("## What goes wrong");
  const said = [...table.matchAll(/^\| `(.*?)`(?: …)? \|/gm)].map((row) => row[1] ?? "");
  const incidents = "specs/statuspage/tools/incidents.yaml";
  const openapi = "specs/statuspage/openapi.yaml";

  /** Somebody's mistake, and how it is found. */
  const mistakes: [file: string, right: string, wrong: string, command?: string][] = [
    [incidents, "operation: listIncidents", "operation: listIncident"],
    [incidents, "query: { from: q,", "query: { from: words,"],
    [incidents, "    name: body.incident.name\n", ""],
    [incidents, "  access: destructive\n", ""],
    [incidents, "check: check-schedule", "check: check-schedules"],
    [incidents, "page_id: page_id", "<<: { page_id: page_id }"],
    [openapi, 'schemas/Incident"', 'schemas/Incidents"'],
    ["specs/statuspage/openapi.json", "", "{}"],
    ["overrides/statuspage/provider.ts", "credentials: [KEY]", "credentials: [HOST]", "npm run build"],
  ];

  test.each(mistakes)("%s: %j becomes %j", (file, right, wrong, command = GENERATE) => {
    const path = join(root, file);
    const text = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (text !== undefined) expect(text).toContain(right);
    writeInto(root, file, text === undefined ? wrong : text.replaceAll(right, wrong));
    const printed = runIn(root, command);
    if (text === undefined) rmSync(path);
    else writeInto(root, file, text);
    expect(
      said.filter((words) => printed.includes(words)),
      printed,
    ).toHaveLength(1);
  });

  test("is all in the guide's table", () => {
    expect(said).toHaveLength(mistakes.length);
  });
});
