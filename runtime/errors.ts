/** Who acts next decides the class: the caller, the provider, the operator. Anything else is our bug. */

/** The caller can put it right: the message says how. It has a `cause` where that came up in the middle of the work. */
export class UserError extends Error {
  override name = "UserError" as const;
}

/** The operator can put it right: a setting is missing or wrong. */
export class ConfigError extends Error {
  override name = "ConfigError" as const;
}

export interface ApiErrorFacts {
  status: number;
  /** The provider's own error code, where its body has one. */
  code?: number | string | undefined;
  /** Every entry of the body's `errors`, whole. */
  errors: string[];
  /** `GET /incidents/{id}`: the template, never an ID or a query. */
  request: string;
  /** The scope that the document asks for this operation. */
  scope?: string | undefined;
  /** Seconds until the provider wants to hear from us again. */
  retryAfter?: number | undefined;
}

/** The provider answered, and the answer is no. */
export class ApiError extends Error {
  override name = "ApiError" as const;
  readonly facts: ApiErrorFacts;
  constructor(message: string, facts: ApiErrorFacts) {
    super(message);
    this.facts = facts;
  }
}

/** Whether the same request may be sent again: it never left, it may have taken effect, it would fail the same way. */
export type Repeat = "safe" | "risky" | "pointless";

/** The provider did not answer, or answered something that is not what its document says. */
export class UpstreamError extends Error {
  override name = "UpstreamError" as const;
  readonly repeat: Repeat;
  constructor(message: string, { repeat = "pointless", ...options }: ErrorOptions & { repeat?: Repeat } = {}) {
    super(message, options);
    this.repeat = repeat;
  }
}
