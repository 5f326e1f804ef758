import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { readBody } from "../../runtime/transports/http/body.ts";

async function read(parts: Buffer[], take: (bytes: number) => void): Promise<string> {
  const incoming = new IncomingMessage(new Socket());
  const body = readBody(incoming, take);
  for (const part of parts) incoming.push(part);
  incoming.complete = true;
  incoming.push(null);
  return body;
}

test("a body in parts of a byte is held in one piece, and asks for room a few times", async () => {
  const text = `{"a":"${"ü".repeat(100_000)}"}`;
  const asked: number[] = [];
  const bytes = Buffer.from(text);
  const parts = Array.from(bytes, (byte) => Buffer.of(byte));
  expect(await read(parts, (room) => asked.push(room))).toBe(text);
  expect(asked.length).toBeLessThan(25);
  const room = asked.reduce((sum, one) => sum + one, 0);
  expect(room).toBeGreaterThanOrEqual(bytes.length);
  expect(room).toBeLessThanOrEqual(2 * bytes.length);
});

test("a body in one part asks for no more than it needs", async () => {
  const asked: number[] = [];
  expect(await read([Buffer.from("[1]")], (room) => asked.push(room))).toBe("[1]");
  expect(asked).toEqual([3]);
});

test("where there is no room nothing is held, and what comes after is let go by", async () => {
  let left = 1000;
  const full = new Error("full");
  const body = read(
    Array.from({ length: 100 }, () => Buffer.alloc(100)),
    (room) => {
      left -= room;
      if (left < 0) throw full;
    },
  );
  await expect(body).rejects.toBe(full);
});
