import type { RateLimit } from "../http/rate-limit.ts";
import type { Identity } from "../tools/tool.ts";

/** What replicas of one server share. Without it each of them knows for itself; when it fails, too. */
export interface Shared {
  /** The user of a credential, asked once for all replicas. */
  identity(caller: string, ask: () => Promise<Identity | undefined>): Promise<Identity | undefined>;
  /** What the credential may still ask of the API, counted over all replicas; `local` is what this one knows. */
  rateLimit(caller: string, local: RateLimit): RateLimit;
  /** Whether it can be reached now. */
  healthy(): boolean;
  close(): Promise<void>;
}
