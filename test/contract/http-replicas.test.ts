import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram, leaveOut } from "../support/available.ts";
import { DemoApi } from "../support/demo-api.ts";
import { ACCEPT, callOf } from "../support/http.ts";
import { type Replica, type Running, startBalancer, startRedis, startReplica } from "../support/replicas.ts";

const haproxy = findProgram("haproxy");
if (!haproxy) leaveOut("replicas behind a balancer", "There is no haproxy: apt-get install haproxy.");
const redisServer = findProgram("redis-server");
if (haproxy && !redisServer) leaveOut("Redis behind the replicas", "There is no redis-server: apt-get install redis.");

const AT_ONCE = 16;

interface Attempt {
  begun: number;
  ended: number;
  /** What was written, where it was a write. */
  note?: string | undefined;
  fault?: string | undefined;
}

describe.skipIf(!haproxy)("two replicas behind a plain round robin", () => {
  let api: DemoApi;
  let redis: Running | undefined;
  let balancer: Running;
  let pool: Pool;
  /** One for each test, for an incident takes so many notes only. */
  let incidents: string[];
  let incident = "";
  const replicas: Replica[] = [];

  const start = (port?: number): Promise<Replica> =>
    startReplica(
      ["--require-auth", "--enable-write-tools", "--log-level", "debug", ...(redis ? ["--redis-url", redis.url] : [])],
      { PAGERDUTY_API_HOST: api.url },
      port,
    );

  beforeAll(async () => {
    api = await DemoApi.start(["--demo-latency", "20ms"]);
    redis = redisServer ? await startRedis(redisServer) : undefined;
    replicas.push(...(await Promise.all([start(), start()])));
    balancer = await startBalancer(haproxy ?? "", replicas);
    pool = new Pool(balancer.url, { connections: AT_ONCE });
    incidents = Object((await api.ask("/incidents?limit=10")).json["incidents"]).map(({ id }: { id: string }) => id);
  });
  afterAll(async () => {
    await pool.close();
    await balancer.stop();
    for (const { bare } of replicas) bare.child.kill("SIGKILL");
    await redis?.stop();
    await api.stop();
  });

  /** Whether it was answered, and answered well. */
  async function attempt(note?: string): Promise<Attempt> {
    const begun = performance.now();
    const message = note
      ? callOf("add_note_to_incident", { incident_id: incident, note })
      : callOf("get_user_data", {});
    let fault: string | undefined;
    try {
      const answer = await pool.request({
        method: "POST",
        path: "/mcp",
        headers: { authorization: "Token demo-responder", "content-type": "application/json", accept: ACCEPT },
        body: JSON.stringify(message),
      });
      const said = await answer.body.text();
      if (answer.statusCode !== 200 || !said.includes("Teodor Vance")) fault = `${answer.statusCode} ${said}`;
    } catch (error) {
      fault = String(error);
    }
    return { begun, ended: performance.now(), note, fault };
  }

  /** Load from before `happen` until after it: reads, and writes that can be told apart. */
  async function watch(name: string, happen: () => Promise<unknown>): Promise<Attempt[]> {
    const attempts: Attempt[] = [];
    incident = incidents.pop() ?? "";
    let over = false;
    const work = async (_: unknown, worker: number) => {
      for (let turn = 0; !over; turn++)
        attempts.push(await attempt(turn % 3 === 0 ? `${name} ${worker} ${turn}` : undefined));
    };
    const load = Promise.all(Array.from({ length: AT_ONCE }, work));
    const reach = async (count: number) => {
      while (attempts.length < count) await sleep(20);
    };
    await reach(100);
    await happen();
    // Longer than the balancer needs to see that somebody has gone.
    await sleep(2500);
    await reach(attempts.length + 100);
    over = true;
    await load;
    return attempts;
  }

  /** Every write that was answered is there, and none is there twice. */
  async function checkNotes(attempts: Attempt[]): Promise<void> {
    const { json } = await api.ask(`/incidents/${incident}/notes`);
    const found = Object(json["notes"]).map(({ content }: { content: string }) => content);
    expect(new Set(found).size).toBe(found.length);
    const answered = attempts.filter(({ note, fault }) => note && !fault).map(({ note }) => note);
    expect(answered.filter((note) => !found.includes(note))).toEqual([]);
  }

  /** The balancer has asked whether it may send something, and heard that it may. */
  async function probed({ bare }: Replica): Promise<void> {
    await new Promise<void>((resolve) =>
      bare.child.stderr?.on("data", (lines) => String(lines).includes("/readyz") && resolve()),
    );
    await sleep(500);
  }

  test("kill -9 of one loses what it had under way, and nothing else", async () => {
    const [one] = replicas;
    const dying = { from: 0, until: 0 };
    const attempts = await watch("kill", async () => {
      dying.from = performance.now();
      one?.bare.child.kill("SIGKILL");
      await one?.bare.ended;
      dying.until = performance.now();
    });
    const lost = attempts.filter(({ fault }) => fault);
    expect(lost.filter(({ begun, ended }) => begun > dying.until || ended < dying.from)).toEqual([]);
    expect(lost.length).toBeLessThanOrEqual(AT_ONCE);
    await checkNotes(attempts);
  });

  test("it comes back, and the other goes in peace without losing anything", async () => {
    const [one, two] = replicas;
    const again = await start(one?.port);
    replicas[0] = again;
    await probed(again);
    const attempts = await watch("stop", async () => {
      two?.bare.child.kill("SIGTERM");
      expect(await two?.bare.ended).toMatchObject({ code: 0, signal: null });
    });
    expect(attempts.filter(({ fault }) => fault)).toEqual([]);
    await checkNotes(attempts);
  });

  test.skipIf(!redisServer)("Redis goes away, and nobody who calls is told", async () => {
    const attempts = await watch("redis", async () => redis?.stop());
    expect(attempts.filter(({ fault }) => fault)).toEqual([]);
    await checkNotes(attempts);
  });
});
