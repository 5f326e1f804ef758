import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Product } from "../runtime/provider.ts";

export interface Program {
  /** What it is called by. */
  command: string;
  provider: string;
  /** The file that starts it, once it is built. */
  entry: string;
}

/** Every server that we ship. `bin` in package.json is the one list of them. */
export function listPrograms(): Program[] {
  const { bin = {} }: { bin?: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const programs = Object.entries(bin).map(([command, entry]) => {
    const provider = entry.split("/")[1] ?? "";
    const wanted = `dist/${provider}/${command}.cjs`;
    if (entry !== wanted)
      stop(`package.json: "${command}" in \`bin\` must be dist/<provider>/${command}.cjs, not ${entry}`);
    if (!existsSync(`generated/${provider}/main.ts`))
      stop(`package.json: \`bin\` names ${entry}, but generated/${provider} is missing: run \`npm run generate\``);
    return { command, provider, entry };
  });
  for (const provider of readdirSync("generated")) {
    if (programs.some((program) => program.provider === provider)) continue;
    const line = `"${provider}-mcp": "dist/${provider}/${provider}-mcp.cjs"`;
    stop(`package.json: no program for generated/${provider}; add ${line} to \`bin\``);
  }
  return programs;
}

/** By the name of its folder, for the provider is in it. */
export async function loadProduct({ provider, command }: Program): Promise<Product<unknown>> {
  const { product }: { product: Product<unknown> } = await import(`${process.cwd()}/generated/${provider}/index.ts`);
  if (product.provider.command === command) return product;
  stop(
    `overrides/${provider}/provider.ts: \`command\` is ${product.provider.command}, and package.json says ${command}`,
  );
}

/** Whoever runs the script can put this right; where it was found is of no use to them. */
export function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
