import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import {
  type Fields,
  GONE,
  HOUR,
  inPath,
  isWithin,
  readRange,
  reply,
  round,
  stamp,
  textsOf,
  timeOf,
} from "./fields.ts";
import { expectNext, readStatus, receive } from "./heartbeat-time.ts";
import { add, CHANNELS, change, HEARTBEATS, latestFirst, pingsOf } from "./store.ts";

export const heartbeatBehaviours: Record<string, Behaviour> = {
  listHeartbeats: (call) =>
    call.account.page(
      call,
      "checks",
      call.account
        .collection(HEARTBEATS)
        .list()
        .map((one) => show(call.account, one)),
    ),
  createHeartbeat: ({ account, body }) => reply(show(account, addHeartbeat(account, body)), 201),
  getHeartbeat(call) {
    const heartbeat = find(call);
    const recent_pings = latestFirst(call.account.collection(pingsOf(heartbeat.id)).list(), "received_at").slice(0, 10);
    return reply({ ...show(call.account, heartbeat), recent_pings });
  },
  updateHeartbeat: changeHeartbeat,
  replaceHeartbeat: changeHeartbeat,
  deleteHeartbeat(call) {
    call.account.collection(HEARTBEATS).delete(find(call).id);
    return GONE;
  },

  pingHeartbeat: ping,
  pingHeartbeatByGet: ping,

  listHeartbeatPings(call) {
    const range = readRange(call, "start_date", "end_date");
    const pings = latestFirst(call.account.collection(pingsOf(find(call).id)).list(), "received_at");
    return call.account.page(
      call,
      "pings",
      pings.filter(({ received_at }) => isWithin(range, received_at)),
    );
  },
  countHeartbeatPings(call) {
    const range = readRange(call, "start_date", "end_date", 24);
    const counts = new Map<string, number>();
    for (const { received_at } of call.account.collection(pingsOf(find(call).id)).list()) {
      if (!isWithin(range, received_at)) continue;
      const hour = stamp(Math.floor(timeOf(received_at) / HOUR) * HOUR);
      counts.set(hour, (counts.get(hour) ?? 0) + 1);
    }
    const ping_counts = [...counts].map(([hour, ping_count]) => ({ hour, ping_count }));
    const total = ping_counts.reduce((sum, { ping_count }) => sum + ping_count, 0);
    const hours = (range.to - range.from) / HOUR;
    return reply({
      ping_counts: ping_counts.toSorted((one, other) => (one.hour < other.hour ? -1 : 1)),
      summary: {
        total_pings: total,
        average_per_hour: Number.isFinite(hours) && hours > 0 ? round(total / hours) : null,
      },
    });
  },

  listHeartbeatChannels: (call) => reply(listChannels(call.account, find(call))),
  attachHeartbeatChannels(call) {
    const { account, body } = call;
    const heartbeat = find(call);
    const ids = textsOf(body["channel_ids"]).map((id) => account.find(CHANNELS, id).id);
    for (const id of ids) account.collection(channelsOf(heartbeat)).put({ id });
    return reply(listChannels(account, heartbeat), 201);
  },
  detachHeartbeatChannel(call) {
    const channel = call.account.find(channelsOf(find(call)), inPath(call, "channel_id"));
    call.account.collection(channelsOf(find(call))).delete(channel.id);
    return GONE;
  },
};

export const addHeartbeat = (account: Account, fields: Fields, at?: number): Entity =>
  add(account, HEARTBEATS, { grace_seconds: 3600, active: true, ...fields }, at);

const find = (call: DemoCall): Entity => call.account.find(HEARTBEATS, inPath(call, "check_id"));
const channelsOf = ({ id }: Entity): string => `${HEARTBEATS}/${id}/channels`;

const listChannels = (account: Account, heartbeat: Entity): Entity[] =>
  account
    .collection(channelsOf(heartbeat))
    .list()
    .flatMap(({ id }) => account.collection(CHANNELS).get(id) ?? []);

/** What follows from the time is never stored. */
const show = (account: Account, heartbeat: Entity): Fields => ({
  ...heartbeat,
  status: readStatus(heartbeat, account.now().getTime()),
  next_expected_ping: stamp(expectNext(heartbeat)),
  ping_url: `https://api.pingera.ru/v1/heartbeats/${heartbeat.id}/ping`,
});

function changeHeartbeat(call: DemoCall) {
  return reply(show(call.account, change(call.account, HEARTBEATS, find(call), call.body)));
}

function ping(call: DemoCall) {
  const { account, body } = call;
  const sender = { source_ip: "127.0.0.1", user_agent: call.header("user-agent") ?? "" };
  const heartbeat = receive(account, find(call), body, sender, account.now().getTime());
  return reply({
    check_id: heartbeat.id,
    status: readStatus(heartbeat, account.now().getTime()),
    message: "Ping received.",
    next_expected_ping: stamp(expectNext(heartbeat)),
  });
}
