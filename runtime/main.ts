import { type Config, readConfig } from "./config.ts";
import { ConfigError } from "./errors.ts";
import { listSettings } from "./options.ts";
import { assemble, version } from "./program.ts";
import type { Product } from "./provider.ts";
import { openTelemetry } from "./telemetry/open.ts";
import { serveStdio } from "./transports/stdio.ts";

/** The program. Nothing is asked of the network before the first call. */
export async function main<Client>(product: Product<Client>, process: NodeJS.Process): Promise<void> {
  try {
    const [name = "", ...rest] = process.argv.slice(2);
    const isCommand = COMMANDS.includes(name);
    // Whoever stops reading, such as `head`, has seen enough.
    if (isCommand) process.stdout.once("error", () => process.exit());
    if (isCommand && ["--help", "-h"].includes(rest[0] ?? "")) return void process.stdout.write(helpText(product));
    if (name === "tools") return (await import("./commands/run.ts")).runTools(rest, product, process);
    if (name === "call") return await (await import("./commands/run.ts")).runCall(rest, product, process);
    if (name === "demo-api") return await (await import("./commands/demo-api.ts")).runDemoApi(rest, product, process);
    const command = readConfig(process.argv.slice(2), process.env, product.provider);
    if (command.run === "version") process.stdout.write(`${product.provider.command} ${version}\n`);
    else if (command.run === "help") process.stdout.write(helpText(product));
    else await serve(product, command.config, process);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${product.provider.command}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

const COMMANDS = ["tools", "call", "demo-api"];

async function serve<Client>(product: Product<Client>, config: Config, process: NodeJS.Process): Promise<void> {
  const { http } = config;
  if (http) {
    const { runHttp } = await import("./transports/http/run.ts");
    await runHttp(product, { ...config, http }, process);
  } else {
    const telemetry = await openTelemetry(product.provider, config, process);
    const program = await assemble(product, config, { telemetry });
    const caller = program.createCaller(program.settings);
    // A host that closes stdin ends us without a word.
    process.once("beforeExit", () => void telemetry?.close());
    await serveStdio(() => program.createServer(caller), program.log, process);
    await telemetry?.close();
  }
  process.exit();
}

function helpText<Client>({ provider }: Product<Client>): string {
  const rows = [
    ...listSettings(provider),
    { flag: "--help", env: "", description: "Show this." },
    { flag: "--version", env: "", description: "Show the version." },
  ];
  const flags = Math.max(...rows.map((row) => row.flag.length));
  const variables = Math.max(...rows.map((row) => row.env.length));
  const lines = rows.map((row) => `  ${row.flag.padEnd(flags)}  ${row.env.padEnd(variables)}  ${row.description}\n`);
  return `${provider.command} ${version}: ${provider.title} as an MCP server over stdio or HTTP.\n\nUsage: ${provider.command} [flags]\n       ${provider.command} tools [--toolset NAME] [--json]\n       ${provider.command} call <tool> [--name value …] [--json '{…}']\n       ${provider.command} demo-api [--port 4010] [--host 127.0.0.1] [--tls-cert FILE --tls-key FILE]\n\n${lines.join("")}\nExit codes: 1 when a tool fails, 2 when the command line, a setting or an argument is wrong.\n`;
}
