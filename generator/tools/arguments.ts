import type { Operation } from "../operations/ir.ts";
import { describe, finish, typedArgument } from "./describe.ts";
import type { Argument, Given, Refuse, RequestParts } from "./ir.ts";
import { type Location, locate } from "./location.ts";
import type { ToolEntry } from "./manifest.ts";
import { emptyValue, send } from "./send.ts";

/** Arguments of one tool, and the request that they add up to. */
export interface Bound {
  arguments: Argument[];
  request: RequestParts;
}

/** Binds every argument of a generated tool to where it goes in the request. */
export function bindArguments(entry: ToolEntry, operation: Operation, refuse: Refuse): Bound {
  const bound: Bound = { arguments: [], request: { path: [], query: [], hooks: [] } };
  for (const [name, given] of entry.arguments) {
    if (given.hook !== undefined) {
      bound.request.hooks.push({ file: given.hook, argument: name });
      bound.arguments.push(typedArgument(name, given));
      continue;
    }
    for (const key of ["type", "array"] as const)
      if (given[key] !== undefined)
        refuse(["arguments", name, key], `\`${key}\` is for overrides and hooks`, "the document says it: give `from`");
    const locations = (given.from ?? []).flatMap((from): Location[] => {
      const found = locate(operation, from);
      if ("location" in found) return [found.location];
      refuse(["arguments", name], found.what, found.hint);
      return [];
    });
    const [first] = locations;
    if (!first) continue;
    const known = describe(first, given, operation, name, refuse);
    const argument = { ...finish(name, given, known), isId: locations.some(isPath) };
    bound.arguments.push(argument);
    if (known.required && !argument.required && argument.schema.default === undefined) {
      refuse(
        ["arguments", name],
        `${operation.id} requires it, the manifest does not`,
        "drop `required: false`, give a default, or patch the document",
      );
    }
    const source: Given = {
      expression: `args.${name}`,
      certain: argument.required || argument.schema.default !== undefined,
      ...(entry.clears.includes(name) && { cleared: { name, value: emptyValue(first, name, refuse) } }),
    };
    for (const location of locations) send(bound.request, operation, location, given, source, name, refuse);
  }
  return bound;
}

/** The arguments of an override: types come from the operations it uses, what is sent is its own affair. */
export function readArguments(entry: ToolEntry, uses: Operation[], refuse: Refuse): Argument[] {
  return [...entry.arguments].flatMap(([name, given]): Argument[] => {
    if (given.type !== undefined) return [typedArgument(name, given)];
    const text = given.from?.[0] ?? name;
    const attempts = uses.map((operation) => ({ operation, found: locate(operation, text) }));
    for (const { operation, found } of attempts) {
      if (!("location" in found)) continue;
      const known = describe(found.location, given, operation, name, refuse);
      // Whether an override needs a value is for the manifest to say, but for what becomes part of a path.
      const required = given.required ?? isPath(found.location);
      return [{ ...finish(name, { ...given, required }, known), isId: isPath(found.location) }];
    }
    const first = attempts[0]?.found;
    if (first && "what" in first) refuse(["arguments", name], first.what, first.hint);
    else
      refuse(
        ["arguments", name],
        "it has neither a type nor an operation to take one from",
        "give it a `type`, or the tool `uses`",
      );
    return [];
  });
}

const isPath = (location: Location): boolean => location.in === "parameter" && location.parameter.in === "path";
