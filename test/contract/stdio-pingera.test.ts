import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Api, startApi } from "../support/api.ts";
import { Bare, connectStdio, kinds } from "../support/stdio.ts";

const entry = packageJson.bin["pingera-mcp"];
const page = { id: "tih6xo7z8v7n", name: "Status", language: "tlh" };
const pagination = { page: 1, page_size: 2, total_items: 3, total_pages: 2, has_prev: false, has_next: true };

let api: Api;
let env: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  env = { PINGERA_API_KEY: "pngr-4f8a1c", PINGERA_BASE_URL: `${api.url}/v1` };
  api.answer("GET", "/v1/pages", { json: { pages: [page], pagination } });
  api.answer("GET", "/v1/pages/{page_id}", { status: 404, json: { code: 404, status: "Not Found", message: "gone" } });
});
beforeEach(() => {
  api.requests.length = 0;
});
afterAll(() => api.close());

describe.each(kinds)("a client %s", (kind) => {
  test("gets results as callers of the vendor's server know them", async () => {
    const client = await connectStdio(kind, { entry, env, flags: ["--output-schemas"] });
    await client.list();
    const listed = await client.call("list_pages", { page: 1, per_page: 1 });
    expect(listed).toMatchObject({
      structuredContent: {
        success: true,
        // A language that nobody knew when this was written fails nothing.
        data: {
          pages: [{ id: page.id, name: page.name, language: "tlh" }],
          total: 3,
          page: 1,
          per_page: 1,
          next_cursor: "1",
        },
      },
    });
    const refused = await client.call("get_page_details", { page_id: "x" });
    const error = expect.stringContaining("Pingera answered 404 to GET /v1/pages/{page_id}: gone");
    expect(refused).toMatchObject({ isError: true, structuredContent: { success: false, error, data: null } });
    await client.close();
    expect(api.requests.map(({ method, path, headers }) => [method, path, headers["authorization"]])).toEqual([
      ["GET", "/v1/pages?page=1&page_size=1", "pngr-4f8a1c"],
      ["GET", "/v1/pages/x", "pngr-4f8a1c"],
    ]);
  });
});

test("a JWT goes out as such, and wins over a key", async () => {
  const client = await connectStdio("v2", { entry, env: { ...env, PINGERA_JWT_TOKEN: "eyJh.eyJz.c2ln" } });
  await client.call("list_pages");
  await client.close();
  expect(api.requests[0]?.headers["authorization"]).toBe("Bearer eyJh.eyJz.c2ln");
});

describe("without a client", () => {
  const run = (...flags: string[]) => new Bare({ entry, env, flags: ["call", ...flags] }).ended;

  test("an answer is what a client gets", async () => {
    const { code, stdout, stderr } = await run("list_pages");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ success: true, data: { pages: [{ id: page.id }] } });
  });

  test("an error is words", async () => {
    const { code, stdout, stderr } = await run("get_page_details", "--page-id", "x");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Pingera answered 404 to GET \/v1\/pages\/\{page_id\}: gone/);
  });
});
