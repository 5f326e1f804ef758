/**
 * Stand in for Node's classes of these names in the bundle. Those make a stream of bytes out of every text and read it
 * back, and a call would spend a fifth of its time on that. The SDK answers with a text, a stream or nothing, and asks of
 * a request no more than this: we have read its body before.
 */

type Fields = Record<string, string> | Iterable<[string, string]>;

export class Headers {
  readonly #values = new Map<string, string>();

  constructor(fields: Fields = {}) {
    const entries = Symbol.iterator in fields ? fields : Object.entries(fields);
    for (const [name, value] of entries) this.set(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#values[Symbol.iterator]();
  }
}

interface Asked {
  method: string;
  headers: Headers;
  signal?: AbortSignal;
}

export class Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;

  constructor(url: string, { method, headers, signal = new AbortController().signal }: Asked) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.signal = signal;
  }
}

interface Answered {
  status?: number;
  headers?: Fields;
}

type Body = string | ReadableStream | null;

export class Response {
  readonly body: Body;
  readonly status: number;
  readonly headers: Headers;

  static json(value: unknown, init: Answered = {}): Response {
    const response = new Response(JSON.stringify(value), init);
    if (!response.headers.has("content-type")) response.headers.set("content-type", "application/json");
    return response;
  }

  constructor(body: Body = null, { status = 200, headers }: Answered = {}) {
    this.body = body;
    this.status = status;
    this.headers = new Headers(headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    if (typeof this.body === "string") return this.body;
    if (this.body === null) return "";
    const decoder = new TextDecoder();
    let text = "";
    for await (const part of this.body) text += decoder.decode(part, { stream: true });
    return text + decoder.decode();
  }
}
