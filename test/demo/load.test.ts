import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "../../runtime/demo/random.ts";
import { DemoApi, type Reply } from "../support/demo-api.ts";

/** One call, and the status that it has to be answered with. */
interface Job {
  path: string;
  status: number;
  method?: string;
  body?: object;
}

const AT_ONCE = 32;
const MB = 1024 * 1024;

let api: DemoApi;
let service: string;

beforeAll(async () => {
  api = await DemoApi.start([], AT_ONCE);
  const { json } = await api.ask("/services?limit=1");
  service = Object(json["services"])[0].id;
});
afterAll(() => api.stop());

/** All jobs, 32 under way at any moment. */
async function run<T>(jobs: T[], ask: (job: T) => Promise<void>): Promise<void> {
  const rest = jobs.values();
  const work = async () => {
    for (const job of rest) await ask(job);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const incident = (fields: object) => ({ incident: { type: "incident_reference", ...fields } });
const created = (title: string) => ({
  incident: { type: "incident", title, service: { id: service, type: "service_reference" } },
});

async function open(count: number): Promise<string[]> {
  const ids: string[] = [];
  const titles = Array.from({ length: count }, (_, index) => `Load ${index}`);
  await run(titles, async (title) => {
    const { status, json } = await api.ask("/incidents", { method: "POST", body: created(title) });
    expect(status).toBe(201);
    ids.push(Object(json["incident"]).id);
  });
  return ids;
}

async function countIncidents(): Promise<unknown> {
  return (await api.ask("/incidents?date_range=all&total=true&limit=1")).json["total"];
}

/** What happened to each incident, counted by kind. */
async function readLogs(): Promise<Map<string, Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>();
  for (const entry of await api.readAll("/log_entries", "log_entries")) {
    const { id } = Object(entry["incident"]);
    const kinds = counts.get(id) ?? {};
    const kind = String(entry["type"]).replace("_log_entry", "");
    counts.set(id, { ...kinds, [kind]: (kinds[kind] ?? 0) + 1 });
  }
  return counts;
}

/** In any order, the same in every run. */
function shuffle<T>(items: T[]): T[] {
  const random = createRandom(7);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

const repeat = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

test("10,000 mixed calls, 32 at once: no error, little memory, and everything is as it was told", async () => {
  const before = Number(await countIncidents());
  const ids = await open(240);
  const [acknowledged, resolved, noted] = [ids.slice(0, 80), ids.slice(80, 160), ids.slice(160)];
  const name = (index: number) => `Team under load ${index}`;
  const update = (id: string, status: string): Job => ({
    method: "PUT",
    path: `/incidents/${id}`,
    status: 200,
    body: incident({ status }),
  });
  const note = (id: string, index: number): Job => ({
    method: "POST",
    path: `/incidents/${id}/notes`,
    status: 200,
    body: { note: { content: `Note ${index}` } },
  });
  const writes: Job[] = [
    // Everybody answers to the page at once.
    ...acknowledged.flatMap((id) => repeat(10, () => update(id, "acknowledged"))),
    ...resolved.map((id) => update(id, "resolved")),
    ...noted.flatMap((id) => repeat(15, (index) => note(id, index))),
    ...repeat(400, (index) => ({
      method: "POST",
      path: "/incidents",
      status: 201,
      body: created(`More load ${index}`),
    })),
    ...repeat(200, (index) => ({
      method: "POST",
      path: "/teams",
      status: 201,
      body: { team: { type: "team", name: name(index) } },
    })),
  ];
  const pages = [
    "/incidents?statuses[]=triggered&limit=25",
    "/incidents?date_range=all&limit=25&offset=100&total=true",
    "/oncalls",
    "/services?include[]=teams",
    "/users?limit=5",
    "/escalation_policies",
    "/log_entries?limit=25",
    "/schedules",
    "/change_events?limit=10",
    ...ids.slice(0, 9).flatMap((id) => [`/incidents/${id}`, `/incidents/${id}/alerts`]),
    ...noted.slice(0, 9).flatMap((id) => [`/incidents/${id}/notes`, `/incidents/${id}/log_entries`]),
  ];
  const reads = repeat(
    10_000 - ids.length - writes.length,
    (index): Job => ({
      path: pages[index % pages.length] ?? "",
      status: 200,
    }),
  );
  const jobs = shuffle([...writes, ...reads]);
  expect(ids.length + jobs.length).toBe(10_000);

  const wrong: { job: Job; answer: Reply }[] = [];
  let done = 0;
  let most = 0;
  await run(jobs, async (job) => {
    const answer = await api.ask(job.path, job);
    if (answer.status !== job.status) wrong.push({ job, answer });
    if (++done % 1000 === 0) most = Math.max(most, api.readMemory());
  });
  expect(wrong).toEqual([]);
  expect(most).toBeGreaterThan(20 * MB);
  expect(most).toBeLessThan(250 * MB);

  expect(await countIncidents()).toBe(before + ids.length + 400);
  const all = await api.readAll("/incidents?date_range=all", "incidents");
  expect(new Set(all.map(({ id }) => id)).size).toBe(before + ids.length + 400);
  expect(new Set(all.map((one) => one["incident_number"])).size).toBe(all.length);
  const logs = await readLogs();
  const start = { trigger: 1, assign: 1 };
  for (const id of acknowledged) expect(logs.get(id)).toEqual({ ...start, acknowledge: 1 });
  for (const id of resolved) expect(logs.get(id)).toEqual({ ...start, resolve: 1 });
  for (const id of noted) {
    expect(logs.get(id)).toEqual({ ...start, annotate: 15 });
    const { json } = await api.ask(`/incidents/${id}/notes`);
    const contents = Object(json["notes"]).map(({ content }: { content: string }) => content);
    expect(new Set(contents).size).toBe(15);
  }
  const teams = await api.readAll("/teams", "teams");
  expect(teams.filter((team) => String(team["name"]).startsWith("Team under load"))).toHaveLength(200);
});

test("200 notes by 32 writers on one incident are all there, once each", async () => {
  const [id = ""] = await open(1);
  const contents = repeat(200, (index) => `From writer ${index}`);
  await run(contents, async (content) => {
    const { status } = await api.ask(`/incidents/${id}/notes`, { method: "POST", body: { note: { content } } });
    expect(status).toBe(200);
  });
  const { json } = await api.ask(`/incidents/${id}/notes`);
  const found: { id: string; content: string }[] = Object(json["notes"]);
  expect(found.map(({ content }) => content).sort()).toEqual(contents.sort());
  expect(new Set(found.map((note) => note.id)).size).toBe(200);
  expect((await readLogs()).get(id)).toEqual({ trigger: 1, assign: 1, annotate: 200 });
});

test("of many who resolve one incident, one does; the others are told that it is done", async () => {
  const [id = ""] = await open(1);
  const statuses: number[] = [];
  await run(repeat(64, String), async () => {
    const body = incident({ status: "resolved" });
    statuses.push((await api.ask(`/incidents/${id}`, { method: "PUT", body })).status);
  });
  expect(statuses.sort()).toEqual([200, ...repeat(63, () => 400)]);
  expect((await readLogs()).get(id)).toEqual({ trigger: 1, assign: 1, resolve: 1 });
});

test("changes of different fields at once all last", async () => {
  const made = await api.ask("/teams", { method: "POST", body: { team: { type: "team", name: "Contested" } } });
  const { id } = Object(made.json["team"]);
  const [policy] = await api.readAll("/escalation_policies", "escalation_policies");
  const incidents = await open(40);
  await run(incidents, async (one) => {
    const path = `/incidents/${one}`;
    const answers = await Promise.all([
      api.ask(path, { method: "PUT", body: incident({ title: `Renamed ${one}` }) }),
      api.ask(path, { method: "PUT", body: incident({ urgency: "low" }) }),
      api.ask(path, { method: "PUT", body: incident({ status: "acknowledged" }), token: "demo-responder" }),
      api.ask(`/teams/${id}/escalation_policies/${policy?.["id"]}`, { method: "PUT" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 204]);
  });
  for (const one of incidents) {
    const { json } = await api.ask(`/incidents/${one}`);
    expect(json["incident"]).toMatchObject({ title: `Renamed ${one}`, urgency: "low", status: "acknowledged" });
  }
});
