/** Layer-based schedules: who is on call when. Instants are milliseconds since 1970; an end no longer belongs to its span. */

import { type Span, subtract, unite } from "../oncall-hours.ts";
import { DAY, toInstant, toLocal, WEEK } from "../time-zone.ts";

/** One person's time on call. */
export interface Turn extends Span {
  user: string;
}

/** Part of every local day, or of every local week: from `start` milliseconds after its beginning (Monday's, for a week). */
export interface Restriction {
  every: "day" | "week";
  start: number;
  duration: number;
}

export interface Layer extends Span {
  /** When the first user's first turn begins; turns are counted from here in both directions. */
  virtualStart: number;
  turnLength: number;
  users: readonly string[];
  restrictions: readonly Restriction[];
}

export interface Plan {
  zone: string;
  /** Later ones cover earlier ones. */
  layers: readonly Layer[];
  /** Cover every layer, and later ones cover earlier ones. */
  overrides: readonly Turn[];
}

export interface Rendered {
  layers: Turn[][];
  overrides: Turn[];
  final: Turn[];
}

/** What is on call within a range: cut at its bounds, or with `overflow` everything whole that touches it. */
export function render(plan: Plan, range: Span, overflow = false): Rendered {
  const { zone } = plan;
  const touching = plan.overrides.filter((turn) => touches(turn, range));
  const near = plan.layers.map((layer) => readTurns(layer, zone, range));
  // What covers a turn outside the range decides where it begins and ends, unless it is cut anyway.
  const hull = overflow ? widen(range, [...touching, ...near.flat()]) : range;
  const layers = overflow ? plan.layers.map((layer) => readTurns(layer, zone, hull)) : near;
  const overrides = plan.overrides.filter((turn) => touches(turn, hull)).map((turn) => [turn]);
  const within = (turns: readonly Turn[]) => cutTo(turns, range, overflow);
  return {
    layers: near.map(within),
    overrides: within(overlay(overrides)),
    final: within(overlay([...layers, ...overrides])),
  };
}

/** Whole turns of a layer that touch the range, without overlaps and in order. */
export function readTurns(layer: Layer, zone: string, range: Span): Turn[] {
  const { virtualStart, turnLength, users } = layer;
  const turns: Turn[] = [];
  const first = toLocal(virtualStart, zone);
  const handoff = (turn: number) => toInstant(first + turn * turnLength, zone);
  const until = Math.min(range.end, layer.end);
  // One early, since a clock that is set back shows the same hour twice.
  let turn = Math.floor((toLocal(Math.max(range.start, layer.start), zone) - first) / turnLength) - 1;
  for (let start = handoff(turn); start < until; turn++) {
    const next = handoff(turn + 1);
    const span = { start: Math.max(start, layer.start), end: Math.min(next, layer.end) };
    const user = users[((turn % users.length) + users.length) % users.length];
    if (user !== undefined && span.start < span.end) turns.push({ ...span, user });
    start = next;
  }
  const touching = turns.filter((each) => touches(each, range));
  if (layer.restrictions.length === 0) return touching;
  const open = readWindows(layer.restrictions, zone, widen(range, touching));
  return intersect(touching, open).filter((each) => touches(each, range));
}

/** Later levels cover earlier ones: at any instant what is left has one user. */
function overlay(levels: readonly (readonly Turn[])[]): Turn[] {
  const final: Turn[] = [];
  let covered: Span[] = [];
  for (const turns of levels.toReversed()) {
    for (const turn of turns) final.push(...subtract([turn], covered).map((span) => ({ ...span, user: turn.user })));
    covered = unite([...covered, ...turns]);
  }
  return final.sort((one, other) => one.start - other.start);
}

/** Spans that touch the range, cut at its bounds unless they may flow over. */
export function cutTo<T extends Span>(spans: readonly T[], range: Span, overflow: boolean): T[] {
  const touching = spans.filter((span) => touches(span, range));
  if (overflow) return touching;
  return touching.map((span) => ({
    ...span,
    start: Math.max(span.start, range.start),
    end: Math.min(span.end, range.end),
  }));
}

/** How much of the range is covered, in percent with one decimal. */
export function readCoverage(spans: readonly Span[], range: Span): number {
  const covered = cutTo(unite(spans), range, false).reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.round((covered / (range.end - range.start)) * 1000) / 10;
}

export const touches = (span: Span, range: Span): boolean => span.start < range.end && span.end > range.start;

const widen = (range: Span, spans: readonly Span[]): Span => ({
  start: spans.reduce((start, span) => Math.min(start, span.start), range.start),
  end: spans.reduce((end, span) => Math.max(end, span.end), range.end),
});

/** When restrictions let anybody be on call. */
function readWindows(restrictions: readonly Restriction[], zone: string, range: Span): Span[] {
  const windows = restrictions.flatMap(({ every, start, duration }) => {
    const period = every === "day" ? DAY : WEEK;
    // Weeks are counted from a Monday: 1970-01-01 was a Thursday.
    const origin = (every === "day" ? 0 : -3 * DAY) + start;
    const from = Math.floor((toLocal(range.start, zone) - origin - duration) / period);
    const to = Math.floor((toLocal(range.end, zone) - origin) / period) + 1;
    return Array.from({ length: to - from + 1 }, (_, index) => {
      const local = origin + (from + index) * period;
      return { start: toInstant(local, zone), end: toInstant(local + duration, zone) };
    });
  });
  return unite(windows);
}

/** Both are in order and without overlaps. */
function intersect(turns: readonly Turn[], windows: readonly Span[]): Turn[] {
  const pieces: Turn[] = [];
  let first = 0;
  for (const turn of turns) {
    while ((windows[first]?.end ?? Number.POSITIVE_INFINITY) <= turn.start) first++;
    for (let next = first; next < windows.length; next++) {
      const window = windows[next];
      if (window === undefined || window.start >= turn.end) break;
      pieces.push({ ...turn, start: Math.max(turn.start, window.start), end: Math.min(turn.end, window.end) });
    }
  }
  return pieces;
}
