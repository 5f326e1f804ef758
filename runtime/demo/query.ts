import type { Document, Parameter } from "./document.ts";
import { typesOf } from "./document.ts";
import type { Route } from "./routes.ts";
import type { Query } from "./types.ts";
import { validate } from "./validate.ts";

/** Pages are never longer, unless the document says otherwise. */
const LONGEST = 100;
const DEEPEST = 10_000;

export function readQuery(route: Route, search: URLSearchParams): Query {
  const joined = new Set(route.parameters.flatMap(({ name, explode }) => (explode === false ? [name] : [])));
  const all = (name: string) => {
    const values = search.getAll(name);
    return joined.has(name) ? values.flatMap((value) => value.split(",")) : values;
  };
  return { one: (name) => search.getAll(name).at(-1), all, flag: (name) => search.getAll(name).at(-1) === "true" };
}

/** What is wrong with the parameters of a request, in the path, the query and the headers. */
export function checkParameters(
  document: Document,
  route: Route,
  path: Record<string, string>,
  query: Query,
  header: (name: string) => string | undefined,
): string[] {
  const read: Record<Parameter["in"], (name: string) => string[]> = {
    path: (name) => listOf(path[name]),
    query: (name) => query.all(name),
    header: (name) => listOf(header(name)),
    cookie: () => [],
  };
  const wrong = route.parameters.flatMap((parameter) =>
    checkOne(document, parameter, read[parameter.in](parameter.name)),
  );
  return wrong.length > 0 ? wrong : checkDepth(route, query);
}

/** Where a page begins and how many it holds. */
export function readWindow(route: Route, query: Query): { limit: number; offset: number } {
  const standard = route.parameters.find(({ name }) => name === "limit")?.schema?.default;
  const limit = query.one("limit");
  const usual = typeof standard === "number" ? standard : 25;
  return { limit: limit === undefined ? usual : Number(limit), offset: Number(query.one("offset") ?? 0) };
}

/** How many a numbered page holds; undefined where pages have no numbers. */
export function readPageSize(route: Route, query: Query): number | undefined {
  const declared = new Map(route.parameters.map(({ name, schema }) => [name, schema]));
  const name = ["page_size", "per_page"].find((one) => declared.has(one));
  if (name === undefined || !declared.has("page")) return undefined;
  const standard = declared.get(name)?.default;
  return Number(query.one(name) ?? (typeof standard === "number" ? standard : 25));
}

function checkDepth(route: Route, query: Query): string[] {
  const declared = new Map(route.parameters.map(({ name, schema }) => [name, schema]));
  const { limit, offset } = readWindow(route, query);
  const wrong: string[] = [];
  const [page, size] = [Number(query.one("page") ?? 1), readPageSize(route, query)];
  if (size !== undefined && page < 1) wrong.push("page must be at least 1");
  if (size !== undefined && size < 1) wrong.push("a page must hold at least 1");
  if (declared.has("limit")) {
    const longest = declared.get("limit")?.maximum ?? LONGEST;
    if (limit < 1) wrong.push("limit must be at least 1");
    if (limit > longest) wrong.push(`limit must be at most ${longest}`);
  }
  if (declared.has("offset")) {
    if (offset < 0) wrong.push("offset must be at least 0");
    if (offset + limit > DEEPEST) wrong.push(`offset and limit must be at most ${DEEPEST} together`);
  }
  return wrong;
}

function checkOne(document: Document, { name, required, schema = {} }: Parameter, given: string[]): string[] {
  if (given.length === 0) return required ? [`${name} is required`] : [];
  const flat = document.flatten(schema);
  if (!typesOf(flat).includes("array"))
    return validate(document, schema, coerce(typesOf(flat), given.at(-1)), name, "request");
  const kinds = typesOf(document.flatten(flat.items ?? {}));
  return validate(
    document,
    schema,
    given.map((text) => coerce(kinds, text)),
    name,
    "request",
  );
}

/** Text where the schema asks for a number stays text, and is refused as such. */
function coerce(types: string[], text: string | undefined): unknown {
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  const isNumeric = types.includes("integer") || types.includes("number");
  return isNumeric && text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const listOf = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
