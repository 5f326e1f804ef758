import { createHash } from "node:crypto";
import { ApiError, ConfigError } from "../../errors.ts";
import type { Caller, Program } from "../../program.ts";
import type { Provider, Settings } from "../../provider.ts";
import { Refusal } from "./answer.ts";
import { busy, createGate } from "./limits.ts";

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
/** Strangers at once about whom the provider is asked: whoever is known is let in past them. */
const MOST_STRANGERS = 32;

export interface CallersOptions {
  program: Program;
  provider: Pick<Provider<never>, "authorize" | "authorization" | "title">;
  /** For callers without a header; absent where they are refused. */
  own: Caller | undefined;
  now?: () => number;
}

export function createCallers({ program, provider, own, now = () => performance.now() }: CallersOptions): Callers {
  const known = new Map<string, Entry>();
  // Apart, so that no number of wrong credentials pushes a good one out.
  const refused = new Map<string, Entry>();
  const strangers = createGate(MOST_STRANGERS, busy);

  /** By the credential and not by how it was written, or one caller would be several. */
  async function find(key: string, open: () => Caller | undefined): Promise<Entry | undefined> {
    const found = known.get(key) ?? refused.get(key);
    if (found && now() < found.until) {
      touch(known, key);
      return found;
    }
    known.delete(key);
    const caller = open();
    if (!caller) return undefined;
    const leave = strangers.enter("all");
    const entry: Entry = { caller, known: vouch(caller).finally(leave), until: now() + KEEP_MS };
    keep(known, key, entry);
    if (!(await entry.known)) {
      known.delete(key);
      entry.until = now() + KEEP_REFUSED_MS;
      keep(refused, key, entry);
    }
    return entry;
  }

  function openWith(settings: Settings): Caller | undefined {
    try {
      return program.createCaller({ ...program.settings, ...settings }, "caller");
    } catch (error) {
      if (error instanceof ConfigError) return undefined;
      throw error;
    }
  }

  const unknown = (challenge: Challenge): Refusal =>
    deny(
      challenge("invalid_token"),
      `${provider.title} does not know this credential: it is wrong, expired, or meant for another region.`,
    );

  return {
    async admit(authorization = "", challenge) {
      const header = authorization.trim();
      if (header === "" && !own)
        throw deny(challenge(), `Send your own credential in the Authorization header: ${provider.authorization}.`);
      const settings = header === "" ? undefined : provider.authorize(header);
      const malformed = () =>
        deny(challenge(), `The Authorization header is malformed. It takes ${provider.authorization}.`);
      if (header !== "" && !settings) throw malformed();
      const entry = settings
        ? await find(hash(JSON.stringify(settings)), () => openWith(settings))
        : await find("own", () => own);
      if (!entry) throw malformed();
      if (await entry.known) return entry.caller;
      throw unknown(challenge);
    },
    unknown,
    forget(caller) {
      for (const [key, entry] of known) if (entry.caller === caller) known.delete(key);
    },
  };
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");

/** The order of a Map is that of its insertions: what is used goes to the end, what is first goes. */
function keep(entries: Map<string, Entry>, key: string, entry: Entry): void {
  if (entries.size >= MOST) entries.delete(entries.keys().next().value ?? "");
  entries.set(key, entry);
}

function touch(entries: Map<string, Entry>, key: string): void {
  const entry = entries.get(key);
  if (!entry) return;
  entries.delete(key);
  entries.set(key, entry);
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
