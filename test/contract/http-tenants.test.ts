import { afterAll, beforeAll, expect, test } from "vitest";
import { callOf, type Served, serve } from "../support/http.ts";
import { sendBytes } from "../support/sockets.ts";
import { mixTenants } from "../support/tenants.ts";

let served: Served;
beforeAll(async () => {
  served = await serve(["--demo", "--enable-write-tools"]);
});
afterAll(() => served.close());

test("two tenants in parallel never see each other's data", () => mixTenants(served.url, 1000, 1), 60_000);

test("one connection, one write, many requests: each is answered as the one who sent it, in order", async () => {
  const people = { "demo-admin": "Maren Oduya", "demo-responder": "Teodor Vance", "demo-observer": "Gideon Marsh" };
  const body = JSON.stringify(callOf("get_user_data"));
  const asked = Array.from({ length: 30 }, (_, turn) => Object.entries(people)[(turn * turn) % 3] ?? ["", ""]);
  const requests = asked.map(([key], turn) =>
    [
      "POST /mcp HTTP/1.1",
      "Host: localhost",
      `Authorization: Token ${key}`,
      "Content-Type: application/json",
      "Accept: application/json, text/event-stream",
      `Content-Length: ${body.length}`,
      `Connection: ${turn === asked.length - 1 ? "close" : "keep-alive"}`,
      "",
      body,
    ].join("\r\n"),
  );
  const said = await sendBytes(served.url, [requests.join("")], 10_000);
  const names = [...said.matchAll(/"structuredContent":\{[^}]*?"name":"([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(asked.map(([, name]) => name));
});
