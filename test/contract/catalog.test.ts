import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { product } from "../../generated/pagerduty/index.ts";
import type { Calls, CatalogEntry } from "../../runtime/provider.ts";
import { readCalls } from "../support/calls.ts";
import { bytes, describeCatalog, tokens } from "../support/describe-catalog.ts";

const { catalog } = product;
const calls = (await product.calls()) as Calls;
const outputs = (await product.outputs()) as Record<string, unknown>;
const cases = readCalls(new URL("calls", import.meta.url).pathname);
const official: Record<"merged" | "unmerged", Record<string, "R" | "W">> = parse(
  readFileSync(new URL("official-tools.yaml", import.meta.url), "utf8"),
);

describeCatalog(product, calls, outputs, cases);

describe("the whole", () => {
  test("has the official server's 114 tools, with the same split", () => {
    const split = Object.fromEntries(catalog.map(({ tool, access }) => [tool.name, access === "read" ? "R" : "W"]));
    expect(split).toMatchObject({ ...official.merged, ...official.unmerged });
    expect(Object.keys(official.merged)).toHaveLength(103);
    expect(Object.keys(official.unmerged)).toHaveLength(11);
  });
});

describe("what a model pays", () => {
  const merged = catalog.filter(({ tool }) => Object.hasOwn(official.merged, tool.name));
  const isRead = ({ access }: CatalogEntry) => access === "read";

  test.each<[string, number, number]>([
    ["the official 103: tokens", tokens(merged), 15_000],
    ["their 63 reads: tokens", tokens(merged.filter(isRead)), 6_500],
    ["all: bytes of tools/list", bytes(catalog), 84_000],
    ["reads: bytes of tools/list", bytes(catalog.filter(isRead)), 41_000],
  ])("%s: %i of %i", (_, spent, budget) => {
    expect(spent).toBeLessThanOrEqual(budget);
    // A budget far above what is spent would keep nothing in bounds.
    expect(spent).toBeGreaterThan(budget * 0.75);
  });

  test("no tool alone takes a tenth of it", () => {
    expect(catalog.filter((entry) => tokens([entry]) > 1_000).map(({ tool }) => tool.name)).toEqual([]);
  });
});
