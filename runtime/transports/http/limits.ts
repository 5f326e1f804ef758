import { Refusal } from "./answer.ts";

/** A bound on what is under way, by name. Nobody waits in a queue; who is too many is told when to come back. */
export interface Gate {
  /** The way out again; throws a `Refusal` where there is no room. */
  enter(name: string, weight?: number): () => void;
  hasRoom(name: string): boolean;
  inside(): number;
}

export function createGate(most: number, refusal: () => Refusal): Gate {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    enter(name, weight = 1) {
      const count = (counts.get(name) ?? 0) + weight;
      if (count > most) throw refusal();
      counts.set(name, count);
      all += weight;
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        all -= weight;
        const left = (counts.get(name) ?? 0) - weight;
        if (left > 0) counts.set(name, left);
        else counts.delete(name);
      };
    },
    hasRoom: (name) => (counts.get(name) ?? 0) < most,
    inside: () => all,
  };
}

export const busy = (): Refusal =>
  new Refusal(
    503,
    "Service Unavailable",
    ["This server has as much to do as it takes on. Come back in a second."],
    LATER,
  );

export const tooMany = (): Refusal =>
  new Refusal(
    429,
    "Too Many Requests",
    ["This credential has as many requests under way as one may have. Come back in a second."],
    LATER,
  );

const LATER = { "retry-after": "1" };
