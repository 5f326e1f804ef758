import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isObject } from "../../runtime/tools/coerce.ts";
import { type Api, type ApiRequest, startApi } from "../support/api.ts";
import {
  drawFor,
  type Exception,
  type Extent,
  type Fields,
  listEnums,
  readOfficial,
  readTree,
  valuesAt,
  without,
} from "../support/official.ts";
import { connect, textOf } from "../support/program.ts";
import { complete, officialResult, Samples, sample } from "../support/samples.ts";

const official = readOfficial(new URL("official", import.meta.url).pathname);
const samples = new Samples(new URL("../../specs/pagerduty", import.meta.url).pathname);
const ME = { id: "PME", name: "Me", email: "me@example.test", role: "user", teams: [{ id: "PT1" }] };
const PAGING = ["limit", "offset", "total"];
/** The official server's names for filters, where the API has others. */
const FILTERS: Record<string, string> = { status: "statuses[]", priorities: "priority_ids[]", teams_ids: "team_ids[]" };

interface Case {
  tool: string;
  kind: string;
  title: string;
  args: Record<string, unknown>;
}

let api: Api;
let client: Client;
let answered: unknown[];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.requests.length = 0;
  client = await connect(
    ["--enable-write-tools"],
    { PAGERDUTY_USER_API_KEY: "key", PAGERDUTY_API_HOST: api.url },
    { now: () => new Date("2026-01-15T12:00:00Z") },
  );
});

const cases = Object.keys(official.tools).flatMap(casesOf);

describe.each(Object.keys(official.tools))("%s", (tool) => {
  test.each(cases.filter((one) => one.tool === tool))("$title", async ({ kind, args }) => {
    const entry = toolOf(tool);
    const differs = exceptionsOf(tool, kind);
    script(tool);
    const result = await client.callTool({ name: tool, arguments: args });
    const sent = api.requests.filter(({ pathname }) => pathname !== "/users/me" || tool === "get_user_data");
    const refused = differs.find((exception) => exception.refused)?.refused;
    if (refused !== undefined) {
      expect(textOf(result)).toContain(refused);
      expect(result.isError).toBe(true);
      expect(sent).toEqual([]);
      return;
    }
    expect(result.isError ?? false, textOf(result)).toBe(false);
    const requests = differs.find((exception) => exception.requests)?.requests ?? entry.requests;
    expect(sent.map(({ method, pathname }) => `${method} ${decodeURIComponent(pathname)}`)).toEqual(
      requests.flatMap((request) => fill(request, args)),
    );
    checkQuery(sent, tool, kind, args);
    checkBody(sent, tool, kind, args);
    if (entry.from) expect(sent.at(-1)?.headers["from"]).toBe(ME.email);
    if (entry.answer) checkResult(result.structuredContent, tool, kind);
  });

  const shapes: [Fields, string][] = [
    [toolOf(tool).arguments ?? {}, ""],
    [official.older[tool] ?? {}, "older "],
  ];
  const choices = shapes.flatMap(([fields, prefix]) =>
    listEnums(fields, official.models).flatMap(([name, values]) =>
      values.map((value) => ({ fields, name, value, variants: variantsOf(tool, prefix) })),
    ),
  );
  if (choices.length === 0) return;
  test("takes every value that the official server takes", async () => {
    script(tool);
    for (const { fields, name, value, variants } of choices) {
      const variant = variants.find((one) => one[name] === value) ?? { ...variants[0], [name]: value };
      const args = drawFor(official, tool, fields, "most", variant);
      const result = await client.callTool({ name: tool, arguments: args });
      expect(result.isError ?? false, `${name} ${value}: ${textOf(result)}`).toBe(false);
    }
  });
});

test("every exception is of a tool, and of cases that there are", () => {
  const known = new Set(cases.map(({ tool, kind }) => `${tool} ${kind}`));
  for (const { tool, cases: kinds = [] } of official.exceptions) {
    expect(Object.keys(official.tools)).toContain(tool);
    for (const kind of kinds)
      if (/^(older )?(least|nulls|most|text)/.test(kind)) expect([...known]).toContain(`${tool} ${kind}`);
  }
});

function casesOf(tool: string): Case[] {
  const now = drawAll(tool, toolOf(tool).arguments ?? {}, "");
  const older = official.older[tool];
  return older ? [...now, ...drawAll(tool, older, "older ")] : now;
}

function drawAll(tool: string, fields: Fields, prefix: string): Case[] {
  const variants = variantsOf(tool, prefix);
  const drawn = (extent: Extent, variant: Record<string, unknown>) => drawFor(official, tool, fields, extent, variant);
  const make = (kind: string, args: Record<string, unknown>): Case => ({
    tool,
    kind: prefix + kind,
    title: `${prefix}${kind} ${JSON.stringify(args).slice(0, 100)}`,
    args,
  });
  const few = (["least", "nulls"] as const).map((extent) => make(extent, drawn(extent, variants[0] ?? {})));
  const many = variants.flatMap((variant, index) => {
    const number = index === 0 ? "" : ` ${index + 1}`;
    const args = drawn("most", variant);
    const written = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "object" ? JSON.stringify(value) : value,
    ]);
    return [make(`most${number}`, args), make(`text${number}`, Object.fromEntries(written))];
  });
  return [...few, ...many];
}

function variantsOf(tool: string, prefix: string): Record<string, unknown>[] {
  return official.values.variants[prefix + tool] ?? official.values.variants[tool] ?? [{}];
}

function toolOf(name: string) {
  const tool = official.tools[name];
  if (!tool) throw new Error(`${name} is not in the data`);
  return tool;
}

function exceptionsOf(tool: string, kind: string): Exception[] {
  return official.exceptions.filter(
    (exception) => exception.tool === tool && (!exception.cases || exception.cases.includes(kind)),
  );
}

/** Every request is answered with all that the document and the official server know of its answer. */
function script(tool: string): void {
  const { answer } = toolOf(tool);
  answered = [];
  api.otherwise = ({ method, pathname }) => {
    if (pathname === "/users/me" && tool !== "get_user_data") return { json: { user: ME } };
    const operation = samples.find(method, pathname);
    if (!operation) return { status: 404, json: { error: { message: `no such operation: ${method} ${pathname}` } } };
    if (!operation.answer) return { status: 204 };
    const whole = sample(operation.answer);
    const json = answer && isObject(whole) ? completed(whole, answer) : whole;
    answered.push(json);
    return { status: method === "POST" ? 201 : 200, json };
  };
}

/** `incidents[] Incident`: where the objects are, and which. */
function readAnswer(answer: string): { path: string[]; model: string } {
  const [model = "", path = ""] = answer.split(" ").reverse();
  return { path: path.replaceAll("[]", "").split(".").filter(Boolean), model };
}

function completed(whole: Record<string, unknown>, answer: string): unknown {
  const { path, model } = readAnswer(answer);
  const tree = readTree(official.answers[model] ?? "*");
  const inside = (value: unknown, [name, ...deeper]: string[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => inside(item, [name ?? "", ...deeper].filter(Boolean)));
    if (name === undefined) return complete(value, tree, path.at(-1)?.replace(/s$/, "") ?? "answer");
    return isObject(value) && name in value ? { ...value, [name]: inside(value[name], deeper) } : value;
  };
  return inside(whole, path);
}

/** `{incident_id}` gives way to what the arguments have there; for a list that is one request each. */
function fill(request: string, args: unknown): string[] {
  const [, name] = /\{([^}]+)\}/.exec(request) ?? [];
  if (name === undefined) return [request];
  return valuesAt(flatten(opened(args)), name).flatMap((value) =>
    value === null ? [] : fill(request.replace(`{${name}}`, String(value)), args),
  );
}

/** Arguments with the JSON text in them read. */
function opened(args: unknown): unknown {
  const open = (value: unknown) => (typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value);
  return isObject(args) ? Object.fromEntries(Object.entries(args).map(([name, value]) => [name, open(value)])) : args;
}

function checkQuery(sent: ApiRequest[], tool: string, kind: string, args: unknown): void {
  const given = flatten(opened(args));
  const defaults = Object.entries(toolOf(tool).defaults ?? {}).filter(([name]) => (given[name] ?? null) === null);
  const names = toolOf(tool).query?.split(" ") ?? [];
  const expected = [...Object.entries(given), ...defaults].flatMap(([name, value]) => {
    const at = names.find((one) => one === FILTERS[name] || one === name || one === `${name}[]`);
    return at === undefined || value === null ? [] : [value].flat().map((item) => `${at}=${item}`);
  });
  const special = exceptionsOf(tool, kind).find((exception) => exception.query)?.query;
  const pairs = sent.flatMap(({ query }) => query);
  const filters = pairs.filter(([name]) => !PAGING.includes(name)).map(([name, value]) => `${name}=${value}`);
  expect([...new Set(filters)].sort()).toEqual((special ?? expected).sort());
  const { limit, offset, total } = given;
  const paged = pairs.some(([name]) => name === "limit");
  if (paged && typeof limit === "number")
    expect(pairs).toContainEqual(["limit", String(limit > 100 && tool.startsWith("list") ? 100 : limit)]);
  if (paged && typeof offset === "number") expect(pairs).toContainEqual(["offset", String(offset)]);
  if (paged && total === true) expect(pairs).toContainEqual(["total", "true"]);
}

function flatten(args: unknown): Record<string, unknown> {
  if (!isObject(args)) return {};
  const { query_model, ...others } = args;
  return { ...others, ...(isObject(query_model) ? query_model : {}) };
}

function checkBody(sent: ApiRequest[], tool: string, kind: string, args: unknown): void {
  const { body: now, adds } = toolOf(tool);
  const template = (kind.startsWith("older") && official.olderBodies[tool]) || now;
  const differs = exceptionsOf(tool, kind);
  const special = differs.find((exception) => exception.body)?.body;
  const body = sent.findLast((request) => request.body !== undefined)?.body;
  if (special !== undefined) expect(body).toMatchObject(Object(special));
  if (special !== undefined || template === undefined) return;
  const placed = place(template, opened(args));
  expect(placed, "what was given for the body").toBeDefined();
  const whole = withConstants(bare(placed), adds);
  const dropped = differs.flatMap((exception) => exception["not sent"] ?? []);
  const expected = dropped.reduce((left, path) => without(left, path.split(".")), whole);
  for (const path of dropped) expect(valuesAt(body, path), path).toEqual([]);
  expect(body).toMatchObject(Object(expected));
}

/** `$create_model` and `$member_data.role` give way to what the arguments have there. */
function place(template: unknown, args: unknown): unknown {
  if (typeof template === "string") {
    return template
      .slice(1)
      .split(".")
      .reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), args);
  }
  if (!isObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, place(value, args)]));
}

/** Without nulls, and without the summaries of references, which the API makes itself. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const left = Object.entries(value).filter(
    ([name, inner]) => inner !== null && inner !== undefined && name !== "summary",
  );
  return Object.fromEntries(left.map(([name, inner]) => [name, bare(inner)]));
}

/** Constants go in where their object is, and where nothing was given. */
function withConstants(value: unknown, adds: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withConstants(item, adds));
  if (!isObject(value) || !isObject(adds)) return value;
  const added = Object.entries(adds).flatMap(([name, inner]): [string, unknown][] => {
    if (!isObject(inner)) return name in value ? [] : [[name, inner]];
    return name in value ? [[name, withConstants(value[name], inner)]] : [];
  });
  return { ...value, ...Object.fromEntries(added) };
}

function checkResult(result: unknown, tool: string, kind: string): void {
  const { path, model } = readAnswer(toolOf(tool).answer ?? "");
  const source = answered.findLast((answer) => path.length === 0 || valuesAt(answer, path[0] ?? "").length > 0);
  const [object] = path.length === 0 ? [source] : valuesAt(source, path.join("."));
  const differs = exceptionsOf(tool, kind);
  const whole = officialResult(object, readTree(official.answers[model] ?? "*"));
  const missing = differs.flatMap((exception) => exception["not answered"] ?? []);
  const expected = missing.reduce((left, field) => without(left, field.split(".")), whole);
  const own = Object.assign({}, ...differs.map((exception) => exception.answers ?? {}));
  const [first] = isObject(result) && Array.isArray(result["response"]) ? result["response"] : [result];
  expect(object, "the sample").toBeDefined();
  for (const field of missing) expect(valuesAt(first, field), field).toEqual([]);
  expect(first).toMatchObject({ ...Object(expected), ...own });
}
