/** Types that turn an openapi-typescript operation into call arguments and a result. */

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Params<Op> = Op extends { parameters: infer P } ? P : never;
type Path<Op> = Params<Op> extends { path: infer P } ? { path: P } : unknown;
type Query<Op> =
  Params<Op> extends { query: infer Q }
    ? { query: Q }
    : Params<Op> extends { query?: infer Q }
      ? { query?: NonNullable<Q> }
      : unknown;

/** The JSON request body; never for operations without one. */
export type BodyOf<Op> = Op extends { requestBody?: never }
  ? never
  : Op extends { requestBody?: { content: { "application/json": infer B } } }
    ? B
    : never;

type Body<Op> = [BodyOf<Op>] extends [never] ? unknown : { body: BodyOf<Op> };

/** What a caller passes: `{ path, query, body }`, each present only if the operation has it. */
export type Args<Op> = Path<Op> & Query<Op> & Body<Op>;

/** One element of an array that may be absent. */
export type Item<T> = T extends readonly (infer I)[] ? I : never;

type Success = 200 | 201 | 202 | 204;
type Json<R> = R extends { content: { "application/json": infer T } } ? T : void;

/** The JSON of the success responses the document declares. */
export type Result<Op> = Op extends { responses: infer R } ? Json<R[keyof R & Success]> : never;

/** What a call needs besides its arguments; the document says so. */
export interface Needs {
  /** The OAuth scope, named to the caller when the provider refuses. */
  scope?: string;
  /** Required headers that the provider module supplies, such as the acting user's address. */
  headers?: string[];
  /** The media type of the body, and of the answer, where it is JSON of another name than `application/json`. */
  sends?: string;
  accepts?: string;
  /** Query parameters whose arrays go out as one value with commas. */
  joined?: string[];
  /** It changes nothing, whatever its method: a query that is sent as a POST. */
  reads?: boolean;
  /** Sent twice it does more than once, such as telling people, though its method promises otherwise. */
  once?: boolean;
  /** The document promises no answer beyond the status. */
  empty?: boolean;
}

/** The one seam between tools and the network. Retry, auth and the demo account all sit behind it. */
export interface Http {
  call<T>(method: Method, path: string, args?: object, needs?: Needs): Promise<T>;
}

export interface OutboundRequest {
  method: Method;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  signal: AbortSignal;
  reads?: boolean | undefined;
  once?: boolean | undefined;
}

export interface OutboundResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  text: string;
}

/** One attempt on the wire. Throws when no whole answer came. */
export type Send = (request: OutboundRequest) => Promise<OutboundResponse>;
