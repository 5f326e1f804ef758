import { ApiError, UpstreamError, UserError } from "../../runtime/errors.ts";

/** The same failure, told together with what had taken effect before it. */
export function partlyDone(error: unknown, done: string): unknown {
  if (error instanceof ApiError) {
    return new ApiError(error.message, { ...error.facts, errors: [...error.facts.errors, done] });
  }
  if (error instanceof UpstreamError) {
    return new UpstreamError(`${error.message}\n${done}`, { cause: error, repeat: error.repeat });
  }
  return error instanceof UserError ? new UserError(`${error.message}\n${done}`, { cause: error }) : error;
}
