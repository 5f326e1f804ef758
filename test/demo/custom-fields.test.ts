/** Custom fields of incidents, of the base type and of others, and their options. */

import { describe, expect, test } from "vitest";
import { fieldsOf, idOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { BASE, choice, choices, openWithTypes, option, SECURITY, text } from "./custom-field-account.ts";
import { NOW } from "./incident-account.ts";

describe("a field of a type", () => {
  test("is answered as it is, whichever way the type is named", async () => {
    const { make, ask, typeId } = await openWithTypes();
    const { status, json } = await make(SECURITY, {
      ...choice,
      description: "Why",
      enabled: false,
      default_value: "north",
    });
    const field = fieldsOf(json["field"]);
    const id = idOf(field);
    const dates = { created_at: NOW, updated_at: NOW };
    const { field_options, ...plain } = {
      ...choice,
      id,
      type: "field",
      summary: "cause",
      self: `https://api.pagerduty.com/incidents/types/${typeId}/custom_fields/${id}`,
      description: "Why",
      default_value: "north",
      enabled: false,
      incident_type: typeId,
      ...dates,
      field_options: ["north", "south"].map((value) => ({
        ...option(value),
        id: expect.any(String),
        type: "field_option",
        ...dates,
      })),
    };
    expect([status, field]).toEqual([201, { ...plain, field_options }]);
    for (const type of ["security", typeId]) {
      const path = `/incidents/types/${type}/custom_fields`;
      expect((await ask("GET", path)).json["fields"]).toEqual([plain]);
      expect((await ask("GET", `${path}/${id}`)).json["field"]).toEqual(plain);
      const whole = await ask("GET", `${path}?include[]=field_options`);
      expect(whole.json["fields"]).toEqual([{ ...plain, field_options }]);
    }
    expect((await ask("GET", `/incidents/types/phishing/custom_fields/${id}`)).status).toBe(404);
  });

  test("of the base type is the same under the older path", async () => {
    const { add, ask, names } = await openWithTypes();
    const typed = "/incidents/types/incident_default/custom_fields";
    await add(BASE, choice);
    const { id } = await add(typed, { ...text, name: "impact", display_name: "Impact" });
    for (const path of [BASE, typed]) expect(await names(path)).toEqual(["region", "cause", "impact"]);
    const older = fieldsOf((await ask("GET", `${BASE}/${id}`)).json["field"]);
    expect(older).toMatchObject({ self: `https://api.pagerduty.com${BASE}/${id}` });
    expect(Object.keys(older)).not.toContain("incident_type");
    expect((await ask("DELETE", `${typed}/${id}`)).status).toBe(204);
    expect(await names(BASE)).toEqual(["region", "cause"]);
  });

  test("changes in what is sent", async () => {
    const { add, ask, clock } = await openWithTypes();
    const { id } = await add(SECURITY, { ...text, description: "Why", default_value: "rain" });
    clock.advance(60_000);
    const field = { display_name: "Root cause", enabled: false };
    const { status, json } = await ask("PUT", `${SECURITY}/${id}`, { field });
    const kept = { name: "cause", description: "Why", default_value: "rain", created_at: NOW };
    expect([status, json["field"]]).toMatchObject([200, { ...kept, ...field, updated_at: "2026-03-02T10:01:00Z" }]);
  });

  test.each(["GET", "POST"])("%s wants a type and a field that are there", async (method) => {
    const { ask, make } = await openWithTypes();
    const body = method === "POST" ? { field: text } : undefined;
    expect((await ask(method, "/incidents/types/none/custom_fields", body)).status).toBe(404);
    const optionBody = method === "POST" ? { field_option: option("north") } : undefined;
    expect((await ask(method, `${SECURITY}/PNONE/field_options`, optionBody)).status).toBe(404);
    expect((await make(SECURITY, text)).status).toBe(201);
  });

  test("can not be made without end", async () => {
    const { make } = await openWithTypes();
    const field = (number: number) => ({ ...text, name: `f${number}`, display_name: `F ${number}` });
    for (let number = 1; number < 10; number++) expect((await make(BASE, field(number))).status).toBe(201);
    expect((await make(BASE, field(10))).json.error.errors).toEqual(["The base type can have at most 10 fields"]);
    expect((await make(SECURITY, field(10))).status).toBe(201);
  });
});

describe("a field is refused", () => {
  const many = Array.from({ length: 11 }, (_, index) => option(`o${index}`));
  test.each<[string, object, string]>([
    ["with a name that another type's field has", { name: "region" }, "Name has already been taken."],
    ["with what another is called", { display_name: "Region" }, "Display name has already been taken."],
    ["with capitals", { name: "Cause" }, "Name may have lower-case letters, digits and underscores only"],
    ["with a space", { name: "the cause" }, "Name may have lower-case letters, digits and underscores only"],
    ["called nothing", { display_name: " " }, "Display name cannot be empty"],
    [
      "with an unknown data type",
      { data_type: "colour" },
      "Data type must be one of boolean, integer, float, string, datetime, url",
    ],
    [
      "fixed without options",
      { field_type: "single_value_fixed" },
      "A field of type single_value_fixed must have at least one field option",
    ],
    [
      "fixed with none",
      { ...choices, field_options: [] },
      "A field of type multi_value_fixed must have at least one field option",
    ],
    [
      "free with options",
      { field_options: [option("north")] },
      "A field of type single_value cannot have field options",
    ],
    [
      "with numbers in a list",
      { field_type: "multi_value", data_type: "integer" },
      "A field of type multi_value must have the data type string",
    ],
    [
      "with an option twice",
      { ...choice, field_options: [option("a"), option("a")] },
      "The values of field options must be unique",
    ],
    [
      "with an empty option",
      { ...choice, field_options: [option(" ")] },
      "The value of a field option cannot be empty",
    ],
    ["with too many options", { ...choice, field_options: many }, "A field can have at most 10 field options"],
    [
      "with a default that is no option",
      { ...choice, default_value: "east" },
      "Default value must be one of north, south",
    ],
    [
      "with a default of another kind",
      { data_type: "integer", default_value: "one" },
      "Default value must be a whole number",
    ],
  ])("%s", async (_, changes, want) => {
    const { make, names } = await openWithTypes();
    for (const path of [SECURITY, BASE]) {
      const { status, json } = await make(path, { ...text, ...changes });
      expect([status, json.error.message]).toEqual([400, "Invalid Input Provided"]);
      // The older path knows the data types by its schema.
      if (path === SECURITY || !want.startsWith("Data type")) expect(json.error.errors).toEqual([want]);
    }
    expect([await names(SECURITY), await names(BASE)]).toEqual([[], ["region"]]);
  });

  test("as a change, too", async () => {
    const { add, ask } = await openWithTypes();
    const { id } = await add(SECURITY, { ...choice, default_value: "north" });
    const change = async (field: object) => (await ask("PUT", `${SECURITY}/${id}`, { field })).json.error?.errors;
    expect(await change({ display_name: "Region" })).toEqual(["Display name has already been taken."]);
    expect(await change({ default_value: "east" })).toEqual(["Default value must be one of north, south"]);
    expect(await change({ field_options: [{ ...option("east"), id: "PNONE" }] })).toEqual(["Field option not found"]);
    expect(await change({ field_options: [option("east")] })).toEqual(["Default value must be one of east"]);
    expect(await change({ field_options: [] })).toHaveLength(1);
    expect(await change({ display_name: "Cause" })).toBeUndefined();
  });
});

describe.each([
  ["of a type", SECURITY],
  ["of the base type", BASE],
])("the options of a field %s", (_, path) => {
  test("come, change and go", async () => {
    const { add, ask } = await openWithTypes();
    const { id } = await add(path, { ...choice, default_value: "north" });
    const options = `${path}/${id}/field_options`;
    const list = async () => listOf((await ask("GET", options)).json["field_options"]);
    const values = async () => (await list()).map(({ data }) => fieldsOf(data)["value"]);
    const made = await ask("POST", options, { field_option: option("east") });
    expect([made.status, made.json["field_option"]]).toMatchObject([201, { type: "field_option", ...option("east") }]);
    expect(await values()).toEqual(["north", "south", "east"]);
    expect((await ask("POST", options, { field_option: option("east") })).status).toBe(400);
    const [north, south] = await list();
    const renamed = await ask("PUT", `${options}/${idOf(north)}`, { field_option: option("far north") });
    expect([renamed.status, renamed.json["field_option"]]).toMatchObject([
      200,
      { id: idOf(north), ...option("far north") },
    ]);
    expect((await ask("GET", `${path}/${id}`)).json["field"]).toMatchObject({ default_value: "far north" });
    expect((await ask("DELETE", `${options}/${idOf(north)}`)).status).toBe(400);
    expect((await ask("DELETE", `${options}/${idOf(south)}`)).status).toBe(204);
    expect((await ask("DELETE", `${options}/${idOf(south)}`)).status).toBe(404);
    expect(await values()).toEqual(["far north", "east"]);
  });

  test("are not for free values", async () => {
    const { add, ask } = await openWithTypes();
    const { id } = await add(path, text);
    const { json } = await ask("POST", `${path}/${id}/field_options`, { field_option: option("east") });
    expect(json.error.errors).toEqual(["A field of type single_value cannot have field options"]);
  });
});

test("options are sent with their field: those with an ID stay, the others are new or gone", async () => {
  const { add, ask } = await openWithTypes();
  const made = await add(SECURITY, choice);
  const [north] = listOf(made["field_options"]);
  const field = { field_options: [option("west"), { ...option("up"), id: idOf(north) }] };
  const { status, json } = await ask("PUT", `${SECURITY}/${made["id"]}`, { field });
  expect([status, fieldsOf(json["field"])["field_options"]]).toMatchObject([
    200,
    [option("west"), { ...option("up"), id: idOf(north) }],
  ]);
});
