import { ConfigError } from "../errors.ts";
import type { Send } from "../http/types.ts";
import type { Product, Settings } from "../provider.ts";
import { createAccount, type DemoAccount } from "./account.ts";
import type { DemoClock } from "./clock.ts";
import { type FaultTexts, readFaultOptions } from "./options.ts";
import { createDemoSend } from "./send.ts";

/** A demo account of the product's provider. */
export async function openDemo<Client>(product: Product<Client>, clock?: DemoClock): Promise<DemoAccount> {
  const provider = await product.demo?.();
  if (!provider) throw new ConfigError(`There is no demo account of ${product.provider.title}.`);
  return createAccount(await product.api(), provider, clock ? { clock } : {});
}

export interface DemoWorld {
  settings: Settings;
  send: Send;
  /** What the token in these settings may do; undefined for everything, and for a token that is none. */
  scopes(settings: Settings): string[] | undefined;
}

/** What puts the account in the place of the network: the settings that reach it, and the way there. */
export async function openDemoSend<Client>(
  product: Product<Client>,
  settings: Settings,
  faults: FaultTexts,
): Promise<DemoWorld> {
  const way = readFaultOptions(faults);
  const demo = await openDemo(product);
  const { callers } = demo.provider;
  return {
    settings: chooseCaller(demo, settings),
    send: createDemoSend(demo, way),
    scopes(own) {
      const token = product.provider.credentials
        .map((name) => own[name] ?? "")
        .find((value) => Object.hasOwn(callers, value));
      return token === undefined ? undefined : callers[token]?.scopes;
    },
  };
}

/** Real credentials stay out of it; one of the account's own tokens tells as whom to call. */
function chooseCaller({ provider }: DemoAccount, settings: Settings): Settings {
  const known = Object.entries(settings).filter(
    ([, value]) => value !== undefined && Object.hasOwn(provider.callers, value),
  );
  return known.length > 0 ? Object.fromEntries(known) : provider.settings;
}
