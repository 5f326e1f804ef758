import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { type Api, startApi } from "../support/api.ts";
import { expected, plain } from "../support/calls.ts";
import { known, replays } from "../support/pingera-seed.ts";
import { connectTo, textOf } from "../support/program.ts";

let api: Api;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => {
  api.requests.length = 0;
});

test("all tools that the vendor's README names are replayed", () => {
  expect(Object.keys(replays).sort()).toEqual(Object.keys(known.seed).sort());
});

test.each(Object.entries(replays))("%s works with the README's arguments", async (name, replay) => {
  const answers = [...(replay.answers ?? [{ id: "x1" }])];
  api.otherwise = () => {
    const json = answers.length > 0 ? answers.shift() : { message: "not expected" };
    return json === null ? { status: 204 } : { json };
  };
  const env = { PINGERA_API_KEY: "key", PINGERA_BASE_URL: `${api.url}/v1` };
  const client = await connectTo(product, ["--enable-write-tools"], env);
  const result = await client.callTool({ name, arguments: replay.args });
  expect(result.isError ?? false, textOf(result)).toBe(false);
  expect(result.structuredContent).toMatchObject({ success: true, data: expect.any(Object) });
  expect(api.requests.map(plain)).toEqual(replay.sends.map(expected));
  if (replay.body !== undefined) expect(api.requests[0]?.body).toEqual(replay.body);
});
