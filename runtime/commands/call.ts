import { ConfigError } from "../errors.ts";
import type { CatalogEntry } from "../provider.ts";
import type { ArgumentSchema } from "../tools/arguments.ts";
import { toFlag } from "./tools.ts";

export interface CallLine {
  args: Record<string, unknown>;
  /** What is not the tool's is the program's. */
  flags: string[];
  help: boolean;
}

/**
 * `--incident-id P1 --statuses triggered --statuses acknowledged --json '{…}'`: the tool's own arguments come first, for
 * one of them may be named like a flag of the program. `takesValue` knows the program's flags.
 */
export function readCallLine(
  argv: string[],
  { tool }: CatalogEntry,
  takesValue: (flag: string) => boolean | undefined,
): CallLine {
  const properties = tool.inputSchema.properties ?? {};
  const line: CallLine = { args: {}, flags: [], help: false };
  const rest = [...argv];
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(token === "-h" ? "--help" : token);
    if (!match)
      throw new ConfigError(
        `What is "${token}"? Arguments are given as ${toFlag(Object.keys(properties)[0] ?? "name")} VALUE, or all at once as --json '{…}'.`,
      );
    const [, flag = "", inline] = match;
    const name = flag.replaceAll("-", "_");
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const wanted = schema ? undefined : takesValue(flag);
    if (!schema && flag === "help") line.help = true;
    else if (!schema && wanted === false) line.flags.push(token);
    else {
      const value = inline ?? (isSwitch(schema, rest[0]) ? "true" : rest.shift());
      if (value === undefined || (inline === undefined && value.startsWith("--")))
        throw new ConfigError(`--${flag} needs a value.`);
      if (wanted) line.flags.push(`--${flag}=${value}`);
      else if (flag === "json") Object.assign(line.args, readJson(value));
      else add(line.args, name, value, schema);
    }
  }
  return line;
}

/** `--total` alone means true. */
const isSwitch = (schema: ArgumentSchema | undefined, next: string | undefined): boolean =>
  schema?.type === "boolean" && (next === undefined || next.startsWith("--"));

function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below
  }
  throw new ConfigError("--json must be one JSON object with the tool's arguments.");
}

/** A flag given twice makes a list; the tool itself says whether it wants one. */
function add(args: Record<string, unknown>, name: string, value: string, schema: ArgumentSchema | undefined): void {
  const known = Object.hasOwn(args, name) ? args[name] : undefined;
  args[name] =
    known === undefined
      ? schema?.type === "array" && !value.startsWith("[")
        ? [value]
        : value
      : [known, value].flat();
}
