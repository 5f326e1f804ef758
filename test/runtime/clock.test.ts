import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { systemClock } from "../../runtime/http/clock.ts";

const reason = new Error("the caller left");
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

test("a sleep ends by itself and leaves nothing on the signal", async () => {
  const { signal } = new AbortController();
  await systemClock.sleep(1, signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an abort ends it at once and leaves no timer that would keep the process alive", async () => {
  const abort = new AbortController();
  const before = timers();
  const sleep = systemClock.sleep(60_000, abort.signal);
  abort.abort(reason);
  await expect(sleep).rejects.toBe(reason);
  expect(timers()).toBe(before);
});

test("what is to happen later happens once, unless it is called off", async () => {
  const before = timers();
  const happened: string[] = [];
  systemClock.after(1, () => happened.push("kept"));
  systemClock.after(1, () => happened.push("called off"))();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(happened).toEqual(["kept"]);
  expect(timers()).toBe(before);
});

test("who has left already does not sleep at all", async () => {
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});
