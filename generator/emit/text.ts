export interface GeneratedFile {
  /** Relative to `generated/<provider>/`. */
  path: string;
  text: string;
}

export const header = (source: string): string =>
  `// @generated from ${source} by \`npm run generate\`. Do not edit.\n`;

/** A property name as it stands in an object literal or a type. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");

/** `{ a, b }` over several lines; `{}` when there is nothing. */
export function block(lines: string[], open = "{", close = "}"): string {
  return lines.length === 0 ? `${open}${close}` : `${open}\n${indent(lines.join("\n"))}\n${close}`;
}

/** One value per line: diffs stay readable. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
