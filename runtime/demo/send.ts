import { UpstreamError } from "../errors.ts";
import type { Send } from "../http/types.ts";
import type { DemoAccount } from "./account.ts";
import { type FaultOptions, Reset, withFaults } from "./faults.ts";

/** The account in the place of the network. */
export function createDemoSend(demo: DemoAccount, faults?: FaultOptions): Send {
  const handle = withFaults(demo, faults);
  return async ({ method, url, headers, body, signal }) => {
    signal.throwIfAborted();
    try {
      return await handle({ method, url, headers, body }, signal);
    } catch (error) {
      if (!(error instanceof Reset)) throw error;
      throw new UpstreamError(`No whole answer from ${url.origin} (ECONNRESET).`, { cause: error, repeat: "risky" });
    }
  };
}
