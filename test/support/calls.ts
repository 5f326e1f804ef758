import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ApiRequest } from "./api.ts";

interface Sent {
  send: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Call {
  tool: string;
  toolset: string;
  /** Typical arguments, an older shape of them, arguments that are refused, or a call that the API refuses. */
  kind: "args" | "older" | "refused" | "fails";
  title: string;
  args: Record<string, unknown>;
  requests: Sent[];
  answers: { status?: number; json?: unknown; headers?: Record<string, string> }[];
  /** Part of the structured result. */
  result?: unknown;
  /** Substrings of a refusal of the arguments: nothing is sent. */
  says?: string[];
  /** Substrings of an error after the API said no. */
  fails?: string[];
  accountKey: boolean;
}

interface Entry {
  args?: Record<string, unknown>;
  older?: Record<string, unknown>;
  refused?: Record<string, unknown>;
  requests?: (string | Sent)[];
  answers?: Call["answers"];
  result?: unknown;
  says?: string[];
  fails?: string[];
  "account key"?: boolean;
}

/** The call tables of one provider: arguments, the exact requests they become, and what comes back. */
export function readCalls(folder: string): Call[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => {
      const tools = parse(readFileSync(join(folder, file), "utf8")) as Record<string, Entry[]>;
      const toolset = file.replace(/\.yaml$/, "");
      return Object.entries(tools).flatMap(([tool, entries]) =>
        entries.map((entry) => readCall(tool, toolset, entry, entries[0] ?? {})),
      );
    });
}

/** A request that came, and one that a table expects, in the form in which they are compared. */
export const plain = ({ method, pathname, query }: ApiRequest) => ({
  method,
  path: decodeURIComponent(pathname),
  query: query.map(([name, value]) => `${name}=${value}`).sort(),
});

export function expected(send: string) {
  const [method = "", target = ""] = send.split(/ (.*)/s);
  const [path = "", search = ""] = target.split(/\?(.*)/s);
  return { method, path, query: search === "" ? [] : search.split("&").sort() };
}

function readCall(tool: string, toolset: string, entry: Entry, first: Entry): Call {
  const kind = entry.refused ? "refused" : entry.older ? "older" : entry.fails ? "fails" : "args";
  const args = entry.refused ?? entry.older ?? entry.args ?? {};
  const from = kind === "older" && !entry.requests ? first : entry;
  const requests = kind === "refused" ? [] : (from.requests ?? []);
  return {
    tool,
    toolset,
    kind,
    title: `${tool} ${kind} ${JSON.stringify(args).slice(0, 120)}`,
    args,
    requests: requests.map((request) => (typeof request === "string" ? { send: request } : request)),
    answers: entry.answers ?? from.answers ?? [],
    ...(entry.result !== undefined && { result: entry.result }),
    ...(entry.says && { says: entry.says }),
    ...(entry.fails && { fails: entry.fails }),
    accountKey: entry["account key"] === true,
  };
}
