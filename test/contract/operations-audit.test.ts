import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { connectHttp } from "../support/http.ts";
import { HttpProgram, until } from "../support/http-program.ts";
import { Bare, connectStdio, TOKEN } from "../support/stdio.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (file: string): Record<string, unknown>[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

test("over HTTP every call that changes data leaves one line, and no other call does", async () => {
  const file = join(folder, "http.log");
  const program = await HttpProgram.start({ flags: ["--demo", "--enable-write-tools", "--audit-log", file] });
  const admin = await program.connect("demo-responder", { "x-request-id": "request-7" });
  const list = await admin.callTool({ name: "list_incidents", arguments: { limit: 1 } });
  const [{ id }] = Object(list.structuredContent).response;
  const planted = "u+planted-secret-0815-abcdef";
  await admin.callTool({
    name: "add_note_to_incident",
    arguments: { incident_id: id, note: "Mr Brown of flat 7 called" },
    _meta: { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" },
  });
  await admin.callTool({ name: "delete_team", arguments: { team_id: "PNOSUCH" } });
  await admin.callTool({ name: "create_incident", arguments: { titel: "x", api_key: planted } });
  await admin.callTool({
    name: "create_incident",
    arguments: { title: `Bearer ${planted} and demo-responder`, service_id: "PNOSUCH" },
  });
  const reader = await program.connect("demo-admin", { "x-mcp-readonly": "true" });
  await reader.callTool({ name: "create_team", arguments: { name: "Hidden" } });
  await admin.close();
  await reader.close();
  const text = readFileSync(file, "utf8");
  expect(await program.stop()).toBe(0);

  expect(readFileSync(file, "utf8")).toBe(text);
  const lines = read(file);
  expect(lines).toMatchObject([
    {
      request_id: "request-7",
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
      caller: expect.stringMatching(/^[\da-f]{32}$/),
      user: expect.stringMatching(/^P/),
      tool: "add_note_to_incident",
      access: "write",
      outcome: "ok",
      milliseconds: expect.any(Number),
      arguments: { incident_id: id, note: "[text]" },
    },
    { tool: "delete_team", access: "destructive", outcome: "error", arguments: { team_id: "PNOSUCH" } },
    { tool: "create_incident", outcome: "refused", cause: "UserError", arguments: { "[unknown]": 2 } },
    { tool: "create_incident", outcome: "error", arguments: { title: "[text]", service_id: "PNOSUCH" } },
    { tool: "create_team", outcome: "refused", cause: "not offered", arguments: { name: "[text]" } },
  ]);
  expect(lines[4]?.["caller"]).not.toBe(lines[0]?.["caller"]);
  expect(text).not.toContain("planted");
  expect(text).not.toContain("demo-responder");
  expect(text).not.toContain("Brown");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("over the older transport a line carries the id of the message's own request, and its trace", async () => {
  const file = join(folder, "sse.log");
  const flags = ["--transport", "sse", "--demo", "--enable-write-tools", "--audit-log", file];
  const program = await HttpProgram.start({ flags });
  const client = await connectHttp("v1 over sse", program.url, {
    "x-request-id": "message-9",
    traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  });
  await client.call("delete_team", { team_id: "PNOSUCH" });
  await client.close();
  await program.stop();
  expect(read(file)).toMatchObject([
    { request_id: "message-9", trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", tool: "delete_team" },
  ]);
});

test("a file that was moved away is made anew on SIGHUP, and nothing is lost", async () => {
  const file = join(folder, "rotated.log");
  const program = await HttpProgram.start({ flags: ["--demo", "--enable-write-tools", "--audit-log", file] });
  const client = await program.connect();
  const write = () => client.callTool({ name: "delete_team", arguments: { team_id: "PNOSUCH" } });
  await write();
  renameSync(file, `${file}.1`);
  await write();
  program.bare.child.kill("SIGHUP");
  await until(() => existsSync(file));
  await write();
  await client.close();
  await program.stop();
  expect([read(`${file}.1`).length, read(file).length]).toEqual([2, 1]);
});

test("a program that is killed has written what it answered", async () => {
  const file = join(folder, "killed.log");
  const program = await HttpProgram.start({ flags: ["--demo", "--enable-write-tools", "--audit-log", file] });
  const client = await program.connect();
  await Promise.all(
    Array.from({ length: 50 }, () => client.callTool({ name: "delete_team", arguments: { team_id: "PNOSUCH" } })),
  );
  await program.stop("SIGKILL");
  expect(read(file)).toHaveLength(50);
});

test("a write that was under way at a stop is told as cancelled", async () => {
  api.answer("GET", "/users/me", api.hang());
  api.answer("POST", "/teams", api.hang());
  const file = join(folder, "stopped.log");
  const bare = new Bare({
    flags: ["--enable-write-tools", "--audit-log", file],
    env: { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: api.url },
  });
  await bare.initialize();
  bare.send({ id: 1, method: "tools/call", params: { name: "create_team", arguments: { name: "Night" } } });
  await until(() => api.requests.some(({ method }) => method === "POST"));
  bare.child.kill("SIGTERM");
  await bare.ended;
  expect(read(file)).toMatchObject([{ tool: "create_team", outcome: "cancelled", user: null }]);
});

test("over stdio the user is asked beside the call, and does not hold it up", async () => {
  const slow = await startApi();
  let answer = () => {};
  slow.answer(
    "GET",
    "/users/me",
    () =>
      new Promise(
        (resolve) => (answer = () => resolve({ json: { user: { id: "PU1", email: "a@b.test", teams: [] } } })),
      ),
  );
  slow.answer("POST", "/teams", { status: 201, json: { team: { id: "PT1", name: "Night" } } });
  const file = join(folder, "stdio.log");
  const client = await connectStdio("v2", {
    flags: ["--enable-write-tools", "--audit-log", file],
    env: { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: slow.url },
  });
  expect(await client.call("create_team", { name: "Night" })).not.toMatchObject({ isError: true });
  expect(read(file)).toEqual([]);
  answer();
  await until(() => read(file).length > 0);
  expect(read(file)).toMatchObject([{ user: "PU1", outcome: "ok", arguments: { name: "[text]" } }]);
  await client.close();
  await slow.close();
});

test.each([
  ["a folder", () => folder, "EISDIR"],
  ["a folder that is not there", () => join(folder, "no", "such.log"), "ENOENT"],
])("%s is no audit log: one line, exit code 2", async (_name, file, code) => {
  for (const flags of [[], ["--transport", "streamable-http", "--port", "0"]]) {
    const { code: exit, stderr } = await new Bare({ flags: ["--demo", "--audit-log", file(), ...flags] }).ended;
    expect(exit).toBe(2);
    expect(stderr).toBe(
      `pagerduty-mcp: --audit-log (MCP_AUDIT_LOG): ${JSON.stringify(file())} can not be opened for appending (${code}). Name a file in a folder that this user may write to.\n`,
    );
  }
});
