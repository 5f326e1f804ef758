import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { parseArgs } from "node:util";
import { openDemo } from "../demo/open.ts";
import { readFaultOptions } from "../demo/options.ts";
import { startDemoServer } from "../demo/server.ts";
import { ConfigError } from "../errors.ts";
import { OPTIONS } from "../options.ts";
import type { Product } from "../provider.ts";
import { createLog } from "../telemetry/log.ts";

const FLAGS = {
  port: { type: "string", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  "tls-cert": { type: "string" },
  "tls-key": { type: "string" },
  "demo-rate-limit": { type: "string" },
  "demo-latency": { type: "string" },
  "demo-faults": { type: "string" },
} as const;

/** `demo-api`: the demo account on a port, for any client of the provider, until it is told to stop. */
export async function runDemoApi<Client>(
  argv: string[],
  product: Product<Client>,
  process: NodeJS.Process,
): Promise<void> {
  const { command, title } = product.provider;
  const values = readFlags(argv, command);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new ConfigError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  const { demoRateLimit, demoLatency, demoFaults } = OPTIONS;
  const faults = readFaultOptions({
    rateLimit: values["demo-rate-limit"] ?? (process.env[demoRateLimit.env] || undefined),
    latency: values["demo-latency"] ?? (process.env[demoLatency.env] || undefined),
    faults: values["demo-faults"] ?? (process.env[demoFaults.env] || undefined),
  });
  const tls = readCertificate(values["tls-cert"], values["tls-key"]);
  const log = createLog();
  const demo = await openDemo(product);
  const onError = (error: unknown) => log.error("the demo account failed", { error });
  const server = await startDemoServer(demo, { ...faults, host: values.host, port, tls, onError });
  process.stdout.write(
    `The demo account of ${title} answers on ${server.url}\nTokens: ${Object.keys(demo.provider.callers).join(", ")}\nCtrl-C ends it; what was changed is forgotten.\n`,
  );
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await server.close();
}

function readFlags(argv: string[], command: string) {
  try {
    return parseArgs({ args: argv, options: FLAGS }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message.split(/[.\n]/)[0] : "";
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new ConfigError(`${why}; ${command} demo-api takes ${known.join(", ")}.`);
  }
}

function readCertificate(certFile: string | undefined, keyFile: string | undefined) {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined)
    throw new ConfigError("--tls-cert and --tls-key go together: a certificate and its key, both as PEM files.");
  try {
    const tls = { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
    createSecureContext(tls);
    return tls;
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "";
    throw new ConfigError(`--tls-cert and --tls-key can not be used (${why}).`, { cause: error });
  }
}
