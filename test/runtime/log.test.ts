import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { ApiError } from "../../runtime/errors.ts";
import { createLog, type Fields, type Level, type LogOptions } from "../../runtime/telemetry/log.ts";

function record(options: LogOptions = {}) {
  const lines: string[] = [];
  const now = () => new Date(0);
  const log = createLog({ level: "debug", now, write: (line) => lines.push(line), ...options });
  return { log, lines, last: (): Fields => JSON.parse(lines.at(-1) ?? "null") };
}

function written(fields: Fields, options?: LogOptions): Fields {
  const { log, last } = record(options);
  log.info("m", fields);
  const { time: _, level: __, msg: ___, ...rest } = last();
  return rest;
}

test("one line of JSON, ended", () => {
  const { log, lines } = record();
  log.warn("two\nlines", { a: 1 });
  expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"warn","msg":"two\\nlines","a":1}\n']);
});

test.each<[Level, Level[]]>([
  ["debug", ["debug", "info", "warn", "error"]],
  ["info", ["info", "warn", "error"]],
  ["warn", ["warn", "error"]],
  ["error", ["error"]],
])("level %s", (level, want) => {
  const { log, lines } = record({ level });
  for (const at of ["debug", "info", "warn", "error"] as const) log[at]("m");
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(want);
});

describe("fields", () => {
  const circular: Record<string, unknown> = { name: "x" };
  circular["self"] = { again: circular };
  const shared = { a: 1 };
  test.each<[string, Fields, Fields]>([
    [
      "plain values",
      { a: 1, b: true, c: null, d: "x", e: [1, { f: 2 }] },
      { a: 1, b: true, c: null, d: "x", e: [1, { f: 2 }] },
    ],
    ["undefined", { a: undefined }, {}],
    ["circular", { circular }, { circular: { name: "x", self: { again: "[circular]" } } }],
    ["shared is not circular", { a: shared, b: shared }, { a: { a: 1 }, b: { a: 1 } }],
    ["BigInt", { a: 12n }, { a: "12" }],
    ["functions and symbols", { a: () => 1, b: Symbol("s") }, { a: "[function]", b: "Symbol(s)" }],
    ["no numbers", { a: Number.NaN, b: Number.POSITIVE_INFINITY }, { a: null, b: null }],
    ["dates", { a: new Date(0), b: new Date(Number.NaN) }, { a: "1970-01-01T00:00:00.000Z", b: "[no date]" }],
    ["maps and sets", { a: new Map([["k", 1]]), b: new Set([1]) }, { a: { k: 1 }, b: [1] }],
    ["bytes", { a: Buffer.from("abc") }, { a: "[3 bytes]" }],
    ["the head can not be forged", { level: "x", time: 1, msg: 2, a: 3 }, { a: 3 }],
  ])("%s", (_, fields, want) => {
    expect(written(fields)).toEqual(want);
  });

  test("themselves circular", () => {
    const fields: Fields = {};
    fields["self"] = fields;
    expect(written(fields)).toEqual({ self: "[circular]" });
  });

  test("a getter that throws does not reach the caller", () => {
    const { log } = record();
    const fields = Object.defineProperty({}, "a", { enumerable: true, get: () => Number.NaN.toFixed(200) });
    expect(() => log.error("m", fields)).not.toThrow();
  });

  test("deep and long values are cut", () => {
    let deep: unknown = "bottom";
    for (let i = 0; i < 50; i++) deep = [deep];
    expect(JSON.stringify(written({ deep }))).toContain("[deep]");
    expect(JSON.stringify(written({ long: "x".repeat(100_000) })).length).toBeLessThan(9000);
  });
});

test("errors with stack, cause and their own facts", () => {
  const error = new ApiError("no", { status: 404, errors: ["not found"], request: "GET /x/{id}" });
  error.cause = new TypeError("deeper");
  expect(written({ error })).toEqual({
    error: {
      name: "ApiError",
      message: "no",
      stack: expect.stringContaining("log.test.ts"),
      cause: { name: "TypeError", message: "deeper", stack: expect.any(String) },
      facts: { status: 404, errors: ["not found"], request: "GET /x/{id}" },
    },
  });
});

describe("no credential is written", () => {
  const key = "abc-secret-9";
  test.each<[string, Fields]>([
    ["in a field", { a: `it was ${key}` }],
    ["deep in one", { a: [{ b: { c: key } }] }],
    ["in an error", { error: new Error(key) }],
    ["in a cause", { error: new Error("x", { cause: new Error(key) }) }],
    ["in a URL", { url: new URL(`https://api.test/?q=${key}`) }],
    ["in a map", { map: new Map([["k", key]]) }],
    ["in a header", { headers: { authorization: `Token token=${key}` } }],
  ])("%s", (_, fields) => {
    const { log, lines } = record({ secrets: [key] });
    log.error(`with ${key}`, fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(key);
  });

  test("nor one that nobody told us", () => {
    const fields = { headers: { authorization: "opaque" }, apiKey: "opaque", note: "Bearer opaque", tokens: 5 };
    expect(written(fields)).toEqual({
      headers: { authorization: "[redacted]" },
      apiKey: "[redacted]",
      note: "Bearer [redacted]",
      tokens: 5,
    });
  });

  test("nor one that was learnt later", () => {
    const secrets = new Set<string>();
    const { log, last } = record({ secrets });
    secrets.add(key);
    log.info(key);
    expect(last()["msg"]).toBe("[redacted]");
  });
});

describe("as a process", () => {
  const module = new URL("../../runtime/telemetry/log.ts", import.meta.url).href;
  const script = (body: string) => [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    `import { createLog } from "${module}"; ${body}`,
  ];

  test("writes to stderr and never to stdout", () => {
    const { stdout, stderr } = spawnSync(process.execPath, script(`createLog().info("hello");`), { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(JSON.parse(stderr)).toMatchObject({ level: "info", msg: "hello" });
  });

  test("survives a stderr that nobody reads any more", () => {
    const body = `process.stderr.destroy(Object.assign(new Error("gone"), { code: "EPIPE" }));
      const log = createLog();
      for (let i = 0; i < 100; i++) log.error("x".repeat(10000));
      process.stderr.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      setTimeout(() => process.stdout.write("alive"), 20);`;
    const { stdout, status } = spawnSync(process.execPath, script(`createLog(); ${body}`), { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "alive", status: 0 });
  });
});
