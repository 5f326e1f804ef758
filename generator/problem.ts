/** Something a person has to put right in the sources: where it is, what is wrong, what would mend it. */
export interface Problem {
  file: string;
  line?: number;
  what: string;
  hint?: string;
}

/** Every stage adds what it finds, so one run reports everything at once. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  add(problem: Problem): void {
    this.#found.set(print(problem), problem);
  }

  /** Each problem once, by file, line and text, whatever the order they were found in. */
  get list(): Problem[] {
    return [...this.#found.values()].sort(
      (a, b) => compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0) || compare(print(a), print(b)),
    );
  }

  get empty(): boolean {
    return this.#found.size === 0;
  }

  /** One line for each problem, in the form that editors turn into a link. */
  print(): string {
    return this.list.map(print).join("\n");
  }
}

function print({ file, line, what, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}  ${what}${hint === undefined ? "" : `; ${hint}`}`;
}

/** By code unit rather than locale: the same order on every machine. */
function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
