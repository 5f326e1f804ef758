import type { Files, Node } from "./surface.ts";

export type Edit = (files: Files) => unknown;

export const toolOf = (files: Files, name: string) => {
  const found = files.catalog.find(({ tool }) => tool.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
export const inputOf = (files: Files, name: string): Node => toolOf(files, name).tool.inputSchema;
export const argumentsOf = (files: Files, name = "create_lamp"): Record<string, Node> =>
  inputOf(files, name).properties ?? {};
export const factsOf = (files: Files, name = "create_lamp") => files.calls.tools[name] ?? { result: "object" };
export const fieldsOf = (files: Files, name = "create_lamp"): Record<string, Node> =>
  files.outputs[name]?.properties ?? {};

/** Sets keywords of an argument; `undefined` takes one away. */
export const set =
  (argument: string, keywords: Node, tool = "create_lamp"): Edit =>
  (files) => {
    const node = argumentsOf(files, tool)[argument] ?? {};
    Object.assign(node, keywords);
    for (const [keyword, value] of Object.entries(keywords)) if (value === undefined) delete node[keyword];
  };

export const inSwitches =
  (change: (item: Node) => unknown): Edit =>
  (files) =>
    change(argumentsOf(files)["switches"]?.items ?? {});

export function rename(files: Files, from: string, to: string, tool = "create_lamp"): void {
  const input = inputOf(files, tool);
  const properties = Object.entries(input.properties ?? {});
  input.properties = Object.fromEntries(properties.map(([name, node]) => [name === from ? to : name, node]));
  input.required = (input.required ?? []).map((name) => (name === from ? to : name));
}

export function renameTool(files: Files, from: string, to: string): void {
  toolOf(files, from).tool.name = to;
  files.calls.tools[to] = factsOf(files, from);
  files.outputs[to] = files.outputs[from] ?? {};
  delete files.calls.tools[from];
  delete files.outputs[from];
}

export const removeTool =
  (name: string): Edit =>
  (files) => {
    files.catalog = files.catalog.filter(({ tool }) => tool.name !== name);
    delete files.calls.tools[name];
    delete files.outputs[name];
  };

/** What was done, and every change that is to be told. */
export type Case = readonly [name: string, change: Edit, wants: readonly string[]];
