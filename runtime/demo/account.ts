import { authenticate, authorize, readCall } from "./admit.ts";
import { checkAnswer, checkThing } from "./check-answer.ts";
import { DemoClock } from "./clock.ts";
import { Document } from "./document.ts";
import { filterEntities } from "./filter.ts";
import { createGeneric } from "./generic.ts";
import { include, readWanted } from "./include.ts";
import { paginate } from "./page.ts";
import { refuseInput, refuseUnknown } from "./refuse.ts";
import { Routes } from "./routes.ts";
import { Store } from "./store.ts";
import { type Account, type Behaviour, type DemoProvider, Refusal } from "./types.ts";
import { readWhole } from "./whole.ts";
import { writeAnswer } from "./write.ts";

export interface DemoRequest {
  method: string;
  /** Whole, or from the path on. */
  url: string | URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Nobody has read the body to its end. */
  isTooLong?: boolean;
}

export interface Reply {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  text: string;
}

export interface DemoAccount {
  /** Answers in the turn in which it is called, so that no two requests meet half way. Throws what is a bug of ours. */
  handle(request: DemoRequest): Promise<Reply>;
  /** A refusal as the provider words it. */
  refuse(refusal: Refusal): Reply;
  readToken(headers: Record<string, string>): string | undefined;
  account: Account;
  provider: DemoProvider;
}

export interface AccountOptions {
  clock?: DemoClock;
  /** Leaves the account as empty as it was made. */
  empty?: boolean;
  /**
   * Throws when an answer does not fit the document, which knows of references; what `include[]` puts in their place has to fit as
   * the thing itself.
   */
  checkAnswers?: boolean;
}

/** Numbers a kind has to itself before it meets the next one's; taken IDs are passed over. */
const PER_KIND = 20_000;

/** A whole account of a provider, held in memory. `api` is the document with all its operations. */
export function createAccount(api: unknown, provider: DemoProvider, options: AccountOptions = {}): DemoAccount {
  const document = new Document(api);
  const routes = new Routes(document);
  const store = new Store();
  const generic = createGeneric(document, routes, provider);
  const { clock = new DemoClock() } = options;
  const made = new Map<string, number>();

  const account: Account = {
    collection: (name) => store.collection(name),
    now: () => clock.now(),
    makeId(kind) {
      // Each kind counts for itself, so that one more of these does not give those other IDs.
      const name = kind.split("/").at(-1) ?? kind;
      if (!made.has(name)) made.set(name, made.size * PER_KIND);
      for (;;) {
        const number = (made.get(name) ?? 0) + 1;
        made.set(name, number);
        const id = provider.writeId(kind, number);
        if (!store.has(id)) return id;
      }
    },
    find(name, id) {
      const entity = store.collection(name).get(id);
      if (entity) return entity;
      throw refuseUnknown(provider);
    },
    refer: (entity) => provider.writeReference(entity),
    follow: ({ id, type }) => {
      const isReference = typeof id === "string" && typeof type === "string" && type.endsWith("_reference");
      return isReference ? store.follow(id, type) : undefined;
    },
    filter: ({ operation, query }, items) =>
      filterEntities(routes.get(operation), query, items, provider.searches?.[operation]),
    page({ operation, query }, envelope, items) {
      const route = routes.get(operation);
      const refuse = (error: string) => refuseInput(provider, [error], "parameters");
      const json = paginate(document, { route, query, refuse }, envelope, items);
      return { status: route.status, json };
    },
    generic,
  };
  if (!options.empty) provider.seed(account);

  /** References are renewed but in the answers of operations that tell of the past. */
  function write(status: number, json: unknown, operation = ""): Reply {
    if (json === undefined) return { status, headers: {}, text: "" };
    const isPast = provider.records?.includes(operation);
    const text = writeAnswer(json, provider, (id, type) => (isPast ? undefined : store.follow(id, type)));
    return { status, headers: { "content-type": "application/json; charset=utf-8" }, text };
  }

  const behave: Behaviour = (call) => (provider.behaviours[call.operation] ?? generic)(call);

  function answer(request: DemoRequest): Reply {
    const url = URL.canParse(String(request.url), BASE) ? new URL(request.url, BASE) : undefined;
    const headers = lowerCase(request.headers);
    const match = url ? routes.match(request.method, url.pathname) : "no path";
    const caller = authenticate(provider, headers, typeof match === "string" ? undefined : match.route.open);
    if (!url || match === "no path") throw refuseUnknown(provider);
    if (match === "no method") throw new Refusal(405, "Method Not Allowed");
    authorize(provider, match.route, caller);
    if (request.isTooLong) throw new Refusal(413, "Payload Too Large");
    const call = readCall(document, provider, { ...match, url, headers, caller, account, text: request.body });
    const { status, json } = behave(call);
    if (options.checkAnswers) checkAnswer(document, match.route, write(status, json, call.operation));
    const names = call.query.all("include[]");
    if (names.length === 0) return write(status, json, call.operation);
    const whole = include(json, readWanted(document, match.route.answer, names), (id, type) => {
      const entity = store.follow(id, type);
      const thing = entity && (readWhole(document, routes, behave, call, id, type) ?? entity);
      if (thing && options.checkAnswers) checkThing(document, routes, match.route, write(status, thing));
      return thing;
    });
    return write(status, whole, call.operation);
  }

  const refuse = (refusal: Refusal) => write(refusal.status, provider.writeRefusal(refusal));
  return {
    account,
    provider,
    refuse,
    readToken: (headers) => provider.readToken(lowerCase(headers)),
    async handle(request) {
      try {
        return answer(request);
      } catch (error) {
        if (error instanceof Refusal) return refuse(error);
        throw error;
      }
    },
  };
}

/** What a request that begins with its path is read against. */
const BASE = "http://demo";

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
