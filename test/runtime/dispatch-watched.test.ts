import { expect, test } from "vitest";
import { UpstreamError } from "../../runtime/errors.ts";
import type { Ended, ToolCall } from "../../runtime/telemetry/telemetry.ts";
import { type AcmeOptions, answered, hang, reply, SECRET, startAcme } from "../support/acme.ts";

const lost: AcmeOptions = { send: () => Promise.reject(new UpstreamError("gone", { repeat: "safe" })) };

/** Which tool it was, how it ended, and why. */
test.each<[string, object, AcmeOptions, (string | undefined)[]]>([
  ["get_thing", { id: "T1" }, {}, ["get_thing", "ok", undefined]],
  ["fetch_thing", { id: "T1" }, {}, ["get_thing", "ok", undefined]],
  ["get_thing", { size: 1 }, {}, ["get_thing", "refused", "UserError"]],
  ["update_thing", { id: "T1" }, {}, ["update_thing", "refused", "not offered"]],
  ["erase_thing", { id: "T1" }, {}, ["delete_thing", "refused", "not offered"]],
  ["no_thing", {}, {}, [undefined, "refused", "not offered"]],
  ["constructor", {}, {}, [undefined, "refused", "not offered"]],
  ["get_thing", { id: "T1" }, answered(404, {}), ["get_thing", "error", "404"]],
  ["get_thing", { id: "T1" }, lost, ["get_thing", "error", "UpstreamError"]],
  ["get_person", {}, {}, ["get_person", "error", "fault"]],
])("who watches %s with %j is told how it ended", async (name, args, options, want) => {
  const seen: [ToolCall, Ended][] = [];
  const telemetry = {
    call: async (call: ToolCall, work: () => Promise<Ended>) => {
      const ended = await work();
      seen.push([call, ended]);
      return ended;
    },
  };
  const { result } = await startAcme({ ...options, telemetry }).call(name, args);
  expect(seen.map(([{ entry }, { outcome, cause }]) => [entry?.tool.name, outcome, cause])).toEqual([want]);
  expect(seen[0]?.[1].result).toBe(result);
});

test("a call that nobody waits for is told as cancelled, with a name for the caller and no credential", async () => {
  const abort = new AbortController();
  const calls: ToolCall[] = [];
  const outcomes: string[] = [];
  const telemetry = {
    call: async (call: ToolCall, work: () => Promise<Ended>) => {
      calls.push(call);
      const ended = await work();
      outcomes.push(ended.outcome);
      return ended;
    },
  };
  const { call, requests } = startAcme({ send: hang, telemetry });
  const result = call("get_thing", { id: "T1" }, abort.signal);
  await expect.poll(() => requests.length).toBe(1);
  abort.abort();
  await result;
  expect(outcomes).toEqual(["cancelled"]);
  expect(calls[0]?.caller.id).toBe("test");
  expect(JSON.stringify([calls[0]?.caller.id, calls[0]?.args])).not.toContain(SECRET);
});

test("who watches sees each attempt of a request", async () => {
  const { createHttp } = await import("../../runtime/http/client.ts");
  const attempts: unknown[] = [];
  let asked = 0;
  const http = createHttp({
    baseUrl: "https://api.acme.test:8443",
    headers: () => ({}),
    supply: async () => "",
    send: async () => reply(++asked < 3 ? 503 : 200, {}),
    signal: new AbortController().signal,
    retry: { baseDelay: 0 },
    telemetry: {
      request: (outgoing, work) => {
        attempts.push(outgoing);
        return work();
      },
    },
  });
  await http.call("GET", "/things/{id}", { path: { id: "T1" } });
  const outgoing = { request: "GET /things/{id}", method: "GET", host: "api.acme.test", port: 8443 };
  expect(attempts).toEqual([0, 1, 2].map((attempt) => ({ ...outgoing, attempt })));
});
