import { describe, expect, test } from "vitest";
import { openHarbour } from "../support/harbour.ts";

const boat = { type: "boat", name: "Ariel" };

describe("who may come in", () => {
  const { ask, addBoats } = openHarbour();
  addBoats(1);

  test.each([
    ["", "GET /boats", 401, 11, []],
    ["stranger", "GET /boats", 401, 11, []],
    ["toString", "GET /boats", 401, 11, []],
    ["stranger", "GET /nowhere", 401, 11, []],
    ["captain", "GET /boats", 200, undefined, undefined],
    ["app", "GET /boats", 200, undefined, undefined],
    ["app", "GET /boats/B1", 200, undefined, undefined],
    ["app", "PUT /boats/B1", 403, 33, ["This token lacks the scope boats.write"]],
    ["guest", "GET /boats/B1", 200, undefined, undefined],
    ["guest", "POST /search", 200, undefined, undefined],
    ["guest", "POST /boats", 403, 33, ["This role may only look"]],
    ["guest", "DELETE /boats/B1", 403, 33, ["This role may only look"]],
  ])("%s, to %s: %i", async (token, line, status, code, errors) => {
    const answer = await ask(line, {}, { Authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status, json: code === undefined ? {} : { code, errors } });
  });

  test("whoever is no user says for whom it acts", async () => {
    const office = { Authorization: "Bearer office" };
    expect(await ask("POST /boats", { boat }, office)).toMatchObject({
      status: 400,
      json: { code: 77, errors: ["The header From is required: this token is no user's"] },
    });
    expect(await ask("POST /boats", { boat }, { ...office, From: " " })).toMatchObject({ status: 400 });
    expect(await ask("POST /boats", { boat }, { ...office, FROM: "me@harbour.test" })).toMatchObject({ status: 201 });
  });
});

describe("what does not fit", () => {
  const { ask, addBoats, demo } = openHarbour();
  addBoats(1);

  test.each([
    ["GET /planes", undefined, 404, []],
    ["PATCH /boats/B1", undefined, 405, []],
    ["GET /boats/B9", undefined, 404, []],
    ["PUT /boats/B9", { boat: { name: "A" } }, 404, []],
    ["DELETE /boats/B9", undefined, 404, []],
    ["GET /boats/B9/logs", undefined, 404, []],
    ["POST /boats/B9/logs", { log: { text: "a" } }, 404, []],
    ["GET /boats/B1/logs/L1", undefined, 404, []],
    ["POST /boats/B9/launch", undefined, 404, []],
    ["PUT /docks/D9/visits/B1", undefined, 404, []],
    ["POST /boats", undefined, 400, ["boat is required"]],
    ["POST /boats", "", 400, ["boat is required"]],
    ["POST /boats", "{", 400, ["The body must be a JSON object"]],
    ["POST /boats", [], 400, ["The body must be a JSON object"]],
    ["POST /boats", { boat: [] }, 400, ["boat must be an object"]],
    ["POST /boats", { boat: {} }, 400, ["boat.name is required", "boat.type is required"]],
    ["POST /docks", { dock: { name: "" } }, 400, ["Name cannot be empty."]],
    ["POST /docks", { dock: { name: " \t" } }, 400, ["Name cannot be empty."]],
    ["PUT /boats/B1", { boat: { name: " " } }, 400, ["Name cannot be empty."]],
    ["PUT /boats", { boats: [{ id: "B1" }, { id: "B1", name: " " }] }, 400, ["Name cannot be empty."]],
    ["POST /boats", { boat: { ...boat, length: 0 } }, 400, ["boat.length must be more than 0"]],
    ["POST /boats", { boat: { ...boat, crew: [{ email: "x" }] } }, 400, ["boat.crew[0].email must be a valid email"]],
    ["POST /boats", { boat: { ...boat, dock: { type: "dock_reference" } } }, 400, ["boat.dock.id is required"]],
    ["PUT /boats/B1/flag", undefined, 400, ["A body is required"]],
    ["GET /boats?limit=0", undefined, 400, ["limit must be at least 1"]],
    ["GET /boats?limit=101", undefined, 400, ["limit must be at most 100"]],
    ["GET /boats?limit=ten", undefined, 400, ["limit must be an integer"]],
    ["GET /boats?limit=1.5", undefined, 400, ["limit must be an integer"]],
    ["GET /boats?limit=1e1", undefined, 400, ["limit must be an integer"]],
    ["GET /boats?offset=-1", undefined, 400, ["offset must be at least 0"]],
    ["GET /boats?limit=100&offset=9900", undefined, 200, undefined],
    ["GET /boats?limit=100&offset=9901", undefined, 400, ["offset and limit must be at most 10000 together"]],
    ["GET /boats/B1/logs?limit=11", undefined, 400, ["limit must be at most 10"]],
    ["GET /boats?total=yes", undefined, 400, ["total must be a boolean"]],
    ["GET /boats?statuses[]=sunk", undefined, 400, ["statuses[][0] must be one of moored, at_sea"]],
    ["GET /boats?since=2026-01-01", undefined, 400, ["since must be a valid date-time"]],
    ["GET /boats/B1/logs?cursor=elsewhere", undefined, 400, ["cursor is not one of ours"]],
    ["GET /boats?unknown=1", undefined, 200, undefined],
  ])("%s %j: %i %j", async (line, body, status, errors) => {
    expect(await ask(line, body)).toMatchObject({ status, json: errors === undefined ? {} : { errors } });
  });

  test("an address that is none leads nowhere", async () => {
    const headers = { authorization: "Bearer captain" };
    expect(await demo.handle({ method: "GET", url: "//", headers })).toMatchObject({ status: 404 });
  });

  test("a body of another kind is refused", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(await ask("POST /boats", "boat=1", form)).toMatchObject({ status: 415 });
    const json = { "Content-Type": "application/vnd.harbour+json; charset=utf-8" };
    expect(await ask("POST /boats", { boat }, json)).toMatchObject({ status: 201 });
  });
});

describe("things", () => {
  test("are created, listed, read, changed and deleted", async () => {
    const { ask } = openHarbour();
    const made = await ask("POST /boats", { boat: { ...boat, id: "mine", self: "mine", colour: "red" } });
    const full = {
      id: "B1",
      type: "boat",
      name: "Ariel",
      summary: "Ariel",
      colour: "red",
      self: "https://harbour.test/v1/boats/B1",
      created_at: "2026-01-15T12:00:00.000Z",
    };
    expect(made).toMatchObject({ status: 201, json: { boat: full } });
    expect((await ask("GET /boats/B1")).json).toEqual({ boat: full });
    expect((await ask("GET /boats")).json["boats"]).toEqual([full]);
    expect((await ask("PUT /boats/B1", { boat: { status: "at_sea" } })).json).toEqual({
      boat: { ...full, status: "at_sea" },
    });
    expect(await ask("DELETE /boats/B1")).toMatchObject({ status: 204, text: "" });
    expect((await ask("GET /boats")).json["boats"]).toEqual([]);
  });

  test("lose what is below them when they go", async () => {
    const { ask, addBoats, account } = openHarbour();
    addBoats(2);
    await ask("POST /boats/B1/logs", { log: { text: "one" } });
    await ask("POST /boats/B2/logs", { log: { text: "two" } });
    await ask("DELETE /boats/B1");
    expect(account.collection("boats/B1/logs").list()).toEqual([]);
    expect((await ask("GET /boats/B2/logs")).json["logs"]).toMatchObject([{ text: "two" }]);
  });

  test("are changed several at once, or not at all", async () => {
    const { ask, addBoats } = openHarbour();
    addBoats(2);
    const change = (id: string) => ({ id, type: "boat", name: `${id}!` });
    expect(await ask("PUT /boats", { boats: [change("B1"), change("B9")] })).toMatchObject({ status: 404 });
    expect((await ask("GET /boats/B1")).json).toMatchObject({ boat: { name: "1" } });
    expect((await ask("PUT /boats", { boats: [change("B1"), change("B2")] })).json).toMatchObject({
      boats: [{ name: "B1!" }, { name: "B2!" }],
    });
  });

  test("that are alone at their path are there from the start", async () => {
    const { ask, addBoats } = openHarbour();
    addBoats(1);
    expect((await ask("GET /boats/B1/flag")).json).toEqual({ colour: "none" });
    expect((await ask("PUT /boats/B1/flag", { colour: "red" })).json).toMatchObject({ colour: "red" });
    expect((await ask("PUT /boats/B1/flag", { colour: "blue", country: "PT" })).status).toBe(200);
    expect((await ask("GET /boats/B1/flag")).json).toMatchObject({ colour: "blue", country: "PT" });
    await ask("DELETE /boats/B1/flag");
    expect((await ask("GET /boats/B1/flag")).json).toEqual({ colour: "none" });
  });

  test("that nothing creates come into being by a PUT", async () => {
    const { ask, account } = openHarbour();
    account.collection("docks").put({ id: "D1", name: "Dock" });
    expect(await ask("PUT /docks/D1/visits/B1")).toMatchObject({ status: 204 });
    expect(account.collection("docks/D1/visits").list()).toMatchObject([{ id: "B1" }]);
  });

  test("to which something unknown is done are answered as they are", async () => {
    const { ask, addBoats } = openHarbour();
    addBoats(1);
    expect((await ask("POST /boats/B1/launch")).json).toEqual({
      at: "2026-01-15T12:00:00Z",
      boat: { id: "B1", type: "boat", name: "1" },
    });
  });

  test("refer to others in full", async () => {
    const { ask, account } = openHarbour();
    account.collection("docks").put({ id: "D1", type: "dock", name: "Dock", summary: "Dock" });
    const made = await ask("POST /boats", { boat: { ...boat, dock: { id: "D1", type: "dock_reference" } } });
    expect(made.json).toMatchObject({ boat: { dock: { id: "D1", type: "dock_reference", summary: "Dock" } } });
  });
});

describe("behaviours", () => {
  test("come before the rules, may call them, and may refuse", async () => {
    const { ask, addBoats } = openHarbour({
      behaviours: {
        getBoat: (call) => ({ status: 200, json: { boat: { id: call.path["id"], type: "boat", name: "mine" } } }),
        listBoats: (call) => ({ ...call.account.generic(call), status: 203 }),
        launchBoat: ({ account }) => ({ status: 200, json: account.find("boats", "gone") }),
      },
    });
    addBoats(1);
    expect((await ask("GET /boats/X")).json).toMatchObject({ boat: { name: "mine" } });
    expect(await ask("GET /boats")).toMatchObject({ status: 203, json: { boats: [{ name: "1" }] } });
    expect(await ask("POST /boats/B1/launch")).toMatchObject({ status: 404, json: { code: 404 } });
  });

  test("keep internal fields to themselves, and the store to the account", async () => {
    const kept = { id: "B1", type: "boat", name: "1", _secret: 1, crew: [{ email: "a@b", _pin: 2 }] };
    const { ask, account } = openHarbour();
    account.collection("boats").put(kept);
    const { json } = await ask("GET /boats/B1");
    expect(json).toEqual({ boat: { id: "B1", type: "boat", name: "1", crew: [{ email: "a@b" }] } });
    Object.assign(Object(json["boat"]), { name: "changed" });
    expect((await ask("GET /boats/B1")).json).toMatchObject({ boat: { name: "1" } });
  });

  test("whose answer does not fit the document are found out", async () => {
    const { ask } = openHarbour({ behaviours: { getBoat: () => ({ status: 200, json: { boat: { name: 5 } } }) } });
    await expect(ask("GET /boats/B1")).rejects.toThrow("boat.name must be a string");
  });

  test("that break are no refusals", async () => {
    const { ask } = openHarbour({ behaviours: { getBoat: () => Object(undefined).a.b } });
    await expect(ask("GET /boats/B1")).rejects.toThrow(TypeError);
  });
});

test("every account is the same", async () => {
  const tell = async () => {
    const { ask } = openHarbour();
    for (const name of ["a", "b"]) await ask("POST /boats", { boat: { ...boat, name } });
    return (await ask("GET /boats")).json;
  };
  expect(await tell()).toEqual(await tell());
});

test("no ID is made twice, whatever the seed has taken", () => {
  const { account } = openHarbour({ seed: (made) => void made.collection("boats").put({ id: "B1" }) });
  expect(account.makeId("boat")).toBe("B2");
});

test("the clock stands still, and goes on by hand", async () => {
  const { clock, account } = openHarbour();
  clock.advance(1500);
  expect(account.now().toISOString()).toBe("2026-01-15T12:00:01.500Z");
});
