import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { DAY, SECOND, stamp, timeOf } from "./fields.ts";
import { HEARTBEATS, note, pingsOf } from "./store.ts";

/** What nobody has looked at for longer is not made up. */
const LONGEST = 7 * DAY;

/** The jobs of the company go on pinging, all but those that have stopped. */
export function passPings(account: Account): void {
  const now = account.now().getTime();
  for (const heartbeat of account.collection(HEARTBEATS).list()) {
    const period = Number(heartbeat["period_seconds"]) * SECOND;
    const end = Math.min(now, Number(heartbeat["_stops"] ?? now));
    const due = Number(heartbeat["_pings"] ?? Number.POSITIVE_INFINITY);
    const skipped = Math.max(0, Math.floor((now - LONGEST - due) / period));
    let at = due + skipped * period;
    if (at > end) continue;
    for (; at <= end; at += period) receive(account, heartbeat, {}, JOB, at);
    note(account, HEARTBEATS, account.find(HEARTBEATS, heartbeat.id), { _pings: at });
  }
}

/** Who sends a ping. */
export interface Sender {
  source_ip: string;
  user_agent: string;
}

const JOB: Sender = { source_ip: "192.0.2.40", user_agent: "curl/8.9.1" };

export function receive(account: Account, heartbeat: Entity, data: object, sender: Sender, at: number): Entity {
  const name = pingsOf(heartbeat.id);
  const ping = { id: account.makeId(name), check_id: heartbeat.id, ping_data: data, ...sender, received_at: stamp(at) };
  account.collection(name).put(ping);
  return note(account, HEARTBEATS, account.find(HEARTBEATS, heartbeat.id), { last_ping_at: stamp(at) });
}

/** When the next ping should come: a period after the last one, or after the heartbeat was made. */
export function expectNext({ last_ping_at, created_at, period_seconds }: Entity): number {
  return timeOf(last_ping_at ?? created_at) + Number(period_seconds) * SECOND;
}

export function readStatus(heartbeat: Entity, now: number): string {
  if (heartbeat["active"] === false) return "paused";
  const next = expectNext(heartbeat);
  if (now <= next) return "up";
  return now <= next + Number(heartbeat["grace_seconds"]) * SECOND ? "grace" : "down";
}
