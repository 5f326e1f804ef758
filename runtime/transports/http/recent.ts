/** What was used last, so many at most and for so long. */
export interface Recent<T> {
  /** For as long again. */
  use(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  entries(): [string, T][];
  size(): number;
}

/** The order of a Map is that of its insertions: what is used goes to the end, what is first goes. */
export function createRecent<T>(most: number, keep: number, now: () => number): Recent<T> {
  const held = new Map<string, { value: T; until: number }>();

  function sweep(): void {
    for (const [key, { until }] of held) {
      if (now() < until) return;
      held.delete(key);
    }
  }

  function set(key: string, value: T): void {
    sweep();
    held.delete(key);
    if (held.size >= most) held.delete(held.keys().next().value ?? "");
    held.set(key, { value, until: now() + keep });
  }

  const has = (key: string): boolean => {
    sweep();
    return held.has(key);
  };

  return {
    use(key) {
      if (!has(key)) return undefined;
      const value = held.get(key)?.value;
      if (value !== undefined) set(key, value);
      return value;
    },
    has,
    set,
    delete: (key) => void held.delete(key),
    entries: () => [...held].map(([key, { value }]) => [key, value]),
    size() {
      sweep();
      return held.size;
    },
  };
}
