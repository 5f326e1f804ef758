import type { Identity } from "../tools/tool.ts";

/** Teams change while a server runs; a few minutes late is soon enough. */
const KEEP_MS = 5 * 60_000;

/** Asks who we are when somebody needs it, shares the answer for a while, and never remembers a failure. */
export function createIdentityCache(
  ask: () => Promise<Identity | undefined>,
  now: () => number = () => performance.now(),
): () => Promise<Identity | undefined> {
  let known: { identity: Promise<Identity | undefined>; until: number } | undefined;
  return () => {
    if (known && now() < known.until) return known.identity;
    const identity = ask();
    const entry = { identity, until: now() + KEEP_MS };
    known = entry;
    identity.catch(() => {
      if (known === entry) known = undefined;
    });
    return identity;
  };
}
