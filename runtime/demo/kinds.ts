/** `team` and `team_reference`: the same kind, as a thing and as what leads to it. */

const SUFFIX = "_reference";

/** What names a thing: documents call it the provider's, and a reference has nothing else to say. */
export const TOLD = new Set(["id", "type"]);

export const isReferenceType = (type: unknown): type is string => typeof type === "string" && type.endsWith(SUFFIX);

/** The kind that a type means, whichever of its two forms it has. */
export const kindOf = (type: string): string => (type.endsWith(SUFFIX) ? type.slice(0, -SUFFIX.length) : type);

/** The type in the one of its two forms that is among the values; as it is where neither is. */
export function toDeclared(type: unknown, values: unknown[] | undefined): unknown {
  if (typeof type !== "string" || !values || values.includes(type)) return type;
  const other = isReferenceType(type) ? kindOf(type) : type + SUFFIX;
  return values.includes(other) ? other : type;
}
