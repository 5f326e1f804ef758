import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type DemoServer, type DemoServerOptions, startDemoServer } from "../../runtime/demo/server.ts";
import type { DemoProvider } from "../../runtime/demo/types.ts";
import { ConfigError } from "../../runtime/errors.ts";
import { openHarbour } from "../support/harbour.ts";

let server: DemoServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(options: DemoServerOptions = {}, changes: Partial<DemoProvider> = {}) {
  const harbour = openHarbour(changes);
  server = await startDemoServer(harbour.demo, options);
  const { url } = server;
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/v1${path}`, {
      method,
      headers: { Authorization: "Bearer captain", "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...harbour, url, ask };
}

const boat = { boat: { type: "boat", name: "Ariel" } };

test("the account is on a port of this machine alone", async () => {
  const { url, ask } = await open();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const made = await ask("POST", "/boats", boat);
  expect([made.status, made.headers.get("ratelimit-limit")]).toEqual([201, "1000000"]);
  const read = await ask("GET", "/boats/B1");
  expect(await read.json()).toMatchObject({ boat: { name: "Ariel" } });
  const gone = await ask("DELETE", "/boats/B1");
  expect([gone.status, await gone.text()]).toEqual([204, ""]);
  expect((await fetch(`${url}/v1/boats`)).status).toBe(401);
});

test("no update is lost among many at once", async () => {
  const { ask, account } = await open(
    {},
    {
      behaviours: {
        launchBoat: (call) => {
          const boats = call.account.collection("boats");
          const found = call.account.find("boats", call.path["id"] ?? "");
          boats.put({ ...found, launches: Number(found["launches"] ?? 0) + 1 });
          return call.account.generic(call);
        },
      },
    },
  );
  account.collection("boats").put({ id: "B1", type: "boat", name: "1" });
  const statuses: number[] = [];
  let left = 640;
  const work = async () => {
    while (left-- > 0) {
      const made = await ask("POST", left % 2 ? "/boats" : "/boats/B1/launch", left % 2 ? boat : undefined);
      statuses.push(made.status);
      await made.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 32 }, work));
  expect(statuses.filter((status) => status === 201)).toHaveLength(320);
  expect(statuses.filter((status) => status === 200)).toHaveLength(320);
  expect(account.collection("boats").list()).toHaveLength(321);
  expect(account.find("boats", "B1")).toMatchObject({ launches: 320 });
});

const limits = (answer: Response) =>
  ["limit", "remaining", "reset"].map((name) => answer.headers.get(`ratelimit-${name}`)).map(Number);

test("a body that is too long is refused to those who may come in", async () => {
  const { ask, url } = await open({ rateLimit: 10 });
  const body = { boat: { ...boat.boat, notes: "x".repeat(4 * 1024 * 1024) } };
  const answer = await ask("POST", "/boats", body);
  expect([answer.status, limits(answer)]).toEqual([413, [10, 9, 60]]);
  const stranger = await fetch(`${url}/v1/boats`, { method: "POST", body: JSON.stringify(body) });
  expect([stranger.status, limits(stranger)]).toEqual([401, [10, 9, 60]]);
  expect((await ask("POST", "/nowhere", body)).status).toBe(404);
});

test("a bug of ours is answered, and told", async () => {
  const errors: unknown[] = [];
  const behaviours = {
    getBoat: () => {
      throw new RangeError("oops");
    },
  };
  const { ask } = await open({ onError: (error) => errors.push(error) }, { behaviours });
  const answer = await ask("GET", "/boats/B1");
  expect([answer.status, await answer.json()]).toMatchObject([500, { message: "Internal Server Error" }]);
  expect(limits(answer)).toEqual([1_000_000, 999_999, 60]);
  expect(errors).toEqual([new RangeError("oops")]);
});

test("a reset is one", async () => {
  const errors: unknown[] = [];
  const { ask } = await open({ faults: [{ kind: "reset", percent: 100 }], onError: (error) => errors.push(error) });
  await expect(ask("GET", "/boats")).rejects.toThrow();
  expect(errors).toEqual([]);
});

test("closing lets what is under way end", async () => {
  const { ask } = await open({ latency: 100 });
  const answer = ask("GET", "/boats");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server?.close();
  server = undefined;
  expect((await answer).status).toBe(200);
});

test("a port that is taken is the operator's affair", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const starting = startDemoServer(openHarbour().demo, { port });
  await expect(starting).rejects.toThrow(
    new ConfigError(`Port ${port} of 127.0.0.1 can not be listened on (EADDRINUSE).`),
  );
  other.close();
});
