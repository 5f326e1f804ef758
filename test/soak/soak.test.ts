import { expect, test } from "vitest";
import { DemoApi } from "../support/demo-api.ts";
import { startReplica } from "../support/replicas.ts";
import { soak } from "../support/soak.ts";
import { sendBytes } from "../support/sockets.ts";

const MINUTES = 5;

const median = (numbers: number[]): number => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

test(`${MINUTES} minutes of everything, and memory stays where it was after the first`, async () => {
  const api = await DemoApi.start();
  const replica = await startReplica(["--require-auth"], {
    PAGERDUTY_API_HOST: api.url,
    // A heap with room to spare fills before it is swept, and looks like a leak.
    NODE_OPTIONS: "--max-old-space-size=96",
  });
  const { memory, open, turns } = await soak(replica, MINUTES * 60_000);
  const minutes = Array.from({ length: MINUTES }, (_, minute) =>
    Math.round(median(memory.slice((minute * memory.length) / MINUTES, ((minute + 1) * memory.length) / MINUTES))),
  );
  process.stdout.write(
    `${turns} turns; MB by the minute: ${minutes.join(", ")}; open ${open.before} → ${open.after}\n`,
  );
  expect(minutes.at(-1)).toBeLessThan((minutes[0] ?? 0) * 1.25 + 20);
  expect(open.after).toBeLessThanOrEqual(open.before + 40);
  replica.bare.child.kill("SIGTERM");
  expect(await replica.bare.ended).toMatchObject({ code: 0, signal: null });
  await api.stop();
}, 600_000);

test("who sends a body byte by byte is cut off after half a minute", async () => {
  const replica = await startReplica(["--demo"]);
  const head =
    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token demo-responder\r\nContent-Length: 100\r\n\r\n{";
  expect(await sendBytes(replica.url, [head], 60_000)).toMatch(/^HTTP\/1\.1 408 /);
  replica.bare.child.kill("SIGINT");
  await replica.bare.ended;
}, 120_000);
