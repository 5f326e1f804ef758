import { describe, expect, test } from "vitest";
import { product as pagerduty } from "../../generated/pagerduty/index.ts";
import { product as pingera } from "../../generated/pingera/index.ts";
import type { CatalogEntry, Product } from "../../runtime/provider.ts";
import { redactArguments } from "../../runtime/telemetry/redact-arguments.ts";
import type { ArgumentFacts, ArgumentSchema } from "../../runtime/tools/arguments.ts";
import { loadCalls } from "../../runtime/tools/dispatch.ts";

const NOW = new Date("2026-01-15T12:00:00Z");
const TIME = "2026-02-03T04:05:06Z";
/** Looks like an ID, and like a password. */
const WORD = "planted-hunter2";
const SENTENCE = "planted by Mr Brown";

interface Write {
  name: string;
  entry: CatalogEntry;
  facts: ArgumentFacts;
}

async function listWrites<Client>(product: Product<Client>): Promise<Write[]> {
  const { tools, referenceFields } = await loadCalls(product);
  return product.catalog
    .filter(({ access }) => access !== "read")
    .map((entry) => ({
      name: `${product.provider.command} ${entry.tool.name}`,
      entry,
      facts: { ...tools[entry.tool.name], schema: entry.tool.inputSchema, referenceFields },
    }));
}

const writes = [...(await listWrites(pagerduty)), ...(await listWrites(pingera))];

/** What is given, and what of it should be kept. */
interface Filled {
  given: unknown;
  kept: unknown;
}

/** Every argument at any depth, each with what belongs there; wherever that is text, with something planted. */
function fill(schema: ArgumentSchema, isId: boolean): Filled {
  if (schema.enum) return { given: schema.enum.at(-1), kept: schema.enum.at(-1) };
  switch (schema.type) {
    case "boolean":
      return { given: true, kept: true };
    case "integer":
    case "number": {
      const number = schema.minimum ?? 1;
      return { given: number, kept: number };
    }
    case "string":
      if (schema.format === "date-time") return { given: TIME, kept: TIME };
      return isId ? { given: "PKEPT01", kept: "PKEPT01" } : { given: WORD, kept: "[text]" };
    case "array": {
      if (!schema.items) return { given: [WORD], kept: "[list]" };
      const { given, kept } = fill(schema.items, isId);
      return { given: [given, given], kept: [kept, kept] };
    }
    case "object": {
      if (!schema.properties) return { given: { [WORD]: { name: WORD, id: WORD } }, kept: "[object]" };
      const { given, kept } = fillProperties(schema.properties, []);
      return { given: { ...given, [WORD]: WORD }, kept: { ...kept, "[unknown]": 1 } };
    }
  }
}

function fillProperties(properties: Record<string, ArgumentSchema>, ids: readonly string[]) {
  const filled = Object.entries(properties).map(([name, schema]): [string, Filled] => {
    const isId = ids.includes(name) || name === "id" || name.endsWith("_id") || name.endsWith("_ids");
    return [name, fill(schema, isId)];
  });
  return {
    given: Object.fromEntries(filled.map(([name, { given }]) => [name, given])),
    kept: Object.fromEntries(filled.map(([name, { kept }]) => [name, kept])),
  };
}

const audit = (args: unknown, facts: ArgumentFacts) => redactArguments({ args, facts, caller: { secrets: [] } }, NOW);

/** An object in which the path of an older shape leads to `value`. */
const plant = (path: string, value: unknown): unknown =>
  path
    .split(".")
    .reverse()
    .reduce((inner, part) => {
      const list = part.endsWith("[]");
      return { [list ? part.slice(0, -2) : part]: list ? [inner] : inner };
    }, value);

test("there is something to look at", () => {
  expect(writes.filter(({ name }) => name.startsWith("pagerduty")).length).toBeGreaterThan(30);
  expect(writes.filter(({ name }) => name.startsWith("pingera")).length).toBeGreaterThan(30);
});

describe.each(writes)("of $name", ({ facts }) => {
  const properties = { ...facts.hidden, ...facts.schema.properties };

  test("IDs, times and what is chosen are kept, and no text", () => {
    const { given, kept } = fillProperties(properties, facts.ids ?? []);
    // Today's shape: what older shapes would move away has its own test below.
    const audited = audit(given, { ...facts, accepts: [] });
    expect(audited).toEqual(kept);
    expect(JSON.stringify(audit(given, facts))).not.toContain("planted");
  });

  test.each([
    ["text", SENTENCE],
    ["a list", [SENTENCE]],
    ["an object", { [SENTENCE]: SENTENCE }],
    ["JSON text", JSON.stringify({ id: SENTENCE, name: SENTENCE })],
  ])("nothing is kept of %s in the place of every argument", (_kind, value) => {
    const given = Object.fromEntries(Object.keys(properties).map((name) => [name, value]));
    expect(JSON.stringify(audit(given, facts))).not.toContain("planted");
    expect(JSON.stringify(audit(JSON.stringify(given), facts))).not.toContain("planted");
  });

  test("nothing is kept of text in older shapes", () => {
    for (const [from] of facts.accepts ?? [])
      for (const value of [SENTENCE, { id: SENTENCE, name: SENTENCE }, [SENTENCE]])
        expect(JSON.stringify(audit(plant(from, value), facts)), from).not.toContain("planted");
  });
});

/** Out of calls as people make them. */
test.each<[string, unknown, unknown]>([
  ["pingera-mcp create_secret", { name: "DB_PASSWORD", value: "hunter2-prod" }, { name: "[text]", value: "[text]" }],
  [
    "pingera-mcp update_secret",
    { secret_id: "s1", secret_value: "hunter2-prod" },
    { secret_id: "s1", value: "[text]" },
  ],
  [
    "pingera-mcp update_check_secrets",
    { check_id: "c1", secrets: ["hunter2-prod", { secret_id: "s1" }] },
    { check_id: "c1", secrets: ["[text]", "[object]"] },
  ],
  [
    "pingera-mcp create_check",
    { type: "api", url: "https://u:hunter2@a.test/?key=1", parameters: { auth: { pass: "hunter2" } } },
    { type: "api", url: "[text]", parameters: "[object]" },
  ],
  [
    "pagerduty-mcp create_incident",
    { incident: { title: "Brown called", service: { id: "PS1", type: "service_reference" }, urgency: "high" } },
    { title: "[text]", service_id: "PS1", urgency: "high" },
  ],
  [
    "pagerduty-mcp create_incident_status_update",
    { incident_id: "P1", message: "m", subject: "Brown" },
    { incident_id: "P1", message: "[text]", subject: "[text]" },
  ],
  [
    "pagerduty-mcp create_user",
    { name: "Brown", email: "brown@flat7.test", role: "user" },
    { name: "[text]", email: "[text]", role: "user" },
  ],
])("of a call of %s stands in the audit log what was done, and no secret", (name, given, want) => {
  const write = writes.find((one) => one.name === name);
  expect(write && audit(given, write.facts)).toEqual(want);
});
