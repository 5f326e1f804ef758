import { parseArgs } from "node:util";
import { type Config, readConfig, takesValue } from "../config.ts";
import { ConfigError } from "../errors.ts";
import { assemble } from "../program.ts";
import type { Calls, Product } from "../provider.ts";
import { openTelemetry } from "../telemetry/open.ts";
import { openEnvelope } from "../tools/envelope.ts";
import { nearest } from "../tools/nearest.ts";
import { readCallLine } from "./call.ts";
import { printResult } from "./print.ts";
import { printToolHelp, printTools } from "./tools.ts";

/** `tools [--toolset x] [--json]`: what there is. */
export function runTools<Client>(argv: string[], product: Product<Client>, process: NodeJS.Process): void {
  const { command } = product.provider;
  const { tokens } = parseArgs({
    args: argv,
    options: { toolset: { type: "string", multiple: true }, json: { type: "boolean" } },
    strict: false,
    tokens: true,
  });
  const wanted: string[] = [];
  let json = false;
  const known = [...new Set(product.catalog.map(({ toolset }) => toolset))].sort();
  for (const token of tokens) {
    if (token.kind === "option" && token.name === "json") json = true;
    else if (token.kind === "option" && token.name === "toolset" && token.value !== undefined)
      wanted.push(...token.value.split(","));
    else throw new ConfigError(`${command} tools takes --toolset NAME and --json.`);
  }
  for (const name of wanted) {
    if (!known.includes(name)) throw new ConfigError(`There is no toolset "${name}"; known: ${known.join(", ")}.`);
  }
  const shown = product.catalog.filter(({ toolset }) => wanted.length === 0 || wanted.includes(toolset));
  const text = json
    ? `${JSON.stringify(
        shown.map(({ tool }) => tool),
        null,
        2,
      )}\n`
    : printTools(shown, command);
  process.stdout.write(text);
}

/** `call <tool> [--name value …]`: one call without a client. Exit code 1 is the tool's error; 2 is bad usage, refused arguments among it. */
export async function runCall<Client>(
  argv: string[],
  product: Product<Client>,
  process: NodeJS.Process,
): Promise<void> {
  const { provider, catalog } = product;
  const [name = "", ...rest] = argv;
  const entry = catalog.find(({ tool }) => tool.name === name.replaceAll("-", "_"));
  if (!entry) {
    const near = nearest(
      name,
      catalog.map(({ tool }) => tool.name),
    );
    const hint = near ? `did you mean ${near}?` : `${provider.command} tools lists them.`;
    throw new ConfigError(
      name === "" || name.startsWith("--")
        ? `Name a tool: ${provider.command} call <tool> --help. ${provider.command} tools lists them.`
        : `There is no tool "${name}"; ${hint}`,
    );
  }
  const line = readCallLine(rest, entry, (flag) => takesValue(flag, provider));
  if (line.help) {
    process.stdout.write(printToolHelp(entry, provider.command));
    return;
  }
  const filter = line.flags.find((flag) => /^--(tools|toolsets|exclude-tools)=/.test(flag))?.split("=")[0];
  if (filter) throw new ConfigError(`${filter} is for models, and takes nothing from a call: leave it out.`);
  const command = readConfig(line.flags, process.env, provider);
  if (command.run !== "serve") throw new ConfigError(`${provider.command} call <tool> --help tells of a tool.`);
  // One result, one form; filters are for models that should not see too much.
  const filters = { toolsets: undefined, tools: undefined, exclude: undefined };
  const config: Config = { ...command.config, ...filters, resultForm: "both", outputSchemas: false };
  const telemetry = await openTelemetry(provider, config, process);
  const program = await assemble(product, config, { telemetry });
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort(new Error("interrupted")));
  const { dispatch } = program.createCaller(program.settings);
  const { outcome, result } = await dispatch(entry.tool.name, line.args, {
    signal: stop.signal,
    offered: program.offered,
  });
  await telemetry?.close();
  await program.close();
  const text = result.content[0]?.text ?? "";
  // Written by the generator, checked with the catalog: JSON enters here.
  const { results } = (await product.calls()) as Calls;
  const { structuredContent: whole = { error: text } } = result;
  const opened = result.isError && !results ? { error: text } : openEnvelope(results, whole);
  if ("error" in opened) {
    process.stderr.write(`${opened.error}\n`);
    process.exitCode = outcome === "refused" ? 2 : 1;
  } else if (process.stdout.isTTY) process.stdout.write(printResult(opened.answer));
  else process.stdout.write(`${text}\n`);
}
