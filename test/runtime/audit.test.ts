import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openAudit } from "../../runtime/telemetry/audit.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { redactArguments } from "../../runtime/telemetry/redact-arguments.ts";
import type { Ended, ToolCall } from "../../runtime/telemetry/telemetry.ts";
import type { ArgumentFacts } from "../../runtime/tools/arguments.ts";

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
  facts: { schema: inputSchema },
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

const text = { type: "string" } as const;
const facts: ArgumentFacts = {
  schema: {
    type: "object",
    properties: {
      id: text,
      thing_ids: { type: "array", items: text },
      merge_into: text,
      title: text,
      labels: { type: "array", items: text },
      urgency: { type: "string", enum: ["high", "low"] },
      clear: { type: "array", items: { type: "string", enum: ["title", "labels"] } },
      count: { type: "integer" },
      on: { type: "boolean" },
      start: { type: "string", format: "date-time" },
      open: { type: "object" },
      anything: { type: "array" },
      rules: {
        type: "array",
        items: {
          type: "object",
          properties: { thing_id: text, merge_into: text, delay: { type: "number" }, note: text },
        },
      },
    },
  },
  hidden: { state: { type: "string", enum: ["new"] } },
  accepts: [
    ["model", "*"],
    ["thing.id", "id"],
    ["things[].id", "thing_ids"],
  ],
  referenceFields: ["type", "summary"],
  ids: ["merge_into"],
};

test.each<[string, unknown, unknown]>([
  ["an ID by its name", { id: "PABC123", thing_ids: ["P1", "P2"] }, { id: "PABC123", thing_ids: ["P1", "P2"] }],
  ["an ID that is part of a path", { merge_into: " Q0-1_a " }, { merge_into: "Q0-1_a" }],
  ["an ID as a number, alone, or as JSON", { id: 7, thing_ids: "P1" }, { id: "7", thing_ids: ["P1"] }],
  ["a list as text", { thing_ids: '["P1","Mr Brown"]' }, { thing_ids: ["P1", "[text]"] }],
  ["no ID that does not look like one", { id: "Mr Brown of flat 7" }, { id: "[text]" }],
  ["no address of a person", { id: "brown@flat7.test" }, { id: "[text]" }],
  ["no secret in an ID", { id: "hunter2222" }, { id: "[redacted]" }],
  ["one of a list", { urgency: "HIGH", clear: ["title"] }, { urgency: "high", clear: ["title"] }],
  [
    "nothing but what is on the list",
    { urgency: "hunter2", clear: "secret" },
    { urgency: "[text]", clear: ["[text]"] },
  ],
  ["numbers and switches", { count: 3, on: "true" }, { count: 3, on: true }],
  ["no text in their place", { count: "hunter2", on: "no" }, { count: "[text]", on: "[text]" }],
  ["a time", { start: "2026-07-01T09:30:00z" }, { start: "2026-07-01T09:30:00Z" }],
  ["a time from now", { start: "+1h" }, { start: "2026-01-15T13:00:00Z" }],
  ["no other text for a time", { start: "2026-07-01 (call Brown)" }, { start: "[text]" }],
  ["of text its kind", { title: "DB", labels: ["a", "b"] }, { title: "[text]", labels: ["[text]", "[text]"] }],
  ["no number where text belongs", { title: 4711 }, { title: "[number]" }],
  [
    "of open objects and lists their kind",
    { open: { a: "b" }, anything: ["c"] },
    { open: "[object]", anything: "[list]" },
  ],
  ["JSON text for an open object", { open: '{"a":"b"}' }, { open: "[text]" }],
  [
    "the same further down",
    { rules: [{ thing_id: "P1", delay: 5, note: "n", made_up: 1 }] },
    { rules: [{ thing_id: "P1", delay: 5, note: "[text]", "[unknown]": 1 }] },
  ],
  ["names of paths at the top alone", { rules: [{ merge_into: "P1" }] }, { rules: [{ merge_into: "[text]" }] }],
  ["objects as text", { rules: '[{"thing_id":"P1","note":"n"}]' }, { rules: [{ thing_id: "P1", note: "[text]" }] }],
  ["no name that is made up", { api_key: "x", "Mr Brown": true, count: 1 }, { count: 1, "[unknown]": 2 }],
  ["no way to the prototype", JSON.parse('{"__proto__":{"id":"P1"},"id":"P2"}'), { id: "P2", "[unknown]": 1 }],
  ["what is hidden", { state: "new" }, { state: "new" }],
  [
    "an older shape in today's",
    { model: { thing: { id: "P1", summary: "Brown" }, things: [{ id: "P2" }] } },
    { id: "P1", thing_ids: ["P2"] },
  ],
  ["no older shape that is none", { model: "hunter2", id: "P1" }, { id: "P1", "[unknown]": 1 }],
  ["nothing of null", { title: null, on: null }, { title: null, on: null }],
  [
    "a long list up to its end",
    { thing_ids: new Array(252).fill("P") },
    { thing_ids: [...new Array(250).fill("P"), "[2 more]"] },
  ],
  ["all arguments as text", '{"id":"P1","title":"t"}', { id: "P1", title: "[text]" }],
  ["no text that is no object", "hunter2", "[text]"],
  ["no list", ["hunter2"], "[list]"],
  ["nothing where nothing is given", undefined, {}],
])("of the arguments is kept: %s", (_name, args, want) => {
  const kept = redactArguments({ args, facts, caller: { secrets: ["hunter2222"] } }, new Date("2026-01-15T12:00:00Z"));
  expect(kept).toEqual(want);
});

test("of arguments that nobody knows how to read nothing is kept", () => {
  const given = { args: { id: "P1" }, facts: undefined, caller: { secrets: [] } };
  expect(redactArguments(given, new Date())).toBe("[object]");
});
