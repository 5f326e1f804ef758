import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { emit, type Said, THINGS } from "../support/things.ts";

function findSyntaxErrors(files: Map<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    if (path.endsWith(".json")) return JSON.parse(text) ? [] : [path];
    const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
    return diagnostics.map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}\n${text}`,
    );
  });
}

/** The document with hostile words wherever it has any. */
function poison(word: string): { said: Said; id: string } {
  const id = `op${word}`;
  const schema = {
    type: "object",
    title: word,
    description: word,
    properties: { [word]: { type: "string", enum: [word], description: word }, plain: { type: "string" } },
    required: [word],
  };
  const operation = {
    operationId: id,
    summary: word,
    description: word,
    "x-scope": word,
    parameters: [
      {
        name: word,
        in: "query",
        required: true,
        description: word,
        schema: { type: "array", items: { type: "string", enum: [word] } },
        explode: false,
      },
    ],
    requestBody: { description: word, content: { "application/json": { schema } } },
    responses: { 200: { description: word, content: { "application/json": { schema: { ...schema, required: [] } } } } },
  };
  const path = `/x${word.replaceAll(/[{}]/g, "")}`;
  const openapi = { ...THINGS, paths: { [path]: { post: operation } }, components: { schemas: {} } };
  const tool = {
    operation: id,
    access: "read",
    title: `T${word}`,
    description: `D${word}`,
    arguments: { it: { from: word, description: `A${word}` }, plain: { from: "body.plain", values: [`V${word}`] } },
  };
  return { id, said: { openapi, tools: [`toolset: t\ndo_it: ${JSON.stringify(tool)}\n`] } };
}

const HOSTILE = [
  '"',
  "'",
  "`",
  "*/",
  "/*",
  "//",
  "\\",
  "a\nb",
  "a\rb",
  "a\u2028b",
  "$\u007bx}",
  "</script>",
  "__proto__",
  "constructor",
  "é",
  "日本",
  "\ud800",
  "{a}",
  "a-b",
  "1",
  "#",
];

test.each(HOSTILE)("text of the document never breaks out of the code: %j", async (word) => {
  const { said, id } = poison(word);
  const files = await emit(said);
  expect(findSyntaxErrors(files)).toEqual([]);
  expect(files.get("tools/do-it.ts")).toContain(/^\w+$/.test(id) ? `client.${id}(` : `client[${JSON.stringify(id)}](`);
});

/** What a manifest can name at all. Names such as valueOf are too much for openapi-typescript, which says so loudly. */
const isName = (text: string): boolean =>
  text.trim() === text && text !== "" && !text.startsWith("body.") && !Object.hasOwn(Object.prototype, text);

test("text of the document never breaks out of the code: anything", async () => {
  const word = fc
    .oneof(
      fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", minLength: 1 }),
    )
    .filter(isName);
  await fc.assert(
    fc.asyncProperty(word, async (text) => {
      expect(findSyntaxErrors(await emit(poison(text).said))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a property of the body named __proto__ is sent", async () => {
  const said = poison("__proto__").said;
  expect((await emit(said)).get("tools/do-it.ts")).toContain('["__proto__"]: "__proto__",');
});
