import { UserError } from "../errors.ts";

/** For an argument that is optional by itself, and required once its neighbours in the request are given. */
export function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new UserError(`"${name}" is required together with the other arguments given.`);
  return value;
}
