import { createHash } from "node:crypto";
import { ApiError, ConfigError } from "../../errors.ts";
import type { Caller, Program } from "../../program.ts";
import type { Provider } from "../../provider.ts";
import { Refusal } from "./answer.ts";

/** Who calls, told by the header of each request. What is known of a credential is kept under its hash, for a while. */
export interface Callers {
  /** Throws a `Refusal` (401) where there is no credential, or one that the provider does not know. */
  admit(authorization: string | undefined, challenge: Challenge): Promise<Caller>;
  /** What is said when the provider does not know a credential. */
  unknown(challenge: Challenge): Refusal;
  /** The provider has refused it in the meantime: ask again next time. */
  forget(caller: Caller): void;
}

/** What WWW-Authenticate says. */
type Challenge = (error?: string) => string;

interface Entry {
  caller: Caller;
  /** Resolves to whether the provider knows the credential; asked once. */
  known: Promise<boolean>;
  until: number;
}

const MOST = 2000;
const KEEP_MS = 15 * 60_000;
/** A refused credential may be made good; until then nobody can make us ask for every request. */
const KEEP_REFUSED_MS = 10_000;
/** A provider that does not answer is not asked to vouch. */
const PATIENCE_MS = 5_000;

export interface CallersOptions {
  program: Program;
  provider: Pick<Provider<never>, "authorize" | "authorization" | "title">;
  /** For callers without a header; absent where they are refused. */
  own: Caller | undefined;
  now?: () => number;
}

export function createCallers({ program, provider, own, now = () => performance.now() }: CallersOptions): Callers {
  const entries = new Map<string, Entry>();

  function open(header: string): Caller | undefined {
    const settings = provider.authorize(header);
    try {
      return settings && program.createCaller({ ...program.settings, ...settings });
    } catch (error) {
      if (error instanceof ConfigError) return undefined;
      throw error;
    }
  }

  function find(header: string): Entry | undefined {
    const key = createHash("sha256").update(header).digest("base64");
    const found = entries.get(key);
    if (found && now() < found.until) {
      // The order of a Map is that of its insertions: what is used goes to the end.
      entries.delete(key);
      entries.set(key, found);
      return found;
    }
    const caller = open(header);
    if (!caller) return undefined;
    const entry: Entry = { caller, known: vouch(caller), until: now() + KEEP_MS };
    void entry.known.then((known) => {
      if (!known) entry.until = now() + KEEP_REFUSED_MS;
    });
    entries.delete(key);
    if (entries.size >= MOST) entries.delete(entries.keys().next().value ?? "");
    entries.set(key, entry);
    return entry;
  }

  const unknown = (challenge: Challenge): Refusal =>
    deny(
      challenge("invalid_token"),
      `${provider.title} does not know this credential: it is wrong, expired, or meant for another region.`,
    );

  return {
    async admit(authorization = "", challenge) {
      const header = authorization.trim();
      if (header === "") {
        if (own) return own;
        throw deny(challenge(), `Send your own credential in the Authorization header: ${provider.authorization}.`);
      }
      const entry = find(header);
      if (!entry) throw deny(challenge(), `The Authorization header is malformed. It takes ${provider.authorization}.`);
      if (await entry.known) return entry.caller;
      throw unknown(challenge);
    },
    unknown,
    forget(caller) {
      for (const [key, entry] of entries) if (entry.caller === caller) entries.delete(key);
    },
  };
}

const deny = (challenge: string, detail: string): Refusal =>
  new Refusal(401, "Unauthorized", [detail], { "www-authenticate": challenge });

/** Only a clear no is a no: a provider that is down, slow or reluctant must not lock anybody out. */
async function vouch(caller: Caller): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), PATIENCE_MS);
  });
  const answer = caller.identity().then(
    () => true,
    (error: unknown) => !(error instanceof ApiError && error.facts.status === 401),
  );
  return Promise.race([answer, patience]).finally(() => clearTimeout(timer));
}
