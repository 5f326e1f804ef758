import type { Operation } from "../operations/ir.ts";
import type { Paging, ProviderFacts } from "./ir.ts";

/** How an operation pages, told by the parameters it has. `taken`: parameters that an argument of the tool feeds. */
export function readPaging(
  items: string,
  operation: Operation,
  provider: ProviderFacts,
  taken: ReadonlySet<string>,
): Paging {
  const { offset, cursor } = provider.pages;
  const has = (name: string) =>
    !taken.has(name) && operation.parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  const answers = (name: string | undefined): name is string =>
    name !== undefined && name !== items && operation.answer?.properties.has(name) === true;
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
  const more = answers(offset?.more) ? { more: offset.more } : {};
  if (offset && has(offset.limit)) return { style: "limit", limit: offset.limit, ...more };
  return { style: "whole", ...more };
}
