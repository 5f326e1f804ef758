import { describe, expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";
import { listOperations, type OpenApiDocument } from "../../generator/spec/document.ts";
import { patch } from "../../generator/spec/patch.ts";
import { readPatches } from "../../generator/spec/patches.ts";
import { readScope } from "../../generator/spec/scope.ts";

const document: OpenApiDocument = {
  openapi: "3.0.2",
  info: { title: "Tiny", version: "1" },
  paths: {
    "/things": {
      get: { operationId: "listThings" },
      post: { operationId: "createThing" },
    },
    "/parts": {
      get: { operationId: "listParts", "x-acme-requires-scope": "parts.read" },
      put: { operationId: "updateParts", "x-scopes": ["parts.write", "parts.all"] },
    },
  },
};

function apply(entry: string): { scopes: Record<string, string | undefined>; printed: string } {
  const problems = new Problems();
  const patches = readPatches(`- { because: We know., ${entry} }`, "patches.yaml", problems);
  const before = structuredClone(document);
  const patched = patch(document, patches, problems);
  expect(document).toEqual(before);
  const scopes = listOperations(patched).map(({ operation }) => [operation.operationId, readScope(operation)]);
  return { scopes: Object.fromEntries(scopes), printed: problems.print() };
}

const untouched = { listThings: undefined, createThing: undefined, listParts: "parts.read", updateParts: undefined };

test.each([
  ["operation: listThings, add scope: things.read", { listThings: "things.read" }],
  ["operation: [listThings, createThing], add scope: things", { listThings: "things", createThing: "things" }],
])("%s", (entry, want) => {
  expect(apply(entry)).toEqual({ scopes: { ...untouched, ...want }, printed: "" });
});

describe("a scope that does not fit is a Problem, and changes nothing", () => {
  test.each([
    [
      "operation: listParts, add scope: parts.read",
      'listParts has the scope "parts.read" already; obsolete patch, remove it',
    ],
    [
      "operation: listParts, add scope: things.read",
      'listParts has the scope "parts.read" already; obsolete patch, remove it',
    ],
    [
      "operation: updateParts, add scope: parts.write",
      'updateParts has the scope "parts.write, parts.all" already; obsolete patch, remove it',
    ],
    [
      "operation: [lostThings], add scope: things.read",
      'no operation is called lostThings; did you mean "listThings"?',
    ],
    [
      "operation: getWeather, add scope: things.read",
      "no operation is called getWeather; correct the patch, or remove it",
    ],
  ])("%s", (entry, want) => {
    expect(apply(entry)).toEqual({ scopes: untouched, printed: `patches.yaml:1  ${want}` });
  });

  test("while the other operations of the entry get theirs", () => {
    const { scopes, printed } = apply("operation: [listParts, listThings], add scope: things.read");
    expect(scopes).toEqual({ ...untouched, listThings: "things.read" });
    expect(printed).toBe('patches.yaml:1  listParts has the scope "parts.read" already; obsolete patch, remove it');
  });
});

test.each([
  [{ "x-acme-requires-scope": "a.read" }, "a.read"],
  [{ "x-scope": "a.read" }, "a.read"],
  [{ "x-requires-scopes": "a.read" }, "a.read"],
  [{ "x-scopes": ["a.read"] }, undefined],
  [{ "x-telescope": "wide" }, undefined],
  [{ scope: "a.read" }, undefined],
])("of %j the scope is %s", (operation, want) => {
  expect(readScope(operation)).toBe(want);
});
