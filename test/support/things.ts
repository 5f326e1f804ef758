import type { GeneratedFile } from "../../generator/emit/text.ts";
import { generate, type Sources } from "../../generator/generate.ts";
import { Problems } from "../../generator/problem.ts";

const reference = {
  type: "object",
  properties: { id: { type: "string" }, type: { type: "string", enum: ["user_reference", "team_reference"] } },
};
const thing = {
  type: "object",
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    size: { type: "integer" },
    owner: reference,
    note: { type: "string", nullable: true },
  },
};
const query = (name: string, schema: object, more: object = {}) => ({ name, in: "query", schema, ...more });
const path = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const object = (properties: object, required: string[] = []) => ({ type: "object", properties, required });

/** A small API that has one of everything, for tests to say right and wrong things of. */
export const THINGS = {
  openapi: "3.0.3",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        parameters: [
          query("limit", { type: "integer" }),
          query("offset", { type: "integer" }),
          query("statuses[]", { type: "string", enum: ["open", "shut"] }),
          query("since", { type: "string", format: "date-time" }),
          query("colors", { type: "array", items: { type: "string" } }, { explode: false }),
        ],
        responses: {
          200: json(
            object({ things: { type: "array", items: thing }, more: { type: "boolean" }, count: { type: "integer" } }),
          ),
        },
      },
      post: {
        operationId: "createThing",
        requestBody: json(
          object(
            {
              thing: object(
                {
                  id: { type: "string", readOnly: true },
                  type: { type: "string", enum: ["thing"] },
                  name: { type: "string" },
                  size: { type: "integer", maximum: 9 },
                  secret: { type: "boolean" },
                  note: { type: "string", nullable: true },
                  owner: reference,
                  owners: { type: "array", items: reference },
                  untyped: object({ id: { type: "string" } }),
                  box: object({ label: { type: "string" }, owner: reference, lid: { type: "boolean" } }, [
                    "label",
                    "owner",
                  ]),
                  tags: { type: "array", items: { type: "string" } },
                  parts: {
                    type: "array",
                    items: object(
                      {
                        name: { type: "string" },
                        weight: { type: "number" },
                        owner: reference,
                        marks: { type: "array", items: object({ text: { type: "string" } }) },
                      },
                      ["name"],
                    ),
                  },
                  vague: { type: "array" },
                },
                ["id", "type", "name"],
              ),
              options: object({ mode: { type: "string" }, loud: { type: "boolean" } }),
            },
            ["thing"],
          ),
        ),
        responses: { 201: json(object({ thing })) },
      },
    },
    "/things/{id}": {
      parameters: [path("id")],
      get: {
        operationId: "getThing",
        parameters: [query("include[]", { type: "string" })],
        responses: { 200: json(object({ thing, kind: { type: "string" } })) },
      },
      delete: { operationId: "deleteThing", responses: { 204: {} } },
    },
    "/search": {
      get: {
        operationId: "searchThings",
        parameters: [query("q", { type: "string" }, { required: true })],
        responses: { 200: json({ type: "array", items: thing }) },
      },
    },
    "/lost/{place}": { get: { operationId: "findLost", responses: { 200: json(thing) } } },
  },
};

export const FACTS = `title: Things
client: Things
pages:
  offset: { limit: limit, offset: offset, more: more }
`;

/** What a test says of the things; everything else is well. */
export interface Said {
  openapi?: object;
  facts?: string;
  patches?: string;
  /** Texts of `tools/a.yaml`, `tools/b.yaml` … */
  tools?: string[];
  overrides?: string[];
}

const LETTERS = "abcdef";

async function generateThings(said: Said): Promise<{ files: GeneratedFile[]; problems: Problems }> {
  const { openapi = THINGS, facts = FACTS, patches, tools = [], overrides = [] } = said;
  const sources: Sources = {
    provider: "x",
    openapi: { file: "specs/x/openapi.json", text: JSON.stringify(openapi) },
    facts: { file: "specs/x/provider.yaml", text: facts },
    ...(patches !== undefined && { patches: { file: "specs/x/patches.yaml", text: patches } }),
    manifest: tools.map((text, index) => ({ file: `specs/x/tools/${LETTERS[index]}.yaml`, text })),
    overrides: new Set(overrides),
  };
  const problems = new Problems();
  return { files: await generate(sources, problems), problems };
}

/** The files, by path; no Problem is expected. */
export async function emit(said: Said): Promise<Map<string, string>> {
  const { files, problems } = await generateThings(said);
  if (!problems.empty) throw new Error(problems.print());
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The Problems, without the folder; with any, nothing else may come out. */
export async function report(said: Said): Promise<string[]> {
  const { files, problems } = await generateThings(said);
  if (!problems.empty && files.length > 0) throw new Error("there are Problems, and files as well");
  return problems.list.map(({ file, line, what, hint }) => {
    const place = `${file.replace("specs/x/", "")}${line === undefined ? "" : `:${line}`}`;
    return `${place}  ${what}${hint === undefined ? "" : `; ${hint}`}`;
  });
}

/** A toolset of one tool, whose own lines begin at line 5. */
export const oneTool = (lines: string, name = "do_it"): string =>
  `toolset: t\n${name}:\n  title: T\n  description: D\n${lines.replaceAll(/^(?=.)/gm, "  ")}\n`;
