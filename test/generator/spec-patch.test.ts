import { describe, expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";
import type { OpenApiDocument, SchemaObject } from "../../generator/spec/document.ts";
import { patch } from "../../generator/spec/patch.ts";
import { readPatches } from "../../generator/spec/patches.ts";
import { readPointer } from "../../generator/spec/pointer.ts";

const ref = ($ref: string) => ({ $ref });
const json = (schema: SchemaObject) => ({ content: { "application/json": { schema } } });

const document: OpenApiDocument = {
  openapi: "3.0.2",
  info: { title: "Tiny", version: "1" },
  paths: {
    "/things": {
      parameters: [{ name: "team", in: "query", schema: { type: "string" } }],
      get: {
        operationId: "listThings",
        parameters: [ref("#/components/parameters/since")],
        responses: { 200: ref("#/components/responses/Things"), 404: json({ type: "object" }) },
      },
      post: {
        operationId: "createThing",
        requestBody: {
          required: true,
          ...json({ type: "object", properties: { thing: ref("#/components/schemas/Thing") } }),
        },
        responses: { 201: json({ allOf: [ref("#/components/schemas/Thing")] }), 204: {} },
      },
    },
    "/parts": {
      get: { operationId: "listParts", responses: { 200: json({ type: "object", properties: { parts: {} } }) } },
      put: {
        operationId: "updateParts",
        requestBody: json({ properties: { parts: { type: "array", items: { properties: { id: {} } } } } }),
        responses: { 204: {} },
      },
    },
  },
  components: {
    parameters: { since: { name: "since", in: "query", schema: { type: "string", pattern: "YYYY" } } },
    responses: { Things: json(ref("#/components/schemas/Things")) },
    schemas: {
      Things: { type: "object", properties: { things: { type: "array", items: ref("#/components/schemas/Thing") } } },
      Thing: {
        allOf: [
          ref("#/components/schemas/Base"),
          {
            type: "object",
            required: ["name"],
            properties: { name: { type: "string" }, size: { properties: { width: { type: "string" } } } },
          },
        ],
      },
      Part: { allOf: [ref("#/components/schemas/Base")], required: ["kind", "id", "size"] },
      Base: { type: "object", required: ["id"], properties: { id: { type: "string" }, kind: { type: "string" } } },
    },
  },
};

const operation = "#/paths/~1things/get";
const thing = "#/components/schemas/Thing/allOf/1";

function apply(entry: string): { patched: OpenApiDocument; printed: string } {
  const problems = new Problems();
  const patches = readPatches(`- { because: We know., ${entry} }`, "specs/x/patches.yaml", problems);
  expect(problems.print()).toBe("");
  const before = structuredClone(document);
  const patched = patch(document, patches, problems);
  expect(document).toEqual(before);
  return { patched, printed: problems.print() };
}

describe("a patch changes", () => {
  const team = { name: "team", in: "query", schema: { type: "string" } };
  const since = ref("#/components/parameters/since");
  const more = { type: "object", properties: { more: { type: "boolean" } } };
  const moreIn = "{ more: { type: boolean } }";
  const body = "content/application~1json/schema";
  test.each<[string, string, string, unknown]>([
    [
      "adds a parameter",
      "operation: listThings, add parameter: { name: q, in: query, schema: {} }",
      `${operation}/parameters`,
      [team, since, { name: "q", in: "query", schema: {} }],
    ],
    ["removes a parameter", "operation: listThings, remove parameter: since", `${operation}/parameters`, [team]],
    [
      "removes a path's parameter from the one operation",
      "operation: listThings, remove parameter: team",
      `${operation}/parameters`,
      [since],
    ],
    [
      "and leaves it to the others",
      "operation: listThings, remove parameter: team",
      "#/paths/~1things/post/parameters",
      [team],
    ],
    [
      "changes a shared parameter for the one operation",
      "operation: listThings, change parameter: { name: since, required: true, schema: { format: date-time, pattern: null } }",
      `${operation}/parameters/1`,
      { name: "since", in: "query", required: true, schema: { type: "string", format: "date-time" } },
    ],
    [
      "and leaves the shared one alone",
      "operation: listThings, change parameter: { name: since, required: true }",
      "#/components/parameters/since",
      { name: "since", in: "query", schema: { type: "string", pattern: "YYYY" } },
    ],
    [
      "adds to an answer that refers to a component",
      `operation: listThings, add response property: ${moreIn}`,
      `${operation}/responses/200/${body}`,
      { allOf: [ref("#/components/schemas/Things"), more] },
    ],
    [
      "and not to the shared answer",
      `operation: listThings, add response property: ${moreIn}`,
      "#/components/responses/Things",
      json(ref("#/components/schemas/Things")),
    ],
    [
      "and not to an error",
      `operation: listThings, add response property: ${moreIn}`,
      `${operation}/responses/404/${body}`,
      { type: "object" },
    ],
    [
      "adds to an answer that is an object",
      `operation: listParts, add response property: ${moreIn}`,
      `#/paths/~1parts/get/responses/200/${body}`,
      { type: "object", properties: { parts: {}, more: { type: "boolean" } } },
    ],
    [
      "adds to an answer that is combined",
      `operation: createThing, add response property: ${moreIn}`,
      `#/paths/~1things/post/responses/201/${body}`,
      { allOf: [ref("#/components/schemas/Thing"), more] },
    ],
    [
      "adds to a body, inside what it refers to",
      `operation: createThing, add body property: { thing.size.more: { type: boolean } }`,
      `#/paths/~1things/post/requestBody/${body}/properties/thing`,
      {
        allOf: [
          ref("#/components/schemas/Thing"),
          {
            type: "object",
            properties: {
              size: { type: "object", properties: { width: { type: "string" }, more: { type: "boolean" } } },
            },
          },
        ],
      },
    ],
    [
      "adds to the items of a list",
      "operation: updateParts, add body property: { parts.size: { type: integer } }",
      `#/paths/~1parts/put/requestBody/${body}/properties/parts/items`,
      { type: "object", properties: { id: {}, size: { type: "integer" } } },
    ],
    [
      "changes what a body declares",
      "operation: updateParts, change body property: { parts.id: { type: integer } }",
      `#/paths/~1parts/put/requestBody/${body}/properties/parts/items`,
      { properties: { id: { type: "integer" } } },
    ],
    [
      "changes what an answer declares",
      "operation: listParts, change response property: { parts: { oneOf: [{ $ref: '#/components/schemas/Thing' }] } }",
      `#/paths/~1parts/get/responses/200/${body}`,
      { type: "object", properties: { parts: { oneOf: [ref("#/components/schemas/Thing")] } } },
    ],
    [
      "adds to a schema",
      `schema: Base, add property: ${moreIn}`,
      "#/components/schemas/Base/properties/more",
      { type: "boolean" },
    ],
    [
      "adds to a combined schema, where the property is declared",
      "schema: Thing, add property: { size.height: { type: number } }",
      `${thing}/properties/size/properties`,
      { width: { type: "string" }, height: { type: "number" } },
    ],
    [
      "changes a property",
      "schema: Thing, change property: { size.width: { type: number, minimum: 0 } }",
      `${thing}/properties/size/properties/width`,
      { type: "number", minimum: 0 },
    ],
    [
      "removes a property",
      "schema: Thing, remove property: name",
      thing,
      { type: "object", properties: { size: { properties: { width: { type: "string" } } } } },
    ],
    ["makes a property optional", "schema: Thing, make optional: [name]", `${thing}/required`, undefined],
    [
      "even one that is declared elsewhere than it is asked for",
      "schema: Part, make optional: [id, kind]",
      "#/components/schemas/Part",
      { allOf: [ref("#/components/schemas/Base")], required: ["size"] },
    ],
    ["makes a property required", "schema: Thing, make required: [size]", `${thing}/required`, ["name", "size"]],
    ["even an inner one", "schema: Thing, make required: size.width", `${thing}/properties/size/required`, ["width"]],
  ])("%s", (_name, entry, pointer, want) => {
    const { patched, printed } = apply(entry);
    expect(printed).toBe("");
    expect(readPointer(patched, pointer)).toEqual(want);
  });
});

describe("a patch that does not fit is a Problem", () => {
  test.each([
    ["operation: listThing, remove parameter: a", 'no operation is called listThing; did you mean "listThings"?'],
    ["schema: Thng, remove property: a", 'no schema is called Thng; did you mean "Thing"?'],
    ["schema: toString, remove property: a", "no schema is called toString; correct the patch, or remove it"],
    [
      "operation: listThings, add parameter: { name: since, in: query, schema: {} }",
      'listThings has the parameter "since" already; obsolete patch, remove it',
    ],
    [
      "operation: listThings, add parameter: { name: team, in: query, schema: {} }",
      'listThings has the parameter "team" already; obsolete patch, remove it',
    ],
    ["operation: listThings, remove parameter: sinse", 'listThings has no parameter "sinse"; did you mean "since"?'],
    [
      "operation: listThings, remove parameter: urgency",
      'listThings has no parameter "urgency"; obsolete patch, remove it',
    ],
    [
      "operation: listThings, change parameter: { name: urgency, required: true }",
      'listThings has no parameter "urgency"; correct the patch, or remove it',
    ],
    [
      "operation: listThings, change parameter: { name: since, required: false, schema: { type: string, format: null } }",
      'the parameter "since" of listThings is like that already; obsolete patch, remove it',
    ],
    [
      "operation: listThings, add response property: { things: {} }",
      'the 200 answer of listThings has the property "things" already; obsolete patch, remove it',
    ],
    [
      "operation: updateParts, add response property: { more: {} }",
      "updateParts has no JSON answer; correct the patch, or remove it",
    ],
    [
      "operation: listThings, add body property: { more: {} }",
      "listThings takes no JSON body; correct the patch, or remove it",
    ],
    [
      "operation: createThing, add body property: { thing.id: {} }",
      'the body of createThing has the property "thing.id" already; obsolete patch, remove it',
    ],
    [
      "operation: createThing, add body property: { thng.more: {} }",
      'the body of createThing has no property "thng"; did you mean "thing"?',
    ],
    [
      "operation: createThing, add body property: { thing.sizes.more: {} }",
      'the body of createThing has no property "thing.sizes"; did you mean "size"?',
    ],
    [
      "operation: listThings, change body property: { more: {} }",
      "listThings takes no JSON body; correct the patch, or remove it",
    ],
    [
      "operation: createThing, change body property: { thng: { type: string } }",
      'the body of createThing has no property "thng"; did you mean "thing"?',
    ],
    [
      "operation: createThing, change body property: { thing.name: { type: integer } }",
      '"thing.name" is declared in a schema that the body of createThing refers to; patch that schema',
    ],
    [
      "operation: updateParts, change body property: { parts: { type: array } }",
      '"parts" of the body of updateParts is like that already; obsolete patch, remove it',
    ],
    ["schema: Thing, add property: { kind: {} }", 'Thing has the property "kind" already; obsolete patch, remove it'],
    [
      "schema: Thing, add property: { more: { $ref: '#/components/schemas/Nope' } }",
      "#/components/schemas/Nope is not there; correct the patch, or remove it",
    ],
    [
      "schema: Thing, change property: { name: { type: string } }",
      '"name" of Thing is like that already; obsolete patch, remove it',
    ],
    ["schema: Thing, change property: { nam: { type: string } }", 'Thing has no property "nam"; did you mean "name"?'],
    ["schema: Thing, remove property: id", '"id" is declared in a schema that Thing refers to; patch that schema'],
    ["schema: Thing, remove property: weight", 'Thing has no property "weight"; obsolete patch, remove it'],
    ["schema: Thing, make required: name", '"name" of Thing is required already; obsolete patch, remove it'],
    ["schema: Thing, make optional: size", '"size" of Thing is optional already; obsolete patch, remove it'],
  ])("%s", (entry, want) => {
    expect(apply(entry).printed).toBe(`specs/x/patches.yaml:1  ${want}`);
  });
});
