import type { Config, HttpConfig } from "../../config.ts";
import { assemble } from "../../program.ts";
import type { Product } from "../../provider.ts";
import { serveHttp } from "./serve.ts";

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
  const told = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  process.stderr.write(`${product.provider.command} listens on ${server.url}/mcp\n`);
  await told;
  await server.close();
  await program.close();
}
