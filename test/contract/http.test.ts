import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { connectHttp, type Served, serve } from "../support/http.ts";
import { textOf } from "../support/program.ts";
import { kinds } from "../support/stdio.ts";

const all = product.catalog.map(({ tool }) => tool);
const reads = product.catalog.filter(({ access }) => access === "read").map(({ tool }) => tool.name);

let served: Served;
beforeAll(async () => {
  served = await serve(["--demo", "--enable-write-tools"]);
});
afterAll(() => served.close());

describe.each([...kinds, "v1 over sse", "v2 over sse"] as const)("the %s client", (kind) => {
  const connect = (headers: Record<string, string> = {}) =>
    connectHttp(kind, served.url, { Authorization: "Token token=demo-responder", ...headers });

  test("speaks its own era", async () => {
    const client = await connect();
    if (kind === "v2 at 2026-07-28") expect(client.version).toBe("2026-07-28");
    if (kind === "v2") expect(client.version).toMatch(/^2025-/);
    await client.close();
  });

  test("lists everything, as the catalog has it, twice the same", async () => {
    const client = await connect();
    expect(await client.list()).toEqual(all);
    expect(await client.list()).toEqual(all);
    await client.close();
  });

  test("calls a tool", async () => {
    const client = await connect();
    const result = await client.call("list_incidents", { statuses: ["triggered", "acknowledged"], limit: 2 });
    expect(result.isError ?? false).toBe(false);
    expect(Object(result.structuredContent).response).toHaveLength(2);
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
    await client.close();
  });

  test("is told what the provider says no to", async () => {
    const client = await connect();
    const result = await client.call("get_incident", { incident_id: "QNONE" });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain("PagerDuty answered 404 to GET /incidents/{id}");
    await client.close();
  });

  test("acts as the one whose key it brings", async () => {
    const [one, other] = [await connect(), await connect({ Authorization: "Token demo-admin" })];
    const who = async (client: typeof one) => Object((await client.call("get_user_data")).structuredContent).name;
    expect(await Promise.all([who(one), who(other), who(one)])).toEqual([
      "Teodor Vance",
      "Maren Oduya",
      "Teodor Vance",
    ]);
    await Promise.all([one.close(), other.close()]);
  });

  test("sees and calls only what its headers leave", async () => {
    const client = await connect({ "X-MCP-Toolsets": "incidents", "X-MCP-Readonly": "true" });
    const names = (await client.list()).map(({ name }) => name);
    expect(names).toContain("list_incidents");
    expect(names.filter((name) => !reads.includes(name))).toEqual([]);
    expect(names).not.toContain("list_services");
    const hidden = await client.call("manage_incidents", { incident_ids: ["Q1"], status: "resolved" });
    expect(hidden.isError).toBe(true);
    expect(textOf(hidden)).toContain("manage_incidents");
    await client.close();
  });

  test("is not let in with a key that nobody knows, nor without one that it could use", async () => {
    await expect(connect({ Authorization: "Token nobody" })).rejects.toThrow(/401|unauthorized/i);
    await expect(connect({ Authorization: "Basic nobody" })).rejects.toThrow(/401|unauthorized/i);
  });
});
