import { describe, expect, it } from "vitest";
import { fieldsOf, idOf, idsOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./oncall-account.ts";

const di = { type: "user", name: "Di", email: "di@demo.example" };

describe("users", () => {
  it("are whoever the token belongs to, if it belongs to somebody", async () => {
    const { ask } = openAccount();
    expect((await ask("GET", "/users/me")).fields["user"]).toMatchObject({ id: "PANN", email: "ann@demo.example" });
    expect((await ask("GET", "/users/me", undefined, "account")).status).toBe(400);
  });

  it("are found by name", async () => {
    const { fields } = await openAccount().ask("GET", "/users?query=bo");
    expect(idsOf(fields["users"])).toEqual(["PBO"]);
  });

  it("begin with a way to reach them", async () => {
    const { ask } = openAccount();
    const { status, fields } = await ask("POST", "/users", { user: di });
    expect(status).toBe(201);
    expect(fields["user"]).toMatchObject({
      summary: "Di",
      role: "user",
      contact_methods: [{ type: "email_contact_method_reference" }],
      notification_rules: [{ type: "assignment_notification_rule_reference" }],
    });
    const rules = await ask("GET", `/users/${idOf(fields["user"])}/notification_rules`);
    expect(listOf(rules.fields["notification_rules"])).toMatchObject([
      { urgency: "high", contact_method: { summary: "Default" } },
    ]);
  });

  it.each([
    ["an address that is taken", { email: "ANN@demo.example" }],
    ["no name", { name: " " }],
    ["a time zone that does not exist", { time_zone: "Mars/Olympus" }],
  ])("are refused with %s", async (_, changes) => {
    expect((await openAccount().ask("POST", "/users", { user: { ...di, ...changes } })).status).toBe(400);
  });

  it("change in what is sent", async () => {
    const { ask } = openAccount();
    const { email } = fieldsOf((await ask("GET", "/users/PBO")).fields["user"]);
    const { status, fields } = await ask("PUT", "/users/PBO", { user: { type: "user", name: "Bob", email } });
    expect(status).toBe(200);
    expect(fields["user"]).toMatchObject({ id: "PBO", name: "Bob", summary: "Bob" });
  });

  it("stay while they are needed", async () => {
    const { ask, account } = openAccount();
    expect((await ask("DELETE", "/users/PANN")).status).toBe(400);
    expect((await ask("DELETE", "/users/PBO")).status).toBe(400);
    const assignments = [{ assignee: { id: "PCY" } }];
    account.collection("incidents").put({ id: "Q1", status: "triggered", assignments });
    expect((await ask("DELETE", "/users/PCY")).status).toBe(400);
    account.collection("incidents").put({ id: "Q1", status: "resolved", assignments });
    expect((await ask("DELETE", "/users/PCY")).status).toBe(204);
  });

  it("have contact methods, and rules that use them", async () => {
    const { ask } = openAccount();
    const phone = { type: "phone_contact_method", label: "Mobile", address: "5550100", country_code: 1 };
    const { status, fields } = await ask("POST", "/users/PANN/contact_methods", { contact_method: phone });
    expect(status).toBe(201);
    expect((await ask("POST", "/users/PANN/contact_methods", { contact_method: phone })).status).toBe(400);
    const id = idOf(fields["contact_method"]);
    const rule = (contact_method: object) => ({
      type: "assignment_notification_rule",
      urgency: "low",
      start_delay_in_minutes: 5,
      contact_method,
    });
    const post = (contact_method: object) =>
      ask("POST", "/users/PANN/notification_rules", { notification_rule: rule(contact_method) });
    expect((await post({ id: "PNONE", type: "phone_contact_method_reference" })).status).toBe(400);
    const made = await post({ id, type: "phone_contact_method_reference" });
    expect(made.fields["notification_rule"]).toMatchObject({ contact_method: { id, summary: "Mobile" } });
    const list = async (query: string) =>
      listOf((await ask("GET", `/users/PANN/notification_rules${query}`)).fields["notification_rules"]);
    expect([await list(""), await list("?urgency=all")]).toMatchObject([[], [{ urgency: "low" }]]);
    for (const kind of ["oncall_handoff_notification_rule", "status_update_notification_rule"]) {
      const body = {
        [kind]: { id: "any", handoff_type: "both", contact_method: { id, type: "phone_contact_method_reference" } },
      };
      const { status, error } = await ask("POST", `/users/PANN/${kind}s`, body);
      expect(status, JSON.stringify(error)).toBe(201);
    }
    expect((await ask("DELETE", `/users/PANN/contact_methods/${id}`)).status).toBe(204);
    expect(await list("?urgency=all")).toEqual([]);
  });

  it.each([
    ["phone", { address: "5550100", country_code: 1 }],
    ["sms", { address: "5550100", country_code: 1 }],
    ["whatsapp", { address: "5550100", country_code: 1 }],
    ["email", { address: "ann@elsewhere.example" }],
  ])("keep the kind of a contact method: %s", async (kind, fields) => {
    const { ask } = openAccount();
    const sent = { type: `${kind}_contact_method`, label: "Mine", ...fields };
    const path = "/users/PANN/contact_methods";
    const made = await ask("POST", path, { contact_method: sent });
    expect([made.status, made.fields["contact_method"]]).toMatchObject([201, sent]);
    const one = `${path}/${idOf(made.fields["contact_method"])}`;
    expect((await ask("GET", one)).fields["contact_method"]).toMatchObject(sent);
    const changed = { ...sent, label: "Work" };
    expect((await ask("PUT", one, { contact_method: changed })).fields["contact_method"]).toMatchObject(changed);
    expect(listOf((await ask("GET", path)).fields["contact_methods"])).toContainEqual(expect.objectContaining(changed));
    const contact_method = { id: idOf(made.fields["contact_method"]), type: `${sent.type}_reference` };
    const notification_rule = { type: "assignment_notification_rule", urgency: "high", start_delay_in_minutes: 0 };
    const rule = await ask("POST", "/users/PANN/notification_rules", {
      notification_rule: { ...notification_rule, contact_method },
    });
    expect([rule.status, rule.fields["notification_rule"]]).toMatchObject([201, { contact_method }]);
    expect((await ask("GET", "/users/PANN")).status).toBe(200);
  });
});

describe("session configurations", () => {
  it("are there once they are set, one for each type", async () => {
    const { ask } = openAccount();
    const session_configuration = { absolute_session_ttl: 3600, idle_session_ttl: 600 };
    expect((await ask("GET", "/session_configurations")).status).toBe(404);
    await ask("PUT", "/session_configurations?type=web", { session_configuration });
    const { fields } = await ask("GET", "/session_configurations");
    expect(fields["session_configurations"]).toEqual([{ type: "web", ...session_configuration }]);
    expect((await ask("GET", "/session_configurations?type=mobile")).status).toBe(404);
    expect((await ask("DELETE", "/session_configurations?type=web")).status).toBe(204);
    expect((await ask("DELETE", "/session_configurations?type=web")).status).toBe(404);
  });
});
