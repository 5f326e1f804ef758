import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { type Api, startApi } from "../support/api.ts";
import { type Call, readCalls } from "../support/calls.ts";
import { connectTo, textOf } from "../support/program.ts";

const calls = readCalls(new URL("calls/pingera", import.meta.url).pathname);
const NO = {
  code: 422,
  status: "Unprocessable Entity",
  message: "Invalid",
  errors: { json: { name: ["Moon is blue"] } },
};

let api: Api;
let client: Client;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => {
  api.requests.length = 0;
});

const start = (flags: string[] = []): Promise<Client> => {
  const env = { PINGERA_API_KEY: "test-key-0123456789", PINGERA_BASE_URL: api.url };
  return connectTo(product, ["--enable-write-tools", ...flags], env, { now: () => new Date("2026-01-15T12:00:00Z") });
};

const run = (call: Call, more: Record<string, unknown> = {}) =>
  client.callTool({ name: call.tool, arguments: { ...call.args, ...more } });

/** One typical call of each tool. */
const typical = product.catalog.flatMap(({ tool }) =>
  calls.filter((call) => call.tool === tool.name && call.kind === "args").slice(0, 1),
);
const calling = typical.filter(({ requests }) => requests.length > 0);

test("only those that write scripts call nobody", () => {
  const silent = typical.filter((call) => !calling.includes(call)).map(({ tool }) => tool);
  expect(silent).toEqual(["generate_api_check_script", "generate_synthetic_check_script"]);
});

describe.each(typical)("$tool", (call) => {
  beforeEach(async () => {
    client = await start();
    api.otherwise = { json: {} };
  });

  test("refuses an argument it does not know, and nothing is sent", async () => {
    const result = await run(call, { zzyzx_road: 1 });
    expect(result).toMatchObject({ isError: true, structuredContent: { success: false } });
    expect(Object(result.structuredContent).error).toContain('unknown argument "zzyzx_road"');
    expect(api.requests).toEqual([]);
  });

  test("refuses arguments of a type that none of them has, and nothing is sent", async () => {
    const schema = product.catalog.find(({ tool }) => tool.name === call.tool)?.tool.inputSchema;
    for (const name of Object.keys(call.args)) {
      const property = schema?.properties?.[name];
      const takesObjects = (property?.items ?? property)?.type === "object";
      const result = await run(call, { [name]: takesObjects ? 7 : { zzyzx_road: 1 } });
      expect(result.isError, name).toBe(true);
      expect(Object(result.structuredContent).error).toContain(name);
    }
    expect(api.requests).toEqual([]);
  });
});

describe.each(calling)("$tool", (call) => {
  test.each([
    [400, ""],
    [401, "Authentication failed"],
    [403, "may not do this"],
    [422, ""],
  ])("hands on what the API says with status %i", async (status, next) => {
    client = await start();
    api.otherwise = { status, json: NO };
    const result = await run(call);
    expect(result.isError).toBe(true);
    const { success, data, error } = Object(result.structuredContent);
    expect([success, data]).toEqual([false, null]);
    for (const words of [`Pingera answered ${status} to `, "Invalid", "(code 422)", "Moon is blue", next])
      expect(error).toContain(words);
    expect(textOf(result)).not.toContain("0123456789");
    expect(api.requests.length).toBeGreaterThan(0);
  });
});

describe("what comes back fits the output schema", () => {
  // The client holds every result against the schema that was listed.
  const answered = calls.filter(({ kind, says, fails }) => (kind === "args" || kind === "older") && !says && !fails);

  beforeAll(async () => {
    client = await start(["--output-schemas"]);
    const { tools } = await client.listTools();
    expect(tools.filter(({ outputSchema }) => outputSchema === undefined)).toEqual([]);
  });

  test.each(answered)("$title", async (call) => {
    const answers = [...call.answers];
    api.otherwise = () => answers.shift() ?? { status: 599 };
    const result = await run(call);
    expect(result.isError ?? false, textOf(result)).toBe(false);
    expect(result.structuredContent).toMatchObject({ success: true });
  });
});
