import { type ProviderFacts, pascalCase, type Tool } from "../tools/ir.ts";
import { block, type GeneratedFile, header, key } from "./text.ts";

/** What each tool is called with, after older shapes are mapped and everything is checked. */
export function emitArguments(tools: Tool[], provider: ProviderFacts): GeneratedFile {
  const interfaces = tools.map((tool) => {
    const lines = tool.arguments.map((argument) => {
      const certain = argument.required || argument.schema.default !== undefined;
      return `${key(argument.name)}${certain ? "" : "?"}: ${argument.type}${certain ? "" : " | undefined"};`;
    });
    const name = pascalCase(tool.name);
    return lines.length === 0
      ? `export type ${name} = Record<string, never>;\n`
      : `export interface ${name} ${block(lines)}\n`;
  });
  const text = interfaces.join("\n");
  const item = /\bItem</.test(text) ? 'import type { Item } from "../../runtime/http/types.ts";\n' : "";
  const body = /\bBody</.test(text) ? 'import type { Body } from "./client.ts";\n' : "";
  const imports = item + body;
  return { path: "arguments.ts", text: `${header(`specs/${provider.name}/tools`)}${imports}${imports && "\n"}${text}` };
}
