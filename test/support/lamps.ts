import { compareDocuments } from "../../generator/changes/compare-documents.ts";
import { gatherChanges } from "../../generator/changes/gather.ts";
import type { Sources } from "../../generator/generate.ts";
import { Problems } from "../../generator/problem.ts";
import type { OpenApiDocument } from "../../generator/spec/document.ts";
import { load } from "../../generator/spec/load.ts";
import { normalize } from "../../generator/spec/normalize.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const id = () => ({ name: "id", in: "path", required: true, schema: { type: "string" } });

/** An API to plant changes in; a fresh one each time. */
export function describeLamps() {
  return {
    openapi: "3.0.3",
    info: { title: "Lamps", version: "1" },
    servers: [{ url: "https://lamps.test" }],
    paths: {
      "/lamps": {
        get: {
          operationId: "listLamps",
          "x-lumen-scope": "lamps.read",
          tags: ["Lamps"],
          deprecated: false,
          parameters: [
            { $ref: "#/components/parameters/limit" },
            { name: "offset", in: "query", schema: { type: "integer" } },
            { name: "statuses[]", in: "query", schema: { type: "string", enum: ["on", "off"] } },
            { name: "since", in: "query", schema: { type: "string", format: "date-time", default: "now" } },
            { name: "From", in: "header", schema: { type: "string" } },
          ],
          responses: {
            200: {
              ...json({
                type: "object",
                properties: { lamps: { type: "array", items: ref("Lamp") }, more: { type: "boolean" } },
              }),
              headers: { "rate-left": { schema: { type: "integer" } } },
            },
            404: {},
          },
        },
        post: {
          operationId: "createLamp",
          security: [{ key: [] }],
          requestBody: {
            required: true,
            ...json({ type: "object", properties: { lamp: ref("Lamp") }, required: ["lamp"] }),
          },
          responses: { 201: json({ type: "object", properties: { lamp: ref("Lamp") } }) },
        },
      },
      "/lamps/{id}": {
        parameters: [id()],
        get: { operationId: "getLamp", responses: { 200: json(ref("Lamp")) } },
        delete: { operationId: "deleteLamp", responses: { 204: {} } },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "key" },
        oauth: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://lamps.test", scopes: { "lamps.read": "" } } },
        },
      },
      parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } } },
      schemas: {
        Thing: { type: "object", properties: { id: { type: "string", readOnly: true }, kind: { type: "string" } } },
        Lamp: {
          allOf: [
            ref("Thing"),
            {
              type: "object",
              required: ["name"],
              properties: {
                name: { type: "string", maxLength: 80, pattern: "^[a-z]+$" },
                watts: { type: "integer", minimum: 1 },
                color: { type: "string", enum: ["red", "white"] },
                room: { oneOf: [ref("Room"), { type: "object", properties: { id: { type: "string" } } }] },
                marks: { type: "array", items: { type: "string" }, maxItems: 9 },
                labels: { type: "object", additionalProperties: { type: "string" } },
                note: { type: "string" },
                secret: { type: "string", writeOnly: true },
                // Schemas lead back to themselves.
                twin: ref("Lamp"),
              },
            },
          ],
        },
        Room: { type: "object", properties: { id: { type: "string" }, floor: { type: "integer" } } },
      },
    },
  };
}

export type Lamps = ReturnType<typeof describeLamps>;

/** The provider that offers them, but for the document. */
export const LAMP_SOURCES: Omit<Sources, "openapi"> = {
  provider: "lumen",
  facts: {
    file: "specs/lumen/provider.yaml",
    text: "title: Lumen\nclient: Lumen\npages: { size: 100, offset: { limit: limit, offset: offset, more: more } }\n",
  },
  patches: {
    file: "specs/lumen/patches.yaml",
    text: `- operation: listLamps
  add parameter: { name: "rooms[]", in: query, schema: { type: array, items: { type: string } } }
  because: The API filters by room; the document omits it.
- schema: Lamp
  add property: { glow: { type: string, readOnly: true } }
  because: The API answers it.
`,
  },
  manifest: [
    {
      file: "specs/lumen/tools/lamps.yaml",
      text: `toolset: lamps
list_lamps:
  operation: listLamps
  title: List lamps
  description: Lists lamps.
  arguments: { statuses: "statuses[]", rooms: "rooms[]" }
  pages: { items: lamps }
  keep: [id, name, color, glow]
create_lamp:
  operation: createLamp
  access: write
  title: Create a lamp
  description: Creates a lamp.
  arguments:
    name: body.lamp.name
    color: body.lamp.color
    marks: body.lamp.marks
  returns: lamp
  keep: [id, name]
switch_lamp:
  override: switch-lamp
  uses: [getLamp, deleteLamp]
  access: destructive
  title: Switch a lamp
  description: Switches a lamp.
  arguments: { id: id }
`,
    },
  ],
  overrides: new Set(["switch-lamp"]),
};

/** Makes a change in the document. */
export type Plant = (lamps: Lamps) => void;

function readLamps(lamps: Lamps): OpenApiDocument {
  const problems = new Problems();
  const document = load(JSON.stringify(lamps), "lamps.json", problems);
  if (!document || !problems.empty) throw new Error(problems.print());
  return normalize(document, []);
}

/** The document before and after. */
export function planted(plant: Plant): [old: OpenApiDocument, now: OpenApiDocument] {
  const changed = describeLamps();
  plant(changed);
  return [readLamps(describeLamps()), readLamps(changed)];
}

/** One line for every change. */
export function tell(old: OpenApiDocument, now: OpenApiDocument): string[] {
  return gatherChanges(compareDocuments(old, now)).map(
    ({ grade, kind, place, side, what }) => `${grade} ${kind}: ${place}${side ? ` (${side})` : ""}: ${what}`,
  );
}

/** Lays keywords over something in the document. */
export const set =
  (target: (lamps: Lamps) => object, keywords: object): Plant =>
  (lamps) =>
    Object.assign(target(lamps), keywords);
