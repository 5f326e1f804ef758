import { closest, distance } from "fastest-levenshtein";

/** Nobody misspells a name this long; comparing it would only cost time. */
const LONGEST = 64;

/** The name that was probably meant, or undefined when none is like it. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || given.length > LONGEST) return undefined;
  const wanted = plain(given);
  const plains = names.map(plain);
  const best = closest(wanted, plains);
  if (distance(wanted, best) <= 0.4 * Math.max(wanted.length, best.length)) return names[plains.indexOf(best)];
  // `team` for `team_ids`, `id` for `incident_id`: far in letters, near in meaning, if only one name fits.
  const related = plains.filter((name) => shareWords(name, wanted) || shareWords(wanted, name));
  return related.length === 1 ? names[plains.indexOf(related[0] ?? "")] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, "_");
}

function shareWords(long: string, short: string): boolean {
  return short !== "" && (long.startsWith(`${short}_`) || long.endsWith(`_${short}`));
}
