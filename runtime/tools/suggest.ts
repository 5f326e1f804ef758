import { distance } from "fastest-levenshtein";

/** Names that share a topic are listed up to this many. */
const MOST = 8;
const LONGEST = 100;

/**
 * What to try instead of a tool that is not there. Only a slip of the keyboard, or a name with something around it, is
 * taken for another tool: "resolve" is not "create", however alike the rest. Otherwise the tools about the same things are named.
 */
export function suggestTools(given: string, names: readonly string[]): string {
  const wanted = wordsOf(given);
  const within = names.filter((name) => includesInOrder(wanted, wordsOf(name))).sort((a, b) => b.length - a.length)[0];
  // Nobody misspells a name that long, and comparing it would take its time.
  const typo =
    given.length > LONGEST
      ? undefined
      : names.find((name) => distance(given, name) <= Math.min(2, Math.floor(name.length / 6)));
  const near = typo ?? within;
  if (near !== undefined) return `Did you mean ${near}?`;
  const topics = wanted.map(toSingular).filter((word) => word.length > 3);
  const related = names
    .map((name) => ({ name, shared: wordsOf(name).filter((word) => topics.includes(toSingular(word))).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.name.length - b.name.length)
    .slice(0, MOST)
    .map(({ name }) => name);
  return related.length > 0 ? `Tools about that: ${related.join(", ")}.` : "List the tools to see what there is.";
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .slice(0, 200)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const toSingular = (word: string): string => word.replace(/ies$/, "y").replace(/s$/, "");

/** Whether the words of `part` stand in `whole` one after the other. */
const includesInOrder = (whole: string[], part: string[]): boolean =>
  ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);
