import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openAudit } from "../../runtime/telemetry/audit.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { redactArguments } from "../../runtime/telemetry/redact-arguments.ts";
import type { Ended, ToolCall } from "../../runtime/telemetry/telemetry.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A device that takes no byte, and says so like a disk that is full. */
const FULL = "/dev/full";

const inputSchema = { type: "object" as const };
const hints = { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true };
const callOf = (name: string): ToolCall => ({
  entry: {
    toolset: "lamps",
    access: "write",
    tool: { name, title: name, description: name, inputSchema, annotations: { title: name, ...hints } },
  },
  args: {},
  caller: { id: "caller", identity: async () => undefined, secrets: [] },
  carrier: () => undefined,
});
const ok = async (): Promise<Ended> => ({ result: { content: [] }, outcome: "ok" });
const namesIn = (file: string) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).tool);

test.skipIf(!existsSync(FULL))(
  "a full disk is said once, stops no call, and gets its lines when there is room again",
  async () => {
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    const audit = openAudit({ file: FULL, log });
    for (const name of ["one", "two"]) expect(await audit.call?.(callOf(name), ok)).toMatchObject({ outcome: "ok" });
    await new Promise((resolve) => setImmediate(resolve));
    const said = lines.map((line) => JSON.parse(line));
    expect(said).toMatchObject([{ level: "error", msg: "the audit log can not be written; calls go on" }]);
    expect(said[0].error.code).toBe("ENOSPC");
    await audit.close?.();
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ level: "error", lost: 2 });
  },
);

test.skipIf(!existsSync(FULL))("lines that could not be written are written after a reopening", async () => {
  const file = join(folder, "later.log");
  symlinkSync(FULL, file);
  const lines: string[] = [];
  const audit = openAudit({ file, log: createLog({ write: (line) => lines.push(line) }) });
  await audit.call?.(callOf("lost for now"), ok);
  rmSync(file);
  audit.reopen();
  await audit.call?.(callOf("next"), ok);
  await audit.close?.();
  expect(namesIn(file)).toEqual(["lost for now", "next"]);
  expect(lines.map((line) => JSON.parse(line).level)).toContain("error");
});

test("who is not known in time is left open", async () => {
  const file = join(folder, "nobody.log");
  const audit = openAudit({ file, log: createLog({ write: () => {} }), patience: 5 });
  const never: ToolCall = { ...callOf("x"), caller: { id: "c", identity: () => new Promise(() => {}), secrets: [] } };
  await audit.call?.(never, ok);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ caller: "c", user: null });
  const failing: ToolCall = { ...never, caller: { ...never.caller, identity: () => Promise.reject(new Error("no")) } };
  await audit.call?.(failing, ok);
  await audit.close?.();
  expect(namesIn(file)).toEqual(["x", "x"]);
});

test("reads leave nothing, and neither does what is no tool", async () => {
  const file = join(folder, "reads.log");
  const audit = openAudit({ file, log: createLog({ write: () => {} }) });
  const call = callOf("read");
  if (call.entry) call.entry.access = "read";
  await audit.call?.(call, ok);
  await audit.call?.({ ...call, entry: undefined }, ok);
  await audit.close?.();
  expect(readFileSync(file, "utf8")).toBe("");
});

test.each<[string, unknown, unknown]>([
  ["what is set", { id: "P1", n: 3, on: true, off: null }, { id: "P1", n: 3, on: true, off: null }],
  [
    "a name of a secret",
    { client_secret: "abc", password: 7 },
    { client_secret: "[redacted]", password: "[redacted]" },
  ],
  ["secrets in a list", { token: ["a", "b"] }, { token: "[redacted]" }],
  ["headers", { custom_headers: [{ name: "X-Auth", value: "v" }] }, { custom_headers: "[redacted]" }],
  ["a secret that is known", { title: "my hunter2222 key" }, { title: "my [redacted] key" }],
  ["one in a key", { "x hunter2222": 1 }, { "x [redacted]": 1 }],
  ["one that looks like it", { title: "Authorization: Basic Zm9vOmJhcg==" }, { title: "Authorization: [redacted]" }],
  [
    "prose",
    { note: "short", html_message: "<p>", description: "d" },
    { note: "[5 characters]", html_message: "[3 characters]", description: "[1 characters]" },
  ],
  ["prose further down", { body: { details: "secret plan" } }, { body: { details: "[11 characters]" } }],
  ["an address", { url: "https://hooks.test/T0/B0?x=1" }, { url: "https://hooks.test/[redacted]" }],
  ["an address alone", { url: "https://hooks.test" }, { url: "https://hooks.test" }],
  ["a long text", { title: "x".repeat(300) }, { title: `${"x".repeat(200)}… (300 characters)` }],
  [
    "JSON in a text",
    { create_model: '{"note":"short","id":"P1"}' },
    { create_model: '{"note":"[5 characters]","id":"P1"}' },
  ],
  ["a long list", { ids: new Array(252).fill("P") }, { ids: [...new Array(250).fill("P"), "[2 more]"] }],
  ["no object", "hunter2222", "[redacted]"],
])("of the arguments is kept: %s", (_name, given, want) => {
  expect(redactArguments(given, ["hunter2222"])).toEqual(want);
});
