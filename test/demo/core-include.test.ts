import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldsOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { Document } from "../../runtime/demo/document.ts";
import { parameterOf, Routes } from "../../runtime/demo/routes.ts";
import { openAccount } from "./others-account.ts";

/** What stands in the place of references is checked against the document, too. */

const document = new Document(JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8")));
const routes = new Routes(document);
const { account, ask } = openAccount();

const including = routes.all.flatMap((route): [operation: string, template: string, names: unknown[]][] => {
  const { schema = {} } = route.parameters.find(({ name }) => name === "include[]") ?? {};
  const names = document.flatten(document.flatten(schema).items ?? {}).enum ?? [];
  return names.length === 0 ? [] : [[route.operation, route.template, names]];
});

test.each(including)("%s", async (operation, template, names) => {
  const path: string[] = [];
  for (const segment of template.split("/").slice(1)) {
    const isId = parameterOf(segment) !== undefined;
    path.push(isId ? (account.collection(path.join("/")).list()[0]?.id ?? "") : segment);
  }
  const range = operation === "listNotifications" ? "&since=2026-03-01T00:00:00Z&until=2026-03-02T00:00:00Z" : "";
  for (const wanted of [...names.map((name) => [name]), names]) {
    const query = wanted.map((name) => `include[]=${name}`).join("&");
    const { status } = await ask("GET", `/${path.join("/")}?${query}${range}`);
    // The first account has none of a few things.
    expect(status, query).toBe(path.includes("") ? 404 : 200);
  }
});

test.each([
  ["assignees", "user", "user_reference"],
  ["acknowledgers", "user_reference", "user"],
  ["services", "user_reference", "user_reference"],
])("an incident with its %s has nobody else in full", async (name, assignee, acknowledger) => {
  const { json } = await ask("GET", `/incidents?statuses[]=acknowledged&include[]=${name}`);
  const [incident] = listOf(json["incidents"]);
  expect(incident).toMatchObject({
    assignments: [{ assignee: { type: assignee } }],
    acknowledgements: [{ acknowledger: { type: acknowledger } }],
    service: { type: name === "services" ? "service" : "service_reference" },
  });
});

test("a reference called otherwise is asked for by its kind", async () => {
  const { json } = await ask("GET", "/maintenance_windows?include[]=users");
  const [window] = listOf(json["maintenance_windows"]);
  expect(window).toMatchObject({ created_by: { type: "user", email: expect.any(String) } });
  expect(listOf(fieldsOf(window)["services"])[0]).toMatchObject({ type: "service_reference" });
});

test("a thing that is included is as it is read by itself", async () => {
  const { json } = await ask("GET", "/oncalls?include[]=schedules&include[]=users&include[]=escalation_policies");
  const oncall = listOf(json["oncalls"]).find((one) => one["schedule"] !== null && one["schedule"] !== undefined) ?? {};
  for (const kind of ["user", "escalation_policy", "schedule"]) {
    const thing = fieldsOf(oncall[kind]);
    const collection = kind.replace(/y$/, "ie");
    expect(thing, kind).toEqual((await ask("GET", `/${collection}s/${thing["id"]}`)).json[kind]);
  }
});
