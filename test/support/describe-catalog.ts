import { describe, expect, test } from "vitest";
import { costOf } from "../../generator/surface/tokens.ts";
import type { Calls, Catalog, Product } from "../../runtime/provider.ts";
import type { Call } from "./calls.ts";

type Node = Record<string, unknown>;

/** Objects with fields of their own that let in others, too. */
function listOpen(schema: Node, path: string): string[] {
  const properties = Object.entries(Object(schema["properties"]));
  const inside = properties.flatMap(([name, property]) => listOpen(Object(property), `${path}.${name}`));
  const items = "items" in schema ? listOpen(Object(schema["items"]), `${path}[]`) : [];
  const isOpen = "properties" in schema && schema["additionalProperties"] !== false;
  return [...(isOpen ? [path] : []), ...inside, ...items];
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
    test("has a name in snake case, and words for people and models", () => {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(toolset).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(tool.title).toMatch(/^[A-Z]/);
      expect(tool.description).toMatch(/^[A-Z].*[.]$/s);
    });

    // What clients want besides is checked with every `npm run generate`: generator/compat.
    test("has an input that is one closed object, and lets no unknown field into any object that has fields", () => {
      expect(tool.inputSchema.type).toBe("object");
      expect(tool.inputSchema.additionalProperties).toBe(false);
      expect(listOpen(Object(tool.inputSchema), name)).toEqual([]);
    });

    test("has an output that is an object", () => {
      expect(outputs[name]).toMatchObject({ type: "object" });
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

export const tokens = (entries: Catalog): number => costOf(entries.map(({ tool }) => tool));

export const bytes = (entries: Catalog): number =>
  Buffer.byteLength(JSON.stringify({ tools: entries.map(({ tool }) => tool) }));
