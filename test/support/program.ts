import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { product as pagerduty } from "../../generated/pagerduty/index.ts";
import { readConfig } from "../../runtime/config.ts";
import { assemble, type World } from "../../runtime/program.ts";
import type { Product } from "../../runtime/provider.ts";
import { silent } from "../../runtime/telemetry/log.ts";

/** A real client on the whole program, in this process. */
export function connect(flags: string[], env: Record<string, string>, world: World = {}): Promise<Client> {
  return connectTo(pagerduty, flags, env, world);
}

export async function connectTo<T>(
  product: Product<T>,
  flags: string[],
  env: Record<string, string>,
  world: World = {},
): Promise<Client> {
  const command = readConfig(flags, env, product.provider);
  if (command.run !== "serve") throw new Error("the flags do not serve");
  const program = await assemble(product, command.config, { log: silent, ...world });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await program.createServer(program.createCaller(program.settings)).connect(far);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(near);
  return client;
}

export const textOf = (result: { content?: unknown }): string => {
  const [first] = Array.isArray(result.content) ? result.content : [];
  return typeof first?.text === "string" ? first.text : "";
};
