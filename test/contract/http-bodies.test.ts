import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCEPT, callOf, message, type Served, serve } from "../support/http.ts";

let served: Served;
beforeAll(async () => {
  served = await serve(["--demo", "--max-calls-per-caller", "1", "--demo-latency", "400ms"]);
});
afterAll(() => served.close());

const HEAD = [
  "POST /mcp HTTP/1.1",
  "Host: localhost",
  "Authorization: Token demo-responder",
  "Content-Type: application/json",
  `Accept: ${ACCEPT}`,
];
const open = (headers: string[]) => `${[...HEAD, ...headers].join("\r\n")}\r\n\r\n`;
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const LIST = JSON.stringify(message("tools/list"));
const CALL = JSON.stringify(callOf("get_user_data"));

interface Line {
  write(bytes: string | Buffer): void;
  said(): string;
  statuses(): number[];
  closed: Promise<void>;
  leave(): void;
}

function dial(): Line {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname).on("error", () => {});
  let said = "";
  socket.on("data", (text) => (said += text));
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return {
    write: (bytes) => void socket.write(bytes),
    said: () => said,
    // An answer begins where the one before it ended, in the middle of a line.
    statuses: () => [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)),
    closed,
    leave: () => socket.destroy(),
  };
}

test("a body in many parts is one body, wherever a character was cut", async () => {
  const line = dial();
  const bytes = Buffer.from(JSON.stringify(callOf("ü🙂")));
  line.write(open([`Content-Length: ${bytes.length}`]));
  for (const byte of bytes) {
    line.write(Buffer.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await expect.poll(line.said).toContain("ü🙂");
  line.leave();
});

test("a body that says nothing of its length is refused once it is too long, and its connection ends", async () => {
  const line = dial();
  line.write(open(["Transfer-Encoding: chunked"]));
  line.write(chunk("x".repeat(4 * 1024 * 1024)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(line.statuses()).toEqual([]);
  line.write(chunk("x"));
  await line.closed;
  expect(line.statuses()).toEqual([413]);
});

test("a connection whose request had no room goes on to be used", async () => {
  const busy = dial();
  busy.write(open([`Content-Length: ${CALL.length}`]) + CALL);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const line = dial();
  line.write(open([`Content-Length: ${CALL.length}`]) + CALL);
  await expect.poll(line.statuses).toEqual([429]);
  await expect.poll(busy.statuses).toEqual([200]);
  line.write(open([`Content-Length: ${LIST.length}`]) + LIST);
  await expect.poll(line.statuses).toEqual([429, 200]);
  line.leave();
  busy.leave();
});

test("who leaves in the middle of a body takes nobody's place", async () => {
  for (let count = 0; count < 3; count++) {
    const line = dial();
    line.write(`${open(["Content-Length: 1000"])}{`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    line.leave();
    await line.closed;
  }
  const line = dial();
  await expect
    .poll(() => {
      line.write(open([`Content-Length: ${LIST.length}`]) + LIST);
      return line.statuses().at(-1);
    })
    .toBe(200);
  line.leave();
});
