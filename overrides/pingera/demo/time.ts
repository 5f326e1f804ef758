import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { judgeAlerts } from "./alert-firing.ts";
import { DAY, SECOND, stamp, textOf, timeOf } from "./fields.ts";
import { passPings } from "./heartbeat-time.ts";
import { finishJobs } from "./job-time.ts";
import { findOut } from "./outcome.ts";
import { CHECKS, note, periodsOf, resultsOf } from "./store.ts";

/** Nothing happens by itself: whoever looks sees what has happened since somebody last did. */
export function inTime(behaviours: Record<string, Behaviour>): Record<string, Behaviour> {
  const entries = Object.entries(behaviours).map(([operation, behave]): [string, Behaviour] => [
    operation,
    (call) => {
      passTime(call.account);
      return behave(call);
    },
  ]);
  return Object.fromEntries(entries);
}

export function passTime(account: Account): void {
  for (const check of account.collection(CHECKS).list()) runWhatIsDue(account, check);
  finishJobs(account);
  passPings(account);
}

/** What nobody has looked at for longer is not made up. */
const LONGEST = 7 * DAY;
/** A new check has its first run soon. */
export const FIRST_RUN = 10 * SECOND;

function runWhatIsDue(account: Account, check: Entity): void {
  const now = account.now().getTime();
  const interval = (typeof check["interval"] === "number" ? check["interval"] : 300) * SECOND;
  const due = Number(check["_due"] ?? now);
  if (check["active"] === false || due > now) return;
  const skipped = Math.max(0, Math.floor((now - LONGEST - due) / interval));
  for (let at = due + skipped * interval; at <= now; at += interval) {
    const current = account.find(CHECKS, check.id);
    runOnce(account, current, at, Math.round(at / interval));
    note(account, CHECKS, account.find(CHECKS, check.id), { _due: at + interval });
  }
}

function runOnce(account: Account, check: Entity, at: number, run: number): void {
  const name = resultsOf(check.id);
  const found = findOut(check, at, run);
  const result = { id: account.makeId(name), check_id: check.id, ...found, created_at: stamp(at) };
  account.collection(name).put(result);
  note(account, CHECKS, check, { last_checked_at: result.created_at });
  setCheckStatus(account, check.id, textOf(found["status"]), at);
  judgeAlerts(account, account.find(CHECKS, check.id), result, at);
}

/** Ends one period of a check and begins the next. */
export function setCheckStatus(account: Account, id: string, status: string, at: number): void {
  const check = account.find(CHECKS, id);
  const name = periodsOf(id);
  const last = account.collection(name).list().at(-1);
  if (last?.["status"] === status) return;
  if (last) note(account, name, last, { ended_at: stamp(Math.max(at, timeOf(last["started_at"]))) });
  account.collection(name).put({ id: account.makeId(name), status, started_at: stamp(at), ended_at: null });
  note(account, CHECKS, check, { status });
}
