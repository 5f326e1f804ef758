import { printMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";
import { printText } from "./text.ts";

export const FORMATS = ["text", "markdown", "json"] as const;
type Format = (typeof FORMATS)[number];

export function printReport(report: Report, format: Format): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  return format === "markdown" ? printMarkdown(report) : printText(report);
}
