import { type ComponentsObject, isRecord, METHODS, type OpenApiDocument, type PathItemObject } from "./document.ts";
import { joinPointer, splitPointer } from "./pointer.ts";

/** The document with these operations alone, and of the components only what they reach. */
export function prune(document: OpenApiDocument, operationIds: ReadonlySet<string>): OpenApiDocument {
  const paths = Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, item]) => {
      const kept = pruneItem(item, operationIds);
      return kept ? [[path, kept]] : [];
    }),
  );
  const pruned = structuredClone({ ...document, paths });
  if (pruned.components) pruned.components = pruneComponents(pruned.components, findReachable(pruned));
  if (pruned.tags) {
    const tags = new Set(Object.values(paths).flatMap((item) => METHODS.flatMap((method) => item[method]?.tags ?? [])));
    pruned.tags = pruned.tags.filter(({ name }) => tags.has(name));
  }
  return pruned;
}

function pruneItem(item: PathItemObject, operationIds: ReadonlySet<string>): PathItemObject | undefined {
  const kept = { ...item };
  for (const method of METHODS) if (!operationIds.has(item[method]?.operationId ?? "")) delete kept[method];
  return METHODS.some((method) => kept[method]) ? kept : undefined;
}

/** Security schemes stay: operations name them, they do not refer to them. */
function pruneComponents(components: ComponentsObject, reachable: ReadonlySet<string>): ComponentsObject {
  return Object.fromEntries(
    Object.entries(components).flatMap(([section, group]) => {
      if (section === "securitySchemes") return [[section, group]];
      const kept = Object.entries(group).filter(([name]) => reachable.has(joinPointer(["components", section, name])));
      return kept.length > 0 ? [[section, Object.fromEntries(kept)]] : [];
    }),
  );
}

/** The components that the paths refer to, and those that these refer to, and so on. */
function findReachable(document: OpenApiDocument): Set<string> {
  const reachable = new Set<string>();
  const waiting: unknown[] = [document.paths];
  while (waiting.length > 0) {
    const node = waiting.pop();
    for (const reference of listReferences(node)) {
      const [top, section = "", name = ""] = splitPointer(reference) ?? [];
      const component = joinPointer(["components", section, name]);
      if (top !== "components" || reachable.has(component)) continue;
      reachable.add(component);
      const group: unknown = isRecord(document.components) ? document.components[section] : undefined;
      waiting.push(isRecord(group) ? group[name] : undefined);
    }
  }
  return reachable;
}

/** Every reference below a node, and the targets of discriminators, which may be bare schema names. */
function listReferences(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listReferences);
  if (!isRecord(node)) return [];
  const here = typeof node["$ref"] === "string" ? [node["$ref"]] : [];
  return [...here, ...listMapped(node["discriminator"]), ...Object.values(node).flatMap(listReferences)];
}

function listMapped(discriminator: unknown): string[] {
  const mapping = isRecord(discriminator) ? discriminator["mapping"] : undefined;
  if (!isRecord(mapping)) return [];
  return Object.values(mapping).flatMap((target) => {
    if (typeof target !== "string") return [];
    return [target.startsWith("#") ? target : joinPointer(["components", "schemas", target])];
  });
}
