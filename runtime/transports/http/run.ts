import type { Config, HttpConfig } from "../../config.ts";
import { assemble } from "../../program.ts";
import type { Product } from "../../provider.ts";
import { serveHttp } from "./serve.ts";

/** Two probes of a balancer that looks every second. A person at the keyboard is not kept waiting. */
const FAREWELL_MS = 2_500;

/** Serves until the process is told to stop. Resolves when nobody is left inside. */
export async function runHttp<Client>(
  product: Product<Client>,
  config: Config & { http: HttpConfig },
  process: NodeJS.Process,
): Promise<void> {
  const program = await assemble(product, config);
  const server = await serveHttp({
    program,
    product,
    config,
    telemetry: { served: () => {} },
    metrics: async () => "",
  });
  const told = new Promise<number>((resolve) => {
    process.once("SIGINT", () => resolve(0));
    process.once("SIGTERM", () => resolve(FAREWELL_MS));
  });
  process.stderr.write(`${product.provider.command} listens on ${server.url}/mcp\n`);
  await server.close(await told);
  await program.close();
}
