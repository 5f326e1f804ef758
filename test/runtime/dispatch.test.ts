import { describe, expect, test } from "vitest";
import { ConfigError, UpstreamError, UserError } from "../../runtime/errors.ts";
import type { Outcome } from "../../runtime/telemetry/telemetry.ts";
import { type AcmeOptions, answered, hang, reply, SECRET, startAcme } from "../support/acme.ts";
import { FakeClock } from "../support/fake-clock.ts";

test("a tool that works", async () => {
  const { call, requests, logged } = startAcme(answered(200, { id: "T1", name: "one" }));
  const { result } = await call("get_thing", { id: "T1" });
  expect(result).toEqual({
    content: [{ type: "text", text: '{"id":"T1","name":"one"}' }],
    structuredContent: { id: "T1", name: "one" },
  });
  expect(requests.map(({ method, url }) => `${method} ${url.href}`)).toEqual(["GET https://api.acme.test/things/T1"]);
  expect(requests[0]?.headers).toMatchObject({ authorization: `Bearer ${SECRET}`, "user-agent": "acme-mcp/1" });
  expect(logged()).toContainEqual(expect.objectContaining({ level: "debug", tool: "get_thing", outcome: "ok" }));
});

describe("names", () => {
  test.each<[string, AcmeOptions, string]>([
    ["get_thingy", {}, 'There is no tool "get_thingy". Did you mean get_thing?'],
    ["frobnicate", {}, 'There is no tool "frobnicate". List the tools to see what there is.'],
    ["", {}, 'There is no tool "". List the tools to see what there is.'],
    ["constructor", {}, 'There is no tool "constructor". List the tools to see what there is.'],
    ["__proto__", {}, 'There is no tool "__proto__". List the tools to see what there is.'],
    ["x".repeat(500), {}, `There is no tool "${"x".repeat(80)}". List the tools to see what there is.`],
    [
      "delete_thing",
      {},
      "delete_thing changes data, and this server only reads. Whoever runs it can allow that with --enable-write-tools.",
    ],
    [
      "erase_thing",
      {},
      "delete_thing changes data, and this server only reads. Whoever runs it can allow that with --enable-write-tools.",
    ],
    [
      "get_thing",
      { tools: ["get_person"] },
      "get_thing is not offered by this server. Whoever runs it can add it with --tools or --toolsets.",
    ],
  ])("%s is refused, and nothing is asked", async (name, options, text) => {
    const { call, requests } = startAcme(options);
    const { result } = await call(name, { id: "T1" });
    expect(result).toEqual({ content: [{ type: "text", text }], isError: true });
    expect(requests).toEqual([]);
  });

  test("an old name still resolves", async () => {
    const { call } = startAcme(answered(200, { id: "T1" }));
    expect((await call("fetch_thing", { id: "T1" })).result.structuredContent).toEqual({ id: "T1" });
  });
});

describe("what the API says no to", () => {
  const error = { error: { code: 2001, message: "Invalid Input Provided", errors: ["Name is blank", "Id is odd"] } };
  const said =
    "Acme answered 400 to GET /things/{id}: Invalid Input Provided (code 2001)\n- Name is blank\n- Id is odd";
  test.each<[string, number, unknown, Record<string, string>, string]>([
    ["its words, code and every error", 400, error, {}, said],
    [
      "only errors, each once",
      400,
      { errors: ["Name is blank"] },
      {},
      "Acme answered 400 to GET /things/{id}: Name is blank",
    ],
    [
      "401",
      401,
      { message: "Unauthorized" },
      {},
      "Acme answered 401 to GET /things/{id}: Unauthorized\nThe key is wrong, expired, or meant for another region. Whoever runs this server has to check it.",
    ],
    [
      "403, with the scope",
      403,
      { message: "Forbidden" },
      {},
      "Acme answered 403 to GET /things/{id}: Forbidden\nThe key's user may not do this. An OAuth token needs the scope things.read. Ask for the permission, or use another key.",
    ],
    [
      "404",
      404,
      { error: "Not Found" },
      {},
      "Acme answered 404 to GET /things/{id}: Not Found\nCheck the IDs: they may be wrong, deleted, or out of sight of this key's user.",
    ],
    [
      "429, with the wait",
      429,
      { message: "Slow down" },
      { "retry-after": "7" },
      "Acme answered 429 to GET /things/{id}: Slow down\nToo many requests. Wait 7 s before the next call.",
    ],
    [
      "429, without",
      429,
      { message: "Slow down" },
      {},
      "Acme answered 429 to GET /things/{id}: Slow down\nToo many requests. Wait before the next call.",
    ],
    [
      "503",
      503,
      { message: "Down" },
      {},
      "Acme answered 503 to GET /things/{id}: Down\nThe fault is on the API's side. Try again later.",
    ],
    [
      "what the provider knows better",
      402,
      { message: "Pay" },
      {},
      "Acme answered 402 to GET /things/{id}: Pay\nSomebody has to pay.",
    ],
    ["nothing", 409, undefined, {}, "Acme answered 409 to GET /things/{id}: no reason given"],
  ])("%s", async (_, status, json, headers, text) => {
    const { call } = startAcme(answered(status, json, headers));
    expect((await call("get_thing", { id: "T1" })).result).toEqual({
      content: [{ type: "text", text }],
      isError: true,
    });
  });

  test("401 for a credential that came with the request", async () => {
    const { call } = startAcme({ ...answered(401, { message: "Unauthorized" }), holder: "caller" });
    const { text } = await call("get_thing", { id: "T1" });
    expect(text).toContain("It came in your Authorization header: send another there.");
    expect(text).not.toContain("Whoever runs");
  });

  test("a write in doubt is not to be tried again blindly", async () => {
    const { call } = startAcme(answered(500, { message: "Oops" }));
    const { text } = await call("update_thing", { id: "T1" });
    expect(text).toContain("It may or may not have taken effect: check before repeating it.");
    expect(text).not.toContain("Try again");
  });
});

describe("what else goes wrong", () => {
  const failing = (error: unknown): AcmeOptions => ({
    changes: { tools: { get_thing: async () => ({ default: { run: () => Promise.reject(error) } }) } },
  });

  test.each<[string, unknown, Outcome]>([
    ["arguments that contradict each other", new UserError("Give one of them."), "refused"],
    ["a wrong setting", new ConfigError("SSL_CERT_FILE can not be read: /x."), "refused"],
    ["what came up in the middle of the work", new UserError("None was made.", { cause: [409] }), "error"],
    ["no answer", new UpstreamError("No answer."), "error"],
    ["a bug", new TypeError("x is not a function"), "error"],
  ])("%s: who called knows whether anything was tried", async (_, error, outcome) => {
    const { call, logged } = startAcme(failing(error));
    expect(await call("get_thing", { id: "T1" })).toMatchObject({ outcome, isError: true });
    expect(logged()).toContainEqual(expect.objectContaining({ tool: "get_thing", outcome }));
  });

  test.each<[string, string, object, Outcome]>([
    ["an argument", "get_thing", { idd: "T1" }, "refused"],
    ["a tool that is hidden", "delete_thing", { id: "T1" }, "refused"],
    ["a tool that is not there", "frobnicate", {}, "refused"],
    ["by the API", "get_thing", { id: "T1" }, "error"],
  ])("refused: %s", async (_, name, args, outcome) => {
    const { call } = startAcme(answered(404, { message: "Not Found" }));
    const { result, ...said } = await call(name, args);
    expect(said).toMatchObject({ outcome, isError: true });
    // What clients get has nothing beside what the protocol knows.
    expect(Object.keys(result)).toEqual(["content", "isError"]);
  });

  test.each<[string, unknown, string]>([
    ["the caller's mistake", new UserError('"id" must not be blank.'), '"id" must not be blank.'],
    ["no answer", new UpstreamError("No answer from https://api.acme.test."), "No answer from https://api.acme.test."],
    [
      "a wrong setting that shows only now",
      new ConfigError("SSL_CERT_FILE can not be read: /x."),
      "SSL_CERT_FILE can not be read: /x. Whoever runs this server has to put it right.",
    ],
  ])("%s is told, and is no news for the log", async (_, error, text) => {
    const { call, logged } = startAcme(failing(error));
    expect((await call("get_thing")).result).toEqual({ content: [{ type: "text", text }], isError: true });
    expect(logged().filter(({ level }) => level === "error")).toEqual([]);
  });

  const calm =
    "failed because of a fault in this server, not of your arguments. It has been logged; repeating the call will not help.";

  test("a bug is a calm sentence, and a stack in the log", async () => {
    const { call, logged } = startAcme({});
    expect(await call("get_person")).toMatchObject({ text: `get_person ${calm}`, isError: true });
    const [line] = logged().filter(({ level }) => level === "error");
    expect(line).toMatchObject({ msg: "a tool failed unexpectedly", tool: "get_person", error: { name: "TypeError" } });
    expect(JSON.stringify(line)).toMatch(/acme\.ts:\d+/);
  });

  test.each([["a text"], [undefined], [null], [{ odd: true }]])("%j thrown is a bug, too", async (thrown) => {
    const { call } = startAcme(failing(thrown));
    expect(await call("get_thing")).toMatchObject({ text: `get_thing ${calm}`, isError: true });
  });

  test("code that can not be loaded is a bug; the next call tries again", async () => {
    let attempts = 0;
    const { call, logged } = startAcme({
      changes: {
        calls: async () => {
          attempts += 1;
          if (attempts === 1) throw new Error("Cannot find module");
          return { referenceFields: [], formerly: {}, tools: { get_thing: { result: "object" } } };
        },
      },
    });
    expect(await call("get_thing", { id: "T1" })).toMatchObject({ text: `get_thing ${calm}`, isError: true });
    expect(logged().some(({ level }) => level === "error")).toBe(true);
    expect(await call("get_thing", { id: "T1" })).toMatchObject({ isError: false });
  });

  test("an answer that is no object", async () => {
    const { call } = startAcme(answered(200, [1]));
    const { text } = await call("get_thing", { id: "T1" });
    expect(text).toBe("The API answered without the object that its document promises.");
  });

  test("arguments that do not fit", async () => {
    const { call, requests } = startAcme({});
    const { text, isError } = await call("get_thing", { idd: "T1" });
    expect(isError).toBe(true);
    expect(text).toContain('did you mean "id"?');
    expect(requests).toEqual([]);
  });
});

test("an identity that never comes is an answer that never came, and no bug", async () => {
  const clock = new FakeClock();
  const { call, logged } = startAcme({ send: hang, retry: { clock, attemptTimeout: 70_000, budget: 90_000 } });
  const text = "GET /me: No answer from https://api.acme.test within 70 s.";
  expect(await clock.run(call("who_am_i"))).toMatchObject({ text, isError: true });
  expect(logged().filter(({ level }) => level === "error")).toEqual([]);
});

test("the credential is in nothing that comes out", async () => {
  const echo = { error: { message: `Bad key ${SECRET}`, errors: [`Bearer ${SECRET} is unknown`] } };
  const worlds = [
    answered(401, echo),
    answered(403, { text: SECRET }),
    { send: async () => reply(500, `<p>${SECRET}</p>`) },
  ];
  const out: string[] = [];
  for (const options of worlds) {
    const { call, lines } = startAcme(options);
    for (const name of ["get_thing", "update_thing", "who_am_i", "get_person"]) {
      out.push(JSON.stringify((await call(name, { id: "T1" })).result));
    }
    out.push(...lines);
  }
  expect(out.length).toBeGreaterThan(20);
  expect(out.filter((text) => text.includes(SECRET))).toEqual([]);
  expect(out.join("\n")).toContain("[redacted]");
});
