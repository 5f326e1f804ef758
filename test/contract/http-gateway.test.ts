import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, request as forward, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram, leaveOut } from "../support/available.ts";
import { connectHttp, type Served, serve } from "../support/http.ts";
import { kinds } from "../support/stdio.ts";

/** Who signs in at the gateway, and the key that it keeps for them. */
const KEYS: Record<string, { key: string; name: string }> = {
  maren: { key: "demo-admin", name: "Maren Oduya" },
  teodor: { key: "demo-responder", name: "Teodor Vance" },
};

let served: Served;
let gateway: Server;
let url: string;

/** As gateways do: its own sign-in, the user's own key instead, a prefix from its configuration, headers of its own. */
beforeAll(async () => {
  served = await serve(["--demo", "--require-auth", "--allowed-hosts", "mcp.example.test"]);
  gateway = createServer((incoming, outgoing) => {
    const user = KEYS[String(incoming.headers.authorization).replace("Bearer session-of-", "")];
    const headers = {
      ...incoming.headers,
      host: "mcp.example.test",
      authorization: `Token ${user?.key}`,
      "x-forwarded-for": "203.0.113.7, 10.0.0.2",
      "x-forwarded-proto": "https",
      via: "1.1 gateway",
    };
    const onward = forward(`${served.url}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  gateway.listen(0, "127.0.0.1");
  await once(gateway, "listening");
  url = `http://127.0.0.1:${Object(gateway.address()).port}`;
});
afterAll(async () => {
  gateway.closeAllConnections();
  gateway.close();
  await served.close();
});

describe.each([...kinds, "v2 over sse"] as const)("the %s client", (kind) => {
  test("as a connector that knows a URL and one header", async () => {
    const client = await connectHttp(kind, served.url, { Authorization: "Token demo-responder" });
    expect(Object((await client.call("get_user_data")).structuredContent).name).toBe("Teodor Vance");
    await client.close();
  });

  test("through a gateway that sends each user's own key", async () => {
    const names = Object.entries(KEYS).map(async ([user, { name }]) => {
      const client = await connectHttp(kind, url, { Authorization: `Bearer session-of-${user}` });
      expect(Object((await client.call("get_user_data")).structuredContent).name).toBe(name);
      await client.close();
    });
    await Promise.all(names);
    await expect(connectHttp(kind, url, { Authorization: "Bearer session-of-nobody" })).rejects.toThrow(/401|unauth/i);
  });
});

const curl = findProgram("curl");
if (!curl) leaveOut("the documented request as curl sends it", "There is no curl.");

test.skipIf(!curl).each(["Token token=demo-responder", "Token demo-responder", "Bearer demo-oauth-incidents-read"])(
  "curl with %s",
  async (authorization) => {
    const params = { name: "list_incidents", arguments: { query_model: { status: ["triggered"], limit: 2 } } };
    const flags = ["-sS", "-w", "\n%{http_code}", `${served.url}/mcp`, "-H", `Authorization: ${authorization}`];
    flags.push("-H", "Content-Type: application/json", "-H", "Accept: application/json, text/event-stream");
    flags.push("-d", JSON.stringify({ jsonrpc: "2.0", id: 43, method: "tools/call", params }));
    const said = await new Promise<string>((resolve, reject) =>
      execFile(curl ?? "", flags, { env: { NO_PROXY: "*" } }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      ),
    );
    const [answer = "", status] = said.split("\n");
    expect(status).toBe("200");
    const { id, result } = JSON.parse(answer);
    expect(id).toBe(43);
    expect(JSON.parse(result.content[0].text).response).toHaveLength(2);
  },
);
