import { describe, expect, test } from "vitest";
import { emit, oneTool, report, type Said } from "../support/things.ts";

const say = (get: object, schemas: object = {}): Said => ({
  openapi: {
    openapi: "3.0.3",
    info: { title: "X", version: "1" },
    paths: { "/x": { post: { operationId: "postX", responses: {}, ...get } } },
    components: { schemas },
  },
  tools: [oneTool("operation: postX\naccess: read")],
});

const answer = (schema: object, type = "application/json") => ({
  responses: { 200: { content: { [type]: { schema } } } },
});
const odd = (name: string): Said =>
  say(answer({ $ref: "#/components/schemas/Odd" }), { Odd: { properties: { [name]: { type: "string" } } } });

describe("names that every object has, which openapi-typescript stumbles over", () => {
  test.each(["valueOf", "hasOwnProperty", "isPrototypeOf"])("%s is a Problem with place and remedy", async (name) => {
    expect(await report(odd(name))).toEqual([
      `openapi.json  #/components/schemas/Odd/properties/${name}: openapi-typescript cannot take this name; ` +
        "take it out with `remove property` in patches.yaml, or use no operation that reaches it",
    ]);
  });

  test("the remedy helps", async () => {
    const patches = "- schema: Odd\n  remove property: [valueOf]\n  because: No types can be made of it.\n";
    expect((await emit({ ...odd("valueOf"), patches })).get("schema.ts")).not.toContain("valueOf");
  });

  test.each(["toString", "constructor"])("%s is taken as it is", async (name) => {
    expect((await emit(odd(name))).get("schema.ts")).toContain(`${name}?: string`);
  });
});

describe("JSON by whatever name", () => {
  const schema = { type: "object", properties: { id: { type: "string" } } };

  test.each([
    ["application/json", 'http.call("POST", "/x", args, { reads: true })'],
    ["application/json; charset=utf-8", 'http.call("POST", "/x", args, { reads: true })'],
    ["application/vnd.acme+json", 'args, { sends: "application/vnd.acme+json", accepts: "application/vnd.acme+json"'],
  ])("%s", async (type, want) => {
    const files = await emit(say({ ...answer(schema, type), requestBody: { content: { [type]: { schema } } } }));
    expect(files.get("client.ts")).toContain(want);
    expect(files.get("schema.ts")?.match(/"application\/json": \{\n\s+id\?: string/g)).toHaveLength(2);
    expect(files.get("outputs.json")).toContain('"id"');
  });
});
