import { describe, expect, it } from "vitest";
import { type Fields, fieldsOf, idOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { whoIsOnCall } from "../../overrides/pagerduty/demo/oncalls.ts";
import { member, openAccount } from "./oncall-account.ts";

const SCHEDULE = "/v3/schedules/PSHIFT";
const EVENTS = `${SCHEDULE}/rotations/ROTATION/events`;
const zoned = (date_time: string, time_zone = "Europe/Berlin") => ({ date_time, time_zone });
const rotating = (...ids: string[]) => ({
  type: "rotating_member_assignment_strategy",
  shifts_per_member: 1,
  members: ids.map(member),
});

/** `PANN 03-28T20:00 03-29T08:00 schedule_rotation` */
function readShifts(fields: Fields): string[] {
  const final = fieldsOf(fieldsOf(fields["schedule"])["final_schedule"]);
  return listOf(final["computed_shift_assignments"]).map(({ start_time, end_time, member, source }) => {
    const [start, end] = [start_time, end_time].map((time) => String(time).slice(5, 16));
    return `${fieldsOf(member)["user_id"] ?? "nobody"} ${start} ${end} ${fieldsOf(source)["type"]}`;
  });
}

async function openEmpty(event?: Fields) {
  const account = openAccount();
  account.account.collection("v3/schedules/PSHIFT/rotations/ROTATION/events").delete("EVENT");
  if (event) account.account.collection("v3/schedules/PSHIFT/rotations/ROTATION/events").put({ id: "OTHER", ...event });
  const read = async (since: string, until: string, more = "") =>
    (await account.ask("GET", `${SCHEDULE}?since=${since}&until=${until}&include[]=final_schedule${more}`)).fields;
  return { ...account, read };
}

const nightly: Fields = {
  type: "schedule_event",
  name: "Nights",
  start_time: zoned("2026-03-02T19:00:00Z"),
  end_time: zoned("2026-03-03T07:00:00Z"),
  effective_since: "2026-03-02T00:00:00Z",
  effective_until: null,
  recurrence: ["RRULE:FREQ=DAILY"],
  assignment_strategy: rotating("PANN", "PBO"),
};

describe("shifts of an event", () => {
  it.each<[string, Fields, [string, string], string[]]>([
    [
      "keep their local hours when the clock changes",
      {},
      ["2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"],
      [
        "PBO 03-28T01:00 03-28T08:00 schedule_rotation",
        "PANN 03-28T20:00 03-29T08:00 schedule_rotation",
        "PBO 03-29T20:00 03-30T02:00 schedule_rotation",
      ],
    ],
    [
      "begin with the first member when they become effective, cut there",
      { effective_since: "2026-03-03T23:00:00Z" },
      ["2026-03-02T00:00:00Z", "2026-03-05T00:00:00Z"],
      ["PANN 03-04T00:00 03-04T08:00 schedule_rotation", "PBO 03-04T20:00 03-05T01:00 schedule_rotation"],
    ],
    [
      "end when the event does",
      { effective_until: "2026-03-03T20:00:00Z" },
      ["2026-03-03T12:00:00Z", "2026-03-06T00:00:00Z"],
      ["PBO 03-03T20:00 03-03T21:00 schedule_rotation"],
    ],
    [
      "are several in a row",
      { assignment_strategy: { ...rotating("PANN", "PBO"), shifts_per_member: 2 }, recurrence: ["RRULE:FREQ=WEEKLY"] },
      ["2026-03-02T00:00:00Z", "2026-03-24T00:00:00Z"],
      [
        "PANN 03-02T20:00 03-03T08:00 schedule_rotation",
        "PANN 03-09T20:00 03-10T08:00 schedule_rotation",
        "PBO 03-16T20:00 03-17T08:00 schedule_rotation",
        "PBO 03-23T20:00 03-24T01:00 schedule_rotation",
      ],
    ],
    [
      "are everybody's, or on purpose nobody's",
      {
        assignment_strategy: {
          type: "every_member_assignment_strategy",
          members: [member("PANN"), { type: "empty_member" }],
        },
      },
      ["2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z"],
      ["PANN 03-02T20:00 03-03T08:00 schedule_rotation", "nobody 03-02T20:00 03-03T08:00 schedule_rotation"],
    ],
  ])("%s", async (_, changes, [since, until], want) => {
    const { read } = await openEmpty({ ...nightly, ...changes });
    expect(readShifts(await read(since, until))).toEqual(want);
  });

  it("are whole with overflow, in the zone that is asked for, and tell the coverage", async () => {
    const { read } = await openEmpty(nightly);
    const range = ["2026-03-02T20:00:00Z", "2026-03-03T20:00:00Z"] as const;
    const fields = await read(...range, "&overflow=true&time_zone=UTC");
    expect(readShifts(fields)[0]).toBe("PANN 03-02T19:00 03-03T07:00 schedule_rotation");
    expect(fieldsOf(fields["schedule"])["final_schedule"]).toMatchObject({ rendered_coverage_percentage: 50 });
  });
});

describe("overrides and custom shifts", () => {
  const times = { start_time: "2026-03-02T21:00:00Z", end_time: "2026-03-02T23:00:00Z" };
  const custom = { type: "custom_shift", ...times, assignments: [{ type: "shift_assignment", member: member("PCY") }] };
  const override = {
    type: "override_shift",
    rotation_id: "ROTATION",
    ...times,
    overridden_member: member("PANN"),
    overriding_member: member("PBO"),
  };

  it("replace a member of a rotation or a custom shift, the last one first", async () => {
    const { ask, read } = await openEmpty(nightly);
    const { fields } = await ask("POST", `${SCHEDULE}/custom_shifts`, { custom_shifts: [custom] });
    const [shift] = listOf(fields["custom_shifts"]);
    const { rotation_id: _, ...ofShift } = {
      ...override,
      overridden_member: member("PCY"),
      custom_shift_id: idOf(shift),
    };
    const later = { ...override, start_time: "2026-03-02T22:00:00Z", overriding_member: { type: "empty_member" } };
    expect((await ask("POST", `${SCHEDULE}/overrides`, { overrides: [override, later, ofShift] })).status).toBe(201);
    expect(readShifts(await read("2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z", "&time_zone=UTC"))).toEqual([
      "PANN 03-02T19:00 03-02T21:00 schedule_rotation",
      "PBO 03-02T21:00 03-02T22:00 schedule_rotation_override",
      "PBO 03-02T21:00 03-02T23:00 custom_shift_override",
      "nobody 03-02T22:00 03-02T23:00 schedule_rotation_override",
      "PANN 03-02T23:00 03-03T07:00 schedule_rotation",
    ]);
  });

  it("are listed in a range, changed and taken back", async () => {
    const { ask, clock } = await openEmpty(nightly);
    const range = "?since=2026-03-02T22:00:00Z&until=2026-03-04T00:00:00Z";
    const made = await ask("POST", `${SCHEDULE}/overrides`, { overrides: [override] });
    const one = `${SCHEDULE}/overrides/${idOf(listOf(made.fields["overrides"])[0])}`;
    const { fields } = await ask("GET", `${SCHEDULE}/overrides${range}`);
    expect(fields).toMatchObject({ overrides: [{ start_time: "2026-03-02T23:00:00+01:00" }], limit: 25, more: false });
    expect((await ask("PUT", one, { override: { end_time: "2026-03-02T20:00:00Z" } })).status).toBe(400);
    const changed = await ask("PUT", one, { override: { overriding_member: member("PCY") } });
    expect(changed.fields["override"]).toMatchObject({
      overriding_member: { user_id: "PCY" },
      rotation_id: "ROTATION",
    });
    expect((await ask("DELETE", one)).status).toBe(204);
    expect((await ask("GET", one)).status).toBe(404);

    const shifts = await ask("POST", `${SCHEDULE}/custom_shifts`, { custom_shifts: [custom] });
    const shift = `${SCHEDULE}/custom_shifts/${idOf(listOf(shifts.fields["custom_shifts"])[0])}`;
    clock.hold("2026-03-02T22:00:00Z");
    expect((await ask("PUT", shift, { custom_shift: { start_time: "2026-03-02T20:00:00Z" } })).status).toBe(400);
    expect((await ask("PUT", shift, { custom_shift: { end_time: "2026-03-03T00:00:00Z" } })).status).toBe(200);
    expect((await ask("DELETE", shift)).status).toBe(204);
    expect((await ask("GET", shift)).fields["custom_shift"]).toMatchObject({ end_time: "2026-03-02T22:00:00Z" });
    expect((await ask("DELETE", shift)).status).toBe(400);
  });

  it.each<[string, Fields]>([
    ["both a rotation and a shift", { custom_shift_id: "SHIFT" }],
    ["neither", { rotation_id: undefined }],
    ["a rotation that does not exist", { rotation_id: "NONE" }],
    ["somebody who has no shifts in it", { overridden_member: member("PCY") }],
    ["somebody who does not exist", { overriding_member: member("PNONE") }],
    ["an end before the start", { end_time: "2026-03-02T20:00:00Z" }],
  ])("are refused for %s", async (_, changes) => {
    const { ask } = await openEmpty(nightly);
    const { status, error } = await ask("POST", `${SCHEDULE}/overrides`, { overrides: [{ ...override, ...changes }] });
    expect(status).toBe(400);
    expect(error["errors"]).toEqual([expect.stringMatching(/^overrides\.0/)]);
  });
});

describe("events", () => {
  const { type: _, ...event } = nightly;
  const create = async (changes: Fields, siblings = 0) => {
    const account = await openEmpty();
    const weekdays = ["TU", "WE", "TH", "FR", "SA"].slice(0, siblings);
    for (const day of weekdays) {
      const made = { ...event, name: day, recurrence: [`RRULE:FREQ=WEEKLY;BYDAY=${day}`] };
      expect((await account.ask("POST", EVENTS, { event: made })).status).toBe(201);
    }
    return { ...account, ...(await account.ask("POST", EVENTS, { event: { ...event, ...changes } })) };
  };

  it("put people on call from now on", async () => {
    const { status, fields, account } = await create({ effective_since: "2020-01-01T00:00:00Z" });
    expect(status).toBe(201);
    expect(fields["event"]).toMatchObject({ type: "schedule_event", effective_since: "2026-03-02T10:00:00Z" });
    const at = (time: string) => whoIsOnCall(account, "PPOLICY", 1, new Date(time)).map(idOf);
    expect([at("2026-03-02T20:00:00Z"), at("2026-03-03T20:00:00Z")]).toEqual([["PANN"], ["PANN", "PBO"]]);
  });

  it.each<[string, Fields, number]>([
    ["recurrence", { recurrence: ["RRULE:FREQ=YEARLY"] }, 0],
    ["assignment_strategy.members", { assignment_strategy: rotating("PNONE") }, 0],
    [
      "assignment_strategy.shifts_per_member",
      { assignment_strategy: { type: "rotating_member_assignment_strategy", members: [member("PANN")] } },
      0,
    ],
    ["start_time.time_zone", { start_time: zoned("2026-03-02T19:00:00Z", "Mars/Olympus") }, 0],
    ["end_time", { end_time: zoned("2026-03-02T18:00:00Z") }, 0],
    ["effective_since", { effective_since: "2027-06-01T00:00:00Z" }, 0],
    ["effective_until", { effective_until: "2026-03-01T00:00:00Z" }, 0],
    ["overlap", {}, 1],
    ["overlap", { end_time: zoned("2026-03-04T07:00:00Z") }, 0],
    ["more than 5", { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=SU"] }, 5],
  ])("are refused: %s", async (place, changes, siblings) => {
    const { status, error } = await create(changes, siblings);
    expect(status).toBe(400);
    expect(String(error["errors"])).toContain(place);
  });

  it("change in everything before they begin, in their end while they run, and not at all afterwards", async () => {
    const { ask, clock, fields } = await create({ effective_since: "2026-03-03T00:00:00Z" });
    const put = (event: Fields) => ask("PUT", `${EVENTS}/${idOf(fields["event"])}`, { event });
    expect((await put({ name: "Late" })).fields["event"]).toMatchObject({ name: "Late", summary: "Late" });
    clock.hold("2026-03-04T00:00:00Z");
    expect((await put({ name: "Later" })).status).toBe(400);
    expect((await put({ effective_until: "2026-03-03T00:00:00Z" })).status).toBe(400);
    expect((await put({ effective_until: null })).status).toBe(200);
    expect((await put({ effective_until: "2026-03-05T00:00:00Z" })).status).toBe(200);
    clock.hold("2026-03-06T00:00:00Z");
    expect((await put({ effective_until: "2026-03-07T00:00:00Z" })).status).toBe(400);
  });
});

describe("shift-based schedules", () => {
  it("are created empty, changed in part, and refuse what has endpoints of its own", async () => {
    const { ask } = openAccount();
    const schedule = { name: "New", time_zone: "Asia/Tokyo" };
    const { status, fields } = await ask("POST", "/v3/schedules", { schedule });
    expect(status).toBe(201);
    expect(fields["schedule"]).toMatchObject({ type: "schedule_v3", rotations: [], escalation_policies: [] });
    const path = `/v3/schedules/${idOf(fields["schedule"])}`;
    const changed = await ask("PUT", path, { schedule: { name: "Newer" } });
    expect(changed.fields["schedule"]).toMatchObject({ name: "Newer", summary: "Newer", time_zone: "Asia/Tokyo" });
    for (const wrong of [{ rotations: [] }, { time_zone: "Mars/Olympus" }, { name: " " }]) {
      expect((await ask("PUT", path, { schedule: wrong })).status).toBe(400);
    }
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("DELETE", SCHEDULE)).status).toBe(400);
  });

  it("are listed as references, by name", async () => {
    const { fields } = await openAccount().ask("GET", "/v3/schedules?query=shi");
    expect(fields).toMatchObject({
      schedules: [{ id: "PSHIFT", type: "schedule_v3_reference", summary: "Shifts" }],
      limit: 100,
    });
  });

  it("remember who was on call in a rotation that is deleted", async () => {
    const { ask, account } = openAccount();
    const path = `${SCHEDULE}/rotations/ROTATION`;
    expect((await ask("GET", path)).fields["rotation"]).toMatchObject({ events: [{ id: "EVENT" }] });
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("GET", path)).status).toBe(404);
    expect((await ask("GET", `${SCHEDULE}/rotations`)).fields["rotations"]).toEqual([]);
    const at = (time: string) => whoIsOnCall(account, "PPOLICY", 1, new Date(time)).map(idOf);
    expect([at("2026-03-02T09:30:00Z"), at("2026-03-02T11:00:00Z")]).toEqual([["PANN", "PCY"], ["PANN"]]);
  });

  it("take rotations that are empty", async () => {
    const { ask } = openAccount();
    const { status, fields } = await ask("POST", `${SCHEDULE}/rotations`, {});
    expect(status).toBe(201);
    expect(fields["rotation"]).toMatchObject({ type: "schedule_rotation", events: [] });
    expect((await ask("POST", `${SCHEDULE}/rotations`, { members: [] })).status).toBe(400);
  });
});
