import type { Catalog, CatalogEntry } from "../provider.ts";
import type { ArgumentSchema } from "../tools/arguments.ts";

/** The tools there are, for people who look around. */
export function printTools(catalog: Catalog, command: string): string {
  const width = Math.max(...catalog.map(({ tool }) => tool.name.length));
  const toolsets = [...new Set(catalog.map(({ toolset }) => toolset))].sort();
  const blocks = toolsets.map((toolset) => {
    const own = catalog.filter((entry) => entry.toolset === toolset);
    const rows = own.map(({ access, tool }) => `  ${tool.name.padEnd(width)}  ${access.padEnd(11)}  ${tool.title}\n`);
    return `${toolset}\n${rows.join("")}`;
  });
  return `${blocks.join("\n")}\nOne of them: ${command} call <tool> --help\n`;
}

/** What one tool does and takes, out of its schema. */
export function printToolHelp({ access, tool }: CatalogEntry, command: string): string {
  const properties = Object.entries(tool.inputSchema.properties ?? {});
  const required = tool.inputSchema.required ?? [];
  const usage = required.map((name) => ` ${toFlag(name)} ${printKind(tool.inputSchema.properties?.[name])}`).join("");
  const labels = properties.map(([name, schema]) => `${toFlag(name)} ${printKind(schema)}`);
  const width = Math.min(44, Math.max(0, ...labels.map((label) => label.length)));
  const rows = properties.map(([name, schema], index) => {
    const facts = [
      required.includes(name) ? "required" : "",
      schema.type === "array" ? "repeatable" : "",
      schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`,
      schema.description ?? "",
    ];
    return `  ${(labels[index] ?? "").padEnd(width)}  ${facts.filter(Boolean).join("; ")}`.trimEnd();
  });
  const writes = access === "read" ? "" : " --enable-write-tools";
  const takes = rows.length > 0 ? `\n${rows.join("\n")}\n` : "\nIt takes no arguments.\n";
  return `${tool.name}: ${tool.description}\n\nUsage: ${command} call ${tool.name}${usage}${writes}\n${takes}`;
}

export const toFlag = (name: string): string => `--${name.replaceAll("_", "-")}`;

function printKind(schema: ArgumentSchema | undefined): string {
  const one = schema?.type === "array" ? schema.items : schema;
  if (one?.enum) return one.enum.join("|");
  if (one?.format === "date-time") return "TIME";
  return one?.type === "object" ? "JSON" : (one?.type ?? "value").toUpperCase();
}
