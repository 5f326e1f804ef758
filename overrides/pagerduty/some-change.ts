import { UserError } from "../../runtime/errors.ts";

/** An update that changes nothing is a slip: `args` holds the ID of what to change and, beside it, the changes. */
export function someChange(args: object): void {
  const given = Object.values(args).filter((value) => value !== undefined);
  if (given.length < 2) throw new UserError("Nothing to change: give at least one argument besides the ID.");
}
