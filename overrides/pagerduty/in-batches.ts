/** Runs `each` for every item, a few at a time, so that one tool call does not use up the account's rate limit. */
export async function inBatches<T, R>(items: Iterable<T>, each: (item: T) => Promise<R>): Promise<R[]> {
  const SIZE = 5;
  const left = [...items];
  const results: R[] = [];
  while (left.length > 0) results.push(...(await Promise.all(left.splice(0, SIZE).map(each))));
  return results;
}
