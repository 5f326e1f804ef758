import { expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { readCalls } from "../support/calls.ts";
import { describeCalls } from "../support/describe-provider.ts";

const calls = readCalls(new URL("calls/pingera", import.meta.url).pathname);

test("there is a typical call for each tool", () => {
  const typical = new Set(calls.filter(({ kind }) => kind === "args").map(({ tool }) => tool));
  expect([...typical].sort()).toEqual(product.catalog.map(({ tool }) => tool.name).sort());
});

// In these tables `result` is part of the `data` of the envelope.
describeCalls(product, calls, "PINGERA_BASE_URL", (structured, failed) => {
  const { success, data, error } = Object(structured);
  expect(success).toBe(!failed);
  return { result: data, error };
});
