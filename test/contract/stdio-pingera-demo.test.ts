import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { known, replayOnAccount } from "../support/pingera-seed.ts";
import { Bare, connectStdio, kinds } from "../support/stdio.ts";

const entry = packageJson.bin["pingera-mcp"];

describe.each(kinds)("a client %s on the built program's demo account", (kind) => {
  test("all tools of the vendor's README work with the README's arguments", async () => {
    const client = await connectStdio(kind, { entry, flags: ["--demo"], env: { PINGERA_MODE: "read_write" } });
    const called = await replayOnAccount(async (name, args) => {
      const { isError, structuredContent } = await client.call(name, args);
      expect(isError ?? false, `${name}: ${JSON.stringify(structuredContent)}`).toBe(false);
      expect(structuredContent).toMatchObject({ success: true });
      return Object(structuredContent).data;
    });
    await client.close();
    expect(called.sort()).toEqual(Object.keys(known.seed).sort());
  });

  test("read-only offers exactly the reads", async () => {
    const client = await connectStdio(kind, { entry, flags: ["--demo"] });
    const names = (await client.list()).map(({ name }) => name).filter((name) => Object.hasOwn(known.seed, name));
    const want = Object.entries(known.seed).flatMap(([name, { access }]) => (access === "R" ? [name] : []));
    expect(names.sort()).toEqual(want.sort());
    await client.close();
  });
});

test("demo-api serves the account to any client, and says who may come in", async () => {
  const bare = new Bare({ entry, flags: ["demo-api", "--port", "0", "--demo-rate-limit", "3"] });
  const said = await new Promise<string>((resolve) =>
    bare.child.stdout?.once("data", (chunk) => resolve(String(chunk))),
  );
  expect(said).toMatch(/The demo account of Pingera answers on http:\S+\nTokens: demo-admin, demo-viewer, demo-jwt\n/);
  const url = /http:\S+/.exec(said)?.[0];
  const get = (path: string, authorization?: string) =>
    fetch(`${url}/v1${path}`, { headers: authorization === undefined ? {} : { authorization } });
  expect(await (await get("/checks", "Bearer demo-jwt")).json()).toMatchObject({ pagination: { total_items: 15 } });
  expect(await (await get("/checks")).json()).toEqual({ code: 401, status: "Unauthorized", message: "Unauthorized" });
  expect((await get("/incident-statuses")).status).toBe(200);
  const statuses = [];
  for (let call = 0; call < 4; call++) statuses.push((await get("/pages", "demo-admin")).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const over = await get("/pages", "demo-admin");
  expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
  bare.child.kill("SIGTERM");
  expect(await bare.ended).toMatchObject({ code: 0, stderr: "" });
});
