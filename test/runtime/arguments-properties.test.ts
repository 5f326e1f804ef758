import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArguments } from "../../runtime/tools/arguments.ts";
import { facts, item, now, properties, read, refusal } from "./arguments-tool.ts";

/** JSON that now and then hits a name, a value or a shape that means something. */
const name = fc.oneof(
  fc.constantFrom(
    ...Object.keys(properties),
    "query_model",
    "state",
    "service",
    "id",
    "user",
    "responder",
    "earliest",
    "kind",
  ),
  fc.constantFrom("__proto__", "constructor", "toString", "start", "user_id", "summary"),
  fc.string({ maxLength: 8 }),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, "", "now", "high", "P1", "[", "{}", '["a"]', '{"id":"x"}', "triggered"),
    fc.string({ maxLength: 6 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie("json")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    tie("json").map((value) => JSON.stringify(value)),
  ),
}));
const known = fc.record(
  {
    incident_id: fc.constantFrom("P1", " P2 ", 7),
    note: fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: 0, max: 9999 })),
    since: fc.constantFrom("now", "-3d", "2026-01-01", "2026-01-01 10:00"),
    urgency: fc.constantFrom("high", "LOW", null),
    limit: fc.constantFrom(1, "20", null, ""),
    total: fc.constantFrom(true, "FALSE"),
    statuses: fc.constantFrom("triggered,resolved", ["Resolved"], [], null, '["triggered"]'),
    team_ids: fc.oneof(
      fc.constantFrom("T1", ["T1", 2], '["T3"]'),
      fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    ),
    service: fc.constantFrom({ id: "S", type: "t" }, null, ["S"]),
    config: fc.dictionary(fc.string(), fc.jsonValue()),
    overrides: fc.constantFrom([item], item, [{ start: "now", user: { id: "U", summary: "s" }, notify: "true" }]),
    query_model: fc.constantFrom({ state: "resolved" }, '{"limit": 9}', null),
  },
  { requiredKeys: ["incident_id"], noNullPrototype: true },
);

describe("readArguments always", () => {
  test("answers or throws a UserError, changes nothing given and lets no other name through", () => {
    const names = [...Object.keys(properties), "earliest"];
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          known,
          fc.tuple(known, json).map(([good, odd]) => (typeof odd === "object" ? { ...good, ...odd } : good)),
        ),
        (given) => {
          const before = structuredClone(given);
          const message = refusal(given);
          expect(message.length).toBeLessThan(message.startsWith("accepted") ? 1e6 : 5000);
          expect(given).toEqual(before);
          if (!message.startsWith("accepted")) return;
          accepted += 1;
          const result = readArguments(given, facts, now);
          expect(names).toEqual(expect.arrayContaining(Object.keys(result)));
          expect(readArguments(result, facts, now)).toStrictEqual(result);
        },
      ),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  test("reads a number the same from text", () => {
    const outcome = (offset: unknown) => refusal({ incident_id: "P1", offset }).replace(/got "(.*)"$/, "got $1");
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.double()), (value) => {
        expect(outcome(String(value))).toBe(outcome(value));
      }),
    );
  });

  test("reads an enum value in any letters", () => {
    const spelled = fc
      .constantFrom("triggered", "acknowledged", "resolved")
      .chain((value) => fc.tuple(fc.constant(value), fc.mixedCase(fc.constant(value))));
    fc.assert(
      fc.property(spelled, ([value, given]) => {
        expect(read({ statuses: given })["statuses"]).toEqual([value]);
      }),
    );
  });
});
