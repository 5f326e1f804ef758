import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { product } from "../../generated/pingera/index.ts";
import type { Calls } from "../../runtime/provider.ts";
import { readCalls } from "../support/calls.ts";
import { bytes, describeCatalog, tokens } from "../support/describe-catalog.ts";
import { connectTo } from "../support/program.ts";

interface Known {
  access: "R" | "W";
  takes: string[];
}

const { catalog } = product;
const calls = (await product.calls()) as Calls;
const outputs = (await product.outputs()) as Record<string, unknown>;
const cases = readCalls(new URL("calls/pingera", import.meta.url).pathname);
const known: Record<"seed" | "code" | "latest", Record<string, Known>> = parse(
  readFileSync(new URL("pingera-tools.yaml", import.meta.url), "utf8"),
);
const all = { ...known.seed, ...known.code, ...known.latest };

/** It answers values in the open: a server that only reads does not hand them out. */
const REVEALS = "get_secret_details";
/** The API takes none of these for an incident; the vendor's server dropped them in silence. */
const NOT_IN_THE_API = /^(auto_transition_|scheduled_|reminder_intervals$|metadata$)/;

describeCatalog(product, calls, outputs, cases);

describe("beside the vendor's server", () => {
  test("all tools of all its generations are there, and no others", () => {
    expect(Object.values(known).map((tools) => Object.keys(tools).length)).toEqual([36, 26, 17]);
    expect(catalog.map(({ tool }) => tool.name)).toEqual(Object.keys(all).sort());
  });

  test("a server that only reads offers exactly the reads", async () => {
    const client = await connectTo(product, [], { PINGERA_API_KEY: "key" });
    const { tools } = await client.listTools();
    const reads = Object.keys(all).filter((name) => all[name]?.access === "R" && name !== REVEALS);
    expect(tools.map(({ name }) => name).sort()).toEqual(reads.sort());
    for (const name of Object.keys(all).filter((name) => !reads.includes(name))) {
      const { isError } = await client.callTool({ name, arguments: {} });
      expect(isError, name).toBe(true);
    }
  });

  test.each(Object.entries(all))("%s takes every argument by the name that its callers know", (name, { takes }) => {
    const facts = calls.tools[name];
    const today = Object.keys(catalog.find(({ tool }) => tool.name === name)?.tool.inputSchema.properties ?? {});
    const older = (facts?.accepts ?? []).map(([from]) => from.split(/[.[]/)[0] ?? "");
    const taken = [...today, ...Object.keys(facts?.hidden ?? {}), ...older];
    const isIncident = /^(update|patch)_incident$/.test(name);
    const missing = takes.filter((argument) => !taken.includes(argument));
    expect(missing.filter((argument) => !(isIncident && NOT_IN_THE_API.test(argument)))).toEqual([]);
  });
});

describe("what a model pays", () => {
  const early = catalog.filter(({ tool }) => !Object.hasOwn(known.latest, tool.name));

  test.each<[string, number, number]>([
    ["the 62: tokens", tokens(early), 6_400],
    ["their reads: tokens", tokens(early.filter(({ access }) => access === "read")), 3_000],
    ["all: tokens", tokens(catalog), 8_500],
    ["all: bytes of tools/list", bytes(catalog), 54_000],
  ])("%s: %i of %i", (_, spent, budget) => {
    expect(spent).toBeLessThanOrEqual(budget);
    // A budget far above what is spent would keep nothing in bounds.
    expect(spent).toBeGreaterThan(budget * 0.75);
  });
});
