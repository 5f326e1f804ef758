import { ApiError, ConfigError, UpstreamError, UserError } from "../errors.ts";
import { IN_DOUBT } from "../http/retry.ts";
import type { Holder, Provider } from "../provider.ts";
import type { Log } from "../telemetry/log.ts";

export interface Failure {
  tool: string;
  provider: Pick<Provider<never>, "title" | "explain">;
  holder: Holder;
  log: Log;
}

/** An error as the caller reads it: what happened, and who acts next. */
export function describeError(error: unknown, { tool, provider, holder, log }: Failure): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof ApiError) return describeRefusal(error, provider, holder);
  if (error instanceof UpstreamError) return error.message;
  // Some settings are only read when they are needed, such as those of proxies and certificates.
  if (error instanceof ConfigError) return `${error.message} Whoever runs this server has to put it right.`;
  log.error("a tool failed unexpectedly", { tool, error });
  return `${tool} failed because of a fault in this server, not of your arguments. It has been logged; repeating the call will not help.`;
}

/** Whether arguments or settings are at fault, and nothing else: what another error caused had been tried. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ConfigError || (error instanceof UserError && error.cause === undefined);

function describeRefusal(error: ApiError, { title, explain }: Failure["provider"], holder: Holder): string {
  const { status, code, errors, request } = error.facts;
  const told = code === undefined ? "" : ` (code ${code})`;
  const lines = [`${title} answered ${status} to ${request}: ${error.message}${told}`];
  lines.push(...errors.filter((line) => !error.message.startsWith(line)).map((line) => `- ${line}`));
  const next = explain(error, holder) ?? nextStep(error, holder);
  if (next) lines.push(next);
  return lines.join("\n");
}

/** What follows from the status alone. */
function nextStep(error: ApiError, holder: Holder): string | undefined {
  const { status, scope, retryAfter } = error.facts;
  if (status === 401)
    return `The key is wrong, expired, or meant for another region. ${
      holder === "caller"
        ? "It came in your Authorization header: send another there."
        : "Whoever runs this server has to check it."
    }`;
  if (status === 403) {
    const need = scope ? ` An OAuth token needs the scope ${scope}.` : "";
    return `The key's user may not do this.${need} Ask for the permission, or use another key.`;
  }
  if (status === 404) return "Check the IDs: they may be wrong, deleted, or out of sight of this key's user.";
  if (status === 429)
    return `Too many requests.${retryAfter === undefined ? " Wait before the next call." : ` Wait ${Math.ceil(retryAfter)} s before the next call.`}`;
  // After a write the message itself says what to check before repeating it.
  if (status >= 500)
    return `The fault is on the API's side.${error.message.endsWith(IN_DOUBT) ? "" : " Try again later."}`;
  return undefined;
}
