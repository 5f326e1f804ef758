import { ConfigError } from "../errors.ts";
import type { Calls, Catalog, CatalogEntry } from "../provider.ts";
import { nearest } from "./nearest.ts";

export type Offered = ReadonlyMap<string, CatalogEntry>;

export interface Filters {
  writes: boolean;
  toolsets?: string[] | undefined;
  tools?: string[] | undefined;
  exclude?: string[] | undefined;
}

/** What this server offers: toolsets and tools add up, exclusions and read-only take away. A wrong name is refused. */
export function offer(catalog: Catalog, filters: Filters): Offered {
  const names = catalog.map(({ tool }) => tool.name);
  const toolsets = [...new Set(catalog.map(({ toolset }) => toolset))].sort();
  check("toolsets", "toolset", filters.toolsets, toolsets);
  check("tools", "tool", filters.tools, names);
  check("exclude-tools", "tool", filters.exclude, names);
  const all = !filters.toolsets && !filters.tools;
  const offered = catalog.filter(
    ({ toolset, tool, access }) =>
      (all || filters.toolsets?.includes(toolset) || filters.tools?.includes(tool.name)) &&
      !filters.exclude?.includes(tool.name) &&
      (filters.writes || access === "read"),
  );
  if (offered.length === 0) {
    throw new ConfigError(
      filters.writes
        ? "These filters leave no tool. Drop --exclude-tools, or name more --toolsets."
        : "These filters leave no tool that only reads. Add --enable-write-tools, or name more --toolsets.",
    );
  }
  return new Map(offered.map((entry) => [entry.tool.name, entry]));
}

/** What a tool is called today. */
export const nameOf = ({ formerly }: Pick<Calls, "formerly">, name: string): string =>
  (Object.hasOwn(formerly, name) ? formerly[name] : undefined) ?? name;

/** What one request asks to see of it; it can only take away. Names that are not there ask for nothing. */
export interface Narrowing {
  toolsets?: readonly string[] | undefined;
  tools?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
  readOnly?: boolean | undefined;
}

export function narrow(offered: Offered, { toolsets, tools, exclude, readOnly }: Narrowing): Offered {
  const all = !toolsets && !tools;
  return new Map(
    [...offered].filter(
      ([name, { toolset, access }]) =>
        (all || toolsets?.includes(toolset) || tools?.includes(name)) &&
        !exclude?.includes(name) &&
        !(readOnly && access !== "read"),
    ),
  );
}

function check(flag: string, kind: string, given: string[] | undefined, known: string[]): void {
  for (const name of given ?? []) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const hint = near
      ? `did you mean "${near}"?`
      : kind === "toolset"
        ? `known: ${known.join(", ")}.`
        : "the command `tools` lists them.";
    throw new ConfigError(`--${flag}: there is no ${kind} ${JSON.stringify(name)}; ${hint}`);
  }
}
