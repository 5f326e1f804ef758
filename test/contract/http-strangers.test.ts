import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Answer, type Api, startApi } from "../support/api.ts";
import { ask, message, type Served, serve } from "../support/http.ts";

const ME = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };
const LIST = message("tools/list");

const opened: Served[] = [];
const apis: Api[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  // First what hangs, or the server would wait for it.
  await Promise.all(apis.splice(0).map((api) => api.close()));
  await Promise.all(opened.splice(0).map((served) => served.close()));
});

/** A server before an API that says of each key what the test says. */
async function startBefore(answer: Answer, flags: string[] = []) {
  const api = await startApi();
  apis.push(api);
  api.otherwise = answer;
  const served = await serve(["--require-auth", ...flags], { PAGERDUTY_API_HOST: api.url });
  opened.push(served);
  return { api, ...served };
}

const statusOf = async (url: string, key: string): Promise<number> => {
  const response = await ask(url, LIST, { authorization: `Token ${key}` });
  await response.text();
  return response.status;
};
const crowd = (url: string, name: string): Promise<number[]> =>
  Promise.all(Array.from({ length: 100 }, (_, index) => statusOf(url, `${name}-${index}`)));

async function dial(url: string, key: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(`GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token ${key}\r\n\r\n`);
  return socket;
}

test("a hundred who are new at once all get in", async () => {
  const { url } = await startBefore({ ...ME, delay: 400 });
  expect(new Set(await crowd(url, "user"))).toEqual(new Set([200]));
});

test("while the API hangs, a hundred at once all get in", async () => {
  const { url } = await startBefore({ fault: "hang" });
  expect(new Set(await crowd(url, "user"))).toEqual(new Set([200]));
});

test("whoever tries keys without end keeps nobody out", async () => {
  const { url } = await startBefore(({ headers }) =>
    headers["authorization"]?.includes("good") ? { ...ME, delay: 100 } : { status: 401, json: {}, delay: 100 },
  );
  let stop = false;
  const seen = new Set<number>();
  const flood = Array.from({ length: 40 }, async () => {
    while (!stop) seen.add(await statusOf(url, randomBytes(12).toString("hex")));
  });
  const got = [];
  for (let round = 0; round < 10; round++) got.push(await statusOf(url, `good-${round}`));
  stop = true;
  await Promise.all(flood);
  expect(new Set(got)).toEqual(new Set([200]));
  expect(seen).toEqual(new Set([401]));
});

test("over /sse, who leaves while it is asked who they are takes nobody's place", async () => {
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const { api, url, logged } = await startBefore(async () => {
    await told;
    return ME;
  });
  const streams = await Promise.all(Array.from({ length: 40 }, () => dial(url, "some-key")));
  await api.received(1);
  for (const stream of streams) stream.destroy();
  await Promise.all(streams.map((stream) => stream.closed || once(stream, "close")));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  tell();
  const over = () => logged().filter(({ msg, route }) => msg === "served" && route === "/sse");
  await expect.poll(() => over().length, { timeout: 10_000 }).toBe(40);
  const next = await Promise.all(
    Array.from({ length: 32 }, () => fetch(`${url}/sse`, { headers: { authorization: "Token some-key" } })),
  );
  expect(new Set(next.map(({ status }) => status))).toEqual(new Set([200]));
  await Promise.all(next.map((stream) => stream.body?.cancel()));
});

test("a server that stops lets those in who wait to hear who they are", async () => {
  const { api, url, close } = await startBefore({ ...ME, delay: 500 });
  const request = statusOf(url, "user");
  await api.received(1);
  await close();
  expect(await request).toBe(200);
});
