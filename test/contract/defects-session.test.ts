import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { costOf } from "../../generator/surface/tokens.ts";
import { ACCOUNT_KEY, Bench } from "../support/bench.ts";
import { readOfficial } from "../support/official.ts";
import { connect } from "../support/program.ts";

/** Mistakes of the official server that ours does not make: who we are, with what key, and what is offered. */
let bench: Bench;
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

const note = { incident_id: "PI1", note: "hello" };
const incidents = { incidents: [{ id: "PI1" }] };
const user = (...teams: string[]) => ({
  user: { id: "PME", email: "me@example.test", teams: teams.map((id) => ({ id })) },
});

test("who we are is asked when it is needed, again after a failure, and a key without a user is told apart", async () => {
  let answers = 0;
  bench = await Bench.open({
    me: () => (answers++ === 0 ? { status: 403, json: { error: { message: "Forbidden" } } } : { json: user("PT1") }),
  });
  bench.json("GET", "/incidents", incidents);
  await bench.ok("list_incidents");
  expect(answers).toBe(0);
  const failed = await bench.call("list_incidents", { request_scope: "assigned" });
  expect(failed).toMatchObject({ isError: true, sent: [] });
  expect(failed.text).toContain("403");
  const { sent } = await bench.ok("list_incidents", { request_scope: "assigned" });
  expect(sent[0]?.query).toContainEqual(["user_ids[]", "PME"]);
  await bench.close();

  bench = await Bench.open({ me: ACCOUNT_KEY });
  const account = await bench.call("list_incidents", { request_scope: "assigned" });
  expect(account).toMatchObject({ isError: true, sent: [] });
  expect(account.text).toContain("belongs to an account");
});

describe("the address that writes act for", () => {
  const writes: [string, string, string, Record<string, unknown>][] = [
    ["create_incident", "POST", "/incidents", { incident: { title: "t", service: { id: "PS1" } } }],
    ["manage_incidents", "PUT", "/incidents", { manage_request: { incident_ids: ["PI1"], status: "resolved" } }],
    ["add_note_to_incident", "POST", "/incidents/PI1/notes", note],
    ["create_user", "POST", "/users", { request: { name: "n", email: "n@example.test" } }],
  ];

  test.each(writes)("%s takes it from the settings, and says what is missing", async (tool, method, path, args) => {
    bench = await Bench.open({ me: ACCOUNT_KEY });
    const refused = await bench.call(tool, args);
    expect(refused).toMatchObject({ isError: true, sent: [] });
    expect(refused.text).toContain("PAGERDUTY_FROM_EMAIL");
    await bench.close();
    bench = await Bench.open({ me: ACCOUNT_KEY, env: { PAGERDUTY_FROM_EMAIL: "ops@example.test" } });
    bench.json(method, path, { incident: { id: "PI1" }, ...incidents, note: { id: "PN1" }, user: { id: "PU1" } });
    const { sent } = await bench.ok(tool, args);
    expect(sent[0]?.headers["from"]).toBe("ops@example.test");
  });
});

test("the teams of a user are read anew after some minutes", async () => {
  const teams = ["PT1", "PT2"];
  bench = await Bench.open({ me: () => ({ json: user(teams.shift() ?? "PT9") }) });
  bench.json("GET", "/incidents", incidents);
  const clock = vi.spyOn(performance, "now");
  const ask = async () => (await bench.ok("list_incidents", { request_scope: "teams" })).sent[0]?.query;
  clock.mockReturnValue(1_000);
  expect(await ask()).toContainEqual(["team_ids[]", "PT1"]);
  clock.mockReturnValue(60_000);
  expect(await ask()).toContainEqual(["team_ids[]", "PT1"]);
  clock.mockReturnValue(600_000);
  expect(await ask()).toContainEqual(["team_ids[]", "PT2"]);
});

test("OAuth tokens work as keys do, and the host is tidied and checked", async () => {
  bench = await Bench.open({ env: { PAGERDUTY_API_TOKEN: "oauth" } });
  bench.json("GET", "/incidents", incidents);
  expect((await bench.ok("list_incidents")).sent[0]?.headers["authorization"]).toBe("Bearer oauth");
  const client = await connect([], { PAGERDUTY_USER_API_KEY: "key", PAGERDUTY_API_HOST: `${bench.api.url}/` });
  bench.json("GET", "/v3/schedules/PS1/rotations", { rotations: [] });
  await client.callTool({ name: "list_schedule_v3_rotations", arguments: { schedule_id: "PS1" } });
  expect(bench.api.requests.at(-1)?.pathname).toBe("/v3/schedules/PS1/rotations");
  expect(bench.api.requests.at(-1)?.headers["authorization"]).toBe("Token token=key");
  for (const host of ["not a host", "ftp://example.test", "http://example.test"]) {
    await expect(connect([], { PAGERDUTY_USER_API_KEY: "key", PAGERDUTY_API_HOST: host })).rejects.toThrow(
      "PAGERDUTY_API_HOST",
    );
  }
});

test("every tool has a title and hints of its own", async () => {
  bench = await Bench.open();
  const { tools } = await bench.client.listTools();
  const hints = (name: string) => tools.find((tool) => tool.name === name)?.annotations;
  for (const { title, annotations } of tools) {
    expect(title).toMatch(/\S/);
    expect(annotations).toMatchObject({ title, openWorldHint: true });
  }
  expect(hints("list_incidents")).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true });
  expect(hints("get_responder_metrics")).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  expect(hints("create_incident")).toMatchObject({
    readOnlyHint: false,
    destructiveHint: false,
    idempotentHint: false,
  });
  expect(hints("add_note_to_incident")).toMatchObject({ destructiveHint: false });
  expect(hints("update_team")).toMatchObject({ destructiveHint: false, idempotentHint: true });
  expect(hints("delete_team")).toMatchObject({ destructiveHint: true, idempotentHint: true });
});

test("a slow answer holds up nobody else, and an API that is busy is not asked without end", async () => {
  bench = (await Bench.open()).json("GET", "/teams", { teams: [] });
  bench.api.answer("GET", "/services", { delay: 1500, json: { services: [] } });
  const order: string[] = [];
  await Promise.all(["list_services", "list_teams"].map((tool) => bench.ok(tool).then(() => order.push(tool))));
  expect(order).toEqual(["list_teams", "list_services"]);
  bench.api.answer("GET", "/users", {
    status: 429,
    headers: { "ratelimit-reset": "0" },
    json: { error: { message: "Rate Limit Exceeded" } },
  });
  const busy = await bench.call("list_users");
  expect(busy.isError).toBe(true);
  expect(busy.sent.length).toBeLessThanOrEqual(4);
}, 20_000);

test("the signing secret of a new webhook is withheld unless it is asked for", async () => {
  const delivery_method = { type: "http_delivery_method", url: "https://example.test", secret: "s3cret" };
  bench = (await Bench.open()).json("POST", "/webhook_subscriptions", {
    webhook_subscription: { id: "PW1", delivery_method },
  });
  const webhook_data = {
    delivery_method: { url: "https://example.test" },
    events: ["incident.triggered"],
    filter: { type: "account_reference" },
  };
  const withheld = await bench.ok("create_webhook_subscription", { webhook_data });
  expect(withheld.text).not.toContain("s3cret");
  expect(withheld.result["notice"]).toBeDefined();
  expect((await bench.ok("create_webhook_subscription", { webhook_data, include_secret: true })).text).toContain(
    "s3cret",
  );
});

test("nothing that installs us turns write tools on, and without them no tool writes", async () => {
  bench = await Bench.open();
  const client = await connect([], { PAGERDUTY_USER_API_KEY: "key", PAGERDUTY_API_HOST: bench.api.url });
  const { tools } = await client.listTools();
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  const { version, scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(JSON.stringify(scripts)).not.toContain("enable-write-tools");
  // A registry's description, should there ever be one, has to go with the package.
  const registered = existsSync("server.json") ? readFileSync("server.json", "utf8") : JSON.stringify({ version });
  expect(JSON.parse(registered).version).toBe(version);
  expect(registered).not.toContain("enable-write-tools");
});

test("the model is told to ask who the user is only when that matters", async () => {
  bench = await Bench.open();
  expect(bench.client.getInstructions()).toContain("get_user_data only when");
});

test("toolsets can be chosen, and all tools together stay cheap", async () => {
  bench = await Bench.open({ flags: ["--toolsets", "incidents,oncalls"] });
  const names = (await bench.client.listTools()).tools.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["list_incidents", "list_oncalls"]));
  expect(names).not.toContain("list_teams");
  await bench.close();
  bench = await Bench.open();
  const { tools } = await bench.client.listTools();
  const official = readOfficial(new URL("official", import.meta.url).pathname).tools;
  const released = tools.filter(({ name }) => official[name] && !official[name].unreleased);
  const reads = released.filter(({ annotations }) => annotations?.readOnlyHint);
  expect([released.length, reads.length]).toEqual([103, 63]);
  expect(costOf(released)).toBeLessThanOrEqual(15_000);
  expect(costOf(reads)).toBeLessThanOrEqual(6_500);
});
