import { describe, expect, it } from "vitest";
import { type Fields, fieldsOf, idOf, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

const reference = (type: string, id: string) => ({ id, type: `${type}_reference` });

describe("webhook subscriptions", () => {
  const subscription = (fields: object = {}) => ({
    webhook_subscription: {
      type: "webhook_subscription",
      delivery_method: {
        type: "http_delivery_method",
        url: "https://hooks.example/in",
        custom_headers: [{ name: "X-Key", value: "secret" }],
      },
      events: ["incident.triggered"],
      filter: { type: "account_reference" },
      ...fields,
    },
  });

  it("tell their secret once, and never the values of headers", async () => {
    const { ask, one } = openAccount();
    const made = fieldsOf((await ask("POST", "/webhook_subscriptions", subscription())).json["webhook_subscription"]);
    expect(textOf(fieldsOf(made["delivery_method"])["secret"])).toHaveLength(64);
    const read = await one(`/webhook_subscriptions/${textOf(made["id"])}`, "webhook_subscription");
    expect(read["delivery_method"]).toMatchObject({
      secret: null,
      temporarily_disabled: false,
      custom_headers: [{ name: "X-Key", value: "-- redacted --" }],
    });
  });

  it("are changed, enabled, tested, but sent nowhere else", async () => {
    const { ask, account, idIn } = openAccount();
    const id = idIn("webhook_subscriptions");
    const path = `/webhook_subscriptions/${id}`;
    const stored = account.find("webhook_subscriptions", id);
    const broken = { ...fieldsOf(stored["delivery_method"]), temporarily_disabled: true };
    account.collection("webhook_subscriptions").put({ ...stored, delivery_method: broken });
    const change = (fields: object) => ask("PUT", path, { webhook_subscription: fields });
    expect((await change({ active: false })).json["webhook_subscription"]).toMatchObject({ active: false });
    expect((await change({ delivery_method: {} })).refusal).toMatch("delivery_method");
    const enabled = (await ask("POST", `${path}/enable`)).json["webhook_subscription"];
    expect(enabled).toMatchObject({ active: true, delivery_method: { temporarily_disabled: false } });
    expect((await ask("POST", `${path}/ping`)).status).toBe(202);
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("POST", `${path}/ping`)).status).toBe(404);
  });

  it("are listed by what they filter", async () => {
    const { ask, all, idIn } = openAccount();
    const list = (query: string) => all(`/webhook_subscriptions?${query}`, "webhook_subscriptions");
    expect(await list("filter_type=account")).toHaveLength(1);
    expect(await list(`filter_type=team&filter_id=${idIn("teams", "Depot Operations")}`)).toHaveLength(1);
    expect(await list(`filter_type=service&filter_id=${idIn("services", "Checkout")}`)).toHaveLength(0);
    expect((await ask("GET", "/webhook_subscriptions?filter_type=team")).refusal).toMatch("filter_id is required");
  });

  it.each([
    ["an unknown event", { events: ["incident.exploded"] }, "incident.exploded"],
    ["no event", { events: [] }, "at least 1"],
    ["an unknown service", { filter: reference("service", "PNONE") }, "service or team"],
    ["plain http", { delivery_method: { type: "http_delivery_method", url: "http://hooks.example" } }, "https"],
  ])("refuse %s", async (_, fields, want) => {
    expect((await openAccount().ask("POST", "/webhook_subscriptions", subscription(fields))).refusal).toMatch(want);
  });
});

describe("extensions", () => {
  it("belong to services and a schema", async () => {
    const { ask, all, idIn } = openAccount();
    const extension_objects = [reference("service", idIn("services", "Ledger"))];
    const extension_schema = reference("extension_schema", idIn("extension_schemas"));
    const extension = {
      name: "Ledger hook",
      endpoint_url: "https://hooks.example",
      extension_schema,
      extension_objects,
    };
    const made = await ask("POST", "/extensions", { extension });
    expect(made).toMatchObject({ status: 201, json: { extension: { extension_objects: [{ summary: "Ledger" }] } } });
    expect(await all(`/extensions?extension_object_id=${extension_objects[0]?.id}`, "extensions")).toHaveLength(1);
    expect(await all(`/extensions?extension_object_id=${idIn("services", "Checkout")}`, "extensions")).toEqual([]);
    const wrong = { ...extension, extension_schema: reference("extension_schema", "PNONE") };
    expect((await ask("POST", "/extensions", { extension: wrong })).refusal).toMatch("Extension schema not found");
    expect((await ask("POST", `/extensions/${idOf(made.json["extension"])}/enable`)).status).toBe(200);
  });
});

describe("alert grouping settings", () => {
  const setting = (type: string, config: object, services: string[]) => ({
    alert_grouping_setting: { type, config, services: services.map((id) => reference("service", id)) },
  });

  it("are paged by cursors, forth and back", async () => {
    const { ask, account } = openAccount();
    const list = async (query: string) => (await ask("GET", `/alert_grouping_settings?limit=1&${query}`)).json;
    const ids = (json: Fields) => listOf(json["alert_grouping_settings"]).map(idOf);
    const first = await list("total=true");
    expect(first).toMatchObject({ before: null, total: account.collection("alert_grouping_settings").list().length });
    const second = await list(`after=${textOf(first["after"])}`);
    expect(ids(second)).not.toEqual(ids(first));
    expect(ids(await list(`before=${textOf(second["before"])}`))).toEqual(ids(first));
    expect((await ask("GET", "/alert_grouping_settings?after=nonsense")).status).toBe(400);
  });

  it("keep their services when an update does not name them", async () => {
    const { ask, idIn } = openAccount();
    const path = `/alert_grouping_settings/${idIn("alert_grouping_settings")}`;
    const config = { aggregate: "any", fields: ["summary"], time_window: 300 };
    const body = { alert_grouping_setting: { type: "content_based", config } };
    const changed = fieldsOf((await ask("PUT", path, body)).json["alert_grouping_setting"]);
    expect(changed).toMatchObject({ config, services: [{ name: "Tracking Events" }] });
  });

  it.each([
    ["time", {}, ["Ledger"], "needs timeout"],
    ["time", { timeout: 30 }, ["Ledger"], "timeout|Timeout"],
    ["time", { timeout: 300, fields: ["summary"] }, ["Ledger"], "has no fields"],
    ["intelligent", { time_window: 300 }, ["Ledger", "Parcel API"], "one service"],
    ["content_based", { aggregate: "all", fields: [], time_window: 300 }, ["Ledger"], "Fields cannot be empty"],
    ["intelligent", { time_window: 86_400 }, ["Ledger"], "time_window|too long"],
    ["time", { timeout: 300 }, [], "Services cannot be empty"],
    ["time", { timeout: 300 }, ["Tracking Events"], "already has"],
  ])("refuse %s with %j", async (type, config, names, want) => {
    const { ask, idIn } = openAccount();
    const services = names.map((name) => idIn("services", name));
    const { refusal } = await ask("POST", "/alert_grouping_settings", setting(type, config, services));
    expect(refusal).toMatch(new RegExp(want));
  });

  it.each([
    ["time", { timeout: 300 }],
    ["intelligent", { time_window: 600, iag_fields: ["summary"] }],
    ["content_based", { aggregate: "all", fields: ["summary"], time_window: 86_400 }],
    ["content_based_intelligent", { aggregate: "any", fields: ["summary"], time_window: 900 }],
  ])("take %s", async (type, config) => {
    const { ask, idIn } = openAccount();
    const free = setting(type, config, [idIn("services", "Depot Scanners")]);
    const made = await ask("POST", "/alert_grouping_settings", free);
    expect(made.refusal).toBe("");
    expect(made).toMatchObject({ status: 201, json: { alert_grouping_setting: { type, config } } });
  });
});

describe("the account", () => {
  it("has abilities and licenses, and an audit trail in which nothing stands yet", async () => {
    const { ask, all, idIn } = openAccount();
    expect((await ask("GET", "/abilities/teams")).status).toBe(204);
    expect((await ask("GET", "/abilities/mind_reading")).status).toBe(402);
    expect((await all("/licenses", "licenses"))[0]).toMatchObject({ role_group: "FullUser", current_value: 14 });
    expect(await all("/license_allocations?limit=5", "license_allocations")).toHaveLength(5);
    expect((await ask("GET", `/users/${idIn("users")}/license`)).status).toBe(200);
    expect(await all("/audit/records", "records")).toEqual([]);
    expect((await ask("GET", "/teams/PNONE/audit/records")).status).toBe(404);
  });

  it("has priorities, the most severe first", async () => {
    const { all } = openAccount();
    expect((await all("/priorities", "priorities")).map(({ name }) => name)).toEqual(["P1", "P2", "P3", "P4", "P5"]);
  });

  it("switches features of services and orchestrations on and off", async () => {
    const { ask, all, idIn } = openAccount();
    for (const collection of ["services", "event_orchestrations"]) {
      const path = `/${collection}/${idIn(collection)}/enablements`;
      expect((await ask("PUT", `${path}/aiops`, { enablement: { enabled: false } })).status).toBe(200);
      expect(await all(path, "enablements")).toMatchObject([{ feature: "aiops", enabled: false }]);
      expect((await ask("PUT", `${path}/magic`, { enablement: { enabled: true } })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it("takes add-ons by the generic rules", async () => {
    const { ask } = openAccount();
    const addon = { type: "full_page_addon", name: "Wallboard", src: "https://wall.example" };
    const made = await ask("POST", "/addons", { addon });
    expect(made.status).toBe(201);
    expect((await ask("DELETE", `/addons/${idOf(made.json["addon"])}`)).status).toBe(204);
  });
});
