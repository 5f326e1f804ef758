import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { startApi } from "../support/api.ts";
import { ask, callOf, connectHttp, message, type Served, serve } from "../support/http.ts";

const AUTH = { authorization: "Token demo-responder" };
const CONTENT = { "content-type": "application/json" };

const open: Served[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(open.splice(0).map((served) => served.close()));
});

async function start(...given: Parameters<typeof serve>): Promise<Served> {
  const served = await serve(...given);
  open.push(served);
  return served;
}

async function dial(url: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

describe("who leaves in the middle of a call", () => {
  /** An API that knows the user and then never answers again. */
  async function startSilent() {
    const api = await startApi();
    api.answer("GET", "/users/me", { json: { user: { id: "PME", email: "me@example.test", teams: [] } } });
    api.otherwise = api.hang;
    const served = await start(["--require-auth", "--max-calls-per-caller", "1"], { PAGERDUTY_API_HOST: api.url });
    return { api, ...served };
  }
  const CALL = callOf("get_incident", { incident_id: "Q1" });

  test("over /mcp: the API is not kept at work, and there is room for another", async () => {
    const { api, url, logged } = await startSilent();
    const leaving = new AbortController();
    const answer = fetch(`${url}/mcp`, {
      method: "POST",
      headers: { ...AUTH, ...CONTENT, accept: "application/json, text/event-stream" },
      body: JSON.stringify(CALL),
      signal: leaving.signal,
    });
    await api.received(2);
    expect((await ask(url, message("tools/list"), AUTH)).status).toBe(429);
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await api.abandoned(1);
    await expect.poll(async () => (await ask(url, message("tools/list"), AUTH)).status).toBe(200);
    expect(logged().filter(({ msg }) => msg === "served")).toContainEqual(expect.objectContaining({ status: 499 }));
    await api.close();
  });

  test("with a real client that cancels", async () => {
    const { api, url } = await startSilent();
    const client = await connectHttp("v2 at 2026-07-28", url, { Authorization: AUTH.authorization });
    const cancel = new AbortController();
    const answer = client.call("get_incident", { incident_id: "Q1" }, cancel.signal);
    await api.received(2);
    cancel.abort();
    await expect(answer).rejects.toThrow();
    await api.abandoned(1);
    await client.close();
    await api.close();
  });

  test("over /sse: what its session had under way ends with it", async () => {
    const { api, url } = await startSilent();
    const client = await connectHttp("v2 over sse", url, { Authorization: AUTH.authorization });
    const answer = client.call("get_incident", { incident_id: "Q1" });
    answer.catch(() => {});
    await api.received(2);
    await client.close();
    await expect(answer).rejects.toThrow();
    await api.abandoned(1);
    await expect.poll(async () => (await ask(url, message("tools/list"), AUTH)).status).toBe(200);
    await api.close();
  });
});

test("who does not read is let go before the answers fill our memory", async () => {
  const { url } = await start(["--demo", "--max-sessions", "1"]);
  const head = `GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${AUTH.authorization}\r\n\r\n`;
  const reader = await dial(url, head);
  const [first] = await once(reader, "data");
  const endpoint = /data: (\S+)/.exec(String(first))?.[1] ?? "";
  reader.pause();
  const before = process.memoryUsage().rss;
  const post = (id: number) =>
    fetch(`${url}${endpoint}`, {
      method: "POST",
      headers: { ...AUTH, ...CONTENT },
      body: JSON.stringify(message("tools/list", undefined, id)),
    });
  // Far more than any socket holds on its way, until the session is no more.
  let status = 202;
  for (let id = 0; id < 2000 && status === 202; id++) ({ status } = await post(id));
  expect(status).toBe(404);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  const next = await fetch(`${url}/sse`, { headers: AUTH });
  expect(next.status).toBe(200);
  await next.body?.cancel();
});

test("whoever never finishes requests by the hundred keeps nobody else waiting", async () => {
  const { url } = await start(["--demo"]);
  const beginnings = [
    "POST /mcp HTTP/1.1\r\nHost: localhost\r\n",
    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token demo-observer\r\nContent-Length: 1000\r\n\r\n{",
    "P",
    "",
  ];
  await Promise.all(Array.from({ length: 2400 }, (_, index) => dial(url, beginnings[index % beginnings.length] ?? "")));
  const response = await ask(url, callOf("get_user_data"), AUTH);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Teodor Vance");
});
