import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Calls, Product } from "../../runtime/provider.ts";
import { type Api, startApi } from "./api.ts";
import { type Call, expected, plain, readCalls } from "./calls.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { connectTo, textOf } from "./program.ts";

const NOW = new Date("2026-01-15T12:00:00Z");

/** Holds a provider's whole catalog and its tables of calls to what they promise, before a scripted API. */
export async function describeProvider<T>(
  product: Product<T>,
  { calls: folder, address }: { calls: URL; address: string },
): Promise<void> {
  const cases = readCalls(folder.pathname);
  const outputs: Record<string, unknown> = Object(await product.outputs());
  describeCatalog(product, (await product.calls()) as Calls, outputs, cases);
  describeCalls(product, cases, (url) => ({ [product.provider.credentials[0] ?? ""]: "test-key", [address]: url }));
}

/** Every call becomes exactly its requests and then its result. `settings`: what leads the provider to the API at that address. */
function describeCalls<T>(
  product: Product<T>,
  cases: readonly Call[],
  settings: (url: string) => Record<string, string>,
): void {
  let api: Api;
  let client: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.requests.length = 0;
    client = await connectTo(product, ["--enable-write-tools"], settings(api.url), { now: () => NOW });
  });

  describe.each([...new Set(cases.map(({ toolset }) => toolset))])("%s", (toolset) => {
    test.each(cases.filter((call) => call.toolset === toolset))("$title", async (call) => {
      const answers = [...call.answers];
      api.otherwise = ({ method, pathname }) =>
        answers.shift() ?? { status: 599, json: { message: `no answer left for ${method} ${pathname}` } };
      const result = await client.callTool({ name: call.tool, arguments: call.args });
      expect(api.requests.map(plain)).toEqual(call.requests.map(({ send }) => expected(send)));
      for (const [index, request] of call.requests.entries()) {
        if (request.body !== undefined) expect(api.requests[index]?.body).toEqual(request.body);
        expect(api.requests[index]?.headers).toMatchObject(request.headers ?? {});
      }
      const failing = call.says ?? call.fails;
      expect(result.isError ?? false, textOf(result)).toBe(failing !== undefined);
      for (const words of failing ?? []) expect(textOf(result)).toContain(words);
      if (call.result !== undefined) expect(result.structuredContent).toMatchObject(Object(call.result));
      expect(answers).toEqual([]);
    });
  });
}
