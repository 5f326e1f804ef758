import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../runtime/config.ts";
import { assemble } from "../../runtime/program.ts";
import type { Product } from "../../runtime/provider.ts";
import { silent } from "../../runtime/telemetry/log.ts";
import { type Api, startApi } from "../support/api.ts";
import { generateGolden, layOutProject, readFolder, rewriteExpected, typeCheck } from "../support/golden.ts";
import { CALLS, lamp } from "../support/golden-calls.ts";

const NAMES = ["tiny", "modern", "counted", "statuspage"] as const;

let project: string;
let api: Api;

beforeAll(async () => {
  if (process.env["UPDATE_GOLDEN"] === "1") for (const name of NAMES) rewriteExpected(name, await generateGolden(name));
  project = await layOutProject(NAMES);
  api = await startApi();
});
afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await api.close();
});

describe.each(NAMES)("%s", (name) => {
  test("becomes exactly the expected files", async () => {
    const files = new Map((await generateGolden(name)).map(({ path, text }) => [path, text]));
    const expected = readFolder(name, "expected");
    expect([...files.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of expected) expect(files.get(path), path).toBe(text);
  });

  test("becomes the same bytes twice", async () => {
    expect(await generateGolden(name)).toEqual(await generateGolden(name));
  });
});

test("what is generated fits the runtime and the overrides in strict mode", () => {
  expect(typeCheck(project, NAMES)).toEqual([]);
});

describe.each(NAMES)("the server of %s", (name) => {
  let client: Client;

  beforeAll(async () => {
    client = await connect(name);
  });
  beforeEach(() => {
    api.requests.length = 0;
  });

  test("lists its tools, and every one of them is called below", async () => {
    const { tools } = await client.listTools();
    const catalog = JSON.parse(readFolder(name, "expected").get("catalog.json") ?? "");
    expect(tools).toEqual(catalog.map((entry: { tool: object }) => entry.tool));
    const called = new Set(CALLS[name].map(({ tool }) => tool));
    expect(tools.map((tool) => tool.name).filter((tool) => !called.has(tool))).toEqual([]);
  });

  test.each(CALLS[name])("$tool $args", async ({ tool, args, answers, sent, result }) => {
    script(answers);
    const got = await client.callTool({ name: tool, ...(args && { arguments: args }) });
    if (typeof result === "string") expect(got).toMatchObject({ isError: true, content: [{ text: result }] });
    else expect(got).toMatchObject({ structuredContent: result });
    expect(got.structuredContent).toEqual(typeof result === "string" ? undefined : result);
    expect(api.requests.map(({ method, path, body }) => [`${method} ${decodeURIComponent(path)}`, body])).toEqual(
      sent.map((request) => (typeof request === "string" ? [request, undefined] : request)),
    );
  });
});

/** A client that has seen an output schema refuses what does not fit it. */
test.each(NAMES)("what %s answers fits the output schemas", async (name) => {
  const client = await connect(name, "--output-schemas");
  const { tools } = await client.listTools();
  expect(tools.filter((tool) => tool.outputSchema === undefined)).toEqual([]);
  for (const { tool, args, answers } of CALLS[name]) {
    script(answers);
    await client.callTool({ name: tool, ...(args && { arguments: args }) });
  }
});

test("an error stands in the envelope that callers know", async () => {
  const client = await connect("counted");
  api.otherwise = { status: 404, json: { message: "no such book" } };
  const got = await client.callTool({ name: "get_book", arguments: { book_id: "B9" } });
  const why =
    "Library answered 404 to GET /v1/books/{book_id}: no such book\n" +
    "Check the IDs: they may be wrong, deleted, or out of sight of this key's user.";
  const whole = { ok: false, why, result: null };
  expect(got).toEqual({
    content: [{ type: "text", text: JSON.stringify(whole) }],
    structuredContent: whole,
    isError: true,
  });
  const refused = await client.callTool({ name: "list_books", arguments: { number: 2, cursor: "2" } });
  expect(refused).toMatchObject({
    isError: true,
    structuredContent: { ok: false, why: 'Give "cursor" or "page", not both.' },
  });
});

test("a header that an operation insists on comes from the provider", async () => {
  const client = await connect("tiny");
  api.requests.length = 0;
  api.otherwise = { json: { lamp } };
  await client.callTool({ name: "create_lamp", arguments: { name: "Desk", room_id: "R1" } });
  await client.callTool({ name: "get_lamp", arguments: { lamp_id: "L1" } });
  expect(api.requests.map(({ headers }) => [headers["authorization"], headers["from"]])).toEqual([
    ["Bearer key-1234", "p1@example.test"],
    ["Bearer key-1234", undefined],
  ]);
});

test("a scope that is missing is named", async () => {
  const client = await connect("tiny");
  api.otherwise = { status: 403, json: { message: "no" } };
  expect(await client.callTool({ name: "list_lamps" })).toMatchObject({
    content: [{ text: expect.stringContaining("lamps.read") }],
  });
});

function script(answers: readonly unknown[]): void {
  const left = [...answers];
  api.otherwise = () => {
    const json = left.shift();
    return json === undefined ? { status: 204 } : { json };
  };
}

async function connect(name: string, ...flags: string[]): Promise<Client> {
  const module: { product: Product<object> } = await import(
    pathToFileURL(join(project, "generated", name, "index.ts")).href
  );
  const { product } = module;
  const urls = { LUMEN_URL: api.url, TICKETS_URL: api.url, LIBRARY_URL: api.url, STATUSPAGE_API_HOST: api.url };
  const env = { LUMEN_KEY: "key-1234", STATUSPAGE_API_KEY: "key-1234", ...urls };
  const command = readConfig(["--enable-write-tools", ...flags], env, product.provider);
  if (command.run !== "serve") throw new Error("the flags do not serve");
  const now = () => new Date("2026-01-15T12:00:00Z");
  const program = await assemble(product, command.config, { log: silent, now });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await program.createServer(program.createCaller(program.settings)).connect(far);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(near);
  return client;
}
