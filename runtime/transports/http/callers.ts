import { createHash } from "node:crypto";
import { ApiError, ConfigError } from "../../errors.ts";
import type { Caller, Program } from "../../program.ts";
import type { Provider, Settings } from "../../provider.ts";
import type { Credentials } from "../../telemetry/metrics.ts";
import { Refusal } from "./answer.ts";
import { tooMany } from "./limits.ts";
import { createRecent } from "./recent.ts";
import { createTurns, sourceOf, type Turn } from "./turns.ts";

/** Who calls, told by the header of each request. What is known of a credential is kept under its hash, for a while. */
export interface Callers {
  /** Throws a `Refusal`: 401 where there is no credential, or one that the provider does not know; 503 where too many are new. */
  admit(authorization: string | undefined, challenge: Challenge, line: Line): Promise<Caller>;
  /** What is said when the provider does not know a credential. */
  unknown(challenge: Challenge): Refusal;
  /** The provider has refused it in the meantime: ask again next time. */
  forget(caller: Caller): void;
  counts(): Credentials;
  /** Requests of which it is not yet known whose they are. */
  admitting(): number;
}

/** What WWW-Authenticate says. */
type Challenge = (error?: string) => string;

/** The connection on which a request came. */
export interface Line {
  remoteAddress?: string | undefined;
  destroyed: boolean;
}

interface Entry {
  caller: Caller;
  /** When the provider last vouched for it; absent where it was let in without that. */
  vouched: number | undefined;
  /** When that was last asked. */
  asked: number;
  asking: Promise<void> | undefined;
  refused: boolean;
  /** A call was refused since: what is known of it, and what is still heard, does not count. */
  over: boolean;
}

/** A credential that is being asked about for the first time, with all who wait to hear of it. */
interface Meeting {
  lines: Line[];
  entry: Promise<Entry>;
}

export interface CallersOptions {
  program: Pick<Program, "createCaller" | "settings">;
  provider: Pick<Provider<never>, "authorize" | "authorization" | "title">;
  /** For callers without a header; absent where they are refused. */
  own: (() => Caller) | undefined;
  now?: () => number;
}

const MOST = 2000;
/** Whoever does not come back is forgotten. */
const KEEP_MS = 15 * 60_000;
/** Whoever does is asked about again, without having to wait for it, */
const RENEW_MS = 15 * 60_000;
/** unless the provider has said nothing for so long: then each answer is waited for, as long as patience goes. */
const OLDEST_MS = 60 * 60_000;
/** A provider that could not say is not asked again with each request. */
const AGAIN_MS = 60_000;
/** A refused credential may be made good; until then nobody can make us ask for every request. */
const KEEP_REFUSED_MS = 10_000;
/** A provider that does not answer is not asked to vouch. */
const PATIENCE_MS = 5_000;
/** Requests of one credential that wait to hear who it is. */
const MOST_OF_ONE = 64;
const OWN = "own";

export function createCallers({ program, provider, own, now = () => performance.now() }: CallersOptions): Callers {
  const known = createRecent<Entry>(MOST, KEEP_MS, now);
  // Apart, so that no number of credentials that nobody vouched for pushes a good one out.
  const unvouched = createRecent<Entry>(MOST, KEEP_MS, now);
  const refused = createRecent<true>(MOST, KEEP_REFUSED_MS, now);
  const meetings = new Map<string, Meeting>();
  const strangers = createTurns({ patience: PATIENCE_MS, now });
  // Apart, so that no number of strangers keeps us from asking about those we know.
  const friends = createTurns({ patience: PATIENCE_MS, now });
  let refusals = 0;
  let admitting = 0;

  /** By the credential and not by how it was written, or one caller would be several. */
  async function find(key: string, open: () => Caller | undefined, line: Line): Promise<Entry | "refused" | undefined> {
    const entry = recall(key, open);
    if (entry) return refresh(key, entry);
    if (refused.has(key)) return "refused";
    const under = meetings.get(key);
    if (under) {
      const here = under.lines.filter(({ destroyed }) => !destroyed);
      if (here.length >= MOST_OF_ONE) throw tooMany();
      under.lines.splice(0, under.lines.length, ...here, line);
      return under.entry;
    }
    const caller = open();
    if (!caller) return undefined;
    const lines = [line];
    const meeting = { lines, entry: meet(key, caller, lines).finally(() => meetings.delete(key)) };
    meetings.set(key, meeting);
    return meeting.entry;
  }

  /** Somebody new waits until the provider has said who it is, and for as long as there is any use in it. */
  async function meet(key: string, caller: Caller, lines: Line[]): Promise<Entry> {
    const entry = createEntry(caller);
    const until = now() + PATIENCE_MS;
    const visitor = { source: sourceOf(lines[0]?.remoteAddress), here: () => lines.some((line) => !line.destroyed) };
    const turn = key === OWN ? friends.take() : await strangers.wait(visitor);
    if (turn) await within(ask(key, entry, turn), until - now());
    if (entry.vouched === undefined && !entry.refused) unvouched.set(key, entry);
    return entry;
  }

  /** Somebody known is let in by what is known, while it is asked whether that still holds. */
  async function refresh(key: string, entry: Entry): Promise<Entry> {
    const age = now() - (entry.vouched ?? Number.NEGATIVE_INFINITY);
    if (age >= RENEW_MS && !entry.asking && now() - entry.asked >= AGAIN_MS) {
      const turn = entry.vouched === undefined && key !== OWN ? strangers.take() : friends.take();
      if (turn) void ask(key, entry, turn);
    }
    const isOld = entry.vouched !== undefined && age >= OLDEST_MS;
    if (isOld && entry.asking) await within(entry.asking, entry.asked + PATIENCE_MS - now());
    return entry;
  }

  /** The answer counts whenever it comes; but the turn is somebody else's when it takes long. */
  function ask(key: string, entry: Entry, turn: Turn): Promise<void> {
    entry.asked = now();
    const late = setTimeout(turn.pass, PATIENCE_MS);
    entry.asking = vouch(entry.caller).then((verdict) => {
      clearTimeout(late);
      entry.asking = undefined;
      if (!entry.over) settle(key, entry, verdict);
      turn.end(verdict !== "unclear");
    });
    return entry.asking;
  }

  /** Only a clear no is a no: a provider that is down, slow or reluctant must not lock anybody out. */
  function settle(key: string, entry: Entry, verdict: Verdict): void {
    if (verdict === "unclear") return;
    unvouched.delete(key);
    if (verdict === "good") {
      entry.vouched = now();
      known.set(key, entry);
      return;
    }
    known.delete(key);
    entry.refused = true;
    refused.set(key, true);
    refusals++;
  }

  /** What is known of a credential. After a doubt that is as good as old: it is asked of a new caller, for this one remembers who it was. */
  function recall(key: string, open: () => Caller | undefined): Entry | undefined {
    const found = known.use(key) ?? unvouched.use(key);
    if (!found?.over) return found;
    const entry = createEntry(open() ?? found.caller, now() - OLDEST_MS);
    known.set(key, entry);
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

  async function admit(authorization: string, challenge: Challenge, line: Line): Promise<Caller> {
    const header = authorization.trim();
    if (header === "" && !own)
      throw deny(challenge(), `Send your own credential in the Authorization header: ${provider.authorization}.`);
    const settings = header === "" ? undefined : provider.authorize(header);
    const malformed = () =>
      deny(challenge(), `The Authorization header is malformed. It takes ${provider.authorization}.`);
    if (header !== "" && !settings) throw malformed();
    const found = settings
      ? await find(hash(JSON.stringify(settings)), () => openWith(settings), line)
      : await find(OWN, () => own?.(), line);
    if (!found) throw malformed();
    if (found === "refused" || found.refused) throw unknown(challenge);
    return found.caller;
  }

  return {
    async admit(authorization = "", challenge, line) {
      admitting++;
      try {
        return await admit(authorization, challenge, line);
      } finally {
        admitting--;
      }
    },
    unknown,
    forget(caller) {
      for (const [, entry] of known.entries()) if (entry.caller === caller) entry.over = true;
      for (const [key, entry] of unvouched.entries()) {
        if (entry.caller !== caller) continue;
        entry.over = true;
        unvouched.delete(key);
      }
    },
    counts: () => ({
      known: known.size(),
      unvouched: unvouched.size(),
      waiting: strangers.waiting(),
      refused: refusals,
      turnedAway: strangers.turnedAway(),
    }),
    admitting: () => admitting,
  };
}

type Verdict = "good" | "refused" | "unclear";

async function vouch(caller: Caller): Promise<Verdict> {
  try {
    await caller.identity();
    return "good";
  } catch (error) {
    if (!(error instanceof ApiError)) return "unclear";
    const { status } = error.facts;
    if (status === 401) return "refused";
    // It knows the credential, and answers it something else.
    return status < 500 && status !== 429 ? "good" : "unclear";
  }
}

const createEntry = (caller: Caller, vouched?: number): Entry => ({
  caller,
  vouched,
  asked: Number.NEGATIVE_INFINITY,
  asking: undefined,
  refused: false,
  over: false,
});

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");

const deny = (challenge: string, detail: string): Refusal =>
  new Refusal(401, "Unauthorized", [detail], { "www-authenticate": challenge });

/** Resolves with the work, or when the time is over. */
async function within(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds));
  });
  await Promise.race([work, over]).finally(() => clearTimeout(timer));
}
