export interface GeneratedFile {
  /** Relative to `generated/<provider>/`. */
  path: string;
  text: string;
}

export const header = (source: string): string =>
  `// @generated from ${source} by \`npm run generate\`. Do not edit.\n`;

/** A property name as it stands in an object literal or a type. */
export const key = (name: string): string => {
  // Written any other way it would set the prototype, and not be sent.
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
};

/** The property of that name: `.name`, or `["odd-name"]`. */
export const member = (name: string): string => (isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** Text of the document within a comment, which it neither ends nor breaks into lines. */
export const remark = (text: string): string =>
  text.replaceAll("*/", "*\\/").replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");

/** Lines end at a newline only: a separator of another kind stands inside a string, which stays as it is. */
export const indent = (text: string): string => text.replaceAll(/(?<=^|\n)(?=[^\n])/g, "  ");

/** `{ a, b }` over several lines; `{}` when there is nothing. */
export function block(lines: string[], open = "{", close = "}"): string {
  return lines.length === 0 ? `${open}${close}` : `${open}\n${indent(lines.join("\n"))}\n${close}`;
}

/** One value per line: diffs stay readable. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
