import { describe, expect, test } from "vitest";
import { openAccount, policy, user } from "./incident-account.ts";

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

  describe("an escalation policy that repeats twice", () => {
    const ROUND = ["PANN", "PBO", "PCY"];
    const MINUTES = [15, 15, 30];
    const onLoop = { service: { id: "PROUND", type: "service_reference" } };

    async function readTurns({ read, clock }: ReturnType<typeof openAccount>, id: string, count: number) {
      const turns: (string | undefined)[] = [];
      for (let turn = 0; turn < count; turn++) {
        turns.push((await read(id)).assignments[0]?.assignee.id);
        clock.advance((MINUTES[turn % 3] ?? 0) * MINUTE);
      }
      return turns;
    }

    test("goes through all levels three times, and stops", async () => {
      const opened = openAccount();
      const id = await opened.open(onLoop);
      expect(await readTurns(opened, id, 9)).toEqual([...ROUND, ...ROUND, ...ROUND]);
      expect(await opened.read(id)).toMatchObject({ assignments: [user("PCY")], pending_actions: [] });
      opened.clock.advance(100 * HOUR);
      expect((await opened.read(id)).assignments).toMatchObject([user("PCY")]);
      expect((await opened.readLog(id)).slice(OPENING.length)).toEqual(Array.from({ length: 8 }, () => "escalate"));
    });

    test("waits at its last level as at any other, without telling how often it did", async () => {
      const opened = openAccount();
      const id = await opened.open(onLoop);
      opened.clock.advance(HOUR - 1000);
      expect((await opened.read(id)).assignments).toMatchObject([user("PCY")]);
      opened.clock.advance(1000);
      const incident = await opened.read(id);
      expect(incident.assignments).toMatchObject([user("PANN")]);
      expect(Object.keys(incident).filter((name) => /round|loop|level/.test(name))).toEqual([]);
    });

    const ANEW: [what: string, changes: object[]][] = [
      ["to the same policy", [{ escalation_policy: policy("PLOOP") }]],
      ["to its first level", [{ escalation_level: 1 }]],
      ["to somebody, and back", [{ assignments: [user("PBO")] }, { escalation_policy: policy("PLOOP") }]],
      ["by being reopened", [{ status: "resolved" }, { status: "triggered" }]],
    ];

    test.each(ANEW)("begins anew %s", async (_, changes) => {
      const opened = openAccount();
      const id = await opened.open(onLoop);
      await readTurns(opened, id, 9);
      for (const change of changes) expect((await opened.update(id, change)).status).toBe(200);
      expect(await readTurns(opened, id, 9)).toEqual([...ROUND, ...ROUND, ...ROUND]);
    });

    test("goes on where it was after an acknowledgement that ran out", async () => {
      const opened = openAccount();
      const id = await opened.open(onLoop);
      await readTurns(opened, id, 8);
      await opened.ask("POST", `/incidents/${id}/snooze`, { duration: 3600 });
      opened.clock.advance(HOUR + 30 * MINUTE);
      expect(await opened.read(id)).toMatchObject({ status: "triggered", pending_actions: [] });
    });
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
