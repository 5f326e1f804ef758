import { describe, expect, test } from "vitest";
import { answered, hang, reply, startAcme } from "../support/acme.ts";

describe("cancelled", () => {
  test("while the API takes its time", async () => {
    const abort = new AbortController();
    const { call, requests, logged } = startAcme({ send: hang });
    const result = call("get_thing", { id: "T1" }, abort.signal);
    await expect.poll(() => requests.length).toBe(1);
    abort.abort();
    expect(await result).toMatchObject({ text: "The call was cancelled.", isError: true });
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(logged()).toContainEqual(expect.objectContaining({ tool: "get_thing", outcome: "cancelled" }));
    expect(logged().filter(({ level }) => level === "error")).toEqual([]);
  });

  test("a write: whoever reads the log learns that it may have happened", async () => {
    const abort = new AbortController();
    const { call, requests, logged } = startAcme({ send: hang, writes: true });
    const result = call("update_thing", { id: "T1" }, abort.signal);
    await expect.poll(() => requests.length).toBe(1);
    abort.abort();
    await result;
    const level = "warn";
    const msg = "a write was cancelled; it may have taken effect";
    expect(logged()).toContainEqual(expect.objectContaining({ level, msg, tool: "update_thing" }));
  });

  test("before it began", async () => {
    const { call, requests } = startAcme({});
    expect(await call("get_thing", { id: "T1" }, AbortSignal.abort())).toMatchObject({
      text: "The call was cancelled.",
    });
    expect(requests).toEqual([]);
  });

  test.each(["who_am_i", "update_thing"])(
    "%s while the identity is looked up, which goes on for the others",
    async (name) => {
      const abort = new AbortController();
      const answers: (() => void)[] = [];
      const { call, requests } = startAcme({
        writes: true,
        send: () =>
          new Promise((resolve) => answers.push(() => resolve(reply(200, { id: "P1", email: "me@acme.test" })))),
      });
      const one = call(name, {}, abort.signal);
      const other = call("who_am_i");
      await expect.poll(() => requests.length).toBe(1);
      abort.abort();
      expect(await one).toMatchObject({ text: "The call was cancelled." });
      for (const answer of answers) answer();
      expect(await other).toMatchObject({ isError: false });
      expect(requests.length).toBe(1);
    },
  );

  test("leaves no listener on the signal", async () => {
    const abort = new AbortController();
    let listeners = 0;
    const { signal } = abort;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    const { call } = startAcme(answered(200, { id: "T1" }));
    await call("update_thing", { id: "T1" }, signal);
    await call("who_am_i", {}, signal);
    expect(listeners).toBe(0);
  });
});
