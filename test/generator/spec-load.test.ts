import { describe, expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";
import { load } from "../../generator/spec/load.ts";

function read(text: string, file: string): { title: string | undefined; printed: string } {
  const problems = new Problems();
  return { title: load(text, file, problems)?.info.title, printed: problems.print() };
}

const yaml = `openapi: 3.0.2
info: { title: Tiny, version: "1" }
paths:
  /a:
    get:
      operationId: getA
      responses:
        200: { $ref: "#/components/responses/Ok" }
components:
  responses:
    Ok: {}
`;

describe("load", () => {
  test("reads YAML and JSON by the file's name", () => {
    expect(read(yaml, "openapi.yaml")).toEqual({ title: "Tiny", printed: "" });
    expect(read('{"openapi":"3.1.0","info":{"title":"J"},"paths":{}}', "openapi.json")).toEqual({
      title: "J",
      printed: "",
    });
  });

  test("what two aliases share can be changed apart", () => {
    const text = `${yaml}  schemas:\n    A: &a { type: object, properties: {} }\n    B: *a\n`;
    const schemas = load(text, "openapi.yaml", new Problems())?.components?.schemas;
    expect(schemas?.["B"]).toEqual(schemas?.["A"]);
    expect(schemas?.["B"]).not.toBe(schemas?.["A"]);
  });

  test.each([
    ["not JSON", "{", "o.json", /^o\.json {2}not JSON: .+$/],
    ["not YAML", "a: 1\nb: [\n", "o.yaml", /^o\.yaml:\d {2}.+$/],
    ["Swagger 2", 'swagger: "2.0"\npaths: {}', "o.yaml", /^o\.yaml {2}not an OpenAPI 3 document; it needs .+$/],
    ["an empty file", "", "o.yaml", /^o\.yaml {2}not an OpenAPI 3 document/],
    ["no paths", '{"openapi":"3.0.2"}', "o.json", /^o\.json {2}not an OpenAPI 3 document/],
    ["a list", "- 1", "o.yaml", /^o\.yaml {2}not an OpenAPI 3 document/],
  ])("%s is a Problem", (_name, text, file, want) => {
    const { title, printed } = read(text, file);
    expect(title).toBeUndefined();
    expect(printed).toMatch(want);
  });

  test("a reference to nothing is a Problem with its line", () => {
    expect(read(yaml.replace("responses/Ok", "responses/Okay"), "o.yaml").printed).toBe(
      "o.yaml:8  #/paths/~1a/get/responses/200 refers to #/components/responses/Okay, which is not there; mend the published file before you bring it in",
    );
  });

  test("an operationId that stands twice is a Problem", () => {
    const text = yaml.replace("components:", "  /b:\n    put:\n      operationId: getA\ncomponents:");
    expect(read(text, "o.yaml").printed).toMatch(
      /^o\.yaml:\d+ {2}operationId getA stands twice, again at #\/paths\/~1b\/put; give one another id: /,
    );
  });
});
