import { execFileSync } from "node:child_process";
import { Pool } from "undici";
import { Bare } from "./stdio.ts";

export interface Reply {
  status: number;
  headers: Record<string, unknown>;
  json: Record<string, unknown>;
}

interface Asked {
  method?: string;
  body?: object;
  token?: string;
}

/** `demo-api` of the built program on a free port, and a client that keeps its connections. */
export class DemoApi {
  readonly url: string;
  readonly bare: Bare;
  readonly #pool: Pool;

  static async start(flags: string[] = [], connections = 32): Promise<DemoApi> {
    const bare = new Bare({ flags: ["demo-api", "--port", "0", ...flags] });
    const first = await new Promise<string>((resolve) => {
      bare.child.stdout?.once("data", (chunk) => resolve(String(chunk)));
      void bare.ended.then(({ stderr }) => resolve(stderr));
    });
    const url = /https?:\/\/\S+/.exec(first)?.[0];
    if (url === undefined) throw new Error(`demo-api did not start: ${first}`);
    return new DemoApi(bare, url, connections);
  }

  private constructor(bare: Bare, url: string, connections: number) {
    this.bare = bare;
    this.url = url;
    this.#pool = new Pool(url, { connections });
  }

  async ask(path: string, { method = "GET", body, token = "demo-admin" }: Asked = {}): Promise<Reply> {
    const scheme = token.startsWith("demo-oauth") ? "Bearer " : "Token token=";
    const answer = await this.#pool.request({
      method,
      path,
      headers: { authorization: scheme + token, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, json: text === "" ? {} : JSON.parse(text) };
  }

  /** All items of a list that pages by offset. */
  async readAll(path: string, name: string): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    for (;;) {
      const { json } = await this.ask(`${path}${path.includes("?") ? "&" : "?"}limit=100&offset=${items.length}`);
      items.push(...Object(json[name]));
      if (json["more"] !== true) return items;
    }
  }

  /** What the process holds in memory, in bytes. */
  readMemory(): number {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(this.bare.child.pid)])) * 1024;
  }

  async stop(): Promise<void> {
    await this.#pool.close();
    this.bare.child.kill("SIGTERM");
    await this.bare.ended;
  }
}
