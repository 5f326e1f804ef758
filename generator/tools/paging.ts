import type { Operation, Shape } from "../operations/ir.ts";
import type { Argument, NumberPaging, Paging, ProviderFacts, RequestParts } from "./ir.ts";
import type { PagesEntry, ToolEntry } from "./manifest.ts";

/** How an operation pages, told by the parameters it has. `taken`: parameters that an argument of the tool feeds. */
export function readPaging(
  items: string | undefined,
  operation: Operation,
  provider: ProviderFacts,
  taken: ReadonlySet<string>,
): Paging {
  const { offset, cursor, number } = provider.pages;
  const knows = (name: string) =>
    operation.parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  const has = (name: string) => !taken.has(name) && knows(name);
  const answers = (path: string | undefined): path is string =>
    path !== undefined && path !== items && operation.answer !== undefined && leadsSomewhere(operation.answer, path);
  if (offset && has(offset.limit) && has(offset.offset)) {
    return {
      style: "offset",
      limit: offset.limit,
      offset: offset.offset,
      ...(answers(offset.more) && { more: offset.more }),
      ...(answers(offset.total) && { total: offset.total }),
    };
  }
  const byCursor = cursor.find(({ limit, cursor, next }) => has(limit) && has(cursor) && answers(next));
  if (byCursor) return { style: "cursor", ...byCursor };
  // What an argument feeds is the caller's way to say which page, not in the way of it.
  const byNumber = number.find(({ number, size }) => knows(number) && knows(size));
  if (byNumber) {
    return {
      style: "number",
      number: byNumber.number,
      size: byNumber.size,
      ...(answers(byNumber.more) && { more: byNumber.more }),
      ...(answers(byNumber.total) && { total: byNumber.total }),
    };
  }
  const more = answers(offset?.more) ? { more: offset.more } : {};
  if (offset && has(offset.limit)) return { style: "limit", limit: offset.limit, ...more };
  return { style: "whole", ...more };
}

/** `pagination.has_next` and the like. */
function leadsSomewhere(from: Shape, path: string): boolean {
  let shape: Shape | undefined = from;
  for (const step of path.split(".")) shape = shape?.properties.get(step)?.shape;
  return shape !== undefined;
}

/** Arguments that lead to the page's own parameters say where the list begins, and are not sent as they are. */
export function takePageArguments(paging: NumberPaging, request: RequestParts): NumberPaging {
  const take = (parameter: string): string | undefined => {
    const index = request.query.findIndex(([name]) => name === parameter);
    return index < 0 ? undefined : request.query.splice(index, 1)[0]?.[1].replace(/^args\./, "");
  };
  const pageArgument = take(paging.number);
  const sizeArgument = take(paging.size);
  return { ...paging, ...(pageArgument && { pageArgument }), ...(sizeArgument && { sizeArgument }) };
}

/** The argument that says how long a page is, in the place of `limit`. */
export function findSizeArgument(entry: ToolEntry, provider: ProviderFacts): string | undefined {
  const sizes = provider.pages.number.map(({ size }) => size);
  return [...entry.arguments].find(([, { from }]) => from?.some((location) => sizes.includes(location)))?.[0];
}

/** Adds what callers page with: `limit`, unless an argument of the tool's own says how long a page is, and `cursor`. */
export function addPageArguments(given: Argument[], pages: PagesEntry, sizeArgument: string | undefined): Argument[] {
  const standard = pages.default ?? 25;
  const own = given.map((argument): Argument => {
    if (argument.name !== sizeArgument) return argument;
    const maximum = pages.max ?? argument.schema.maximum;
    const schema = { default: standard, ...argument.schema, ...(maximum !== undefined && { maximum }) };
    return { ...argument, required: false, schema };
  });
  const limit: Argument = {
    name: "limit",
    schema: { type: "integer", minimum: 1, maximum: pages.max ?? 1000, default: standard },
    required: false,
    advertised: true,
    type: "number",
    isId: false,
  };
  const cursor: Argument = { ...limit, name: "cursor", schema: { type: "string" }, type: "string" };
  return sizeArgument === undefined ? [...own, limit, cursor] : [...own, cursor];
}
