/** Values of custom fields on incidents, and the types of incidents that say which there are. */

import { describe, expect, test } from "vitest";
import { listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { BASE, choice, choices, openWithTypes, SECURITY, text } from "./custom-field-account.ts";
import { NOW } from "./incident-account.ts";

describe("an incident has the fields of its type and of those above it", () => {
  test("and values for them", async () => {
    const demo = await openWithTypes();
    const { id } = await demo.add(SECURITY, choice);
    await demo.add("/incidents/types/phishing/custom_fields", { ...text, name: "sender", display_name: "Sender" });
    const [plain, phishing] = [await demo.open(), await demo.open({ incident_type: { name: "phishing" } })];
    const { status, json } = await demo.set(
      phishing,
      { id, value: "south" },
      { name: "sender", value: "x" },
      { name: "region", value: "y" },
    );
    const values = [
      { name: "region", value: "y" },
      { id, name: "cause", value: "south" },
      { name: "sender", value: "x" },
    ];
    expect([status, json["custom_fields"]]).toMatchObject([201, values]);
    const read = await demo.ask("GET", `/incidents/${phishing}?include[]=custom_fields`);
    expect(read.json.incident).toMatchObject({ custom_fields: values });
    expect((await demo.set(plain, { id, value: "south" })).json.error.errors).toEqual(["Custom field not found"]);
    expect((await demo.set(phishing, { id, value: null })).json["custom_fields"]).toMatchObject([
      {},
      { value: null },
      {},
    ]);
  });

  test("but for those that are switched off", async () => {
    const demo = await openWithTypes();
    const { id } = await demo.add(SECURITY, { ...text, enabled: false });
    const incident = await demo.open({ incident_type: { name: "security" } });
    expect((await demo.set(incident, { id, value: "x" })).status).toBe(400);
    await demo.ask("PUT", `${SECURITY}/${id}`, { field: { enabled: true } });
    expect((await demo.set(incident, { id, value: "x" })).status).toBe(201);
  });

  test("and begins with their defaults", async () => {
    const demo = await openWithTypes();
    const before = await demo.open();
    await demo.add(BASE, { ...choices, default_value: ["north", "south"] });
    const read = async (id: string) =>
      listOf((await demo.ask("GET", `/incidents/${id}/custom_fields/values`)).json["custom_fields"]).at(-1);
    expect(await read(await demo.open())).toMatchObject({ name: "cause", value: ["north", "south"] });
    expect(await read(before)).toMatchObject({ name: "cause", value: null });
  });
});

describe("values fit their field", () => {
  const one = "single_value";
  test.each<[string, object, unknown, unknown]>([
    ["boolean", { data_type: "boolean", field_type: one }, false, "false"],
    ["integer", { data_type: "integer", field_type: one }, 7, 7.5],
    ["float", { data_type: "float", field_type: one }, 7.5, "7.5"],
    ["string", { data_type: "string", field_type: one }, "north", 7],
    ["string, not several", { data_type: "string", field_type: one }, "north", ["north"]],
    ["datetime", { data_type: "datetime", field_type: one }, NOW, "tomorrow"],
    ["url", { data_type: "url", field_type: one }, "https://demo.example/x", "north"],
    ["several", { field_type: "multi_value" }, ["a", "b"], "a"],
    ["several, none twice", { field_type: "multi_value" }, [], ["a", "a"]],
    ["one of a few", choice, "south", "east"],
    ["some of a few", choices, ["south", "north"], ["south", "east"]],
  ])("%s", async (_, field, good, bad) => {
    const demo = await openWithTypes();
    const made = await demo.make(BASE, { ...text, ...field });
    expect(made.status).toBe(201);
    const incident = await demo.open();
    const region = { name: "region", value: "set" };
    expect((await demo.set(incident, region, { name: "cause", value: bad })).status).toBe(400);
    const values = `/incidents/${incident}/custom_fields/values`;
    expect((await demo.ask("GET", values)).json["custom_fields"]).toMatchObject([{ value: null }, { value: null }]);
    const { status, json } = await demo.set(incident, { name: "cause", value: good });
    expect([status, json["custom_fields"]]).toMatchObject([201, [{ value: null }, { value: good }]]);
  });

  test("and have to be there", async () => {
    const demo = await openWithTypes();
    const { json } = await demo.set(await demo.open(), { name: "region" });
    expect(json.error.errors).toEqual(["region needs a value"]);
  });
});

test("no incident gets a type that is switched off", async () => {
  const { ask, open: create, update } = await openWithTypes();
  await ask("PUT", "/incidents/types/security", { incident_type: { enabled: false } });
  const incident = { type: "incident", title: "x", service: { id: "PSHOP", type: "service_reference" } };
  const disabled = { incident_type: { name: "security" } };
  const made = await ask("POST", "/incidents", { incident: { ...incident, ...disabled } });
  expect([made.status, made.json.error.errors]).toEqual([400, ["Incident type is disabled"]]);
  expect((await update(await create(), disabled)).status).toBe(400);
});
