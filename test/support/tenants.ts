import { Pool } from "undici";
import { expect } from "vitest";
import { createRandom } from "../../runtime/demo/random.ts";
import { ACCEPT, callOf, connectHttp, message } from "./http.ts";
import { textOf } from "./program.ts";
import type { Called } from "./stdio.ts";

interface Tenant {
  key: string;
  name: string;
  id: string;
}

/** One way in, with a credential and filters of its own. */
interface Way {
  call(name: string, args?: Record<string, unknown>): Promise<Called>;
  list(): Promise<{ name: string }[]>;
  close?(): Promise<void>;
}

/** The ways of one tenant: on the left all tools, on the right one alone. */
interface Ways {
  tenant: Tenant;
  ways: [Pair, ...Pair[]];
}

interface Pair {
  open: Way;
  narrow: Way;
}

/** Who is behind the keys, so that nobody has to be asked whose they are. */
const PEOPLE = { "demo-admin": "Maren Oduya", "demo-responder": "Teodor Vance" };
const AT_ONCE = 24;
const ONLY = "get_user_data";

/** Two people in parallel, over every transport and shared connections: each answer is looked at for whose it is. */
export async function mixTenants(url: string, calls: number, seed: number): Promise<void> {
  const pool = new Pool(url, { connections: 8 });
  const tenants = await Promise.all(Object.entries(PEOPLE).map(([key, name]) => meet(pool, key, name)));
  const shared = await prepare(pool, tenants);
  const [first, ...others] = await Promise.all(tenants.map((tenant) => openWays(pool, url, tenant)));
  if (!first) throw new Error("there is nobody");
  const all: [Ways, ...Ways[]] = [first, ...others];
  const random = createRandom(seed);
  const pick = <T>([first, ...rest]: [T, ...T[]]): T =>
    [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first;
  const notes = new Map<string, string>();
  let left = calls;
  const work = async () => {
    while (left-- > 0) {
      const { tenant, ways } = pick(all);
      const { open, narrow } = pick(ways);
      await pick([askWho, askMine, askHidden, addNote])({ tenant, open, narrow, shared, notes, number: left });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await checkNotes(raw(pool, "demo-admin", false), shared, notes);
  await Promise.all(all.flatMap(({ ways }) => ways.flatMap(({ open, narrow }) => [open.close?.(), narrow.close?.()])));
  await pool.close();
}

interface Job {
  tenant: Tenant;
  open: Way;
  narrow: Way;
  /** Incidents that both write to. */
  shared: string[];
  /** Who wrote what. */
  notes: Map<string, string>;
  number: number;
}

async function askWho({ tenant, open, narrow, number }: Job): Promise<void> {
  const { id, name } = resultOf(await (number % 2 ? open : narrow).call(ONLY));
  expect({ id, name }).toEqual({ id: tenant.id, name: tenant.name });
}

async function askMine({ tenant, open }: Job): Promise<void> {
  const { response } = resultOf(await open.call("list_incidents", { request_scope: "assigned" }));
  expect(response.length).toBeGreaterThan(0);
  for (const { assignments } of response)
    expect(assignments.map(({ assignee }: { assignee: { id: string } }) => assignee.id)).toContain(tenant.id);
}

async function askHidden({ narrow, number }: Job): Promise<void> {
  if (number % 4 === 0) return expect((await narrow.list()).map(({ name }) => name)).toEqual([ONLY]);
  const hidden = await narrow.call("list_incidents", { request_scope: "assigned" });
  expect(hidden.isError).toBe(true);
  expect(textOf(hidden)).not.toContain("assignments");
}

async function addNote({ tenant, open, shared, notes, number }: Job): Promise<void> {
  const content = `Note ${number}`;
  notes.set(content, tenant.id);
  const incident_id = shared[number % shared.length];
  const note = resultOf(await open.call("add_note_to_incident", { incident_id, note: content }));
  expect({ content: note.content, user: note.user.id }).toEqual({ content, user: tenant.id });
}

async function checkNotes(way: Way, shared: string[], notes: Map<string, string>): Promise<void> {
  const found = new Map<string, string>();
  for (const incident_id of shared) {
    let cursor: string | undefined;
    do {
      const page = resultOf(await way.call("list_incident_notes", { incident_id, ...(cursor && { cursor }) }));
      for (const { content, user } of page.response) found.set(content, user.id);
      cursor = page.next_cursor;
    } while (cursor !== undefined);
  }
  expect(found).toEqual(notes);
}

async function meet(pool: Pool, key: string, name: string): Promise<Tenant> {
  const user = resultOf(await raw(pool, key, false).call(ONLY));
  expect(user.name).toBe(name);
  return { key, name, id: user.id };
}

/** Something for each of them, so that nothing seen is no proof of anything; returns what is for both. */
async function prepare(pool: Pool, tenants: Tenant[]): Promise<string[]> {
  const admin = raw(pool, "demo-admin", false);
  const services = resultOf(await admin.call("list_services", { limit: 1 }));
  const create = async (title: string, assignee_ids: string[]) =>
    resultOf(await admin.call("create_incident", { title, service_id: services.response[0].id, assignee_ids })).id;
  for (const { id, name } of tenants) await create(`For ${name} alone`, [id]);
  // An incident takes 2,000 notes.
  return Promise.all(Array.from({ length: 4 }, (_, index) => create(`For everybody ${index}`, [])));
}

async function openWays(pool: Pool, url: string, tenant: Tenant): Promise<Ways> {
  const { key } = tenant;
  const headers = { Authorization: `Token token=${key}` };
  const narrowed = { ...headers, "X-MCP-Tools": ONLY };
  const ways: Ways["ways"] = [
    { open: raw(pool, key, false), narrow: raw(pool, key, false, ONLY) },
    { open: raw(pool, key, true), narrow: raw(pool, key, true, ONLY) },
  ];
  for (const kind of ["v2 at 2026-07-28", "v2 over sse"] as const)
    ways.push({ open: await connectHttp(kind, url, headers), narrow: await connectHttp(kind, url, narrowed) });
  return { tenant, ways };
}

const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** Requests as curl would send them, of either era, over connections that everybody shares. */
function raw(pool: Pool, key: string, modern: boolean, only = ""): Way {
  let id = 0;
  async function ask({ method, params = {} }: { method: string; params?: object }, name?: string) {
    const answer = await pool.request({
      method: "POST",
      path: "/mcp",
      headers: {
        authorization: `Token ${key}`,
        "content-type": "application/json",
        accept: ACCEPT,
        "x-mcp-tools": only,
        ...(modern && { "mcp-protocol-version": "2026-07-28", "mcp-method": method }),
        ...(modern && name !== undefined && { "mcp-name": name }),
      },
      body: JSON.stringify(message(method, { ...params, ...(modern && { _meta: META }) }, `${key} ${++id}`)),
    });
    const said = Object(await answer.body.json());
    if (said.result === undefined) throw new Error(`${answer.statusCode} ${JSON.stringify(said)}`);
    return said.result;
  }
  return {
    call: (name, args = {}) => ask(callOf(name, args), name),
    list: async () => (await ask(message("tools/list"))).tools,
  };
}

function resultOf(result: Called) {
  if (result.isError) throw new Error(textOf(result));
  return Object(result.structuredContent);
}
