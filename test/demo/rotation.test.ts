import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Layer,
  type Plan,
  type Restriction,
  readCoverage,
  readTurns,
  render,
  type Turn,
} from "../../overrides/pagerduty/demo/rotation.ts";
import { DAY, HOUR, toInstant, toLocal, WEEK, writeTime } from "../../overrides/pagerduty/time-zone.ts";

const at = (time: string) => Date.parse(time.length === 10 ? `${time}T00:00:00Z` : `${time}:00Z`);
const range = (start: string, end: string) => ({ start: at(start), end: at(end) });
/** `ann 03-02T09:00 03-09T09:00` */
const write = (turns: readonly Turn[], zone = "UTC") =>
  turns.map(
    ({ user, start, end }) => `${user} ${writeTime(start, zone).slice(5, 16)} ${writeTime(end, zone).slice(5, 16)}`,
  );

const layer = (fields: Partial<Layer> = {}): Layer => ({
  start: at("2026-03-02T09:00"),
  end: Number.POSITIVE_INFINITY,
  virtualStart: at("2026-03-02T09:00"),
  turnLength: WEEK,
  users: ["ann", "bo"],
  restrictions: [],
  ...fields,
});
const daily = (start: number, duration: number): Restriction => ({
  every: "day",
  start: start * HOUR,
  duration: duration * HOUR,
});
const weekly = (day: number, start: number, duration: number): Restriction => ({
  every: "week",
  start: day * DAY + start * HOUR,
  duration: duration * HOUR,
});
const plan = (fields: Partial<Plan>): Plan => ({ zone: "UTC", layers: [layer()], overrides: [], ...fields });

describe("local time", () => {
  it.each([
    ["in winter", "Europe/Berlin", "2026-01-01T09:00", "2026-01-01T09:00:00+01:00"],
    ["in summer", "Europe/Berlin", "2026-07-01T09:00", "2026-07-01T09:00:00+02:00"],
    ["that is skipped is the moment of the change", "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:00:00+02:00"],
    ["that comes twice is the first", "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00"],
    ["west of Greenwich", "America/New_York", "2026-03-08T02:30", "2026-03-08T03:00:00-04:00"],
    ["with half an hour", "Asia/Kolkata", "2026-03-08T02:30", "2026-03-08T02:30:00+05:30"],
    ["in UTC", "UTC", "2026-03-08T02:30", "2026-03-08T02:30:00Z"],
  ])("%s", (_, zone, local, want) => {
    expect(writeTime(toInstant(at(local), zone), zone)).toBe(want);
  });

  it("never runs backwards", () => {
    const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
    const times = fc.tuple(fc.integer({ min: 0, max: 365 * 96 }), fc.integer({ min: 0, max: 96 }));
    fc.assert(
      fc.property(zone, times, (name, [first, later]) => {
        const [one, other] = [first, first + later].map((quarter) =>
          toInstant(at("2026-01-01") + quarter * (HOUR / 4), name),
        );
        expect(one).toBeLessThanOrEqual(other ?? 0);
        expect(toLocal(one ?? 0, name)).toBeGreaterThanOrEqual(at("2026-01-01") + first * (HOUR / 4));
      }),
    );
  });
});

describe("layers", () => {
  it.each<[string, Partial<Plan>, [string, string], string[]]>([
    [
      "turns of a week",
      {},
      ["2026-03-09", "2026-03-17"],
      ["ann 03-09T00:00 03-09T09:00", "bo 03-09T09:00 03-16T09:00", "ann 03-16T09:00 03-17T00:00"],
    ],
    ["nothing before the start", {}, ["2026-03-01", "2026-03-03"], ["ann 03-02T09:00 03-03T00:00"]],
    [
      "nothing after the end",
      { layers: [layer({ end: at("2026-03-05") })] },
      ["2026-03-04", "2026-03-07"],
      ["ann 03-04T00:00 03-05T00:00"],
    ],
    [
      "turns counted from before the start",
      { layers: [layer({ virtualStart: at("2026-02-23T09:00") })] },
      ["2026-03-01", "2026-03-10"],
      ["bo 03-02T09:00 03-09T09:00", "ann 03-09T09:00 03-10T00:00"],
    ],
    [
      "turns counted from after the start",
      { layers: [layer({ virtualStart: at("2026-03-16T09:00") })] },
      ["2026-03-03", "2026-03-10"],
      ["ann 03-03T00:00 03-09T09:00", "bo 03-09T09:00 03-10T00:00"],
    ],
    [
      "a day's restriction, over midnight",
      { layers: [layer({ turnLength: DAY, restrictions: [daily(22, 8)] })] },
      ["2026-03-03", "2026-03-05"],
      ["ann 03-03T00:00 03-03T06:00", "bo 03-03T22:00 03-04T06:00", "ann 03-04T22:00 03-05T00:00"],
    ],
    [
      "a week's restriction, over the weekend",
      { layers: [layer({ restrictions: [weekly(4, 18, 62)] })] },
      ["2026-03-02", "2026-03-16"],
      ["ann 03-06T18:00 03-09T08:00", "bo 03-13T18:00 03-16T00:00"],
    ],
    [
      "restrictions that touch count as one",
      { layers: [layer({ restrictions: [daily(8, 4), daily(12, 4)] })] },
      ["2026-03-03", "2026-03-04"],
      ["ann 03-03T08:00 03-03T16:00"],
    ],
    [
      "later layers cover earlier ones",
      { layers: [layer(), layer({ users: ["cy"], restrictions: [daily(8, 10)] })] },
      ["2026-03-03", "2026-03-04"],
      ["ann 03-03T00:00 03-03T08:00", "cy 03-03T08:00 03-03T18:00", "ann 03-03T18:00 03-04T00:00"],
    ],
    [
      "overrides cover layers, and earlier overrides",
      {
        overrides: [
          { user: "cy", ...range("2026-03-03T08:00", "2026-03-03T12:00") },
          { user: "di", ...range("2026-03-03T11:00", "2026-03-03T14:00") },
        ],
      },
      ["2026-03-03", "2026-03-04"],
      [
        "ann 03-03T00:00 03-03T08:00",
        "cy 03-03T08:00 03-03T11:00",
        "di 03-03T11:00 03-03T14:00",
        "ann 03-03T14:00 03-04T00:00",
      ],
    ],
    ["nobody without users", { layers: [layer({ users: [] })] }, ["2026-03-03", "2026-03-04"], []],
  ])("%s", (_, fields, [since, until], want) => {
    expect(write(render(plan(fields), range(since, until)).final)).toEqual(want);
  });

  it.each<[string, string, Partial<Layer>, [string, string], string[]]>([
    [
      "handed over at nine, before and after spring begins",
      "Europe/Berlin",
      { virtualStart: at("2026-03-22T08:00"), start: at("2026-03-22T08:00") },
      ["2026-03-23", "2026-04-06"],
      ["ann 03-23T01:00 03-29T09:00", "bo 03-29T09:00 04-05T09:00", "ann 04-05T09:00 04-06T02:00"],
    ],
    [
      "a turn of the night that is an hour shorter",
      "America/New_York",
      { start: at("2026-03-07T13:00"), virtualStart: at("2026-03-07T13:00"), turnLength: 12 * HOUR },
      ["2026-03-08T00:00", "2026-03-09T00:00"],
      ["ann 03-07T19:00 03-07T20:00", "bo 03-07T20:00 03-08T08:00", "ann 03-08T08:00 03-08T20:00"],
    ],
    [
      "hours that are skipped are nobody's",
      "America/New_York",
      { start: at("2026-03-01"), virtualStart: at("2026-03-01T05:00"), turnLength: HOUR },
      ["2026-03-08T06:00", "2026-03-08T08:00"],
      ["bo 03-08T01:00 03-08T03:00", "bo 03-08T03:00 03-08T04:00"],
    ],
    [
      "a night's restriction when the clock goes back",
      "America/New_York",
      { start: at("2026-10-01"), virtualStart: at("2026-10-26T04:00"), restrictions: [daily(0, 6)] },
      ["2026-11-01", "2026-11-02"],
      ["ann 11-01T00:00 11-01T06:00"],
    ],
  ])("with daylight saving: %s", (_, zone, fields, [since, until], want) => {
    const { final } = render(plan({ zone, layers: [layer(fields)] }), range(since, until));
    expect(write(final, zone)).toEqual(want);
  });

  it("lasts an hour longer when the clock goes back", () => {
    const night = layer({ start: at("2026-10-01"), virtualStart: at("2026-10-26T04:00"), restrictions: [daily(0, 6)] });
    const [turn] = readTurns(night, "America/New_York", range("2026-11-01T05:00", "2026-11-01T06:00"));
    expect(turn && (turn.end - turn.start) / HOUR).toBe(7);
  });

  it("shows turns whole where they may flow over, cut by what covers them outside the range", () => {
    const overrides = [{ user: "cy", ...range("2026-03-06T00:00", "2026-03-07T00:00") }];
    const rendered = render(plan({ overrides }), range("2026-03-04", "2026-03-05"), true);
    expect(write(rendered.final)).toEqual(["ann 03-02T09:00 03-06T00:00"]);
    expect(write(rendered.layers[0] ?? [])).toEqual(["ann 03-02T09:00 03-09T09:00"]);
    expect(rendered.overrides).toEqual([]);
  });

  it("tells how much of the range is covered", () => {
    const day = range("2026-03-03", "2026-03-04");
    const { final } = render(plan({ layers: [layer({ restrictions: [daily(8, 9)] })] }), day);
    expect(readCoverage(final, day)).toBe(37.5);
  });
});

describe("any layers", () => {
  const START = at("2026-03-01");
  const hours = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * HOUR);
  const restriction = fc.record({
    every: fc.constantFrom("day" as const, "week" as const),
    start: hours(0, 23),
    duration: hours(1, 23),
  });
  const anyLayer: fc.Arbitrary<Layer> = fc
    .record({
      start: hours(-300, 300).map((offset) => START + offset),
      length: fc.option(hours(1, 900), { nil: Number.POSITIVE_INFINITY }),
      virtualStart: hours(-900, 900).map((offset) => START + offset),
      turnLength: hours(1, 200),
      users: fc.array(fc.constantFrom("ann", "bo", "cy"), { minLength: 1, maxLength: 4 }),
      restrictions: fc.array(restriction, { maxLength: 2 }),
    })
    .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
  const anyTurn = fc
    .record({ user: fc.constantFrom("di", "ed"), start: hours(0, 500), length: hours(1, 100) })
    .map(({ user, start, length }): Turn => ({ user, start: START + start, end: START + start + length }));
  const anyPlan: fc.Arbitrary<Plan> = fc.record({
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "UTC"),
    layers: fc.array(anyLayer, { minLength: 1, maxLength: 3 }),
    overrides: fc.array(anyTurn, { maxLength: 3 }),
  });
  const anyRange = fc
    .tuple(hours(0, 900), hours(1, 400))
    .map(([start, length]) => ({ start: START + start, end: START + start + length }));

  it("have one user at a time, each and together", () => {
    fc.assert(
      fc.property(anyPlan, anyRange, fc.boolean(), (any, within, overflow) => {
        const { layers, overrides, final } = render(any, within, overflow);
        for (const turns of [...layers, overrides, final]) {
          for (const [index, turn] of turns.entries()) {
            expect(turn.start).toBeLessThan(turn.end);
            expect(turn.end).toBeLessThanOrEqual(turns[index + 1]?.start ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
    );
  });

  it("are on call together exactly when one of them is, and the last of them decides who", () => {
    fc.assert(
      fc.property(anyPlan, anyRange, fc.integer({ min: 0, max: 99 }), (any, within, percent) => {
        const instant = Math.floor(within.start + ((within.end - within.start) * percent) / 100);
        const { layers, overrides, final } = render(any, within);
        const userIn = (turns: readonly Turn[]) =>
          turns.find(({ start, end }) => start <= instant && instant < end)?.user;
        expect(userIn(final)).toBe([...layers, overrides].map(userIn).findLast((user) => user !== undefined));
      }),
    );
  });

  it("say the same of an instant, whatever the range they are asked for", () => {
    fc.assert(
      fc.property(anyPlan, anyRange, (any, within) => {
        const { final } = render(any, { start: within.start, end: within.start + 1 }, true);
        const [wide] = render(any, within, true).final.filter(
          ({ start, end }) => start <= within.start && end > within.start,
        );
        expect(final[0]).toEqual(wide);
      }),
    );
  });
});
