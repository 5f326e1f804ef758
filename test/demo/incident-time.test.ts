import { describe, expect, test } from "vitest";
import { openAccount, user } from "./incident-account.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENING = ["trigger", "assign"];

describe("time", () => {
  const PASSES: [
    what: string,
    change: object | undefined,
    after: number,
    status: string,
    assignee: string,
    logged: string[],
  ][] = [
    ["escalates", undefined, 30 * MINUTE, "triggered", "PBO", ["escalate"]],
    [
      "does not escalate what somebody is at",
      { status: "acknowledged" },
      29 * MINUTE,
      "acknowledged",
      "PANN",
      ["acknowledge"],
    ],
    [
      "ends an acknowledgement",
      { status: "acknowledged" },
      30 * MINUTE,
      "triggered",
      "PANN",
      ["acknowledge", "unacknowledge"],
    ],
    [
      "catches up",
      { status: "acknowledged" },
      5 * HOUR,
      "triggered",
      "PBO",
      ["acknowledge", "unacknowledge", "escalate"],
    ],
    ["leaves named people alone", { assignments: [user("PCY")] }, 5 * HOUR, "triggered", "PCY", ["assign"]],
  ];

  test.each(PASSES)("%s", async (_, fields, after, status, assignee, logged) => {
    const { open, update, read, readLog, clock } = openAccount();
    const id = await open();
    if (fields) await update(id, fields);
    clock.advance(after - 1000);
    const before = await read(id);
    clock.advance(1000);
    const incident = await read(id);
    expect([incident.status, incident.assignments[0]?.assignee.id]).toEqual([status, assignee]);
    expect((await readLog(id)).slice(OPENING.length)).toEqual(logged);
    if (logged.length === 1 && fields) expect(incident).toEqual(before);
  });

  test("resolves what a service wants resolved", async () => {
    const { open, clock, read } = openAccount();
    const id = await open({ service: { id: "PPAY", type: "service_reference" } });
    clock.advance(4 * HOUR);
    expect(await read(id)).toMatchObject({ status: "resolved", resolved_at: "2026-03-02T14:00:00Z" });
  });

  test("ends a snooze, which was an acknowledgement, at its time", async () => {
    const { open, ask, clock, read, readLog } = openAccount();
    const id = await open();
    const { status, json } = await ask("POST", `/incidents/${id}/snooze`, { duration: 600 });
    expect([status, json.incident.status]).toEqual([201, "acknowledged"]);
    expect(json.incident.pending_actions).toEqual([{ type: "unacknowledge", at: "2026-03-02T10:10:00Z" }]);
    clock.advance(HOUR);
    expect(await read(id)).toMatchObject({ status: "triggered", acknowledgements: [] });
    expect((await readLog(id)).slice(2)).toEqual(["acknowledge", "snooze", "unacknowledge", "escalate"]);
    const { log_entries } = (await ask("GET", `/incidents/${id}/log_entries`)).json;
    expect(log_entries[1]).toMatchObject({ created_at: "2026-03-02T10:10:00Z", agent: { id: "PSHOP" } });
  });

  test("reading changes nothing before anything is due", async () => {
    const { open, ask, clock, account } = openAccount();
    const id = await open();
    const store = () =>
      JSON.stringify([account.collection("incidents").list(), account.collection("log_entries").list()]);
    const before = store();
    clock.advance(29 * MINUTE);
    for (const path of ["", `/${id}`, `/${id}/alerts`, `/${id}/log_entries`, `/${id}/past_incidents`]) {
      await ask("GET", `/incidents${path}`);
    }
    expect(store()).toBe(before);
  });
});
