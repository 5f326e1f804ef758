import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { type Answer, type Api, startApi } from "../support/api.ts";
import { type Call, readCalls } from "../support/calls.ts";
import { connect, textOf } from "../support/program.ts";

const calls = readCalls(new URL("calls", import.meta.url).pathname);
const ME = { id: "PME", name: "Me", email: "me@example.test", role: "user", teams: [{ id: "PT1" }, { id: "PT2" }] };
const NO = { error: { code: 2001, message: "Invalid Input Provided", errors: ["Moon is blue", "Sun is cold"] } };

let api: Api;
let client: Client;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function start(flags: string[] = []): Promise<Client> {
  const env = { PAGERDUTY_USER_API_KEY: "test-key-0123456789", PAGERDUTY_API_HOST: api.url };
  return connect(["--enable-write-tools", ...flags], env, { now: () => new Date("2026-01-15T12:00:00Z") });
}

/** Who we are is answered on the side, unless that is what the call is about. */
function answer(call: Call, otherwise: Answer): void {
  api.requests.length = 0;
  const listed = call.requests.some(({ send }) => send.startsWith("GET /users/me"));
  api.otherwise = async (request) => {
    if (!listed && !call.accountKey && request.pathname === "/users/me") return { json: { user: ME } };
    return typeof otherwise === "function" ? otherwise(request) : otherwise;
  };
}

const run = (call: Call, more: Record<string, unknown> = {}) =>
  client.callTool({ name: call.tool, arguments: { ...call.args, ...more } });

/** One typical call of each tool. */
const typical = product.catalog.flatMap(({ tool }) =>
  calls.filter((call) => call.tool === tool.name && call.kind === "args").slice(0, 1),
);

test("there is a typical call for each", () => {
  expect(typical.map(({ tool }) => tool)).toEqual(product.catalog.map(({ tool }) => tool.name));
});

describe.each(typical)("$tool", (call) => {
  beforeEach(async () => {
    client = await start();
  });

  test("refuses an argument it does not know, and nothing is sent", async () => {
    answer(call, { json: {} });
    const result = await run(call, { zzyzx_road: 1 });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('unknown argument "zzyzx_road"');
    expect(api.requests).toEqual([]);
  });

  test("refuses arguments of a type that none of them has, and nothing is sent", async () => {
    answer(call, { json: {} });
    const schema = product.catalog.find(({ tool }) => tool.name === call.tool)?.tool.inputSchema;
    for (const name of Object.keys(call.args)) {
      const property = schema?.properties?.[name];
      const takesObjects = (property?.items ?? property)?.type === "object";
      const result = await run(call, { [name]: takesObjects ? 7 : { zzyzx_road: 1 } });
      expect(result.isError, name).toBe(true);
      expect(textOf(result)).toContain(name);
    }
    expect(api.requests).toEqual([]);
  });

  test.each([
    [400, ""],
    [403, "may not do this"],
    [422, ""],
  ])("hands on what the API says with status %i", async (status, next) => {
    answer(call, { status, json: NO });
    const result = await run(call);
    expect(result.isError).toBe(true);
    expect(result.structuredContent).toBeUndefined();
    const text = textOf(result);
    for (const words of [`PagerDuty answered ${status} to `, "Invalid Input Provided", "(code 2001)", next])
      expect(text).toContain(words);
    expect(text).toContain("\n- Moon is blue\n- Sun is cold");
    expect(api.requests.length).toBeGreaterThan(0);
  });
});

describe("what comes back fits the output schema", () => {
  // The client holds every result against the schema that was listed.
  const answered = calls.filter(({ kind, says, fails }) => (kind === "args" || kind === "older") && !says && !fails);
  let shared: Client;

  async function startListed(): Promise<Client> {
    const listed = await start(["--output-schemas"]);
    const { tools } = await listed.listTools();
    expect(tools.filter(({ outputSchema }) => outputSchema === undefined)).toEqual([]);
    return listed;
  }

  beforeAll(async () => {
    shared = await startListed();
  });

  test.each(answered)("$title", async (call) => {
    // Compiling the schemas takes a while, and only who we are is carried over from call to call.
    const asksWho = call.accountKey || call.requests.some(({ send }) => send.startsWith("GET /users/me"));
    client = asksWho ? await startListed() : shared;
    const answers = [...call.answers];
    const nobody = { status: 400, json: { error: { message: "Bad Request" } } };
    answer(call, ({ pathname }) =>
      call.accountKey && pathname === "/users/me" ? nobody : (answers.shift() ?? { status: 599 }),
    );
    const result = await run(call);
    expect(result.isError ?? false, textOf(result)).toBe(false);
    expect(result.structuredContent).toBeDefined();
  });
});
