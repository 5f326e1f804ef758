import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document } from "../../runtime/demo/document.ts";
import { filterEntities } from "../../runtime/demo/filter.ts";
import { readQuery } from "../../runtime/demo/query.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import { harbourApi, openHarbour } from "../support/harbour.ts";

describe("pages", () => {
  const { ask, addBoats, account } = openHarbour();
  addBoats(30);
  for (let number = 1; number <= 5; number++) account.collection("boats/B1/logs").put({ id: `L${number}`, text: "a" });

  test.each([
    ["/boats", 25, { limit: 25, offset: 0, more: true, total: null }],
    ["/boats?total=true", 25, { limit: 25, offset: 0, more: true, total: 30 }],
    ["/boats?total=false&limit=30", 30, { limit: 30, offset: 0, more: false, total: null }],
    ["/boats?limit=10&offset=20", 10, { limit: 10, offset: 20, more: false }],
    ["/boats?limit=10&offset=19", 10, { limit: 10, offset: 19, more: true }],
    ["/boats?limit=10&offset=50", 0, { limit: 10, offset: 50, more: false }],
  ])("GET %s", async (url, count, facts) => {
    const { json } = await ask(`GET ${url}`);
    expect(json["boats"]).toHaveLength(count);
    expect(json).toMatchObject(facts);
  });

  test("go on where a cursor says", async () => {
    const first = (await ask("GET /boats/B1/logs")).json;
    expect(first).toMatchObject({ logs: [{ id: "L1" }, { id: "L2" }, { id: "L3" }], limit: 3 });
    const second = (await ask(`GET /boats/B1/logs?cursor=${first["next_cursor"]}`)).json;
    expect(second).toMatchObject({ logs: [{ id: "L4" }, { id: "L5" }], next_cursor: null });
  });

  test("say no more than the document has fields for", async () => {
    expect(Object.keys((await ask("GET /boats/B1/logs")).json).sort()).toEqual(["limit", "logs", "next_cursor"]);
  });

  const size = fc.integer({ min: 1, max: 10 });
  const count = fc.integer({ min: 0, max: 40 });

  test.each([
    ["boats", "boats", ({ more }: Record<string, unknown>, seen: number) => (more ? `offset=${seen}` : undefined)],
    ["boats/B1/logs", "logs", ({ next_cursor }: Record<string, unknown>) => next_cursor && `cursor=${next_cursor}`],
    ["docks", "docks", ({ after }: Record<string, unknown>) => after && `after=${after}`],
  ])("of %s hand out everything once", async (collection, name, next) => {
    await fc.assert(
      fc.asyncProperty(size, count, async (limit, number) => {
        const { ask, account } = openHarbour();
        account.collection("boats").put({ id: "B1", type: "boat", name: "1" });
        const things = Array.from({ length: number }, (_, index) => ({
          ...THING,
          ...(collection === "boats" && { type: "boat" }),
          id: index === 0 ? "B1" : `X${index}`,
        }));
        for (const thing of things) account.collection(collection).put(thing);
        const seen: unknown[] = [];
        for (let more: unknown = "offset=0"; more; ) {
          const { json } = await ask(`GET /${collection}?limit=${limit}&${more}`);
          seen.push(...Object(json[name]));
          more = next(json, seen.length);
        }
        expect(seen).toEqual(account.collection(collection).list());
      }),
      { numRuns: 60 },
    );
  });

  test("go back, too", async () => {
    const { ask, account } = openHarbour();
    for (let number = 1; number <= 5; number++) account.collection("docks").put({ id: `D${number}`, name: "a" });
    const second = (await ask(`GET /docks?limit=2&after=${(await ask("GET /docks?limit=2")).json["after"]}`)).json;
    expect(second).toMatchObject({ docks: [{ id: "D3" }, { id: "D4" }] });
    const first = (await ask(`GET /docks?limit=2&before=${second["before"]}`)).json;
    expect(first).toMatchObject({ docks: [{ id: "D1" }, { id: "D2" }], before: null });
  });
});

/** Fits as a dock and as a log; boats have a type as well. */
const THING = { name: "a", text: "a" };

describe("filters", () => {
  const { ask, account } = openHarbour();
  const listing = new Routes(new Document(harbourApi)).get("listBoats");
  const at = (day: number) => ({ type: "boat", created_at: `2026-01-0${day}T00:00:00Z` });
  const dock = (id: string) => ({ dock: { id, type: "dock_reference" } });
  for (const boat of [
    { id: "A", name: "Ariel", status: "moored", ...at(1), ...dock("D1") },
    { id: "B", name: "Bounty", status: "at_sea", ...at(2), ...dock("D2"), colour: "red", description: "No ariel" },
    { id: "C", name: "ariel II", status: "moored", ...at(3) },
  ])
    account.collection("boats").put(boat);

  test.each([
    ["", ["A", "B", "C"]],
    ["statuses[]=moored", ["A", "C"]],
    ["statuses[]=moored&statuses[]=at_sea", ["A", "B", "C"]],
    ["dock_ids[]=D1", ["A"]],
    ["dock_ids[]=D1&dock_ids[]=D2", ["A", "B"]],
    ["dock_ids[]=D9", []],
    ["dock_ids[]=D1&statuses[]=at_sea", []],
    ["query=ARIEL", ["A", "C"]],
    ["query=bount", ["B"]],
    ["name=Bounty", ["B"]],
    ["name=Bount", []],
    ["colour=red", ["B"]],
    ["since=2026-01-02T00:00:00Z", ["B", "C"]],
    ["until=2026-01-02T00:00:00Z", ["A"]],
    ["since=2026-01-02T00:00:00%2B01:00", ["B", "C"]],
    ["statuses=moored", ["A", "B", "C"]],
    ["sort_by=name:desc", ["C", "B", "A"]],
    ["sort_by=status,created_at:desc", ["B", "C", "A"]],
  ])("?%s", async (query, ids) => {
    const { json } = await ask(`GET /boats?${query}`);
    expect(Object(json["boats"]).map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  const NAMED: [field: string, entity: object][] = [
    ["name", { name: "Ariel", title: "Boat", description: "Boat" }],
    ["title", { title: "Ariel", label: "Boat", description: "Boat" }],
    ["label", { label: "Ariel", summary: "Boat", description: "Boat" }],
    ["summary", { summary: "Ariel", description: "Boat" }],
    ["description", { description: "Ariel" }],
  ];

  test.each(NAMED)("what is looked for is looked for in the %s that things have", (_, entity) => {
    const find = (text: string) =>
      filterEntities(listing, readQuery(listing, new URLSearchParams({ query: text })), [{ id: "A", ...entity }]);
    expect([find("ARI").length, find("boat").length]).toEqual([1, 0]);
  });

  test("may be said to look for parts, and elsewhere", async () => {
    const { ask, account } = openHarbour({ searches: { listBoats: ["name", "notes"] } });
    account.collection("boats").put({ id: "A", type: "boat", name: "Ariel", notes: "Leaks" });
    for (const [query, count] of [
      ["query=leak", 1],
      ["name=rie", 1],
      ["name=LEAK", 1],
      ["query=boat", 0],
    ] as const)
      expect((await ask(`GET /boats?${query}`)).json["boats"], query).toHaveLength(count);
  });

  test("for which nothing has a field change nothing", async () => {
    const { ask, addBoats } = openHarbour();
    addBoats(2);
    expect((await ask("GET /boats?colour=red&dock_ids[]=D1")).json["boats"]).toHaveLength(2);
  });
});

describe("include[]", () => {
  const { ask, account } = openHarbour();
  account.collection("docks").put({ id: "D1", type: "dock", name: "Dock", _keys: 3 });
  const dock = { id: "D1", type: "dock_reference" };
  account.collection("boats").put({ id: "A", type: "boat", name: "a", dock, home: { at: dock } });
  account.collection("boats").put({ id: "B", type: "boat", name: "b", dock: { ...dock, id: "gone" } });
  const full = { id: "D1", type: "dock", name: "Dock" };

  test.each([
    ["GET /boats/A", { boat: { dock, home: { at: dock } } }],
    ["GET /boats/A?include[]=docks", { boat: { dock: full, home: { at: dock } } }],
    ["GET /boats/B?include[]=docks", { boat: { dock: { ...dock, id: "gone" } } }],
    ["GET /boats?include[]=logs", { boats: [{ dock }, {}] }],
    ["GET /boats?include[]=docks", { boats: [{ dock: full }, {}] }],
  ])("%s", async (line, wanted) => {
    const { json } = await ask(line);
    expect(json).toMatchObject(wanted);
    expect(JSON.stringify(json)).not.toContain("_keys");
  });

  test("of something unknown is refused", async () => {
    expect(await ask("GET /boats/A?include[]=planes")).toMatchObject({ status: 400 });
  });
});
