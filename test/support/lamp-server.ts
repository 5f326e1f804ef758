// A server of its own, in pages of two tools, as a process: `tsx test/support/lamp-server.ts [without]`.
import { Server, type Tool } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { lamps } from "./surface.ts";

const [without] = process.argv.slice(2);
// JSON enters here: what a test may do to a tool is more than the protocol allows.
const all: Tool[] = JSON.parse(JSON.stringify(lamps().catalog.map(({ tool }) => tool)));
const offered = all.filter(({ name }) => name !== without);

serveStdio(() => {
  const server = new Server({ name: "lamps", version: "1" }, { capabilities: { tools: {} } });
  server.setRequestHandler("tools/list", ({ params }) => {
    const from = Number(params?.cursor ?? 0);
    const tools = offered.slice(from, from + 2);
    return { tools, ...(from + 2 < offered.length && { nextCursor: String(from + 2) }) };
  });
  return server;
});
