import type { Rule } from "../../generator/compat/rule.ts";

/** What known clients want of every tool, as a page. */
export function printClients(rules: Readonly<Record<string, Rule>>): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const rows = Object.entries(rules).map(([name, { client, wants, reason, source }]) => {
    const why = source === undefined ? cell(reason) : `${cell(reason)} [Reported](${source})`;
    return `| ${cell(client)} | ${cell(wants)} | ${why} | [\`${name}\`](../generator/compat/rules/${name}.ts) |`;
  });
  return [
    "<!-- Written by `npm run generate`. Do not edit. -->",
    "",
    "# What clients want of a tool",
    "",
    "One tool that a client does not take can cost it the whole list, so `npm run generate` refuses to write such a tool, and says the",
    "line of the manifest that has it. Each rule is a file with the client and the reason; when the client learns, the file goes.",
    "",
    "| client | wants | otherwise | rule |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
