import { describe, expect, it } from "vitest";
import { fieldsOf, idsOf, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount, user } from "./oncall-account.ts";

const errorsOf = (error: Record<string, unknown>) => [textOf(error["message"]), String(error["errors"])].join(" ");

describe("escalation policies", () => {
  const rule = { escalation_delay_in_minutes: 10, targets: [user("PANN")] };
  const policy = { type: "escalation_policy", name: "New", escalation_rules: [rule] };

  it("are created with whole references and rules that have ids", async () => {
    const { ask } = openAccount();
    const targets = [user("PANN"), { id: "PWEEK", type: "schedule" }, { id: "PSHIFT", type: "schedule_v3_reference" }];
    const { status, fields } = await ask("POST", "/escalation_policies", {
      escalation_policy: { ...policy, escalation_rules: [{ ...rule, targets }] },
    });
    expect(status).toBe(201);
    expect(fields["escalation_policy"]).toMatchObject({
      summary: "New",
      num_loops: 0,
      services: [],
      escalation_rules: [
        {
          id: expect.any(String),
          targets: [{ type: "user_reference" }, { type: "schedule_reference" }, { type: "schedule_v3_reference" }],
        },
      ],
    });
  });

  it("are found by whom they page, and tell which services use them", async () => {
    const { ask } = openAccount(false);
    const { fields } = await ask("GET", "/escalation_policies?user_ids[]=PANN&include[]=services");
    expect(listOf(fields["escalation_policies"])).toMatchObject([
      { id: "PPOLICY", services: [{ id: "PSHOP", type: "service" }] },
    ]);
    expect(listOf((await ask("GET", "/escalation_policies?user_ids[]=PCY")).fields["escalation_policies"])).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no rules", { escalation_rules: [] }],
    ["a name that is taken", { name: "policy" }],
    ["a target that does not exist", { escalation_rules: [{ ...rule, targets: [user("PNONE")] }] }],
    ["no delay", { escalation_rules: [{ ...rule, escalation_delay_in_minutes: 0 }] }],
    [
      "a delay that is too short for two",
      { escalation_rules: [{ escalation_delay_in_minutes: 4, targets: [user("PANN"), user("PBO")] }] },
    ],
    ["too many loops", { num_loops: 10 }],
    ["a team that does not exist", { teams: [{ id: "PNONE", type: "team_reference" }] }],
  ])("are refused with %s", async (_, changes) => {
    const { status, error } = await openAccount().ask("POST", "/escalation_policies", {
      escalation_policy: { ...policy, ...changes },
    });
    expect(status, errorsOf(error)).toBe(400);
  });

  it("change in what is sent, and keep the ids of rules", async () => {
    const { ask } = openAccount();
    const put = (changes: object) =>
      ask("PUT", "/escalation_policies/PPOLICY", { escalation_policy: { type: "escalation_policy", ...changes } });
    expect((await put({ name: "Other" })).fields["escalation_policy"]).toMatchObject({
      summary: "Other",
      escalation_rules: [{ id: "PRULE1" }, { id: "PRULE2" }],
    });
    const { fields } = await put({ escalation_rules: [{ ...rule, id: "PRULE2" }, rule] });
    expect(idsOf(fieldsOf(fields["escalation_policy"])["escalation_rules"])).toEqual(["PRULE2", expect.any(String)]);
    expect((await put({ escalation_rules: [{ ...rule, id: "PNONE" }] })).status).toBe(400);
  });

  it("stay while a service uses them", async () => {
    const { ask, account } = openAccount();
    expect((await ask("DELETE", "/escalation_policies/PPOLICY")).status).toBe(400);
    account.collection("services").delete("PSHOP");
    expect((await ask("DELETE", "/escalation_policies/PPOLICY")).status).toBe(204);
  });
});
