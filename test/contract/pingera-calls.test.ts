import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { type Api, startApi } from "../support/api.ts";
import { expected, plain, readCalls } from "../support/calls.ts";
import { connectTo, textOf } from "../support/program.ts";

/** In these tables `result` is part of the `data` of the envelope. */
const calls = readCalls(new URL("calls/pingera", import.meta.url).pathname);
const NOW = new Date("2026-01-15T12:00:00Z");

let api: Api;
let client: Client;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(async () => {
  api.requests.length = 0;
  client = await connectTo(
    product,
    ["--enable-write-tools"],
    { PINGERA_API_KEY: "test-key", PINGERA_BASE_URL: `${api.url}/v1` },
    { now: () => NOW },
  );
});

test("there is a typical call for each tool", () => {
  const typical = new Set(calls.filter(({ kind }) => kind === "args").map(({ tool }) => tool));
  expect([...typical].sort()).toEqual(product.catalog.map(({ tool }) => tool.name).sort());
});

describe.each([...new Set(calls.map((call) => call.toolset))])("%s", (toolset) => {
  test.each(calls.filter((call) => call.toolset === toolset))("$title", async (call) => {
    const answers = [...call.answers];
    api.otherwise = ({ method, pathname }) =>
      answers.shift() ?? { status: 599, json: { message: `no answer left for ${method} ${pathname}` } };
    const result = await client.callTool({ name: call.tool, arguments: call.args });
    expect(api.requests.map(plain)).toEqual(call.requests.map(({ send }) => expected(send)));
    for (const [index, request] of call.requests.entries()) {
      if (request.body !== undefined) expect(api.requests[index]?.body).toEqual(request.body);
      expect(api.requests[index]?.headers).toMatchObject({ authorization: "test-key", ...request.headers });
    }
    const failing = call.says ?? call.fails;
    expect(result.isError ?? false, textOf(result)).toBe(failing !== undefined);
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
    const { success, data, error } = Object(result.structuredContent);
    expect(success).toBe(failing === undefined);
    for (const words of failing ?? []) expect(error).toContain(words);
    if (call.result !== undefined) expect(data).toMatchObject(Object(call.result));
    expect(answers).toEqual([]);
  });
});
