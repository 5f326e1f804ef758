import { describe, expect, test } from "vitest";
import { type Lamps, type Plant, planted, set, tell } from "../support/lamps.ts";

const list = (lamps: Lamps) => lamps.paths["/lamps"].get;
const create = (lamps: Lamps) => lamps.paths["/lamps"].post;
const parameter = (name: string) => (lamps: Lamps) => {
  const found = list(lamps).parameters.find((one) => "name" in one && one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found as { name: string; required?: boolean; schema: Record<string, unknown> };
};

test("the same document has not changed", () => {
  expect(tell(...planted(() => {}))).toEqual([]);
});

describe("operations", () => {
  test.each<[string, Plant, ...string[]]>([
    ["added", add("/rooms", "listRooms"), "additive operation added: listRooms: new: GET /rooms"],
    [
      "removed",
      (lamps) => Reflect.deleteProperty(lamps.paths["/lamps/{id}"], "delete"),
      "breaking operation removed: deleteLamp: gone: DELETE /lamps/{id}",
    ],
    [
      "renamed, known by method and path",
      set(list, { operationId: "findLamps" }),
      "cosmetic operation renamed: findLamps: was called listLamps",
    ],
    [
      "moved, known by its id",
      (lamps) => move(lamps, "/lamps", "/v2/lamps"),
      "breaking operation moved: createLamp: POST /lamps → POST /v2/lamps",
      "breaking operation moved: listLamps: GET /lamps → GET /v2/lamps",
    ],
    [
      "with another name for a parameter of the path",
      (lamps) => {
        lamps.paths["/lamps/{id}"].parameters[0] = {
          name: "lamp",
          in: "path",
          required: true,
          schema: { type: "string" },
        };
        move(lamps, "/lamps/{id}", "/lamps/{lamp}");
      },
      "cosmetic parameter renamed: path lamp: was called id",
    ],
    ["deprecated", set(list, { deprecated: true }), "additive operation deprecated: listLamps: deprecated"],
    [
      "with another scope",
      set(list, { "x-lumen-scope": "lamps.all" }),
      "breaking scope: listLamps: scope lamps.read → lamps.all",
    ],
    [
      "without a scope",
      (lamps) => Reflect.deleteProperty(list(lamps), "x-lumen-scope"),
      "additive scope: listLamps: scope lamps.read → none",
    ],
    [
      "with another way in",
      set(create, { security: [{ key: [] }, { oauth: [] }] }),
      'additive auth: createLamp: auth {"key":[]} → {"key":[]} or {"oauth":[]}',
    ],
    ["with other tags", set(list, { tags: ["Light"] }), "cosmetic tags: listLamps: tags Lamps → Light"],
    [
      "with a header of the answer less",
      (lamps) => Reflect.deleteProperty(list(lamps).responses[200].headers, "rate-left"),
      "breaking header removed: listLamps 200 header rate-left: gone",
    ],
    [
      "with a refusal less",
      (lamps) => Reflect.deleteProperty(list(lamps).responses, "404"),
      "cosmetic answer removed: listLamps 404: gone",
    ],
    [
      "with another media type",
      (lamps) => Object.assign(list(lamps).responses[200].content, { "text/csv": {} }),
      "additive media type added: listLamps 200: also text/csv",
    ],
    [
      "with a body less",
      (lamps) => Reflect.deleteProperty(create(lamps), "requestBody"),
      "breaking body removed: createLamp body: gone",
    ],
    [
      "with a body that may be left out",
      set((lamps) => create(lamps).requestBody, { required: false }),
      "additive optional: createLamp body: optional now",
    ],
  ])("%s", (_name, plant, ...want) => {
    expect(tell(...planted(plant))).toEqual(want);
  });

  function add(path: string, operationId: string): Plant {
    return (lamps) => Object.assign(lamps.paths, { [path]: { get: { operationId, responses: {} } } });
  }

  function move(lamps: Lamps, from: "/lamps" | "/lamps/{id}", to: string): void {
    Object.assign(lamps.paths, { [to]: lamps.paths[from] });
    Reflect.deleteProperty(lamps.paths, from);
  }
});

describe("the document as a whole", () => {
  test.each<[string, Plant, ...string[]]>([
    [
      "another host",
      set((lamps) => lamps.servers[0] ?? {}, { url: "https://x.test" }),
      "breaking server: servers: https://lamps.test → https://x.test",
    ],
    [
      "one more scope",
      (lamps) =>
        Object.assign(lamps.components.securitySchemes.oauth.flows.clientCredentials.scopes, { "lamps.write": "" }),
      "additive auth: security scheme oauth: also lamps.write",
    ],
    [
      "a scheme less",
      (lamps) => Reflect.deleteProperty(lamps.components.securitySchemes, "oauth"),
      "breaking auth: security scheme oauth: gone",
    ],
    [
      "the same in other words",
      (lamps) => Object.assign(lamps.components.schemas, { Room: { allOf: [lamps.components.schemas.Room] } }),
      "cosmetic wording: Room: written differently; requests and answers come to the same",
    ],
    [
      "what nobody refers to",
      (lamps) => Object.assign(lamps.components.schemas, { Unused: {} }),
      "cosmetic wording: components: changed where nothing refers to them",
    ],
  ])("%s", (_name, plant, ...want) => {
    expect(tell(...planted(plant))).toEqual(want);
  });
});

describe("parameters", () => {
  const more =
    (...added: object[]): Plant =>
    (lamps) =>
      Object.assign(list(lamps), { parameters: [...list(lamps).parameters, ...added] });
  const fewer =
    (name: string): Plant =>
    (lamps) => {
      Object.assign(list(lamps), {
        parameters: list(lamps).parameters.filter((one) => !("name" in one) || one.name !== name),
      });
    };
  const room = { name: "room", in: "query", schema: { type: "string" } };

  test.each<[string, Plant, string]>([
    ["added", more(room), "additive parameter added: listLamps query room: new"],
    [
      "added, and required",
      more({ ...room, required: true }),
      "breaking parameter added: listLamps query room: new, required",
    ],
    ["removed", fewer("since"), "breaking parameter removed: listLamps query since: gone"],
    ["a header removed", fewer("From"), "breaking parameter removed: listLamps header From: gone"],
    [
      "required now",
      set(parameter("since"), { required: true }),
      "breaking required: listLamps query since: required now",
    ],
    [
      "deprecated",
      set(parameter("since"), { deprecated: true }),
      "additive deprecated: listLamps query since: deprecated",
    ],
    [
      "written otherwise",
      set(parameter("since"), { explode: false }),
      'breaking style: listLamps query since: written as {} → {"explode":false}',
    ],
    [
      "of a shared component",
      (lamps) => Object.assign(lamps.components.parameters.limit.schema, { maximum: 50 }),
      "breaking bound: parameter limit (sent): maximum 100 → 50",
    ],
    [
      "with a value less",
      set((lamps) => parameter("statuses[]")(lamps).schema, { enum: ["on"] }),
      "breaking enum: listLamps query statuses[][] (sent): no longer off",
    ],
    [
      "with another default",
      set((lamps) => parameter("since")(lamps).schema, { default: "then" }),
      "breaking default: listLamps query since (sent): default now → then",
    ],
  ])("%s", (_name, plant, want) => {
    expect(tell(...planted(plant))).toEqual([want]);
  });
});
