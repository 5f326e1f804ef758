import { describe, expect, test } from "vitest";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { DemoProvider } from "../../runtime/demo/types.ts";
import { harbour } from "../support/harbour.ts";

/** Another way to build an API: numbered pages, lists by themselves, doors that stand open, 422 instead of 400. */

const text = { type: "string" };
const integer = { type: "integer" };
const kite = { type: "object", required: ["name"], properties: { id: text, name: text } };
const query = (name: string, schema: object = integer) => ({ name, in: "query", schema });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const answer = (schema: object) => ({ responses: { 200: json(schema) } });
const object = (properties: object) => ({ type: "object", properties });
const list = { type: "array", items: kite };

const about = {
  page: integer,
  total_items: integer,
  total_pages: integer,
  has_prev: { type: "boolean" },
  has_next: { type: "boolean" },
};
const sized = (name: string) => [
  query("page", { ...integer, minimum: 1 }),
  query(name, { ...integer, minimum: 1, maximum: 50, default: 3 }),
];

const api = {
  openapi: "3.1.0",
  paths: {
    "/kites": {
      get: {
        operationId: "listKites",
        parameters: sized("page_size"),
        ...answer(object({ kites: list, pagination: object(about) })),
      },
    },
    "/flat": {
      get: {
        operationId: "listFlat",
        parameters: sized("per_page"),
        ...answer(object({ flat: list, page: integer, per_page: integer, total: integer })),
      },
    },
    "/bare": {
      get: { operationId: "listBare", ...answer(list) },
      put: { operationId: "replaceBare", requestBody: json(list), ...answer(list) },
    },
    "/open": { get: { operationId: "readOpen", security: [], ...answer(object({ who: text })) } },
    "/ajar": { get: { operationId: "readAjar", security: [{}, { key: [] }], ...answer(object({ who: text })) } },
  },
};

const who: DemoProvider["behaviours"][string] = ({ caller }) => ({
  status: 200,
  json: { who: caller.anonymous ? "nobody" : String(caller.userId) },
});

const { codes: _codes, ...rest } = harbour;
const provider: DemoProvider = {
  ...rest,
  callers: { captain: { userId: "U1" } },
  invalid: { status: 422, message: "Unprocessable" },
  writeRefusal: ({ status, code, errors, part }) => ({ status, code, errors, part }),
  seed(account) {
    for (const name of ["kites", "flat"])
      for (let number = 1; number <= 7; number++)
        account.collection(name).put({ id: `K${number}`, name: `Kite ${number}` });
  },
  behaviours: { readOpen: who, readAjar: who },
};

const demo = createAccount(api, provider, { clock: new DemoClock().hold("2026-03-02T10:00:00Z"), checkAnswers: true });

async function ask(method: string, url: string, { token = "captain", body }: { token?: string; body?: unknown } = {}) {
  const headers: Record<string, string> = token === "" ? {} : { authorization: `Bearer ${token}` };
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const reply = await demo.handle({ method, url, headers, body: sent });
  return { status: reply.status, json: JSON.parse(reply.text) };
}

describe("numbered pages", () => {
  test.each([
    ["", ["K1", "K2", "K3"], { page: 1, total_items: 7, total_pages: 3, has_prev: false, has_next: true }],
    ["?page=3", ["K7"], { page: 3, total_items: 7, total_pages: 3, has_prev: true, has_next: false }],
    ["?page=2&page_size=5", ["K6", "K7"], { page: 2, total_items: 7, total_pages: 2, has_prev: true, has_next: false }],
    ["?page=9", [], { page: 9, total_items: 7, total_pages: 3, has_prev: true, has_next: false }],
  ])("/kites%s", async (search, ids, pagination) => {
    const { json } = await ask("GET", `/kites${search}`);
    expect(json.kites.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(json.pagination).toEqual(pagination);
  });

  test("what is said of a page may stand beside its rows", async () => {
    const { json } = await ask("GET", "/flat?per_page=2&page=4");
    expect(json).toMatchObject({ page: 4, per_page: 2, total: 7 });
    expect(json.flat).toHaveLength(1);
  });

  test.each(["?page=0", "?page_size=51", "?page=two"])(
    "/kites%s is refused in the provider's own status",
    async (search) => {
      expect(await ask("GET", `/kites${search}`)).toMatchObject({
        status: 422,
        json: { status: 422, part: "parameters" },
      });
    },
  );
});

test("a list by itself is written and read", async () => {
  expect(await ask("PUT", "/bare", { body: { name: "x" } })).toMatchObject({
    status: 422,
    json: { errors: ["The body must be a JSON array"], part: "body" },
  });
  expect((await ask("PUT", "/bare", { body: [{}] })).json.errors).toEqual(["[0].name is required"]);
  const { json } = await ask("PUT", "/bare", { body: [{ name: "A" }, { name: "B" }] });
  expect(json.map(({ name }: { name: string }) => name)).toEqual(["A", "B"]);
  expect((await ask("GET", "/bare")).json).toEqual(json);
});

test.each([
  ["/open", "", 200, "nobody"],
  ["/open", "wrong", 200, "nobody"],
  ["/open", "captain", 200, "U1"],
  ["/ajar", "", 200, "nobody"],
  ["/ajar", "wrong", 401, undefined],
  ["/ajar", "captain", 200, "U1"],
  ["/kites", "", 401, undefined],
  ["/nowhere", "", 401, undefined],
  ["/nowhere", "captain", 404, undefined],
])("%s with %j: %i", async (path, token, status, name) => {
  const answer = await ask("GET", path, { token });
  expect([answer.status, answer.json.who]).toEqual([status, name]);
});
