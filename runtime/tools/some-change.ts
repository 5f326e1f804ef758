import { UserError } from "../errors.ts";

/** An update that changes nothing is a slip. `ids`: the arguments that only say what to change. */
export function someChange(args: object, ids: readonly string[]): void {
  const given = Object.entries(args).some(([name, value]) => value !== undefined && !ids.includes(name));
  if (given) return;
  const named = ids.map((name) => `"${name}"`).join(", ");
  throw new UserError(`Nothing to change: give at least one argument besides ${named}.`);
}
