import type { Server } from "@modelcontextprotocol/server";
import { serveStdio as serve } from "@modelcontextprotocol/server/stdio";
import type { Log } from "../telemetry/log.ts";

/**
 * Serves one client over stdin and stdout. Resolves when the process is told to stop. A host that closes stdin needs no
 * word from us: the SDK ends the calls under way, and then nothing keeps the process alive.
 */
export async function serveStdio(createServer: () => Server, log: Log, process: NodeJS.Process): Promise<void> {
  // A host that reads slowly leaves many answers waiting on the pipe; each waits with a listener of its own.
  process.stdout.setMaxListeners(0);
  const handle = serve(createServer, { onerror: (error) => log.warn("protocol error", { error }) });
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    process.stdout.once("error", () => resolve());
  });
  await handle.close();
}
