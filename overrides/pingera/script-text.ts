import { UserError } from "../../runtime/errors.ts";

/** Text of a caller's as JavaScript that means exactly that text, wherever it stands. */
export function literal(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2).replaceAll(/[\u2028\u2029]/g, escapeSeparator);
  // In source code, unlike in JSON, this name sets the prototype.
  return json.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(JSON.stringify(value))})` : json;
}

/** Every line behind its own slashes: nothing in the text can end the comment. */
export const comment = (text: string): string =>
  lines(text)
    .map((line) => `// ${line}`)
    .join("\n");

export const firstLine = (text: string): string => lines(text)[0] ?? "";

export function readAddress(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ["http:", "https:"].includes(url.protocol)) return text;
  throw new UserError(
    `"${name}" must be an address such as https://example.com, got ${JSON.stringify(text.slice(0, 60))}.`,
  );
}

export const indent = (text: string): string => text.replaceAll(/\n(?=.)/g, "\n  ");

const lines = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const escapeSeparator = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;
