import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import type { Calls, Catalog, Product } from "../../runtime/provider.ts";
import type { Call } from "./calls.ts";

const TYPES = ["string", "integer", "number", "boolean", "array", "object"];
/** What clients are known to read; anything else has cost somebody a whole list of tools. */
const KEYWORDS =
  "type properties required additionalProperties items description enum minimum maximum minItems maxItems default format".split(
    " ",
  );

type Node = Record<string, unknown>;

/** Every schema in a schema, with the way to it. */
function* nodes(schema: Node, path: string): Generator<[path: string, node: Node]> {
  yield [path, schema];
  for (const [name, property] of Object.entries(Object(schema["properties"])))
    yield* nodes(Object(property), `${path}.${name}`);
  for (const name of ["items", "additionalProperties"]) {
    if (typeof schema[name] === "object") yield* nodes(Object(schema[name]), `${path}.${name}`);
  }
}

/** All that is wrong with it, so that a failure shows everything at once. */
function faultsOf(schema: unknown, name: string, mayBeOpen = false): string[] {
  return [...nodes(Object(schema), name)].flatMap(([path, node]) => {
    const { type, properties = {}, required = [], enum: values } = node;
    const faults = Object.keys(node)
      .filter((keyword) => !KEYWORDS.includes(keyword))
      .map((keyword) => `has ${keyword}`);
    const isTyped = typeof type === "string" ? TYPES.includes(type) : mayBeOpen && type === undefined;
    if (!isTyped) faults.push(`is of type ${JSON.stringify(type)}`);
    if (type === "array" && typeof node["items"] !== "object") faults.push("has no items");
    if (type !== "array" && "items" in node) faults.push("has items and is no array");
    const mayBeObject = type === "object" || (mayBeOpen && type === undefined);
    if (!mayBeObject && "properties" in node) faults.push("has properties and is no object");
    for (const field of required as string[])
      if (!Object.hasOwn(Object(properties), field)) faults.push(`requires ${field} and lacks it`);
    if (values !== undefined && !isEnumOf(values, type)) faults.push(`has the enum ${JSON.stringify(values)}`);
    return faults.map((fault) => `${path} ${fault}`);
  });
}

function isEnumOf(values: unknown, type: unknown): boolean {
  if (!Array.isArray(values) || values.length === 0 || new Set(values).size < values.length) return false;
  return values.every((value) => (type === "integer" ? Number.isInteger(value) : typeof value === type));
}

/** What holds for every tool of every provider. `cases`: its call tables. */
export function describeCatalog<T>(
  product: Product<T>,
  calls: Calls,
  outputs: Record<string, unknown>,
  cases: Call[],
): void {
  const { catalog } = product;
  describe.each(catalog.map((entry) => [entry.tool.name, entry] as const))("%s", (name, { access, toolset, tool }) => {
    test("has a name that every client takes, and words for people and models", () => {
      expect(name).toMatch(/^[a-z][a-z0-9_]{0,45}$/);
      expect(toolset).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(tool.title).toMatch(/^[A-Z]/);
      expect(tool.description).toMatch(/^[A-Z].*[.]$/s);
    });

    test("has an input that is one closed, flat, plain object", () => {
      expect(tool.inputSchema.type).toBe("object");
      expect(tool.inputSchema.additionalProperties).toBe(false);
      expect(faultsOf(tool.inputSchema, name)).toEqual([]);
    });

    test("lets no unknown field into any object that has fields", () => {
      const open = [...nodes(Object(tool.inputSchema), name)].filter(
        ([, node]) => "properties" in node && node["additionalProperties"] !== false,
      );
      expect(open.map(([path]) => path)).toEqual([]);
    });

    test("has an output of the same kind", () => {
      expect(outputs[name]).toMatchObject({ type: "object" });
      // A field that the API may answer with null has no type at all: of two, clients take none.
      expect(faultsOf(outputs[name], name, true)).toEqual([]);
    });

    test("says what it may do as its access does", () => {
      const { title, readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = tool.annotations;
      expect({ title, readOnlyHint, destructiveHint, openWorldHint }).toEqual({
        title: tool.title,
        readOnlyHint: access === "read",
        destructiveHint: access === "destructive",
        openWorldHint: true,
      });
      if (access === "read") expect(idempotentHint).toBe(true);
      if (name.startsWith("delete_") || name.startsWith("remove_")) expect(access).toBe("destructive");
    });

    test("can be called: there is code, and facts about arguments that exist", () => {
      const facts = calls.tools[name];
      const known = Object.keys({ ...tool.inputSchema.properties, ...facts?.hidden });
      expect(product.tools[name]).toBeTypeOf("function");
      expect((facts?.ids ?? []).filter((id) => !known.includes(id))).toEqual([]);
      const targets = (facts?.accepts ?? []).map(([, to]) => to).filter((to) => to !== "*" && to !== "-");
      expect(targets.filter((to) => !known.includes(to.split(/[.[]/)[0] ?? ""))).toEqual([]);
    });

    test("has a typical call, a refused one, and an older one if it accepts any", () => {
      const kinds = cases.filter((call) => call.tool === name).map(({ kind }) => kind);
      const wanted = ["args", "refused", ...(calls.tools[name]?.accepts ? ["older"] : [])];
      expect(wanted.filter((kind) => !kinds.includes(kind as (typeof kinds)[number]))).toEqual([]);
    });
  });

  describe("the whole", () => {
    const names = catalog.map(({ tool }) => tool.name);

    test("is in the order of its names, each once, with nothing left over", () => {
      expect(names).toEqual([...new Set(names)].sort());
      for (const table of [calls.tools, outputs, product.tools]) expect(Object.keys(table).sort()).toEqual(names);
      expect(cases.map(({ tool }) => tool).filter((tool) => !names.includes(tool))).toEqual([]);
    });

    test("resolves old names to tools that exist", () => {
      for (const [old, name] of Object.entries(calls.formerly))
        expect([names.includes(old), names.includes(name)]).toEqual([false, true]);
    });
  });
}

export const tokens = (entries: Catalog): number =>
  entries
    .map(({ tool: { name, description, inputSchema } }) =>
      countTokens(JSON.stringify({ name, description, inputSchema })),
    )
    .reduce((sum, count) => sum + count, 0);

export const bytes = (entries: Catalog): number =>
  Buffer.byteLength(JSON.stringify({ tools: entries.map(({ tool }) => tool) }));
