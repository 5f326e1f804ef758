import {
  camelCase,
  kebabCase,
  type Paging,
  type ProviderFacts,
  pascalCase,
  type Request,
  type Tool,
} from "../tools/ir.ts";
import { printNode } from "./body.ts";
import { block, type GeneratedFile, header, indent, key, member, remark } from "./text.ts";

const fileOf = (tool: Tool): string => `tools/${kebabCase(tool.name)}.ts`;

/** The code of one tool: a reader sees the request that will be sent. */
export function emitTool(tool: Tool & { request: Request }, provider: ProviderFacts): GeneratedFile {
  const { request, entry } = tool;
  const { operation } = request;
  const body = printRun(tool, provider);
  const context = request.hooks.length > 0 ? "context" : "{ client }";
  const args = /\bargs\b/.test(body) ? "args" : "_args";
  const text = [
    `// ${tool.name}: ${operation.method} ${remark(operation.path)} (${remark(operation.id)})`,
    ...printImports(tool, body, provider),
    "",
    `export default defineTool<${provider.client}, ${pascalCase(tool.name)}>({`,
    `  async run(${args}, ${context}) {`,
    indent(indent(body)),
    "  },",
    "});",
    "",
  ];
  return { path: fileOf(tool), text: header(entry.file) + text.join("\n") };
}

function printImports(
  { name, entry, request }: Tool & { request: Request },
  body: string,
  provider: ProviderFacts,
): string[] {
  const hooks = [
    ...new Set([...(entry.check === undefined ? [] : [entry.check]), ...request.hooks.map((hook) => hook.file)]),
  ];
  const collectors = [
    "collectByCursor",
    "collectByLimit",
    "collectByNumber",
    "collectByOffset",
    "collectWhole",
    "wholeList",
  ];
  const used = collectors.filter((collector) => body.includes(`${collector}(`));
  return [
    ...hooks
      .sort()
      .map((file) => `import { ${camelCase(file)} } from "../../../overrides/${provider.name}/${file}.ts";`),
    ...used.map((collector) => `import { ${collector} } from "../../../runtime/http/paginate.ts";`),
    ...(body.includes("Item<") ? ['import type { Item } from "../../../runtime/http/types.ts";'] : []),
    ...(body.includes("needed(") ? ['import { needed } from "../../../runtime/tools/needed.ts";'] : []),
    ...(entry.needsChange ? ['import { someChange } from "../../../runtime/tools/some-change.ts";'] : []),
    'import { defineTool } from "../../../runtime/tools/tool.ts";',
    `import type { ${pascalCase(name)} } from "../arguments.ts";`,
    `import type { ${body.includes("Body<") ? "Body, " : ""}${provider.client} } from "../client.ts";`,
  ];
}

function printRun(tool: Tool & { request: Request }, provider: ProviderFacts): string {
  const { request, entry } = tool;
  const ids = tool.arguments.filter(({ isId }) => isId).map(({ name }) => name);
  const before = [
    ...(entry.needsChange ? [`someChange(args, ${JSON.stringify(ids)});`] : []),
    ...(entry.check === undefined ? [] : [`${camelCase(entry.check)}(args);`]),
    ...request.hooks.map(
      ({ file, argument }) =>
        `const ${hookVariable(argument)} = await ${camelCase(file)}(args.${argument}, context, args);`,
    ),
  ];
  return [...before, printCall(tool, provider)].join("\n");
}

const hookVariable = (argument: string): string => `${camelCase(argument)}Query`;

function printCall({ request, entry, result, pages }: Tool & { request: Request }, provider: ProviderFacts): string {
  const client = request.hooks.length > 0 ? "context.client" : "client";
  const call = `${client}${member(request.operation.id)}(${printArguments(request)})`;
  const { paging } = request;
  if (paging && pages && entry.pages) {
    const page = paging.style === "whole" ? "" : "page";
    const found = [
      `items: answer${entry.pages.items === undefined ? "" : member(entry.pages.items)}`,
      ...(paging.style === "cursor" ? [`next: answer${member(paging.next)}`] : []),
      ...("more" in paging && paging.more !== undefined ? [`more: ${follow("answer", paging.more)}`] : []),
      ...("total" in paging && paging.total !== undefined ? [`total: ${follow("answer", paging.total)}`] : []),
    ];
    const fetch = [`const answer = await ${call};`, `return { ${found.join(", ")} };`];
    const rules = paging.style === "whole" ? "" : `, ${printRules(request, paging, provider)}`;
    return `return ${COLLECTORS[paging.style]}(${printPageArguments(paging)}${rules}, async (${page}) => ${block(fetch)});`;
  }
  if (entry.returns === undefined) return result === "list" ? `return wholeList(await ${call});` : `return ${call};`;
  const answer = `const answer = await ${call};\n`;
  const value = `answer${member(entry.returns)}`;
  return `${answer}return ${result === "list" ? `wholeList(${value})` : value};`;
}

const COLLECTORS: Record<Paging["style"], string> = {
  offset: "collectByOffset",
  cursor: "collectByCursor",
  number: "collectByNumber",
  limit: "collectByLimit",
  whole: "collectWhole",
};

/** Where the collector finds `limit`, `cursor` and `page`, which the tool may call by names of its own. */
function printPageArguments(paging: Paging): string {
  if (paging.style !== "number") return "args";
  const { pageArgument, sizeArgument } = paging;
  if ((pageArgument ?? "page") === "page" && sizeArgument === undefined) return "args";
  const page = pageArgument === undefined ? "" : `, page: args.${pageArgument}`;
  return `{ limit: args.${sizeArgument ?? "limit"}, cursor: args.cursor${page} }`;
}

/** `pagination.has_next` below a value; what it leads through may be missing. */
const follow = (from: string, path: string): string =>
  path.split(".").reduce((value, step, index) => {
    const access = member(step);
    return index === 0 ? value + access : `${value}?.${access.replace(/^\./, "")}`;
  }, from);

function printRules(
  { operation }: Request,
  paging: Exclude<Paging, { style: "whole" }>,
  { pages }: ProviderFacts,
): string {
  const parameter = paging.style === "number" ? paging.size : paging.limit;
  const limit = operation.parameters.find(({ name }) => name === parameter)?.shape.maximum;
  const size = Math.min(limit ?? pages.size, pages.size);
  const deepest = paging.style === "offset" && pages.deepest !== undefined ? `, deepest: ${pages.deepest}` : "";
  return `{ size: ${size}${deepest} }`;
}

function printArguments({ path, query, hooks, body, paging }: Request): string {
  const lines: string[] = [];
  if (path.length > 0) lines.push(`path: { ${path.map(([name, value]) => `${key(name)}: ${value}`).join(", ")} },`);
  const parameters = [
    ...printPage(paging),
    ...query.map(([name, value]) => `${key(name)}: ${value},`),
    ...hooks.map(({ argument }) => `...${hookVariable(argument)},`),
  ];
  if (parameters.length > 0) lines.push(`query: ${block(parameters)},`);
  if (body) lines.push(`body: ${printNode(body)},`);
  return block(lines);
}

function printPage(paging: Paging | undefined): string[] {
  switch (paging?.style) {
    case "offset":
      return [`${key(paging.limit)}: page.limit,`, `${key(paging.offset)}: page.offset,`];
    case "cursor":
      return [`${key(paging.limit)}: page.limit,`, `${key(paging.cursor)}: page.cursor,`];
    case "number":
      return [`${key(paging.number)}: page.number,`, `${key(paging.size)}: page.size,`];
    case "limit":
      return [`${key(paging.limit)}: page.limit,`];
    default:
      return [];
  }
}
