import { Gone } from "./answer.ts";
import { busy } from "./limits.ts";

/** Whose turn it is to be asked about: few at once, a short line behind them, for a short time. Nothing here grows without end. */
export interface Turns {
  /**
   * A turn, as soon as there is one. Undefined where the provider says nothing about anybody, so that waiting for it is
   * no use. Throws a `Refusal` where too many wait, or where it is nobody's turn in time.
   */
  wait(visitor: Visitor): Promise<Turn | undefined>;
  /** A turn where there is room at once. */
  take(): Turn | undefined;
  waiting(): number;
  /** For whom there was no room, or no time. */
  turnedAway(): number;
}

interface Visitor {
  /** Where it comes from: each such place has its turn, however many come from another. */
  source: string;
  /** Whether it still wants to know. */
  here(): boolean;
}

export interface Turn {
  /** It takes too long: somebody else's turn, though the answer is still owed. */
  pass(): void;
  /** `decided`: the provider has said yes or no. */
  end(decided: boolean): void;
}

export interface TurnsOptions {
  /** Milliseconds that anybody waits. */
  patience: number;
  now(): number;
}

const MOST_AT_ONCE = 32;
const MOST_WAITING = 256;
/** Answers owed, of those that have passed among them: a provider that hangs is not asked on and on. */
const MOST_OWED = 288;

interface Waiter extends Visitor {
  admit(): void;
  refuse(error: Error): void;
}

export function createTurns({ patience, now }: TurnsOptions): Turns {
  const lines = new Map<string, Waiter[]>();
  let waiting = 0;
  let turnedAway = 0;
  let inside = 0;
  let owed = 0;
  /** When the provider last said yes or no, and since when it has said nothing though it was asked. */
  let decidedAt = Number.NEGATIVE_INFINITY;
  let owedSince = 0;

  const hasRoom = () => inside < MOST_AT_ONCE && owed < MOST_OWED;
  const isSilent = () => owed >= MOST_OWED || (owed > 0 && now() - owedSince >= patience);

  function open(): Turn {
    if (owed === 0) owedSince = now();
    inside++;
    owed++;
    let isInside = true;
    let isOwed = true;
    const pass = () => {
      if (isInside) inside--;
      isInside = false;
      while (waiting > 0 && hasRoom()) next()?.admit();
    };
    return {
      pass,
      end(decided) {
        if (!isOwed) return;
        isOwed = false;
        owed--;
        if (decided) decidedAt = owedSince = now();
        pass();
      },
    };
  }

  /** Sources take turns, and whoever has left is passed over. */
  function next(): Waiter | undefined {
    for (const [source, line] of lines) {
      lines.delete(source);
      const waiter = line.shift();
      waiting--;
      if (line.length > 0) lines.set(source, line);
      if (waiter?.here()) return waiter;
      waiter?.refuse(new Gone());
    }
    return undefined;
  }

  function leave(waiter: Waiter): void {
    const line = lines.get(waiter.source);
    const at = line?.indexOf(waiter) ?? -1;
    if (!line || at < 0) return;
    line.splice(at, 1);
    waiting--;
    if (line.length === 0) lines.delete(waiter.source);
  }

  /** Whoever has left makes room, or else the last of the longest line, where that is longer than this one would be. */
  function makeRoom(source: string): boolean {
    const all = [...lines.values()];
    const left = all.flat().filter((waiter) => !waiter.here());
    for (const waiter of left) {
      leave(waiter);
      waiter.refuse(new Gone());
    }
    if (waiting < MOST_WAITING) return true;
    const longest = all.reduce((most, line) => (line.length > most.length ? line : most));
    const last = longest.at(-1);
    if (!last || longest.length <= (lines.get(source)?.length ?? 0) + 1) return false;
    leave(last);
    last.refuse(turnAway());
    return true;
  }

  function turnAway(): Error {
    turnedAway++;
    return busy();
  }

  return {
    async wait(visitor) {
      if (hasRoom()) return open();
      if (isSilent()) return undefined;
      if (waiting >= MOST_WAITING && !makeRoom(visitor.source)) throw turnAway();
      const { source } = visitor;
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          source,
          here: () => visitor.here(),
          admit: () => {
            clearTimeout(timer);
            resolve(open());
          },
          refuse: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        };
        const timer = setTimeout(() => {
          leave(waiter);
          // Others are being told who they are: there are just too many. Or else nobody is told anything.
          if (now() - decidedAt < patience / 2) reject(turnAway());
          else resolve(undefined);
        }, patience);
        lines.set(source, [...(lines.get(source) ?? []), waiter]);
        waiting++;
      });
    },
    take: () => (hasRoom() ? open() : undefined),
    waiting: () => waiting,
    turnedAway: () => turnedAway,
  };
}

/** An address of version 4, or the network of one of version 6: who has one of its addresses has all of them. */
export function sourceOf(address = ""): string {
  const old = /(\d+\.){3}\d+$/.exec(address)?.[0];
  if (old !== undefined) return old;
  const [head = [], tail] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = new Array(Math.max(0, 8 - head.length - (tail?.length ?? 0))).fill("0");
  return [...head, ...(tail ? [...zeros, ...tail] : [])].slice(0, 4).join(":");
}
