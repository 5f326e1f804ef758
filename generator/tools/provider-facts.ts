import type { Problems } from "../problem.ts";
import type { Source } from "../yaml.ts";
import type { ProviderFacts } from "./ir.ts";

type Mapping = Record<string, unknown>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const mapping = (value: unknown): Mapping => (isMapping(value) ? value : {});
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const KEYS = ["title", "client", "reference fields", "trim references", "pages"];

/** Reads `provider.yaml`: the habits of an API that its document does not state. */
export function readProviderFacts(name: string, source: Source, problems: Problems): ProviderFacts {
  const given = mapping(source.value);
  const refuse = (key: string, what: string, hint: string) =>
    problems.add({ file: source.file, line: source.lineOf([key]), what, hint });
  for (const key of Object.keys(given))
    if (!KEYS.includes(key)) refuse(key, `unknown key "${key}"`, `known: ${KEYS.join(", ")}`);
  for (const key of ["title", "client"]) if (!text(given[key])) refuse(key, `no \`${key}\``, "give it as text");
  const trim = mapping(given["trim references"]);
  const suffix = text(trim["suffix"]);
  return {
    name,
    title: text(given["title"]) ?? name,
    client: text(given["client"]) ?? "Client",
    referenceFields: texts(given["reference fields"]),
    ...(suffix !== undefined && { trim: { suffix, drop: texts(trim["drop"]) } }),
    pages: readPages(mapping(given["pages"]), refuse),
  };
}

function readPages(pages: Mapping, refuse: (key: string, what: string, hint: string) => void): ProviderFacts["pages"] {
  const offset = mapping(pages["offset"]);
  const byOffset = {
    limit: text(offset["limit"]),
    offset: text(offset["offset"]),
    more: text(offset["more"]),
    total: text(offset["total"]),
  };
  const { limit, offset: position } = byOffset;
  if (pages["offset"] !== undefined && !(limit && position))
    refuse("pages", "paging by offset needs names for limit and offset", "write offset: { limit: …, offset: … }");
  const cursors = Array.isArray(pages["cursor"]) ? pages["cursor"].map(mapping) : [];
  const { size, deepest } = pages;
  return {
    size: typeof size === "number" ? size : 100,
    ...(typeof deepest === "number" && { deepest }),
    ...(limit !== undefined &&
      position !== undefined && {
        offset: {
          limit,
          offset: position,
          ...(byOffset.more && { more: byOffset.more }),
          ...(byOffset.total && { total: byOffset.total }),
        },
      }),
    cursor: cursors.flatMap((entry) => {
      const found = { limit: text(entry["limit"]), cursor: text(entry["cursor"]), next: text(entry["next"]) };
      if (found.limit && found.cursor && found.next)
        return [{ limit: found.limit, cursor: found.cursor, next: found.next }];
      refuse(
        "pages",
        "paging by cursor needs names for limit, cursor and next",
        "write { limit: …, cursor: …, next: … }",
      );
      return [];
    }),
  };
}
