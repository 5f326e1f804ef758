import type { Config, HttpConfig } from "../../config.ts";
import { assemble, version } from "../../program.ts";
import type { Product } from "../../provider.ts";
import { createLog } from "../../telemetry/log.ts";
import { createMetrics } from "../../telemetry/metrics.ts";
import { openTelemetry } from "../../telemetry/open.ts";
import { combine } from "../../telemetry/telemetry.ts";
import { serveHttp } from "./serve.ts";

/** Two probes of a balancer that looks every second. A person at the keyboard is not kept waiting. */
const FAREWELL_MS = 2_500;

/** Serves until the process is told to stop. Resolves when nobody is left inside; an API that still owes an answer is not waited for. */
export async function runHttp<Client>(
  product: Product<Client>,
  config: Config & { http: HttpConfig },
  process: NodeJS.Process,
): Promise<void> {
  const { command } = product.provider;
  // First of all: the first process of a container gets no signal that it does not listen for, and would be killed for it.
  let listening = false;
  const told = new Promise<number>((resolve) => {
    process.once("SIGINT", () => resolve(0));
    process.once("SIGTERM", () => resolve(listening ? FAREWELL_MS : 0));
  });
  const shared = await openShared(command, config);
  const metrics = createMetrics({ command, version, redis: shared });
  const telemetry = (await openTelemetry(product.provider, config, process, [metrics])) ?? combine([metrics]);
  const program = await assemble(product, config, { telemetry, shared });
  const server = await serveHttp({ program, product, config, telemetry, metrics: metrics.print });
  listening = true;
  process.stderr.write(`${command} listens on ${server.url}/mcp\n`);
  await server.close(await told);
  await telemetry.close();
  await shared?.close();
}

/** What replicas have in common, where there is a place for it. */
async function openShared(command: string, { http, logLevel }: Config & { http: HttpConfig }) {
  if (http.redisUrl === undefined) return undefined;
  const { openRedis } = await import("../../shared/redis.ts");
  return openRedis({ url: http.redisUrl, prefix: command, log: createLog({ level: logLevel }) });
}
