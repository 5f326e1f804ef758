import { type AccountOptions, createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { DemoProvider } from "../../runtime/demo/types.ts";

/** An invented API with one of everything the demo account knows to do: boats, their logs, docks, a flag, a launch. */

const text = { type: "string" };
const written = { type: "string", readOnly: true };
const query = (name: string, schema: object = text, more: object = {}) => ({ name, in: "query", schema, ...more });
const list = (name: string, values?: string[]) =>
  query(name, { type: "array", items: { ...text, ...(values && { enum: values }) } });
const id = { name: "id", in: "path", required: true, schema: text };
const integer = { type: "integer" };
const nullable = { type: "integer", nullable: true };
const paging = [query("limit", integer), query("offset", integer), query("total", { type: "boolean" })];

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const object = (properties: object, required: string[] = []) => ({ type: "object", properties, required });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const envelope = (name: string, more: object = {}) => object({ [name]: ref(name), ...more }, [name]);
const listOf = (name: string, kind: string, more: object = {}) =>
  object({ [name]: { type: "array", items: ref(kind) }, ...more }, [name]);

function operation(operationId: string, answer: object | undefined, more: object = {}): object {
  const [status, response] = answer ? ["200", json(answer)] : ["204", {}];
  return { operationId, responses: { [status]: response, 400: {} }, ...more };
}

const scoped = (scope: string) => ({ "x-harbour-requires-scope": scope });
const body = (schema: object) => ({ requestBody: json(schema) });

export const harbourApi = {
  openapi: "3.0.3",
  info: { title: "Harbour", version: "1" },
  servers: [{ url: "https://harbour.test/v1" }],
  paths: {
    "/boats": {
      get: operation(
        "listBoats",
        listOf("boats", "boat", { limit: integer, offset: integer, more: { type: "boolean" }, total: nullable }),
        {
          ...scoped("boats.read"),
          parameters: [
            ...paging,
            query("query"),
            query("since", { ...text, format: "date-time" }),
            query("until", { ...text, format: "date-time" }),
            list("statuses[]", ["moored", "at_sea"]),
            list("dock_ids[]"),
            query("name"),
            query("colour"),
            list("include[]", ["docks", "logs"]),
            query("sort_by", { type: "array", items: text }, { explode: false }),
          ],
        },
      ),
      post: {
        ...operation("createBoat", undefined),
        ...scoped("boats.write"),
        ...body(envelope("boat")),
        "x-required-headers": ["From"],
        responses: { 201: json(envelope("boat")) },
      },
      put: operation("updateBoats", listOf("boats", "boat"), body(listOf("boats", "boatChange"))),
    },
    "/boats/mine": { get: operation("getMyBoat", envelope("boat")) },
    "/boats/{id}": {
      get: operation("getBoat", envelope("boat"), { parameters: [id, list("include[]", ["docks"])] }),
      put: operation("updateBoat", envelope("boat"), {
        ...scoped("boats.write"),
        parameters: [id],
        ...body(object({ boat: ref("boatChange") }, ["boat"])),
      }),
      delete: operation("deleteBoat", undefined, { parameters: [id] }),
    },
    "/boats/{id}/logs": {
      get: operation("listLogs", listOf("logs", "log", { limit: integer, next_cursor: { ...text, nullable: true } }), {
        parameters: [id, query("limit", { ...integer, maximum: 10, default: 3 }), query("cursor")],
      }),
      post: { ...operation("createLog", envelope("log")), parameters: [id], ...body(envelope("log")) },
    },
    "/boats/{id}/logs/{log_id}": {
      get: operation("getLog", envelope("log"), { parameters: [id, { ...id, name: "log_id" }] }),
    },
    "/boats/{id}/flag": {
      get: operation("getFlag", object({ colour: text, country: text }, ["colour"]), { parameters: [id] }),
      put: operation("setFlag", object({ colour: text, country: text }, ["colour"]), {
        parameters: [id],
        requestBody: { required: true, ...json(object({ colour: text, country: text }, ["colour"])) },
      }),
      delete: operation("dropFlag", undefined, { parameters: [id] }),
    },
    "/boats/{id}/launch": {
      post: operation(
        "launchBoat",
        object({ boat: ref("boat"), at: { ...text, format: "date-time" } }, ["boat", "at"]),
        {
          parameters: [id],
        },
      ),
    },
    "/docks": {
      get: operation(
        "listDocks",
        listOf("docks", "dock", { after: { ...text, nullable: true }, before: { ...text, nullable: true } }),
        { parameters: [query("limit", integer), query("after"), query("before")] },
      ),
      post: {
        ...operation("createDock", undefined),
        ...body(envelope("dock")),
        responses: { 201: json(envelope("dock")) },
      },
    },
    "/docks/{dock_id}/visits/{boat_id}": {
      put: operation("visitDock", undefined, {
        parameters: [
          { ...id, name: "dock_id" },
          { ...id, name: "boat_id" },
        ],
      }),
    },
    "/search": { post: operation("search", object({ hits: integer }, ["hits"]), body(object({ words: text }))) },
  },
  components: {
    schemas: {
      boat: {
        allOf: [
          object({ id: written, summary: { ...written, nullable: true }, self: written, created_at: written }),
          { $ref: "#/components/schemas/boatChange" },
          { required: ["name", "type"] },
        ],
      },
      boatChange: object({
        type: { ...text, enum: ["boat"] },
        name: { ...text, minLength: 1, maxLength: 40 },
        status: { ...text, enum: ["moored", "at_sea"] },
        length: { type: "number", minimum: 0, exclusiveMinimum: true },
        dock: object({ id: text, type: { ...text, enum: ["dock_reference"] } }, ["id", "type"]),
        crew: { type: "array", maxItems: 2, items: object({ email: { ...text, format: "email" } }, ["email"]) },
      }),
      dock: object({ id: written, type: { ...text, enum: ["dock"] }, name: text }, ["name"]),
      log: object({ id: written, text }, ["text"]),
    },
  },
};

export const harbour: DemoProvider = {
  callers: {
    captain: { userId: "U1" },
    guest: { userId: "U2", observer: true },
    office: {},
    app: { userId: "U1", scopes: ["boats.read"] },
  },
  readingPosts: ["search"],
  readToken: ({ authorization }) => authorization?.replace("Bearer ", ""),
  settings: {},
  codes: { notFound: 404, invalid: 77, forbidden: 33, rateLimited: 29, unauthorized: 11 },
  writeId: (kind, number) => `${kind[0]?.toUpperCase()}${number}`,
  writeRefusal: ({ message, code, errors }) => ({ message, code, errors }),
  writeReference: ({ id, type, summary, self }) => ({ id, type: `${type}_reference`, summary, self }),
  links: ["self", "html_url"],
  complete: (entity, collection, account) => ({
    type: collection.replace(/s$/, ""),
    created_at: account.now().toISOString(),
    summary: entity["name"] ?? null,
    self: `https://harbour.test/v1/${collection}/${entity.id}`,
    ...entity,
  }),
  seed() {},
  behaviours: {},
};

export interface Answered {
  status: number;
  headers: Record<string, string>;
  // JSON enters here: tests say what they expect of it.
  json: Record<string, unknown>;
}

/** A harbour of one's own. Everything it answers has to fit its document. */
export function openHarbour(changes: Partial<DemoProvider> = {}, options: AccountOptions = {}) {
  const clock = new DemoClock().hold("2026-01-15T12:00:00Z");
  const demo = createAccount(harbourApi, { ...harbour, ...changes }, { clock, checkAnswers: true, ...options });

  /** `ask("GET /boats?limit=2")`. Sent as the captain, unless somebody else is named. */
  async function ask(line: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const [method = "", url = ""] = line.split(" ");
    const reply = await demo.handle({
      method,
      url: `/v1${url}`,
      headers: { Authorization: "Bearer captain", ...headers },
      body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
    });
    return { ...reply, json: reply.text === "" ? {} : JSON.parse(reply.text) };
  }

  /** Boats named 1, 2, 3, … */
  function addBoats(count: number): void {
    for (let number = 1; number <= count; number++) {
      demo.account.collection("boats").put({ id: `B${number}`, type: "boat", name: String(number) });
    }
  }

  return { demo, clock, ask, addBoats, account: demo.account };
}
