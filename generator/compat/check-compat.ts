import type { Problems } from "../problem.ts";
import type { Tool } from "../tools/ir.ts";
import type { Complaint, ListedTool, Rule, Schema } from "./rule.ts";
import { rules } from "./rules.ts";

export interface Refusal extends Complaint {
  tool: string;
  rule: string;
  client: string;
}

/** Everything in a list of tools that some known client refuses. */
export function findRefusals(
  tools: readonly ListedTool[],
  server: string,
  by: Readonly<Record<string, Rule>> = rules,
): Refusal[] {
  return tools.flatMap((tool) =>
    Object.entries(by).flatMap(([rule, { client, check }]) =>
      check(tool, server).map((complaint) => ({ ...complaint, tool: tool.name, rule, client })),
    ),
  );
}

/** The tools of a catalog, each with its output schema: all that a client may ever be shown. */
export function readListed(catalog: string, outputs: string): ListedTool[] {
  // Written by the generator: JSON enters here.
  const entries: { tool: ListedTool }[] = JSON.parse(catalog);
  const schemas: Record<string, Schema> = JSON.parse(outputs);
  return entries.map(({ tool }) => {
    const outputSchema = schemas[tool.name];
    return { ...tool, ...(outputSchema && { outputSchema }) };
  });
}

/** Says it at the line of the manifest that has the tool, or the argument. */
export function reportRefusals(
  tools: readonly Tool[],
  { catalog, outputs }: { catalog: string; outputs: string },
  server: string,
  problems: Problems,
): void {
  for (const { tool: name, rule, client, at, what } of findRefusals(readListed(catalog, outputs), server)) {
    const entry = tools.find((tool) => tool.name === name)?.entry;
    if (!entry) continue;
    const [argument = ""] = at.split(/[.[]/);
    const line = entry.lineOf(at === "" || argument === "result" ? [] : ["arguments", argument]);
    const place = at === "" ? name : `${name}: ${at}`;
    const hint = `${client} wants ${rules[rule]?.wants} (generator/compat/rules/${rule}.ts)`;
    problems.add({ file: entry.file, line, what: `${place}: ${what}`, hint });
  }
}
