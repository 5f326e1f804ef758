import { expect, test } from "vitest";
import { createIdentityCache } from "../../runtime/auth/identity.ts";
import type { Identity } from "../../runtime/tools/tool.ts";

const MINUTE = 60_000;

/** A cache that asks the test, on a clock that the test moves. */
function start() {
  const asked: Asked[] = [];
  let now = 0;
  const identity = createIdentityCache(
    () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    () => now,
  );
  return { identity, asked, pass: (milliseconds: number) => (now += milliseconds) };
}

interface Asked {
  resolve(identity: Identity | undefined): void;
  reject(error: Error): void;
}

const user = (id: string): Identity => ({ id, teamIds: [] });

test("nobody is asked before somebody wants to know", () => {
  expect(start().asked).toHaveLength(0);
});

test("those who ask while it is looked up share the answer", async () => {
  const { identity, asked } = start();
  const waiting = [identity(), identity(), identity()];
  expect(asked).toHaveLength(1);
  asked[0]?.resolve(user("P1"));
  expect(await Promise.all(waiting)).toEqual([user("P1"), user("P1"), user("P1")]);
});

test("the answer is kept for five minutes", async () => {
  const { identity, asked, pass } = start();
  const first = identity();
  asked[0]?.resolve(user("P1"));
  await first;
  pass(5 * MINUTE - 1);
  expect(await identity()).toEqual(user("P1"));
  expect(asked).toHaveLength(1);
  pass(1);
  const next = identity();
  expect(asked).toHaveLength(2);
  asked[1]?.resolve(user("P2"));
  expect(await next).toEqual(user("P2"));
});

test("that a key belongs to an account is an answer, too", async () => {
  const { identity, asked } = start();
  const first = identity();
  asked[0]?.resolve(undefined);
  expect(await first).toBeUndefined();
  expect(await identity()).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test("a failure is told to all who waited, and forgotten", async () => {
  const { identity, asked } = start();
  const waiting = [identity(), identity()];
  asked[0]?.reject(new Error("down"));
  expect(await Promise.allSettled(waiting)).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  const next = identity();
  expect(asked).toHaveLength(2);
  asked[1]?.resolve(user("P1"));
  expect(await next).toEqual(user("P1"));
});

test("a failure that comes late does not undo a newer answer", async () => {
  const { identity, asked, pass } = start();
  const old = identity();
  pass(5 * MINUTE);
  const young = identity();
  asked[1]?.resolve(user("P1"));
  await young;
  asked[0]?.reject(new Error("down"));
  await expect(old).rejects.toThrow("down");
  expect(await identity()).toEqual(user("P1"));
  expect(asked).toHaveLength(2);
});
