/** Results for people at a terminal: what JSON says, without its punctuation. */
export function printResult(result: Record<string, unknown>): string {
  // The summary tells of the cursor, and stands beside a list only, whatever that is called.
  const { response_summary: summary, next_cursor, ...fields } = result;
  const [name, response] = Object.entries(fields).find(([, value]) => Array.isArray(value)) ?? [];
  if (name === undefined || !Array.isArray(response) || summary === undefined) return printFields(result, "");
  const { [name]: _response, ...rest } = fields;
  const items = response.map((item) =>
    isRecord(item) ? `- ${printFields(item, "  ").trimStart()}` : `- ${printInline(item)}\n`,
  );
  return `${items.join("\n")}${items.length > 0 ? "\n" : ""}${printFields(rest, "")}${printInline(summary ?? "")}\n`;
}

function printFields(fields: Record<string, unknown>, indent: string): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${indent}${name}:${printValue(value, indent)}`)
    .join("");
}

/** What follows `name:`, with its line break. */
function printValue(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.some((item) => isRecord(item) && !nameOf(item))) {
    return `\n${value.map((item) => (isRecord(item) ? `${inner}- ${printFields(item, `${inner}  `).trimStart()}` : `${inner}- ${printInline(item)}\n`)).join("")}`;
  }
  if (Array.isArray(value)) return ` ${value.map(printInline).join(", ") || "none"}\n`;
  if (isRecord(value) && !nameOf(value)) return `\n${printFields(value, inner)}`;
  const text = printInline(value);
  return `${text.includes("\n") ? `\n${text.trimEnd().replaceAll(/^/gm, inner)}` : ` ${text}`}\n`;
}

function printInline(value: unknown): string {
  // What a stranger wrote into a title must not steer the terminal.
  if (typeof value === "string") return value.replaceAll(/(?![\n\t])\p{Cc}/gu, "");
  return isRecord(value) ? (nameOf(value) ?? JSON.stringify(value)) : JSON.stringify(value);
}

/** `Checkout (PSVC1)` for a reference: something with an ID and a name that holds nothing else. */
function nameOf(value: Record<string, unknown>): string | undefined {
  const { id, summary, name, type, html_url, self, ...rest } = value;
  const label = summary ?? name;
  if (typeof id !== "string" || typeof label !== "string") return undefined;
  const isAll = Object.keys(rest).length === 0 && (name === undefined || name === label);
  return isAll ? printInline(`${label} (${id})`) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
