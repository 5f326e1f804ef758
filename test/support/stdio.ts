import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as FirstClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as FirstStdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const PROGRAM = "dist/pagerduty/pagerduty-mcp.cjs";
export const TOKEN = "u+test-token-0123456789";

export type Kind = "v2" | "v2 at 2026-07-28" | "v1";
export const kinds: Kind[] = ["v2", "v2 at 2026-07-28", "v1"];

interface Listed {
  name: string;
  title?: string | undefined;
  annotations?: { readOnlyHint?: boolean | undefined } | undefined;
  inputSchema: unknown;
  outputSchema?: unknown;
}

export interface Called {
  content?: unknown;
  structuredContent?: unknown;
  isError?: unknown;
}

/** What the three clients have in common. */
export interface Connected {
  version: string | undefined;
  list(): Promise<Listed[]>;
  call(name: string, args?: Record<string, unknown>, signal?: AbortSignal): Promise<Called>;
  /** All of stderr so far. */
  stderr(): string;
  close(): Promise<void>;
}

export interface StartOptions {
  flags?: string[];
  env?: Record<string, string>;
  entry?: string;
}

/** A real client on the built program in a process of its own. */
export async function connectStdio(
  kind: Kind,
  { flags = [], env = {}, entry = PROGRAM }: StartOptions,
): Promise<Connected> {
  const server = { command: process.execPath, args: [entry, ...flags], env, stderr: "pipe" as const };
  const info = { name: "test", version: "1" };
  if (kind === "v1") {
    const client = new FirstClient(info);
    const transport = new FirstStdioClientTransport(server);
    const stderr = collect(transport.stderr);
    await client.connect(transport);
    return {
      // The v1 client keeps the version to itself.
      version: undefined,
      list: async () => (await client.listTools()).tools,
      call: (name, args, signal) =>
        client.callTool({ name, arguments: args }, undefined, { signal }) as Promise<Called>,
      stderr,
      close: () => client.close(),
    };
  }
  const client = new Client(info, kind === "v2" ? {} : { versionNegotiation: { mode: { pin: "2026-07-28" } } });
  const transport = new StdioClientTransport(server);
  const stderr = collect(transport.stderr);
  await client.connect(transport);
  return {
    version: client.getNegotiatedProtocolVersion(),
    list: async () => (await client.listTools()).tools,
    call: (name, args, signal) => client.callTool({ name, arguments: args }, { signal }),
    stderr,
    close: () => client.close(),
  };
}

function collect(stream: { on(event: "data", listener: (chunk: Buffer) => void): unknown } | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

export interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** The bare process, for all that no client shows. */
export class Bare {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly #lines: string[] = [];
  #more = () => {};

  constructor({ flags = [], env = {}, entry = PROGRAM }: StartOptions) {
    const child = spawn(process.execPath, [entry, ...flags], { env: { PATH: process.env["PATH"], ...env } });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    createInterface(child.stdout).on("line", (line) => {
      this.#lines.push(line);
      this.#more();
    });
    // Whoever writes to a process that has gone is told by `ended`.
    child.stdin.on("error", () => {});
    this.child = child;
    this.ended = new Promise((resolve) => {
      child.on("close", (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }));
    });
  }

  send(...messages: object[]): void {
    this.child.stdin?.write(messages.map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`).join(""));
  }

  /** Says hello, and waits until it is answered. */
  async initialize(): Promise<void> {
    const clientInfo = { name: "test", version: "1" };
    this.send({ id: 0, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } });
    await this.answer(0);
    this.send({ method: "notifications/initialized" });
  }

  /** The message that answers the request of this number. */
  async answer(id: number): Promise<Record<string, unknown>> {
    for (let next = 0; ; next++) {
      while (next >= this.#lines.length) await new Promise<void>((resolve) => (this.#more = resolve));
      const message: Record<string, unknown> = JSON.parse(this.#lines[next] ?? "");
      if (message["id"] === id) return message;
    }
  }
}
