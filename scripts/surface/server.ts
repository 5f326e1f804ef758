import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { DiffError, type Origin, toSurface } from "./origins.ts";

interface Asked {
  /** A URL, or a command line. */
  server: string;
  headers: [name: string, value: string][];
  seconds: number;
}

/** What a running server lists, every page of it. */
export async function readServer({ server, headers, seconds }: Asked): Promise<Origin> {
  const isUrl = /^https?:\/\//i.test(server);
  if (!isUrl && headers.length > 0)
    throw new DiffError("--header is for a server at a URL; a command takes its environment.");
  const client = new Client({ name: "surface-diff", version: "1" });
  let said = "";
  const transport = isUrl ? overHttp(server, headers) : overStdio(server, (text) => (said += text));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  const timeout = seconds * 1000;
  const list = async () => {
    await client.connect(transport, { timeout });
    return (await client.listTools({}, { timeout })).tools;
  };
  try {
    // The whole of it, too: a server that sends page after page answers each request in time.
    const tools = await Promise.race([list(), late]);
    const name = client.getServerVersion()?.name ?? server;
    if (tools.length === 0) throw new Error("it lists no tools");
    return { name: server, surfaces: new Map([[name, toSurface({ catalog: { tools } }, server)]]), anonymous: true };
  } catch (error) {
    if (error instanceof DiffError) throw error;
    const last = said.trim().split("\n").at(-1);
    throw new DiffError(`The server ${server} can not be read: ${describe(error)}${last ? `; it said: ${last}` : ""}`);
  } finally {
    clearTimeout(timer);
    await client.close().catch(() => {});
  }
}

/** Words of a command line as a shell parts them; nothing is replaced. */
export function splitCommand(line: string): string[] {
  const words = line.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replaceAll(
      /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g,
      (_, plain?: string, quoted?: string, escaped?: string) =>
        plain ?? quoted?.replaceAll(/\\(["\\])/g, "$1") ?? escaped ?? "",
    ),
  );
}

function overHttp(url: string, headers: [string, string][]): StreamableHTTPClientTransport {
  if (!URL.canParse(url)) throw new DiffError(`${url} is no URL.`);
  return new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: Object.fromEntries(headers) } });
}

function overStdio(line: string, hear: (text: string) => void): StdioClientTransport {
  const [command, ...args] = splitCommand(line);
  if (command === undefined) throw new DiffError("--server wants a URL or a command line.");
  // By itself the client hands on a few variables only; whoever names a command means it to run as it would for them.
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const transport = new StdioClientTransport({ command, args, env, stderr: "pipe" });
  transport.stderr?.on("data", (chunk: Buffer) => hear(chunk.toString()));
  return transport;
}

/** One line: fetch hides the reason in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return reason.split("\n", 1)[0] ?? reason;
}
