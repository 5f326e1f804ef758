import { createServer } from "node:http";

export interface Span {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  traceState?: string;
  attributes: Record<string, unknown>;
  status: { code?: number; message?: string };
}

/** An OpenTelemetry collector that takes JSON over HTTP, and remembers what it was sent. */
export class Collector {
  url = "";
  readonly spans: Span[] = [];
  readonly resources: Record<string, unknown>[] = [];
  readonly headers: Record<string, unknown>[] = [];
  /** Sent instead of an acceptance. */
  status = 200;
  #server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    this.headers.push(incoming.headers);
    if (incoming.headers["content-type"] === "application/json")
      this.#take(JSON.parse(Buffer.concat(chunks).toString()));
    outgoing.writeHead(this.status, { "content-type": "application/json" }).end("{}");
  });

  static async open(): Promise<Collector> {
    const collector = new Collector();
    await new Promise<void>((resolve) => collector.#server.listen(0, "127.0.0.1", resolve));
    const address = collector.#server.address();
    collector.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
    return collector;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(sent: { resourceSpans: SentResource[] }): void {
    for (const { resource, scopeSpans } of sent.resourceSpans) {
      this.resources.push(readAttributes(resource.attributes));
      for (const { spans } of scopeSpans)
        this.spans.push(...spans.map((span) => ({ ...span, attributes: readAttributes(span.attributes) })));
    }
  }
}

interface SentAttribute {
  key: string;
  value: Record<string, unknown>;
}

interface SentResource {
  resource: { attributes: SentAttribute[] };
  scopeSpans: { spans: (Omit<Span, "attributes"> & { attributes: SentAttribute[] })[] }[];
}

const readAttributes = (attributes: SentAttribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
