import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

const { ask, idIn } = openAccount();
const ref = (type: string, id: string) => ({ id, type: `${type}_reference` });
const team = idIn("teams", "Payments");
const service = idIn("services", "Ledger");
const user = idIn("users");
const policy = ref("escalation_policy", idIn("escalation_policies", "Payments"));

const refused = async (method: string, path: string, body: object) => {
  const { status, json, refusal } = await ask(method, path, body);
  return [status, fieldsOf(json["error"])["code"], refusal];
};

describe("what has a name has one that can be read", () => {
  const NAMED: [method: string, path: string, envelope: string, field: string, more: object][] = [
    ["POST", "/teams", "team", "name", { type: "team" }],
    ["PUT", `/teams/${team}`, "team", "name", { type: "team" }],
    ["POST", "/services", "service", "name", { type: "service", escalation_policy: policy }],
    ["PUT", `/services/${service}`, "service", "name", { type: "service" }],
    ["POST", "/business_services", "business_service", "name", {}],
    ["PUT", `/business_services/${idIn("business_services")}`, "business_service", "name", {}],
    ["PUT", `/escalation_policies/${policy.id}`, "escalation_policy", "name", { type: "escalation_policy" }],
    ["POST", "/tags", "tag", "label", { type: "tag" }],
    ["POST", "/addons", "addon", "name", { type: "full_page_addon", src: "https://example.com/a" }],
    ["POST", "/event_orchestrations", "orchestration", "name", {}],
    ["PUT", `/users/${user}`, "user", "name", { type: "user", email: "a@example.com" }],
    [
      "POST",
      `/users/${user}/contact_methods`,
      "contact_method",
      "label",
      { type: "email_contact_method", address: "a@example.com" },
    ],
  ];

  test.each(NAMED)("%s %s: %s.%s", async (method, path, envelope, field, more) => {
    const said = `Invalid Input Provided: ${field === "name" ? "Name" : "Label"} cannot be empty.`;
    for (const blank of ["", "  "])
      expect(await refused(method, path, { [envelope]: { ...more, [field]: blank } })).toEqual([400, 2001, said]);
  });
});

describe("the timeouts of a service are times, or off", () => {
  const CASES: [field: string, value: number | null, status: number][] = [
    ["acknowledgement_timeout", -5, 400],
    ["auto_resolve_timeout", -9, 400],
    ["acknowledgement_timeout", 0, 200],
    ["auto_resolve_timeout", 3600, 200],
    ["acknowledgement_timeout", null, 200],
    ["auto_resolve_timeout", null, 200],
  ];

  test.each(CASES)("%s %s", async (field, value, status) => {
    const said = `Invalid Input Provided: ${field === "auto_resolve_timeout" ? "Auto resolve" : "Acknowledgement"} timeout cannot be negative`;
    const path = `/services/${service}`;
    const present = (await ask("GET", path)).json;
    const changed = { type: "service", [field]: value };
    const made = { ...changed, name: `With ${field} ${value}`, escalation_policy: policy };
    const answers = [
      await refused("PUT", path, { service: changed }),
      await refused("POST", "/services", { service: made }),
    ];
    if (status === 400)
      expect(answers).toEqual([
        [400, 2001, said],
        [400, 2001, said],
      ]);
    else expect(answers.map(([status]) => status)).toEqual([200, 201]);
    if (status === 400) expect((await ask("GET", path)).json).toEqual(present);
  });
});

test("a service in maintenance makes no incidents until it ends", async () => {
  const { ask, clock } = openAccount();
  const incident = { type: "incident", title: "Late", service: ref("service", service) };
  const maintenance_window = {
    type: "maintenance_window",
    start_time: "2026-03-02T11:00:00Z",
    end_time: "2026-03-02T12:00:00Z",
    services: [ref("service", service)],
  };
  expect((await ask("POST", "/maintenance_windows", { maintenance_window })).status).toBe(201);
  const tell = async () => {
    const { status, json, refusal } = await ask("POST", "/incidents", { incident });
    return status === 201 ? 201 : [status, fieldsOf(json["error"])["code"], refusal];
  };
  const answers = [];
  for (const minutes of [0, 60, 59, 1]) {
    clock.advance(minutes * 60_000);
    answers.push(await tell());
  }
  const said = "Invalid Input Provided: Service is in maintenance";
  expect(answers).toEqual([201, [400, 2001, said], [400, 2001, said], 201]);
});
