import { describe, expect, it } from "vitest";
import { type Fields, fieldsOf, idOf, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { NOW, openAccount } from "./others-account.ts";

const rulesOf = (path: unknown): Fields[] => listOf(fieldsOf(path)["sets"]).flatMap((set) => listOf(set["rules"]));

describe("event orchestrations", () => {
  it("come with an integration and empty paths", async () => {
    const { ask, all, one } = openAccount();
    const made = fieldsOf(
      (await ask("POST", "/event_orchestrations", { orchestration: { name: "Aisle" } })).json["orchestration"],
    );
    expect(made).toMatchObject({ routes: 0, integrations: [{ parameters: { type: "global" } }] });
    const path = `/event_orchestrations/${textOf(made["id"])}`;
    expect(await one(`${path}/router`, "orchestration_path")).toMatchObject({
      type: "router",
      parent: { id: made["id"], type: "event_orchestration_reference" },
      sets: [{ id: "start", rules: [] }],
      catch_all: { actions: { route_to: "unrouted" } },
    });
    expect(await all(`${path}/integrations`, "integrations")).toHaveLength(1);
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("GET", `${path}/router`)).status).toBe(404);
  });

  it("are listed by name or routes, without integrations", async () => {
    const { all } = openAccount();
    const names = async (order: string) =>
      (await all(`/event_orchestrations?sort_by=${order}`, "orchestrations")).map(({ name }) => name);
    expect(await names("name:asc")).toEqual(["Depot Devices", "Monitoring Intake"]);
    expect(await names("routes:desc")).toEqual(["Monitoring Intake", "Depot Devices"]);
    expect((await all("/event_orchestrations", "orchestrations"))[0]).not.toHaveProperty("integrations");
  });

  it("route by rules whose ids they make and keep", async () => {
    const { ask, idIn, one } = openAccount();
    const path = `/event_orchestrations/${idIn("event_orchestrations", "Depot Devices")}`;
    const before = await one(`${path}/router`, "orchestration_path");
    const rule = { id: "mine", conditions: [], actions: { route_to: idIn("services", "Ledger") } };
    const sets = [{ id: "start", rules: [...rulesOf(before), rule] }];
    const { json } = await ask("PUT", `${path}/router`, { orchestration_path: { sets } });
    const after = fieldsOf(json["orchestration_path"]);
    expect(json["warnings"]).toEqual([]);
    expect(rulesOf(after).slice(0, -1)).toEqual(rulesOf(before));
    expect(textOf(rulesOf(after).at(-1)?.["id"])).toMatch(/^[0-9a-f]{8}$/);
    expect(after["catch_all"]).toEqual(before["catch_all"]);
    expect(after["version"]).not.toBe(before["version"]);
    expect(after).toMatchObject({ updated_at: NOW, updated_by: { type: "user_reference" } });
    expect((await one(path, "orchestration"))["routes"]).toBe(3);
  });

  it.each([
    ["router", [{ id: "start", rules: [{ actions: { route_to: "PNONE" } }] }], "Service not found"],
    ["router", [{ id: "other", rules: [] }], '"start"'],
    [
      "router",
      [
        { id: "start", rules: [] },
        { id: "two", rules: [] },
      ],
      "at most 1",
    ],
    ["global", [{ id: "start", rules: [{ actions: { route_to: "nowhere" } }] }], "no later set"],
    ["global", [{ id: "start", rules: [{ conditions: [{ expression: "event.summary" }], actions: {} }] }], "Condition"],
  ])("refuse a %s like %j", async (kind, sets, want) => {
    const { ask, idIn } = openAccount();
    const path = `/event_orchestrations/${idIn("event_orchestrations")}/${kind}`;
    const body = { orchestration_path: { sets, catch_all: { actions: {} } } };
    expect((await ask("PUT", path, body)).refusal).toMatch(want);
  });

  it("route dynamically by the first rule only", async () => {
    const { ask, idIn } = openAccount();
    const dynamic = {
      actions: { dynamic_route_to: { source: "event.source", regex: ".*", lookup_by: "service_name" } },
    };
    const fixed = { conditions: [], actions: { route_to: idIn("services") } };
    const put = (rules: object[]) =>
      ask("PUT", `/event_orchestrations/${idIn("event_orchestrations")}/router`, {
        orchestration_path: { sets: [{ id: "start", rules }], catch_all: { actions: { route_to: "unrouted" } } },
      });
    expect((await put([dynamic, fixed])).status).toBe(200);
    expect((await put([fixed, dynamic])).refusal).toMatch("first rule");
  });

  it("of a service warn of what does not exist, and are switched on and off", async () => {
    const { ask, idIn, one } = openAccount();
    const path = `/event_orchestrations/services/${idIn("services", "Ledger")}`;
    expect((await ask("GET", `${path}/active`)).json).toEqual({ active: false });
    const sets = [{ id: "start", rules: [{ conditions: [], actions: { priority: "PNONE" } }] }];
    const { json } = await ask("PUT", path, { orchestration_path: { sets, catch_all: { actions: {} } } });
    expect(listOf(json["warnings"])).toMatchObject([{ feature: "priority", warning_type: "invalid_data" }]);
    expect((await ask("PUT", `${path}/active`, { active: true })).json).toEqual({ active: true });
    expect(rulesOf(await one(path, "orchestration_path"))).toHaveLength(1);
    expect((await ask("GET", `${path}/active`)).json).toEqual({ active: true });
  });

  it("hand integrations on with their key", async () => {
    const { ask, idIn, all } = openAccount();
    const [from, to] = [
      idIn("event_orchestrations", "Depot Devices"),
      idIn("event_orchestrations", "Monitoring Intake"),
    ];
    const [moved] = await all(`/event_orchestrations/${from}/integrations`, "integrations");
    const body = { source_type: "orchestration", source_id: from, integration_id: moved?.["id"] };
    expect((await ask("POST", `/event_orchestrations/${to}/integrations/migration`, body)).status).toBe(200);
    expect(await all(`/event_orchestrations/${to}/integrations`, "integrations")).toContainEqual(moved);
    expect(await all(`/event_orchestrations/${from}/integrations`, "integrations")).toEqual([]);
    expect((await ask("POST", `/event_orchestrations/${to}/integrations/migration`, body)).status).toBe(400);
  });
});

describe("status pages", () => {
  function openPage() {
    const opened = openAccount();
    const page = opened.idIn("status_pages");
    const word = (part: string, type: string, post: string) => {
      const found = opened.account.collection(`status_pages/${page}/${part}`).list();
      return { id: found.find((one) => one["post_type"] === post)?.id ?? "", type: `status_page_${type}` };
    };
    const update = (post: string) => ({
      type: "status_page_post_update",
      message: "<p>We look into it.</p>",
      status: word("statuses", "status", post),
      severity: word("severities", "severity", post),
      impacted_services: [],
      notify_subscribers: false,
      update_frequency_ms: null,
    });
    const post = (fields: object = {}) => ({
      type: "status_page_post",
      status_page: { id: page, type: "status_page" },
      title: "Slow checkout",
      post_type: "incident",
      starts_at: null,
      ends_at: null,
      updates: [update("incident")],
      ...fields,
    });
    return { ...opened, page, update, post };
  }

  it("offer words for incidents and for maintenance", async () => {
    const { page, all } = openPage();
    for (const part of ["impacts", "severities", "statuses"]) {
      const words = await all(`/status_pages/${page}/${part}?post_type=maintenance`, part);
      expect(new Set(words.map(({ post_type }) => post_type))).toEqual(new Set(["maintenance"]));
    }
  });

  it("take a post with its first update, more updates, and a postmortem", async () => {
    const { ask, page, post, update, one, all } = openPage();
    const made = fieldsOf((await ask("POST", `/status_pages/${page}/posts`, { post: post() })).json["post"]);
    expect(made).toMatchObject({ starts_at: null, ends_at: null, updates: [{ type: "status_page_post_update" }] });
    const path = `/status_pages/${page}/posts/${textOf(made["id"])}`;
    const post_update = {
      ...update("incident"),
      message: "Fixed.",
      post: { id: made["id"], type: "status_page_post" },
    };
    expect((await ask("POST", `${path}/post_updates`, { post_update })).status).toBe(201);
    expect((await all(`${path}/post_updates`, "post_updates")).map(({ message }) => message)).toEqual([
      "<p>We look into it.</p>",
      "Fixed.",
    ]);
    const whole = await one(`${path}?include[]=status_page_post_update`, "post");
    expect(listOf(whole["updates"])[1]).toMatchObject({ message: "Fixed.", reported_at: NOW });
    expect((await ask("GET", `${path}/postmortem`)).status).toBe(404);
    const postmortem = {
      type: "status_page_post_postmortem",
      message: "A bad deploy.",
      notify_subscribers: true,
      post: { id: made["id"], type: "status_page_post" },
    };
    expect((await ask("PUT", `${path}/postmortem`, { postmortem })).status).toBe(201);
    expect((await ask("PUT", `${path}/postmortem`, { postmortem })).status).toBe(200);
    expect(await one(path, "post")).toMatchObject({ postmortem: { type: "status_page_postmortem" } });
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("GET", `${path}/post_updates`)).status).toBe(404);
  });

  it("list posts by type and latest status", async () => {
    const { page, all, update } = openPage();
    const posts = (query: string) => all(`/status_pages/${page}/posts?${query}`, "posts");
    const incidents = await posts("post_type=incident");
    expect(new Set(incidents.map(({ post_type }) => post_type))).toEqual(new Set(["incident"]));
    expect(await posts("reviewed_status=not_reviewed")).toEqual([]);
    const found = await posts(`status[]=${update("incident").status.id}`);
    expect(found.length).toBeLessThanOrEqual(incidents.length);
  });

  it.each([
    ["maintenance without times", { post_type: "maintenance" }, "starts_at and ends_at"],
    ["no update", { updates: [] }, "at least 1"],
    ["another page", { status_page: { id: "PNONE", type: "status_page" } }, "the one in the path"],
    ["no title", { title: "" }, "must not be empty"],
  ])("refuse a post with %s", async (_, fields, want) => {
    const { ask, page, post, update } = openPage();
    const updates = "post_type" in fields ? { updates: [update("maintenance")] } : {};
    const body = { post: post({ ...updates, ...fields }) };
    expect((await ask("POST", `/status_pages/${page}/posts`, body)).refusal).toMatch(want);
  });

  it("refuse words of the other kind of post", async () => {
    const { ask, page, post, update } = openPage();
    const body = { post: post({ updates: [update("maintenance")] }) };
    expect((await ask("POST", `/status_pages/${page}/posts`, body)).refusal).toMatch("not one for incident");
  });

  it("take each subscriber once", async () => {
    const { ask, page, all } = openPage();
    const subscription = {
      type: "status_page_subscription",
      channel: "email",
      contact: "someone@shop.example",
      status_page: { id: page, type: "status_page" },
      subscribable_object: { id: page, type: "status_page" },
    };
    const path = `/status_pages/${page}/subscriptions`;
    expect((await ask("POST", path, { subscription })).status).toBe(201);
    expect((await ask("POST", path, { subscription })).refusal).toMatch("already");
    expect((await ask("POST", path, { subscription: { ...subscription, contact: "nobody" } })).refusal).toMatch(
      "Contact",
    );
    expect(await all(`${path}?channel=webhook`, "subscriptions")).toEqual([]);
  });
});

describe("incident workflows", () => {
  const step = {
    type: "step",
    name: "Tell",
    action_configuration: {
      action_id: "pagerduty.com:incident-workflows:add-note:1",
      inputs: [{ name: "Message", value: "Hi" }],
    },
  };

  it("are written with steps, and listed without", async () => {
    const { ask, all, one } = openAccount();
    const made = (await ask("POST", "/incident_workflows", { incident_workflow: { name: "Tell all", steps: [step] } }))
      .json;
    const path = `/incident_workflows/${idOf(made["incident_workflow"])}`;
    const [first] = listOf((await one(path, "incident_workflow"))["steps"]);
    expect(first).toMatchObject({ name: "Tell", action_configuration: { inputs: [{ parameter_type: "text" }] } });
    const listed = await all("/incident_workflows?query=tell all", "incident_workflows");
    expect(listed).toHaveLength(1);
    expect(listed[0]).not.toHaveProperty("steps");
    const changed = await ask("PUT", path, { incident_workflow: { steps: [first, step] } });
    const steps = listOf(fieldsOf(changed.json["incident_workflow"])["steps"]);
    expect(steps.map(idOf)[0]).toBe(idOf(first));
    const wrong = { ...step, action_configuration: { action_id: "no such", inputs: [] } };
    expect((await ask("PUT", path, { incident_workflow: { steps: [wrong] } })).refusal).toMatch("Action not found");
  });

  it("are started by triggers, which go with them", async () => {
    const { ask, all, idIn } = openAccount();
    const [workflow, service] = [{ id: idIn("incident_workflows") }, { id: idIn("services", "Ledger") }];
    const trigger = { type: "workflow_trigger", trigger_type: "manual", workflow, services: [service] };
    const made = fieldsOf((await ask("POST", "/incident_workflows/triggers", { trigger })).json["trigger"]);
    expect(made).toMatchObject({ is_disabled: false, services: [{ type: "service", summary: "Ledger" }] });
    const ids = async (query: string) => (await all(`/incident_workflows/triggers?${query}`, "triggers")).map(idOf);
    expect(await ids(`service_id=${service.id}&trigger_type=manual`)).toContain(made["id"]);
    expect(await ids(`service_id=${idIn("services", "Checkout")}`)).not.toContain(made["id"]);
    const path = `/incident_workflows/triggers/${textOf(made["id"])}/services/${service.id}`;
    expect((await ask("DELETE", path)).json["trigger"]).toMatchObject({ services: [] });
    expect((await ask("DELETE", path)).status).toBe(400);
    const bad = { ...trigger, trigger_type: "conditional" };
    expect((await ask("POST", "/incident_workflows/triggers", { trigger: bad })).refusal).toMatch("needs a condition");
    expect((await ask("DELETE", `/incident_workflows/${workflow.id}`)).status).toBe(204);
    expect(await ids(`workflow_id=${workflow.id}`)).toEqual([]);
  });
});
