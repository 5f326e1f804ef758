import { afterAll, beforeAll, expect, test } from "vitest";
import { PingeraBench } from "../support/pingera.ts";

const pages = ["p1", "p2", "p3"].map((id) => ({ id, name: id.toUpperCase() }));
let bench: PingeraBench;

beforeAll(async () => {
  bench = await PingeraBench.open();
  bench.json("GET", "/v1/pages", pages);
  bench.json("GET", "/v1/pages/{page_id}/component-groups", [{ id: "g1", name: "G", group: true }]);
});
afterAll(() => bench.close());

test.each<[Record<string, unknown>, object]>([
  [{ per_page: 2 }, { pages: pages.slice(0, 2), total: 3, page: 1, per_page: 2, next_cursor: "2" }],
  [
    { per_page: 2, page: 2 },
    { pages: pages.slice(2), total: 3, page: 2, per_page: 2 },
  ],
  [
    { per_page: 2, cursor: "2" },
    { pages: pages.slice(2), total: 3, page: 2, per_page: 2 },
  ],
  [
    { per_page: 2, page: 3 },
    { pages: [], total: 3 },
  ],
  [{}, { pages, total: 3 }],
])("an older server's bare list, by %j", async (args, want) => {
  const { data } = await bench.ok("list_pages", args);
  expect(data).toMatchObject(want);
  expect(Object.hasOwn(data, "next_cursor")).toBe(Object.hasOwn(want, "next_cursor"));
});

test("every page of an older server is looked at", async () => {
  const { sent } = await bench.ok("list_component_groups");
  expect(sent.map(({ pathname }) => pathname)).toEqual([
    "/v1/pages",
    ...pages.map(({ id }) => `/v1/pages/${id}/component-groups`),
  ]);
});
