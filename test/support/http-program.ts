import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Bare } from "./stdio.ts";

export interface HttpStart {
  flags?: string[];
  env?: Record<string, string>;
}

/** The built program over HTTP on a free port, in a process of its own. */
export class HttpProgram {
  readonly url: string;
  readonly bare: Bare;
  readonly #stderr: () => string;

  static async start({ flags = [], env = {} }: HttpStart = {}): Promise<HttpProgram> {
    const bare = new Bare({ flags: ["--transport", "streamable-http", "--port", "0", ...flags], env });
    let text = "";
    let ended = false;
    void bare.ended.then(() => (ended = true));
    bare.child.stderr?.on("data", (chunk) => (text += chunk));
    for (;;) {
      const url = / listens on (\S+)\/mcp\n/.exec(text)?.[1];
      if (url !== undefined) return new HttpProgram(url, bare, () => text);
      if (ended) throw new Error(`the program did not start: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private constructor(url: string, bare: Bare, stderr: () => string) {
    this.url = url;
    this.bare = bare;
    this.#stderr = stderr;
  }

  /** A real client with a credential of its own. */
  async connect(token = "demo-admin", headers: Record<string, string> = {}): Promise<Client> {
    const client = new Client({ name: "test", version: "1" });
    const requestInit = { headers: { authorization: `Token token=${token}`, ...headers } };
    await client.connect(new StreamableHTTPClientTransport(new URL(`${this.url}/mcp`), { requestInit }));
    return client;
  }

  async fetchMetrics(): Promise<string> {
    const answer = await fetch(`${this.url}/metrics`);
    return answer.text();
  }

  /** All of stderr so far. */
  stderr(): string {
    return this.#stderr();
  }

  /** What has been logged with this message. */
  logged(message: string): Record<string, unknown>[] {
    const lines = this.stderr()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === message);
  }

  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<number | null> {
    this.bare.child.kill(signal);
    return (await this.bare.ended).code;
  }
}

/** Resolves when it is so. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
