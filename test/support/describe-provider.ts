import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Calls, Product } from "../../runtime/provider.ts";
import { type Api, startApi } from "./api.ts";
import { type Call, expected, plain, readCalls } from "./calls.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { connectTo, textOf } from "./program.ts";

const NOW = new Date("2026-01-15T12:00:00Z");

/**
 * Holds a provider's whole catalog and its tables of calls to what they promise, before a scripted API.
 * @public The test that docs/add-a-provider.md has people write is made of it.
 */
export async function describeProvider<T>(
  product: Product<T>,
  { calls: folder, address }: { calls: URL; address: string },
): Promise<void> {
  const cases = readCalls(folder.pathname);
  const outputs: Record<string, unknown> = Object(await product.outputs());
  describeCatalog(product, (await product.calls()) as Calls, outputs, cases);
  describeCalls(product, cases, address);
}

/** What a result holds for whoever reads tables: where it stands in an envelope, what is in that. */
type Open = (structured: unknown, failed: boolean) => { result: unknown; error?: string };

/** Every call becomes exactly its requests and then its result. `address`: the setting that says where the API is. */
export function describeCalls<T>(
  product: Product<T>,
  cases: readonly Call[],
  address: string,
  open: Open = (structured) => ({ result: structured }),
): void {
  let api: Api;
  let client: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.requests.length = 0;
    const settings = { [product.provider.credentials[0] ?? ""]: "test-key", [address]: api.url };
    client = await connectTo(product, ["--enable-write-tools"], settings, { now: () => NOW });
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
        const headers = api.requests[index]?.headers ?? {};
        expect(headers).toMatchObject(request.headers ?? {});
        // In whatever header the provider has for it.
        expect(Object.values(headers).filter((value) => value.includes("test-key"))).toHaveLength(1);
      }
      const failing = call.says ?? call.fails;
      expect(result.isError ?? false, textOf(result)).toBe(failing !== undefined);
      if (result.structuredContent) expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
      const opened = open(result.structuredContent, failing !== undefined);
      for (const words of failing ?? []) expect(opened.error ?? textOf(result)).toContain(words);
      if (call.result !== undefined) expect(opened.result).toMatchObject(Object(call.result));
      expect(answers).toEqual([]);
    });
  });
}
