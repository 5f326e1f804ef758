import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Server } from "@modelcontextprotocol/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Caller } from "../../runtime/program.ts";
import { createSessions, type Sessions } from "../../runtime/transports/http/sse.ts";

const MINUTE = 60_000;
const caller: Caller = {
  id: "caller",
  identity: async () => undefined,
  scopes: undefined,
  dispatch: async () => ({ outcome: "ok", result: { content: [] } }),
};

let sessions: Sessions;
let connect: Server["connect"];
beforeEach(() => {
  vi.useFakeTimers();
  connect = async (transport) => transport.start();
  // All of a server that a session sees.
  const createServer = (): Server => Object.create(null, { connect: { value: connect } });
  sessions = createSessions({
    program: { createServer },
    maxSessions: 256,
    hasRoom: () => true,
    enter: () => () => {},
    patience: MINUTE,
  });
});
afterEach(() => {
  sessions.close();
  vi.useRealTimers();
});

/** An answer whose client leaves when the test says so. */
function createOutgoing(): ServerResponse {
  const outgoing = new ServerResponse(new IncomingMessage(new Socket()));
  // What the server's socket does to the answer that it carries.
  outgoing.destroy = () => {
    outgoing.destroyed = true;
    Object.assign(outgoing, { _closed: true });
    outgoing.emit("close");
    return outgoing;
  };
  return outgoing;
}

const open = (outgoing: ServerResponse): Promise<string> =>
  sessions.open(outgoing, {}, caller, { offered: new Map() }).then(
    () => "ended",
    () => "refused",
  );

test("who left before the stream opens is not counted", async () => {
  for (let round = 0; round < 40; round++) {
    const outgoing = createOutgoing();
    outgoing.destroy();
    expect(await open(outgoing)).toBe("refused");
  }
  expect(sessions.count()).toBe(0);
  void open(createOutgoing());
  expect(sessions.count()).toBe(1);
});

test("who leaves while the stream opens is not counted, and nothing waits for it", async () => {
  const outgoing = createOutgoing();
  connect = async (transport) => {
    await Promise.resolve();
    outgoing.destroy();
    await transport.start();
  };
  const served = open(outgoing);
  await vi.advanceTimersByTimeAsync(1);
  expect(sessions.count()).toBe(0);
  expect(await served).toBe("ended");
});

test("a stream that can not be opened is not counted", async () => {
  connect = () => Promise.reject(new Error("no"));
  expect(await open(createOutgoing())).toBe("refused");
  expect(sessions.count()).toBe(0);
});

test("who is idle for half an hour is taken out, even where the end of the stream reaches nobody", async () => {
  const outgoing = createOutgoing();
  // A socket that takes nothing any more.
  outgoing.end = () => outgoing;
  const served = open(outgoing);
  await vi.advanceTimersByTimeAsync(29 * MINUTE);
  expect(sessions.count()).toBe(1);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(sessions.count()).toBe(0);
  expect(await served).toBe("ended");
  expect(outgoing.destroyed).toBe(true);
});
