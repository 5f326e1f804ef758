import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { type Call, expected, plain, readCalls } from "../support/calls.ts";
import { connect, textOf } from "../support/program.ts";

const calls = readCalls(new URL("calls", import.meta.url).pathname);
const NOW = new Date("2026-01-15T12:00:00Z");
const ME = { id: "PME", name: "Me", email: "me@example.test", role: "user", teams: [{ id: "PT1" }, { id: "PT2" }] };

let api: Api;
let client: Client;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A client of its own per test: no identity or rate budget is carried over. */
beforeEach(async () => {
  api.requests.length = 0;
  client = await connect(
    ["--enable-write-tools"],
    { PAGERDUTY_USER_API_KEY: "test-key", PAGERDUTY_API_HOST: api.url },
    { now: () => NOW },
  );
});

describe.each([...new Set(calls.map((call) => call.toolset))])("%s", (toolset) => {
  test.each(calls.filter((call) => call.toolset === toolset))("$title", async (call) => {
    const listed = script(call);
    const result = await client.callTool({ name: call.tool, arguments: call.args });
    const sent = api.requests.filter((request) => listed || request.pathname !== "/users/me");
    expect(sent.map(plain)).toEqual(call.requests.map((request) => expected(request.send)));
    for (const [index, request] of call.requests.entries()) {
      if (request.body !== undefined) expect(sent[index]?.body).toEqual(request.body);
      if (request.headers) expect(sent[index]?.headers).toMatchObject(request.headers);
    }
    const failing = call.says ?? call.fails;
    expect(result.isError ?? false, textOf(result)).toBe(failing !== undefined);
    for (const words of failing ?? []) expect(textOf(result)).toContain(words);
    if (call.result !== undefined) expect(result.structuredContent).toMatchObject(Object(call.result));
    if (!failing) expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
  });
});

/** Scripts the answers in order; GET /users/me is answered on the side unless the case lists it. */
function script(call: Call): boolean {
  const listed = call.requests.some(({ send }) => send.startsWith("GET /users/me"));
  const answers = [...call.answers];
  api.otherwise = ({ method, pathname }) => {
    if (!listed && pathname === "/users/me") {
      return call.accountKey
        ? { status: 400, json: { error: { message: "Bad Request", errors: ["This key has no user"] } } }
        : { json: { user: ME } };
    }
    const answer = answers.shift();
    return answer ?? { status: 599, json: { error: { message: `no answer left for ${method} ${pathname}` } } };
  };
  return listed;
}
