import { describe, expect, it } from "vitest";
import { fieldsOf, idOf, idsOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { whoIsOnCall } from "../../overrides/pagerduty/demo/oncalls.ts";
import { openAccount, user } from "./oncall-account.ts";

const override = (start: string, end: string, id = "PCY") => ({ start, end, user: user(id) });

describe("who is on call", () => {
  it.each([
    [1, "2026-03-02T10:00:00Z", ["PANN", "PCY"]],
    [1, "2026-03-03T10:00:00Z", ["PANN", "PBO"]],
    [1, "2026-03-03T20:00:00Z", ["PANN"]],
    [1, "2026-03-09T08:30:00Z", ["PANN", "PBO"]],
    [1, "2026-03-09T09:00:00Z", ["PBO"]],
    [1, "2026-01-01T09:00:00Z", []],
    [2, "2026-03-02T10:00:00Z", ["PANN"]],
    [2, "2026-03-09T10:00:00Z", ["PANN", "PBO"]],
    [3, "2026-03-02T10:00:00Z", []],
  ])("on level %i at %s", (level, at, want) => {
    const users = whoIsOnCall(openAccount().account, "PPOLICY", level, new Date(at));
    expect(users.map(idOf)).toEqual(want);
  });

  it("is told for every level, with the whole turn, and always for a user who is a target", async () => {
    const { json } = await openAccount().ask("GET", "/oncalls");
    const [first, second, third, fourth, ...rest] = listOf(fieldsOf(json)["oncalls"]);
    expect(first).toMatchObject({
      escalation_policy: { id: "PPOLICY", type: "escalation_policy_reference" },
      escalation_level: 1,
      schedule: { id: "PWEEK", type: "schedule_reference" },
      user: { id: "PANN", type: "user_reference" },
      start: "2026-03-02T09:00:00Z",
      end: "2026-03-09T09:00:00Z",
    });
    expect(second).toMatchObject({
      schedule: { type: "schedule_v3_reference" },
      user: { id: "PCY" },
      end: "2026-03-02T16:00:00Z",
    });
    expect(third).toEqual({
      escalation_policy: first?.["escalation_policy"],
      escalation_level: 2,
      user: first?.["user"],
    });
    expect(fourth).toMatchObject({ escalation_level: 2, schedule: { id: "PWEEK" } });
    expect(rest).toEqual([]);
  });

  it.each([
    ["a user", "user_ids[]=PCY", 1],
    ["another policy", "escalation_policy_ids[]=PNONE", 0],
    ["a schedule", "schedule_ids[]=PSHIFT", 1],
    ["no schedule", "schedule_ids[]=null", 1],
    ["a range", "since=2026-03-02T10:00:00Z&until=2026-03-10T10:00:00Z", 12],
    ["the earliest of a range", "since=2026-03-02T10:00:00Z&until=2026-03-10T10:00:00Z&earliest=true", 5],
    ["nothing that is too far ahead", "since=2027-03-02T10:00:00Z&until=2027-03-10T10:00:00Z&schedule_ids[]=PSHIFT", 0],
  ])("can be asked for %s", async (_, query, want) => {
    const { fields } = await openAccount().ask("GET", `/oncalls?${query}`);
    expect(listOf(fields["oncalls"])).toHaveLength(want);
  });

  it("comes in the time zone that is asked for, and with what is to be included", async () => {
    const { fields } = await openAccount(false).ask("GET", "/oncalls?time_zone=America/New_York&include[]=users");
    const [oncall] = listOf(fields["oncalls"]);
    expect(oncall).toMatchObject({ start: "2026-03-02T04:00:00-05:00", end: "2026-03-09T05:00:00-04:00" });
    expect(oncall?.["user"]).toMatchObject({ email: "ann@demo.example" });
  });

  it.each(["until=2026-03-01T00:00:00Z", "since=2020-01-01T00:00:00Z", "time_zone=Mars/Olympus"])(
    "refuses %s",
    async (query) => {
      expect((await openAccount().ask("GET", `/oncalls?${query}`)).status).toBe(400);
    },
  );
});

describe("the kinds of schedules", () => {
  const V2 = ["", "/users", "/overrides?since=2026-03-01T00:00:00Z&until=2026-03-02T00:00:00Z"];
  it.each(V2.map((path) => `/schedules/PSHIFT${path}`))("tells at %s that it is shift-based", async (path) => {
    const { status, error } = await openAccount().ask("GET", path);
    expect(status).toBe(400);
    expect(error["message"]).toMatch(/shift-based.*v3 schedules api/i);
  });

  it.each(["", "/rotations", "/rotations/R/events"].map((path) => `/v3/schedules/PWEEK${path}`))(
    "tells at %s that it is layer-based",
    async (path) => {
      const { status, error } = await openAccount().ask("GET", path);
      expect(status).toBe(400);
      expect(error["message"]).toMatch(/layer-based.*v2 schedules api/i);
    },
  );

  it.each(["/schedules/PNONE", "/v3/schedules/PNONE", "/v3/schedules/PSHIFT/rotations/R"])(
    "does not know %s",
    async (path) => {
      expect(await openAccount().ask("GET", path)).toMatchObject({ status: 404, error: { code: 2100 } });
    },
  );
});

describe("layer-based schedules", () => {
  const layer = {
    start: "2026-03-02T00:00:00+01:00",
    rotation_virtual_start: "2026-03-02T00:00:00+01:00",
    rotation_turn_length_seconds: 86_400,
    users: [{ user: user("PANN") }, { user: user("PBO") }],
  };
  const schedule = { type: "schedule", name: "Days", time_zone: "Europe/Berlin", schedule_layers: [layer] };

  it("are rendered over a range in their time zone", async () => {
    const { ask } = openAccount();
    const created = await ask("POST", "/schedules", { schedule });
    expect(created.status).toBe(201);
    const { fields } = await ask(
      "GET",
      `/schedules/${idOf(created.fields["schedule"])}?since=2026-03-02T12:00:00Z&until=2026-03-03T12:00:00Z`,
    );
    expect(fields["schedule"]).toMatchObject({
      users: [{ id: "PANN", summary: "Ann" }, { id: "PBO" }],
      schedule_layers: [{ start: "2026-03-02T00:00:00+01:00", rendered_coverage_percentage: 100 }],
      overrides_subschedule: { name: "Overrides", rendered_schedule_entries: [], rendered_coverage_percentage: 0 },
      final_schedule: {
        name: "Final Schedule",
        rendered_schedule_entries: [
          { start: "2026-03-02T13:00:00+01:00", end: "2026-03-03T00:00:00+01:00", user: { id: "PANN" } },
          { start: "2026-03-03T00:00:00+01:00", end: "2026-03-03T13:00:00+01:00", user: { id: "PBO" } },
        ],
      },
    });
  });

  it("are listed without layers, by user, with somebody's next turn", async () => {
    const { ask } = openAccount();
    const { fields } = await ask("GET", "/schedules?user_ids[]=PBO&include_next_oncall_for_user=PBO");
    const [found] = listOf(fields["schedules"]);
    expect(found?.["schedule_layers"]).toBeUndefined();
    expect(found).toMatchObject({ id: "PWEEK", escalation_policies: [{ id: "PPOLICY" }] });
    expect(found?.["next_oncall_for_user"]).toMatchObject({ start: "2026-03-09T09:00:00Z", user: { id: "PBO" } });
    expect(listOf((await ask("GET", "/schedules?user_ids[]=PCY")).fields["schedules"])).toEqual([]);
  });

  it("can be previewed, which stores nothing", async () => {
    const { ask, account } = openAccount();
    const { fields } = await ask("POST", "/schedules/preview?since=2026-03-02T12:00:00Z&until=2026-03-04T12:00:00Z", {
      schedule,
    });
    expect(listOf(fieldsOf(fieldsOf(fields["schedule"])["final_schedule"])["rendered_schedule_entries"])).toHaveLength(
      3,
    );
    expect(account.collection("schedules").list()).toHaveLength(1);
  });

  it("keep the layers that are sent with their ids, and refuse others", async () => {
    const { ask } = openAccount();
    const put = (id: string) =>
      ask("PUT", "/schedules/PWEEK", { schedule: { ...schedule, schedule_layers: [{ ...layer, id }] } });
    expect((await put("PLAYER")).fields["schedule"]).toMatchObject({
      name: "Days",
      summary: "Days",
      schedule_layers: [{ id: "PLAYER" }],
    });
    expect((await put("POTHER")).status).toBe(400);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no name", { name: " " }],
    ["a time zone that does not exist", { time_zone: "Mars/Olympus" }],
    ["a layer of nobody", { schedule_layers: [{ ...layer, users: [] }] }],
    ["a user that does not exist", { schedule_layers: [{ ...layer, users: [{ user: user("PNONE") }] }] }],
    ["turns without length", { schedule_layers: [{ ...layer, rotation_turn_length_seconds: 0 }] }],
    ["an end before the start", { schedule_layers: [{ ...layer, end: "2026-03-01T00:00:00Z" }] }],
    [
      "a week without a day",
      {
        schedule_layers: [
          {
            ...layer,
            restrictions: [{ type: "weekly_restriction", start_time_of_day: "09:00:00", duration_seconds: 3600 }],
          },
        ],
      },
    ],
  ])("are refused with %s", async (_, changes) => {
    const { status, error } = await openAccount().ask("POST", "/schedules", { schedule: { ...schedule, ...changes } });
    expect(status).toBe(400);
    expect(error["code"]).toBe(2001);
  });

  it("stay while a policy uses them", async () => {
    const { ask } = openAccount();
    expect((await ask("DELETE", "/schedules/PWEEK")).status).toBe(400);
    const { fields } = await ask("POST", "/schedules", { schedule });
    expect((await ask("DELETE", `/schedules/${idOf(fields["schedule"])}`)).status).toBe(204);
  });
});

describe("overrides", () => {
  const path = "/schedules/PWEEK/overrides";
  const within = `${path}?since=2026-03-01T00:00:00Z&until=2026-03-31T00:00:00Z`;

  it("put others on call, each with a status of its own", async () => {
    const { ask, account } = openAccount();
    const overrides = [
      override("2026-03-02T12:00:00Z", "2026-03-02T18:00:00Z"),
      override("2026-03-02T18:00:00Z", "2026-03-02T12:00:00Z"),
      override("2026-03-03T12:00:00Z", "2026-03-03T18:00:00Z", "PNONE"),
    ];
    const { json } = await ask("POST", path, { overrides });
    expect(listOf(json)).toMatchObject([
      { status: 201, override: { user: { id: "PCY", summary: "Cy" } } },
      { status: 400, errors: ["Override must end after its start"] },
      { status: 400, errors: ["User not found"] },
    ]);
    expect(listOf((await ask("GET", within)).fields["overrides"])).toHaveLength(1);
    expect(idsOf(whoIsOnCall(account, "PPOLICY", 2, new Date("2026-03-02T13:00:00Z")))).toEqual(["PANN", "PCY"]);
    const users = await ask("GET", "/schedules/PWEEK/users?since=2026-03-02T11:00:00Z&until=2026-03-02T13:00:00Z");
    expect(idsOf(users.fields["users"])).toEqual(["PANN", "PCY"]);
  });

  it("go when they are to come, end when they have begun, and stay when they are over", async () => {
    const { ask, clock } = openAccount();
    const overrides = [
      override("2026-03-02T08:00:00Z", "2026-03-02T18:00:00Z"),
      override("2026-03-05T08:00:00Z", "2026-03-05T18:00:00Z"),
    ];
    const ids = listOf((await ask("POST", path, { overrides })).json).map(({ override }) => idOf(override));
    const [running, coming] = ids.map((id) => `${path}/${id}`);
    expect((await ask("DELETE", coming ?? "")).status).toBe(204);
    expect((await ask("DELETE", running ?? "")).status).toBe(200);
    expect(listOf((await ask("GET", within)).fields["overrides"])).toMatchObject([{ end: "2026-03-02T10:00:00Z" }]);
    clock.advance(1000);
    expect((await ask("DELETE", running ?? "")).status).toBe(400);
  });
});
