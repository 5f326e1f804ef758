/** The time in the demo account. */
export class DemoClock {
  #held: number | undefined;
  #ahead = 0;

  now(): Date {
    return new Date(this.#held ?? Date.now() + this.#ahead);
  }

  /** Stands still from here on, at a moment if one is given. */
  hold(at: Date | string = this.now()): this {
    this.#held = new Date(at).getTime();
    return this;
  }

  advance(milliseconds: number): void {
    if (this.#held === undefined) this.#ahead += milliseconds;
    else this.#held += milliseconds;
  }
}
