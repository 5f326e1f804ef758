import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordWrites } from "../../overrides/pagerduty/demo/audit.ts";
import { auditBehaviours } from "../../overrides/pagerduty/demo/audit-records.ts";
import { AUDITED } from "../../overrides/pagerduty/demo/audited-operations.ts";
import { fieldsOf, idOf, idsOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import { Document } from "../../runtime/demo/document.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import { addNamed, leastRequest } from "../support/least-request.ts";
import { NOW, openAccount } from "./others-account.ts";

const api: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));
const document = new Document(api);
const routes = new Routes(document);

/** Writes to what has an audit trail that are not about how the account is set up. */
const UNRECORDED =
  /preview|\/sessions|private_url_key|notification_subscriptions|custom_fields|enablements|rules\/convert/;

it("every write to what has an audit trail is recorded", () => {
  const roots = routes.all.flatMap(({ template }) => /^(.*)\/\{\w+\}\/audit\/records$/.exec(template)?.[1] ?? []);
  expect(roots).toHaveLength(7);
  const writes = routes.all.filter(
    ({ method, template }) =>
      method !== "GET" && roots.some((root) => template === root || template.startsWith(`${root}/`)),
  );
  const recorded = writes.filter(({ template }) => !UNRECORDED.test(template)).map(({ operation }) => operation);
  expect([...AUDITED].sort()).toEqual(recorded.sort());
});

/** These need something that a path does not name. */
const NEEDY = /^(?:deleteTeam(?:User|EscalationPolicy)|createScheduleOverride|createUser\w+Rule)$/;
const made = AUDITED.filter((operation) => /^(?:create|delete)/.test(operation) && !NEEDY.test(operation));

/** By the generic rules, so that nothing has to be in the account but what a path names. */
it.each(made)("%s leaves a record that fits the document", async (operation) => {
  const provider = { ...demo, behaviours: recordWrites(auditBehaviours) };
  const opened = createAccount(api, provider, { clock: new DemoClock().hold(NOW), empty: true, checkAnswers: true });
  const headers = { authorization: "Token token=demo-account", From: "maren.oduya@brackwater.example" };
  const route = routes.get(operation);
  addNamed(document, routes, route, opened.account);
  const { status } = await opened.handle(leastRequest(document, route, headers));
  expect(status).toBe(route.status);
  const { text } = await opened.handle({ method: "GET", url: "/audit/records", headers });
  const isWhole = route.template.split("/{")[0] === route.template.replace(/\/\{\w+\}$/, "");
  const action = isWhole ? operation.replace(/[A-Z].*/, "") : "update";
  const type = expect.stringMatching(/^[a-z]\w+_reference$/);
  expect(JSON.parse(text)["records"]).toMatchObject([
    { action, root_resource: { type }, details: { resource: { type } } },
  ]);
});

/** An account, and the records of it that are new since the last look, the newest first. */
function openAudited() {
  const opened = openAccount();
  const seen = new Set<string>();
  async function readNew(path = "/audit/records?limit=100") {
    const records = (await opened.all(path, "records")).filter((one) => !seen.has(idOf(one)));
    for (const id of idsOf(records)) seen.add(id);
    return records;
  }
  async function write(method: string, path: string, body?: unknown, as?: string) {
    const { status, json, refusal } = await opened.ask(method, path, body, as);
    expect(status, refusal).toBeLessThan(300);
    return json;
  }
  return { ...opened, readNew, write };
}

it("a record tells who did what to whom, when and with which token", async () => {
  const { write, readNew, clock } = openAudited();
  clock.advance(1234);
  const team = fieldsOf((await write("POST", "/teams", { team: { type: "team", name: "Night Desk" } }))["team"]);
  const reference = { id: team["id"], type: "team_reference", summary: "Night Desk" };
  const [record, ...others] = await readNew();
  expect(others).toEqual([]);
  expect(record).toEqual({
    id: expect.stringMatching(/^P\w{6}$/),
    self: null,
    execution_time: "2026-03-02T10:00:01.234Z",
    execution_context: { request_id: expect.stringMatching(/^\w{32}$/), remote_address: null },
    actors: [{ id: "PX4M0DA", type: "user_reference", summary: "Maren Oduya" }],
    method: { type: "api_token", truncated_token: "dmin" },
    root_resource: reference,
    action: "create",
    details: {
      resource: reference,
      fields: [
        { name: "name", value: "Night Desk" },
        { name: "default_role", value: "manager" },
      ],
    },
  });
});

describe("what is recorded of", () => {
  it("a change: what differs, and nothing when nothing does", async () => {
    const { write, readNew, idIn } = openAudited();
    const path = `/teams/${idIn("teams", "Platform")}`;
    const team = { type: "team", name: "Platform Crew" };
    await write("PUT", path, { team });
    const change = { name: "name", before_value: "Platform", value: "Platform Crew" };
    expect(await readNew()).toMatchObject([
      { action: "update", root_resource: { summary: "Platform Crew" }, details: { fields: [change] } },
    ]);
    await write("PUT", path, { team });
    expect(await readNew()).toEqual([]);
  });

  it("something that is gone: what it was", async () => {
    const { write, readNew, ask } = openAudited();
    const { id } = fieldsOf((await write("POST", "/teams", { team: { type: "team", name: "Short Lived" } }))["team"]);
    await write("DELETE", `/teams/${id}`);
    expect((await readNew())[0]).toMatchObject({
      action: "delete",
      root_resource: { id, summary: "Short Lived" },
      details: { resource: { id }, fields: [{ name: "name", before_value: "Short Lived" }, {}] },
    });
    expect((await ask("GET", `/teams/${id}/audit/records`)).status).toBe(404);
  });

  it("members of a team", async () => {
    const { write, readNew, idIn } = openAudited();
    const [team, user] = [idIn("teams", "Payments"), idIn("users", "Wren Castellan")];
    const member = { id: user, type: "user_reference", summary: "Wren Castellan" };
    await write("PUT", `/teams/${team}/users/${user}`, { role: "observer" });
    await write("PUT", `/teams/${team}/users/${user}`, { role: "manager" });
    await write("DELETE", `/teams/${team}/users/${user}`);
    const root = { action: "update", root_resource: { id: team, type: "team_reference" } };
    expect(await readNew()).toMatchObject([
      { ...root, details: { resource: { id: team }, references: [{ name: "members", removed: [member] }] } },
      {
        ...root,
        details: { resource: member, fields: [{ name: "team_role", before_value: "observer", value: "manager" }] },
      },
      { ...root, details: { resource: { id: team }, references: [{ name: "members", added: [member] }] } },
    ]);
  });

  it("references: which came and which went", async () => {
    const { write, readNew, idIn } = openAudited();
    const [team, policy] = [idIn("teams", "Platform"), idIn("escalation_policies", "Payments")];
    await write("PUT", `/teams/${team}/escalation_policies/${policy}`);
    expect(await readNew()).toMatchObject([
      {
        root_resource: { id: policy, type: "escalation_policy_reference" },
        details: { references: [{ name: "teams", added: [{ id: team }], removed: [{ summary: "Payments" }] }] },
      },
    ]);
  });

  it("what belongs to something", async () => {
    const { write, readNew, idIn } = openAudited();
    const user = idIn("users", "Wren Castellan");
    const path = `/users/${user}/contact_methods`;
    const phone = { type: "phone_contact_method", address: "5550123", label: "Depot", country_code: 1 };
    const { id } = fieldsOf((await write("POST", path, { contact_method: phone }))["contact_method"]);
    await write("PUT", `${path}/${id}`, { contact_method: { ...phone, label: "Home" } });
    await write("DELETE", `${path}/${id}`);
    const change = { action: "update", root_resource: { id: user, type: "user_reference" } };
    const resource = { id, type: "phone_contact_method_reference" };
    expect(await readNew()).toMatchObject([
      { ...change, details: { resource } },
      { ...change, details: { resource, fields: [{ name: "label", before_value: "Depot", value: "Home" }] } },
      { ...change, details: { resource } },
    ]);
  });

  it("schedules of both kinds, and their parts", async () => {
    const { write, readNew, idIn } = openAudited();
    const [layered, shifts] = [idIn("schedules"), idIn("v3/schedules")];
    const user = { id: idIn("users"), type: "user_reference" };
    const override = { start: "2026-03-03T10:00:00Z", end: "2026-03-03T12:00:00Z", user };
    await write("POST", `/schedules/${layered}/overrides`, { overrides: [override] });
    const { rotation } = await write("POST", `/v3/schedules/${shifts}/rotations`);
    await write("DELETE", `/v3/schedules/${shifts}/rotations/${idOf(rotation)}`);
    expect(await readNew()).toMatchObject([
      {
        root_resource: { id: shifts, type: "schedule_v3_reference" },
        details: { resource: { id: idOf(rotation), type: "schedule_rotation_reference" } },
      },
      { root_resource: { id: shifts }, details: { resource: { id: idOf(rotation) } } },
      {
        root_resource: { id: layered, type: "schedule_reference" },
        details: { resource: { type: "override_reference" } },
      },
    ]);
  });

  it("services and their integrations", async () => {
    const { write, readNew, idIn } = openAudited();
    const service = idIn("services", "Checkout");
    const integration = { type: "events_api_v2_inbound_integration", name: "Conveyor" };
    const made = await write("POST", `/services/${service}/integrations`, { integration });
    expect(await readNew()).toMatchObject([
      {
        action: "update",
        root_resource: { id: service, type: "service_reference" },
        details: { resource: { id: idOf(made["integration"]), summary: "Conveyor" } },
      },
    ]);
  });

  it("nothing that was refused", async () => {
    const { ask, readNew } = openAudited();
    expect((await ask("POST", "/teams", { team: { type: "team", name: "Tracking" } })).status).toBe(400);
    const mine = { team: { type: "team", name: "Mine" } };
    expect((await ask("POST", "/teams", mine, "demo-observer")).status).toBe(403);
    expect(await readNew()).toEqual([]);
  });
});

/** An account in which a team was made by an admin and renamed a minute later by somebody with the account's key. */
async function tellTwo() {
  const opened = openAudited();
  const made = await opened.write("POST", "/teams", { team: { type: "team", name: "Night Desk" } });
  opened.clock.advance(60_000);
  const id = idOf(made["team"]);
  await opened.write("PUT", `/teams/${id}`, { team: { type: "team", name: "Day Desk" } }, "demo-account");
  const actions = async (query: string) => {
    const { json, refusal } = await opened.ask("GET", `/audit/records?${query}`);
    return refusal || listOf(json["records"]).map(({ action }) => action);
  };
  return { ...opened, id, actions };
}

describe("what is found", () => {
  it.each<[string, unknown]>([
    ["", ["update", "create"]],
    ["actions[]=create", ["create"]],
    ["actions[]=create&actions[]=update", ["update", "create"]],
    ["actions[]=delete", []],
    ["root_resource_types[]=teams", ["update", "create"]],
    ["root_resource_types[]=users&root_resource_types[]=schedules", []],
    ["actor_type=user_reference", ["create"]],
    ["actor_type=api_key_reference", ["update"]],
    ["actor_type=user_reference&actor_id=PX4M0DA", ["create"]],
    ["actor_type=user_reference&actor_id=PT7E0VN", []],
    ["method_type=api_token", ["update", "create"]],
    ["method_type=browser", []],
    ["method_type=api_token&method_truncated_token=ount", ["update"]],
    [`since=${NOW}&until=2026-03-02T10:00:30Z`, ["create"]],
    ["since=2026-03-02T10:00:30Z", ["update"]],
    ["until=2026-03-02T09:59:59Z", []],
    ["actor_id=PX4M0DA", "Invalid Input Provided: actor_id needs actor_type"],
    ["method_truncated_token=dmin", "Invalid Input Provided: method_truncated_token needs method_type"],
    ["since=2026-01-01T00:00:00Z", "Invalid Input Provided: since and until must not be more than 31 days apart"],
    ["since=2026-03-03T00:00:00Z", "Invalid Input Provided: since must not be after until"],
    ["actions[]=rename", expect.stringContaining("actions[]")],
  ])("by %j", async (query, want) => {
    const { actions } = await tellTwo();
    expect(await actions(query)).toEqual(want);
  });

  it("is a day old at most, unless more is asked for", async () => {
    const { actions, clock } = await tellTwo();
    clock.advance(86_400_000 - 30_000);
    expect(await actions("")).toEqual(["update"]);
    expect(await actions(`since=${NOW}`)).toEqual(["update", "create"]);
  });

  it("belongs to one thing", async () => {
    const { all, id, idIn } = await tellTwo();
    expect(await all(`/teams/${id}/audit/records`, "records")).toHaveLength(2);
    expect(await all(`/teams/${idIn("teams", "Platform")}/audit/records`, "records")).toEqual([]);
  });

  it("comes in pages, each record once, by a cursor", async () => {
    const { write, ask, idIn } = openAudited();
    const path = `/teams/${idIn("teams", "Platform")}`;
    const names = Array.from({ length: 7 }, (_, index) => `Platform ${index}`);
    for (const name of names) await write("PUT", path, { team: { type: "team", name } });
    const found: unknown[] = [];
    let cursor: unknown = "";
    while (typeof cursor === "string") {
      const { json } = await ask("GET", `${path}/audit/records?limit=3&cursor=${cursor}`);
      expect(json["limit"]).toBe(3);
      found.push(...listOf(json["records"]).map(({ root_resource }) => fieldsOf(root_resource)["summary"]));
      cursor = json["next_cursor"];
    }
    expect(found).toEqual(names.reverse());
  });

  it.each([
    ["demo-admin", 200],
    ["demo-account", 200],
    ["demo-responder", 403],
    ["demo-observer", 403],
  ])("by %s: %i", async (token, status) => {
    expect((await openAccount().ask("GET", "/audit/records", undefined, token)).status).toBe(status);
  });
});
