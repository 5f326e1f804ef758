import { describe, expect, test } from "vitest";
import { fieldsOf, idOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

const { ask, idIn, one } = openAccount();
const service = idIn("services");
const team = idIn("teams");
const addon = { type: "incident_show_addon", name: "Runbooks", src: "https://runbooks.example/" };
const script = { script: "echo" };
const job = { process_automation_job_id: "J1" };
const action = { name: "Restart", description: "", action_type: "script", action_data_reference: script };

test("an add-on is a reference in lists and where it is made, and itself where it is read", async () => {
  const made = (await ask("POST", "/addons", { addon })).json["addon"];
  expect(made).toMatchObject({ type: "incident_show_addon_reference", name: "Runbooks" });
  const path = `/addons/${idOf(made)}`;
  expect(await one(path, "addon")).toMatchObject({ ...addon, summary: "Runbooks" });
  const changed = await ask("PUT", path, { addon: { ...addon, name: "Notes" } });
  expect(changed.json["addon"]).toMatchObject({ name: "Notes", summary: "Notes", type: "incident_show_addon" });
  const turned = await ask("PUT", path, { addon: { ...addon, type: "full_page_addon" } });
  expect(turned).toMatchObject({ status: 400, refusal: "Invalid Input Provided: Type cannot be changed" });
  expect(listOf((await ask("GET", "/addons")).json["addons"])).toMatchObject([
    { type: "incident_show_addon_reference", name: "Notes" },
  ]);
});

test("a contact method is what it was, with links of the API's own", async () => {
  const path = `/users/${idIn("users")}/contact_methods`;
  const phone = { type: "phone_contact_method", label: "Mobile", address: "5550100", country_code: 1 };
  const spoofed = { self: "https://elsewhere.example/", summary: "Mine", blacklisted: "no" };
  const made = fieldsOf((await ask("POST", path, { contact_method: phone })).json["contact_method"]);
  const put = (fields: object) => ask("PUT", `${path}/${idOf(made)}`, { contact_method: { ...phone, ...fields } });
  const changed = await put({ ...spoofed, label: "Work" });
  expect(changed.json["contact_method"]).toEqual({ ...made, label: "Work", summary: "Work" });
  expect(await put({ type: "sms_contact_method" })).toMatchObject({ status: 400 });
});

describe("what a body refers to has to be there", () => {
  const ruleset = (reference: object) => ({ ruleset: { name: "Rules", team: reference } });
  test.each([
    ["/rulesets", ruleset({ id: team, type: "team_reference" }), 201, ""],
    ["/rulesets", ruleset({ id: team, type: "team" }), 201, ""],
    ["/rulesets", ruleset({ id: "PNONE", type: "team_reference" }), 400, "Team not found"],
    ["/rulesets", ruleset({ id: "PNONE", type: "team" }), 400, "Team not found"],
    [
      "/automation_actions/actions",
      { action: { ...action, services: [{ id: service, type: "service_reference" }] } },
      201,
      "",
    ],
    [
      "/automation_actions/actions",
      { action: { ...action, services: [{ id: "PNONE", type: "service_reference" }] } },
      400,
      "Service not found",
    ],
    [
      "/enrichment/event_enrichments",
      { event_enrichment: { name: "x", team: { id: "PNONE" } } },
      400,
      "Team not found",
    ],
  ])("POST %s %j: %i %s", async (path, body, status, words) => {
    const answer = await ask("POST", path, body);
    expect([answer.status, answer.refusal]).toEqual([status, words === "" ? "" : `Invalid Input Provided: ${words}`]);
  });
});

test.each([
  ["script", script, {}, 201],
  ["script", job, {}, 400],
  ["process_automation", job, {}, 201],
  ["process_automation", script, {}, 400],
  ["script", script, { action_type: "process_automation" }, 400],
  ["script", script, { action_type: "process_automation", action_data_reference: job }, 200],
  ["script", script, { action_data_reference: job }, 400],
  ["script", script, { action_data_reference: { script: "true" } }, 200],
  ["process_automation", job, { action_type: "script", action_data_reference: { ...job, ...script } }, 400],
])("an action of type %s with %j, changed by %j: %i", async (action_type, action_data_reference, change, status) => {
  const made = await ask("POST", "/automation_actions/actions", {
    action: { ...action, action_type, action_data_reference },
  });
  const path = `/automation_actions/actions/${idOf(made.json["action"])}`;
  const last = Object.keys(change).length === 0 ? made : await ask("PUT", path, { action: change });
  expect(last.status, last.refusal).toBe(status);
});

test("an account has one list of addresses at most", async () => {
  const { demo } = openAccount();
  const body = { ip_allow_list: { type: "ip_allow_list", state: "enabled", cidr_entries: [{ cidr: "10.0.0.0/24" }] } };
  const headers = { authorization: "Token token=demo-admin", "X-EARLY-ACCESS": "ip-allow-lists" };
  const post = () => demo.handle({ method: "POST", url: "/ip_allow_lists", headers, body: JSON.stringify(body) });
  expect((await post()).status).toBe(201);
  expect(await post()).toMatchObject({ status: 400, text: expect.stringContaining("at most 1 ip allow lists") });
});

test.each([
  ["addons", { addon: { ...addon, type: "incident_show_addon_reference" } }, 201],
  ["addons", { addon: { ...addon, type: "user" } }, 400],
])(
  "a type that the API writes is known all the same, and may be that of a reference: %s %j",
  async (path, body, status) => {
    expect((await ask("POST", `/${path}`, body)).status).toBe(status);
  },
);
