import { afterEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { PingeraBench, paged } from "../support/pingera.ts";
import { textOf } from "../support/program.ts";

/** What is wrong with the vendor's own server beyond single arguments, and must not be with ours. */

let bench: PingeraBench;
afterEach(() => bench.close());

test("a server that only reads offers none of the writes that leaked, and runs none", async () => {
  bench = await PingeraBench.open([]);
  bench.api.otherwise = { json: { id: "x" } };
  const { tools } = await bench.client.listTools();
  const leaked = "create_heartbeat update_heartbeat delete_heartbeat send_heartbeat_ping execute_custom_check \
execute_existing_check get_secret_details".split(" ");
  for (const name of leaked) {
    expect(tools.map((tool) => tool.name)).not.toContain(name);
    const { isError, error, sent } = await bench.call(name, { heartbeat_id: "x", check_id: "x", secret_id: "x" });
    expect([isError, sent]).toEqual([true, []]);
    expect(error).toContain("only reads");
  }
  expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
});

test("overlapping calls of two users run under their own credentials", async () => {
  bench = await PingeraBench.open();
  const users = await Promise.all(["anna-key", "boris-key"].map((key) => bench.connect([], { PINGERA_API_KEY: key })));
  // Nobody is answered before all have asked.
  bench.api.answer("GET", /^\/v1\/checks\//, async ({ headers }) => {
    await bench.api.received(8);
    return { json: { id: "ch1", name: headers["authorization"], type: "web" } };
  });
  const answers = await Promise.all(
    [0, 1, 2, 3].flatMap((call) =>
      users.map((client) => client.callTool({ name: "get_check_details", arguments: { check_id: `ch${call}` } })),
    ),
  );
  const names = answers.map(({ structuredContent }) => Object(structuredContent).data.name);
  expect(names).toEqual(Array.from({ length: 4 }, () => ["anna-key", "boris-key"]).flat());
});

describe("the connection test", () => {
  test.each([
    [{ PINGERA_API_KEY: "secret-key" }, "API key"],
    [{ PINGERA_JWT_TOKEN: "secret.jwt.text" }, "JWT"],
  ])("asks once and names the credential", async (env, credential) => {
    bench = await PingeraBench.open([], env);
    bench.json("GET", "/v1/checks", paged("checks", []));
    const { data, sent } = await bench.ok("test_pingera_connection");
    expect(sent.map(({ path }) => path)).toEqual(["/v1/checks?page=1&page_size=1"]);
    expect(data).toMatchObject({
      connected: true,
      api_info: { authentication: credential, base_url: bench.api.url },
    });
    expect(JSON.stringify(data)).not.toContain("secret");
  });

  test("does not succeed without a connection", async () => {
    bench = await PingeraBench.open([]);
    bench.json("GET", "/v1/checks", { code: 401, message: "No" }, 401);
    const answer = await bench.client.callTool({ name: "test_pingera_connection", arguments: {} });
    expect(answer).toMatchObject({ isError: true, structuredContent: { success: false } });
    expect(bench.api.requests).toHaveLength(1);
    expect(textOf(answer)).not.toContain("connected");
  });
});

test("a timeout ends a call, and a slow call holds up no other", async () => {
  bench = await PingeraBench.open(["--enable-write-tools", "--timeout=1"]);
  bench.api.answer("POST", "/v1/checks/ch1/execute", bench.api.hang());
  bench.json("GET", "/v1/alerts/stats", { active_alerts: 1 });
  const slow = bench.call("execute_existing_check", { check_id: "ch1" });
  await bench.api.received(1);
  expect((await bench.ok("get_alert_statistics")).data).toEqual({ active_alerts: 1 });
  const { isError, error } = await slow;
  expect(isError).toBe(true);
  expect(error).toMatch(/1 s/);
});

test("nothing that a caller writes is logged", async () => {
  const lines: string[] = [];
  const log = createLog({ level: "debug", write: (line) => lines.push(line) });
  bench = await PingeraBench.open(["--enable-write-tools"], {}, { log });
  bench.api.otherwise = { json: { id: "x", name: "marker" } };
  await bench.ok("create_heartbeat", { name: "marker", period_seconds: 60 });
  await bench.ok("create_page", { name: "marker" });
  await bench.ok("create_secret", { name: "marker", value: "marker" });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => line.includes("marker"))).toEqual([]);
});

test("no schema asks for kwargs", async () => {
  bench = await PingeraBench.open();
  const { tools } = await bench.client.listTools();
  expect(tools.filter(({ inputSchema }) => "kwargs" in (inputSchema.properties ?? {}))).toEqual([]);
  const update = product.catalog.find(({ tool }) => tool.name === "update_component");
  expect(update?.tool.inputSchema.required).toEqual(["page_id", "component_id"]);
});

test("secrets travel under the names that the API has, in either spelling of a caller", async () => {
  bench = await PingeraBench.open();
  bench.api.otherwise = { json: { id: "x" } };
  const bodies = async (tool: string, ...calls: Record<string, unknown>[]) => {
    const answers = [];
    for (const args of calls) answers.push((await bench.ok(tool, args)).sent[0]?.body);
    return answers;
  };
  const stored = { secret_name: "N", secret_value: "V" };
  expect(await bodies("create_secret", { name: "N", value: "V" }, stored)).toEqual([stored, stored]);
  const given = { secret_id: "se1", env_variable: "E" };
  const at = { check_id: "ch1", secret_id: "se1" };
  expect(await bodies("add_secret_to_check", { ...at, env_var_name: "E" }, { ...at, env_variable: "E" })).toEqual([
    given,
    given,
  ]);
});

describe("where the README and the code disagree, both are taken", () => {
  const web = { name: "N", url: "https://example.test" };
  const incident = { name: "N", status: "identified" };
  test.each<[tool: string, readme: Record<string, unknown>, code: Record<string, unknown>]>([
    ["list_checks", { check_type: "web" }, { type: "web" }],
    ["create_check", { check_data: { ...web, type: "web" } }, { ...web, type: "web" }],
    ["create_check", { check_data: { ...web, check_type: "web" } }, { ...web, type: "web" }],
    ["update_check", { check_id: "c", check_data: web }, { check_id: "c", ...web }],
    ["create_incident", { page_id: "p", incident_data: incident }, { page_id: "p", ...incident }],
    [
      "update_incident",
      { page_id: "p", incident_id: "i", incident_data: incident },
      { page_id: "p", incident_id: "i", ...incident },
    ],
  ])("%s %j", async (tool, readme, code) => {
    bench = await PingeraBench.open();
    bench.api.otherwise = { json: tool.startsWith("list") ? paged("checks", []) : { id: "x" } };
    const [one, other] = [await bench.ok(tool, readme), await bench.ok(tool, code)];
    const request = ({ method, path, body }: (typeof one.sent)[number]) => ({ method, path, body });
    expect(one.sent.map(request)).toEqual(other.sent.map(request));
    expect(one.sent).toHaveLength(1);
  });

  test("the connection test has the README's name and the code's", async () => {
    bench = await PingeraBench.open();
    bench.json("GET", "/v1/checks", paged("checks", []));
    expect((await bench.ok("test_connection")).data).toEqual((await bench.ok("test_pingera_connection")).data);
  });
});
