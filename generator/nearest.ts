import { closest, distance } from "fastest-levenshtein";

/** `did you mean "statuses[]"?`, when one of the names is near enough to be meant. */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  if (all.length === 0) return undefined;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const same = all.find((other) => plain(other) === plain(name));
  const near = same ?? closest(name, all);
  return same || distance(name, near) <= Math.max(2, name.length / 3) ? `did you mean "${near}"?` : undefined;
}
