import type { IncomingHttpHeaders } from "node:http";
import type { Calls, Catalog } from "../../provider.ts";
import { nameOf, narrow, type Offered } from "../../tools/catalog.ts";
import { Refusal } from "./answer.ts";

/** How many different wishes are remembered; each one is a list of tools. */
const MOST = 200;

/** What a caller may see of the tools: what the server offers, less what its headers and its scopes take away. */
export type Narrow = (headers: IncomingHttpHeaders, scopes: string[] | undefined) => Promise<Offered>;

export function createNarrow(offered: Offered, catalog: Catalog, loadCalls: () => Promise<Calls>): Narrow {
  const known = new Map<string, Offered>();

  return async (headers, scopes) => {
    const wishes = HEADERS.map((name) => String(headers[name.toLowerCase()] ?? "").trim());
    const empty = HEADERS.find((_, at) => /^[\s,]+$/.test(wishes[at] ?? ""));
    // Who sends it means to take something away.
    if (empty !== undefined) throw new Refusal(400, "Bad Request", [`${empty} names nothing. Leave it out, or blank.`]);
    if (!scopes && wishes.every((wish) => wish === "")) return offered;
    const key = JSON.stringify([wishes, scopes]);
    const found = known.get(key);
    if (found) return found;
    const left = unify(apply(await loadCalls(), wishes, scopes));
    if (known.size >= MOST) known.delete(known.keys().next().value ?? "");
    known.set(key, left);
    return left;
  };

  /** Of many wishes that leave the same tools, one list is kept. */
  function unify(left: Offered): Offered {
    const names = [...left.keys()].join();
    return [...known.values()].find((one) => [...one.keys()].join() === names) ?? left;
  }

  function apply(calls: Calls, [tools, toolsets, exclude, readOnly]: string[], scopes: string[] | undefined): Offered {
    const rename = (name: string) => nameOf(calls, name);
    const excluded = list(exclude)?.map(rename);
    // A name of which nothing is taken away would leave on offer what somebody wanted gone.
    const unknown = excluded?.find((name) => !catalog.some(({ tool }) => tool.name === name));
    if (unknown !== undefined)
      throw new Refusal(400, "Bad Request", [
        `X-MCP-Exclude-Tools: there is no tool ${JSON.stringify(unknown.slice(0, 80))}.`,
      ]);
    const left = narrow(offered, {
      tools: list(tools)?.map(rename),
      toolsets: list(toolsets),
      exclude: excluded,
      readOnly: isOn(readOnly),
    });
    return scopes ? withinScopes(left, calls, scopes) : left;
  }
}

const HEADERS = ["X-MCP-Tools", "X-MCP-Toolsets", "X-MCP-Exclude-Tools", "X-MCP-Readonly"];

/** Without those that no scope of the token opens. What a tool needs further does not count: it may still do part of its work. */
function withinScopes(offered: Offered, calls: Calls, scopes: string[]): Offered {
  return new Map(
    [...offered].filter(([name]) => {
      const needed = calls.tools[name]?.scopes;
      return !needed || needed.some((scope) => scopes.includes(scope));
    }),
  );
}

/** An empty header asks for nothing, like none. */
function list(value = ""): string[] | undefined {
  const names = value.split(",").flatMap((name) => name.trim() || []);
  return names.length > 0 ? names : undefined;
}

function isOn(value = ""): boolean {
  if (value === "" || /^(false|0)$/i.test(value)) return false;
  if (/^(true|1)$/i.test(value)) return true;
  throw new Refusal(400, "Bad Request", ["X-MCP-Readonly must be true or false."]);
}
