import { ConfigError } from "../errors.ts";

/** People paste quotes that their shell or host did not take away. */
export const unquote = (text: string): string =>
  text
    .trim()
    .replaceAll(/^["']|["']$/g, "")
    .trim();

/** A credential that a setting holds, freed of what was pasted with it; `kind` is what people call it. */
export function readSecret(setting: string, value: string, kind: string): string | undefined {
  if (value === "") return undefined;
  if (/^\$\{.*\}$/.test(value))
    throw new ConfigError(`${setting} is malformed: it is the name of a variable that nobody filled in.`);
  if (isPlain(value)) return value;
  throw new ConfigError(`${setting} is malformed: it holds blanks or characters that no ${kind} has.`);
}

/** Printable, without blanks: what may stand in a header. */
export const isPlain = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
