import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Problems } from "../../generator/problem.ts";
import { distill, printDocument } from "../../generator/spec/distill.ts";
import { isRecord, listOperations, type OpenApiDocument } from "../../generator/spec/document.ts";
import { load } from "../../generator/spec/load.ts";
import { normalize } from "../../generator/spec/normalize.ts";
import { patch } from "../../generator/spec/patch.ts";
import { readPatches } from "../../generator/spec/patches.ts";

const file = "specs/pagerduty/openapi.json";
const text = readFileSync(file, "utf8");

let published: OpenApiDocument;
let normal: OpenApiDocument;

beforeAll(() => {
  const problems = new Problems();
  const document = load(text, file, problems);
  if (!document) throw new Error(problems.print());
  published = document;
  const patchFile = "specs/pagerduty/patches.yaml";
  normal = normalize(patch(document, readPatches(readFileSync(patchFile, "utf8"), patchFile, problems), problems));
  expect(problems.print()).toBe("");
});

describe("the committed document", () => {
  test("is distilled: distilling it again gives the same bytes", () => {
    expect(printDocument(distill(JSON.parse(text)))).toBe(text);
  });

  test("has every operation, each with an id of its own", () => {
    const ids = listOperations(published).map(({ operation }) => operation.operationId);
    expect(ids).toHaveLength(465);
    expect(new Set(ids)).toHaveLength(465);
  });

  test("has the scopes", () => {
    const scopes = listOperations(published).filter(({ operation }) => operation["x-pd-requires-scope"]);
    expect(scopes).toHaveLength(397);
  });

  test("has no words, other than as names of properties", () => {
    const prose = new Set(["description", "summary", "title", "example", "examples", "externalDocs", "x-examples"]);
    const found: string[] = [];
    const look = (node: unknown, at: string, isMapOfNames: boolean): void => {
      if (Array.isArray(node)) for (const [index, entry] of node.entries()) look(entry, `${at}/${index}`, false);
      if (!isRecord(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (!isMapOfNames && prose.has(key)) found.push(`${at}/${key}`);
        look(value, `${at}/${key}`, !isMapOfNames && key === "properties");
      }
    };
    look(JSON.parse(text), "", false);
    expect(found).toEqual(["/info/title"]);
  });

  test("has no sentence: four words together are a tag's name or a regular expression", () => {
    const found = new Set<string>();
    JSON.stringify(JSON.parse(text), (key, value: unknown) => {
      if (key !== "pattern" && typeof value === "string" && value.trim().split(/\s+/).length >= 4) found.add(value);
      return value;
    });
    expect([...found]).toEqual([]);
  });

  test("has a source", () => {
    const source: unknown = parse(readFileSync("specs/pagerduty/source.yaml", "utf8"));
    expect(source).toEqual({
      repository: expect.stringMatching(/^[\w-]+\/[\w-]+$/),
      path: expect.any(String),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe("patched and normalized", () => {
  const find = (id: string) => listOperations(normal).find(({ operation }) => operation.operationId === id)?.operation;

  test("has no reference into the middle of a component", () => {
    const deep = new Set<unknown>();
    JSON.stringify(normal, (key, value: unknown) => {
      if (key === "$ref" && typeof value === "string" && value.split("/").length !== 4) deep.add(value);
      return value;
    });
    expect([...deep]).toEqual([]);
  });

  test("the acting user's address is noted, not asked for", () => {
    expect(find("updateIncidents")?.["x-required-headers"]).toEqual(["From"]);
    const noted = listOperations(normal).filter(({ operation }) => operation["x-required-headers"]);
    expect(noted).toHaveLength(13);
    expect(JSON.stringify(normal.paths)).not.toMatch(/parameters\/(header_Accept|header_Content-Type|from_header)"/);
  });

  test("lists can be filtered and paged", () => {
    expect(find("listIncidents")?.parameters).toContainEqual(expect.objectContaining({ name: "priority_ids[]" }));
    expect(JSON.stringify(find("listChangeEvents")?.responses)).toContain('"more":{"type":"boolean"}');
  });
});

describe("openapi-typescript on all operations", () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("gives types without an error", { timeout: 60_000 }, async () => {
    const nodes = await openapiTS(JSON.stringify(normal), {
      silent: true,
      alphabetize: true,
      defaultNonNullable: false,
    });
    const schema = join(folder, "schema.ts");
    writeFileSync(schema, astToString(nodes));
    const program = ts.createProgram([schema], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      types: [],
    });
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(errors).toEqual([]);
  });
});
