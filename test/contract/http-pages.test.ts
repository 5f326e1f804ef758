import { request } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { ACCEPT, ask, message, type Served, serve } from "../support/http.ts";

const AUTH = { authorization: "Token demo-responder" };
const KEY = { PAGERDUTY_USER_API_KEY: "demo-admin" };
const LIST = JSON.stringify(message("tools/list"));

const running: Served[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function start(flags: string[], env: Record<string, string> = {}): Promise<string> {
  const served = await serve(["--demo", "--host", "0.0.0.0", ...flags], env);
  running.push(served);
  return served.url;
}

/** With a Host of its own, which `fetch` does not allow. */
function send(url: string, headers: Record<string, string>, method = "POST", path = "/mcp") {
  return new Promise<{ status?: number | undefined; cors?: string | undefined; text: string }>((resolve, reject) => {
    const outgoing = request(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", accept: ACCEPT, ...headers },
    });
    outgoing.on("error", reject).on("response", (incoming) => {
      let text = "";
      incoming.on("data", (chunk) => (text += chunk));
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode, cors: incoming.headers["access-control-allow-origin"], text }),
      );
    });
    outgoing.end(method === "POST" ? LIST : undefined);
  });
}

const as = (name: string, headers = {}) => ({ host: name, origin: `http://${name}`, ...headers });

describe("a page of a name that was made to lead here, off this machine and with a shared key", () => {
  test.each([
    [as("evil.test"), 403],
    [as("evil.test:8000"), 403],
    [as("localhost.evil.test"), 403],
    // The key of the server serves who brings nothing, be it in a header of spaces.
    [as("evil.test", { authorization: " " }), 403],
    [as("evil.test", { authorization: "Token nobody" }), 401],
    [as("evil.test", AUTH), 200],
    [{ host: "evil.test" }, 200],
    [{ host: "10.0.0.5", origin: "http://evil.test" }, 403],
    // Nothing was looked up for these.
    [as("10.0.0.5:8000"), 200],
    [as("[fd00::5]:8000"), 200],
    [as("localhost:8000"), 200],
  ])("%j is %i", async (headers, status) => {
    const answer = await send(await start(["--shared-key"], KEY), headers);
    expect(answer.status).toBe(status);
    expect(answer.cors).toBe(status === 403 ? undefined : Object(headers).origin);
  });

  test("nor does it post into a stream of /sse", async () => {
    const { status, text } = await send(await start(["--shared-key"], KEY), as("evil.test"), "POST", "/messages");
    expect(status).toBe(403);
    expect(text).toContain("Pages of this Origin may not use this server's own credential. Send one of your own");
  });

  test("may call when the name is one of --allowed-hosts, and no other may", async () => {
    const url = await start(["--shared-key", "--allowed-hosts", "mcp.example.test"], KEY);
    expect((await send(url, as("mcp.example.test"))).status).toBe(200);
    expect((await send(url, as("evil.test", AUTH))).status).toBe(403);
  });

  test("a browser may ask whether a page with a credential of its own may call", async () => {
    const url = await start(["--shared-key"], KEY);
    const asked = { "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
    expect(await send(url, as("mcp.example.test", asked), "OPTIONS")).toMatchObject({
      status: 204,
      cors: "http://mcp.example.test",
    });
  });
});

test("where everybody brings a credential, a page is told that it lacks one", async () => {
  const answer = await send(await start(["--require-auth"]), as("mcp.example.test"));
  expect(answer).toMatchObject({ status: 401, cors: "http://mcp.example.test" });
});

describe("methods that the endpoint refuses", () => {
  test.each([
    ["GET", "There is no stream to open here: each answer comes with its request. Send messages with POST."],
    ["DELETE", "There is no session to end here: nothing is kept between requests. Send messages with POST."],
    ["PUT", "Use HEAD or POST."],
  ])("%s is told what to do", async (method, detail) => {
    const url = await start([]);
    const response = await fetch(`${url}/mcp`, { method, headers: AUTH });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("HEAD, POST");
    expect(Object(await response.json()).error.errors).toEqual([detail]);
    expect((await ask(url, message("ping"), AUTH)).status).toBe(200);
  });

  test.each(["GET", "DELETE"])("%s without a credential hears of that first", async (method) => {
    const response = await fetch(`${await start(["--require-auth"])}/mcp`, { method });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("resource_metadata=");
  });

  test("a browser is not told that they are taken", async () => {
    const response = await fetch(`${await start([])}/mcp`, { method: "OPTIONS", headers: AUTH });
    expect(response.headers.get("access-control-allow-methods")).toBe("HEAD, POST, OPTIONS");
  });
});
