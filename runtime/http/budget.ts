import { retryDefaults } from "./retry.ts";

/** Hosts give up on a call after a minute; ours should have said why by then. */
const USUAL_MS = 45_000;
/** Whoever asks for more retries than usual means to wait for them, but not for ever. */
const LONGEST_MS = 10 * 60_000;

/**
 * Milliseconds that all attempts and the waits between them may take: room for every retry, up to a bound. An answer that
 * may take long by itself has half as long again in any case.
 */
export function budgetOf(attemptTimeout: number, retries: number): number {
  const { baseDelay, maxDelay, retries: usual } = retryDefaults;
  const waits = Array.from({ length: retries }, (_, attempt) => Math.min(baseDelay * 2 ** attempt, maxDelay));
  const room = waits.reduce((sum, wait) => sum + wait, (retries + 1) * attemptTimeout);
  return Math.min(room, Math.max(1.5 * attemptTimeout, retries > usual ? LONGEST_MS : USUAL_MS));
}
