import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { HttpProgram } from "../support/http-program.ts";
import { Bare } from "../support/stdio.ts";

const folder = mkdtempSync(join(tmpdir(), "lazy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHUNKS = "dist/pagerduty/chunks";
/** Those that no start needs, by the name that a chunk begins with. */
const LAZY = ["traces", "audit", "redis"];

test("what is watched for has a chunk of its own", () => {
  expect(existsSync(CHUNKS)).toBe(true);
  const names = readdirSync(CHUNKS).map((file) => file.replace(/-[\w-]{8}\.cjs(\.map)?$/, ""));
  expect(LAZY.filter((name) => !names.includes(name))).toEqual([]);
});

/** What Node says that it loads. */
const loaded = (stderr: string) =>
  LAZY.filter((name) => new RegExp(`load .*chunks[\\\\/]${name}-[\\w-]{8}\\.cjs`).test(stderr));

const otel = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9", OTEL_EXPORTER_OTLP_TIMEOUT: "100" };
const audit = ["--audit-log", join(folder, "audit.log")];

test.each<[string, string[], Record<string, string>, string[]]>([
  ["nothing", [], {}, []],
  ["traces", [], otel, ["traces"]],
  ["an audit log", audit, {}, ["audit"]],
])("stdio loads what is wanted: %s", async (_name, flags, env, want) => {
  const bare = new Bare({ flags: ["--demo", ...flags], env: { NODE_DEBUG: "module", ...env } });
  await bare.initialize();
  bare.send({ id: 1, method: "tools/call", params: { name: "list_incidents", arguments: { limit: 1 } } });
  await bare.answer(1);
  bare.child.stdin?.end();
  expect(loaded((await bare.ended).stderr)).toEqual(want);
});

test.each<[string, string[], Record<string, string>, string[]]>([
  ["nothing", [], {}, []],
  ["Redis", ["--redis-url", "redis://127.0.0.1:9"], {}, ["redis"]],
  ["all of it", ["--redis-url", "redis://127.0.0.1:9", ...audit], otel, LAZY],
])("so does HTTP: %s", async (_name, flags, env, want) => {
  const program = await HttpProgram.start({ flags: ["--demo", ...flags], env: { NODE_DEBUG: "module", ...env } });
  const client = await program.connect();
  await client.callTool({ name: "list_incidents", arguments: { limit: 1 } });
  await client.close();
  await program.stop();
  expect(loaded(program.stderr())).toEqual(want);
});
