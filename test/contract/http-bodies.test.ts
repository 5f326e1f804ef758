import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

test("a body that says nothing of its length is refused once it is too long, and its connection goes on", async () => {
  const line = dial();
  line.write(open(["Transfer-Encoding: chunked"]));
  line.write(chunk("x".repeat(4 * 1024 * 1024)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(line.statuses()).toEqual([]);
  line.write(chunk("x"));
  await expect.poll(line.statuses).toEqual([413]);
  line.write(`${chunk("x".repeat(1024 * 1024))}0\r\n\r\n`);
  line.write(open([`Content-Length: ${LIST.length}`]) + LIST);
  await expect.poll(line.statuses).toEqual([413, 200]);
  line.leave();
});

test.each([
  ["too long", 5_000_000, {}, 413],
  ["much too long", 30_000_000, {}, 413],
  ["in another charset", 2_000_000, { "content-type": "application/json; charset=latin1" }, 415],
])("whoever writes a body that is %s reads why it is refused", async (_, length, headers, status) => {
  for (let round = 0; round < 5; round++) {
    const response = await fetch(`${served.url}/mcp`, {
      method: "POST",
      headers: {
        authorization: "Token demo-responder",
        "content-type": "application/json",
        accept: ACCEPT,
        ...headers,
      },
      body: "x".repeat(length),
    });
    expect(response.status).toBe(status);
    await response.text();
  }
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

describe("what is refused before it is understood", () => {
  const sized = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`;
  const cut = Buffer.from(JSON.stringify(callOf("ü"))).subarray(0, -1);
  const broken = Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xc3, 0x28), Buffer.from('"}')]);
  const filler = (count: number) => Array.from({ length: count }, (_, index) => `X-Filler-${index}: 1`);

  test.each<[string, string[], string | Buffer, number, string]>([
    ["bytes that are no text", [sized(broken)], broken, 400, "The body is not UTF-8."],
    ["another charset", ["Content-Type: application/json; charset=utf-16", sized(LIST)], LIST, 415, "another charset"],
    ["a compressed body", ["Content-Encoding: gzip", sized(LIST)], LIST, 415, "must not be compressed"],
    ["no encoding by name", ["Content-Encoding:", sized(LIST)], LIST, 200, "list_incidents"],
    ["half a message", [sized(cut)], cut, 400, "The body is not JSON."],
    ["more headers than anybody needs", [...filler(100), sized(LIST)], LIST, 431, "A request may have 100 headers."],
    ["a filter behind all of them", [...filler(150), "X-MCP-Readonly: true", sized(LIST)], LIST, 431, "100 headers"],
    [
      "two callers",
      ["Authorization: Token demo-admin", sized(LIST)],
      LIST,
      400,
      "The header Authorization is there twice",
    ],
    ["two hosts", ["Host: 127.0.0.1", sized(LIST)], LIST, 400, "The header Host is there twice"],
    ["two filters", ["X-MCP-Tools: list_users", "x-mcp-tools: list_teams", sized(LIST)], LIST, 400, "there twice"],
    ["two versions", ["Mcp-Protocol-Version: 2025-06-18", "Mcp-Protocol-Version: 1", sized(LIST)], LIST, 400, "twice"],
  ])("%s", async (_, headers, body, status, words) => {
    const line = dial();
    const own = headers.some((header) => header.startsWith("Content-Type"));
    const head = own ? HEAD.filter((header) => !header.startsWith("Content-Type")) : HEAD;
    line.write(`${[...head, ...headers].join("\r\n")}\r\n\r\n`);
    line.write(Buffer.from(body));
    await expect.poll(line.statuses).toEqual([status]);
    await expect.poll(line.said).toContain(words);
    line.leave();
  });

  test("as many headers as anybody may need are read", async () => {
    const line = dial();
    line.write(open([...filler(80), sized(LIST)]) + LIST);
    await expect.poll(line.statuses).toEqual([200]);
    line.leave();
  });
});
