/** The seams of the demo account: what the provider-blind part offers, and what a provider brings. */

/** Anything with an ID that the account holds, as the API would answer it. */
export interface Entity {
  id: string;
  [field: string]: unknown;
}

/** Who is calling, told by the token. */
export interface Caller {
  /** The user behind the token; none for one that belongs to the account. */
  userId?: string;
  /** What the token may do; everything when absent. */
  scopes?: string[];
  /** A role that may only look. */
  observer?: boolean;
  /** Nobody that the account knows, where an operation is open to all. */
  anonymous?: boolean;
}

export interface Query {
  one(name: string): string | undefined;
  all(name: string): string[];
  flag(name: string): boolean;
}

/** A request that fits the document: the operation exists, parameters and body are as it says, the caller may call. */
export interface DemoCall {
  /** operationId */
  operation: string;
  method: string;
  /** The template: `/incidents/{id}` */
  template: string;
  path: Readonly<Record<string, string>>;
  query: Query;
  /** {} where there is none. */
  body: Record<string, unknown>;
  /** What a body holds that is a list by itself; [] of any other. */
  items: unknown[];
  caller: Caller;
  /** The required header of the acting user, such as From, as it was sent. */
  header(name: string): string | undefined;
  account: Account;
}

export interface DemoAnswer {
  status: number;
  json?: unknown;
}

/** What one operation does beyond the generic rules; it may call them: `call.account.generic(call)`. */
export type Behaviour = (call: DemoCall) => DemoAnswer;

/** Entities of one kind, in the order they came. Names are the static path: `incidents`, `incidents/P1/notes`. */
export interface Collection {
  get(id: string): Entity | undefined;
  list(): Entity[];
  put(entity: Entity): Entity;
  delete(id: string): boolean;
}

export interface Account {
  collection(name: string): Collection;
  now(): Date;
  /** A new ID in the provider's style; the same sequence in every run. */
  makeId(kind: string): string;
  /** The entity in `name`, or the provider's 404. */
  find(name: string, id: string): Entity;
  /** A reference as the provider writes it: `{ id, type, summary, self, html_url }`. */
  refer(entity: Entity): Record<string, unknown>;
  /** The entity that a reference `{ id, type: "user_reference" }` means. */
  follow(reference: Record<string, unknown>): Entity | undefined;
  /** What the query leaves of a list, in the order it asks for: every parameter for which there is a field. */
  filter(call: DemoCall, items: Entity[]): Entity[];
  /** `{ items, limit, offset, more, total }` of the page that the query asks for, with the envelope's name. */
  page(call: DemoCall, envelope: string, items: unknown[]): DemoAnswer;
  generic(call: DemoCall): DemoAnswer;
}

/** The provider says no. Thrown by behaviours and by the checks. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number | undefined;
  readonly errors: string[];
  /** Where the request is wrong. */
  readonly part: RequestPart | undefined;
  constructor(status: number, message: string, errors: string[] = [], code?: number, part?: RequestPart) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.code = code;
    this.part = part;
  }
}

export type RequestPart = "parameters" | "body";

/** What a provider brings to its demo account: `overrides/<provider>/demo.ts` exports one as default. */
export interface DemoProvider {
  /** Tokens that are let in, by their text. */
  callers: Record<string, Caller>;
  /** POSTs that only read, by operationId: an observer may send them. */
  readingPosts?: string[];
  /**
   * By operationId: the fields in which lists look for a part of `query` or `name`. Others look for a part of `query` in what a thing
   * goes by, and for the whole `name`.
   */
  searches?: Record<string, string[]>;
  /** Operations, by operationId, that tell of the past: what they refer to is called what it was called then. */
  records?: string[];
  /** The token in the request's headers (lower-case names); undefined when there is none. */
  readToken(headers: Record<string, string>): string | undefined;
  /** The environment that makes the program call the demo account as its administrator. */
  settings: Record<string, string>;
  /** An ID of the provider's style from a running number. */
  writeId(kind: string, number: number): string;
  /** The body of a refusal. */
  writeRefusal(refusal: Refusal): unknown;
  /** A reference to an entity. */
  writeReference(entity: Entity): Record<string, unknown>;
  /** Fields that only the provider writes, wherever a body has them and the document does not; "all" where it takes no others. */
  links: string[] | "all";
  /** What a generic create fills in: type, self, html_url, summary, times. `collection` is the static path. */
  complete(entity: Entity, collection: string, account: Account): Entity;
  /** Fills the empty account. */
  seed(account: Account): void;
  /** By operationId. */
  behaviours: Record<string, Behaviour>;
  /** Codes that the checks refuse with, where they differ from the status. */
  codes?: { notFound?: number; invalid?: number; forbidden?: number; rateLimited?: number; unauthorized?: number };
  /** How what does not fit the document is refused; 400 where nothing is said. */
  invalid?: { status: number; message: string };
}
