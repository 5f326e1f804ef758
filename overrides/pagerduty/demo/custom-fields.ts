/** Custom fields of incidents: those of a type, and under older paths those of the base type, which are the same ones. */

import type { Behaviour, DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import {
  type CustomField,
  findField,
  listFieldsOf,
  removeField,
  saveField,
  showField,
  typeOfCall,
} from "./custom-field.ts";
import { customFieldOptionBehaviours, makeOption, upsertOptions } from "./custom-field-options.ts";
import { checkField } from "./custom-field-rules.ts";
import { invalid, listOf, sentAs, stamp, textOf } from "./fields.ts";
import { BASE_TYPE } from "./incident-types.ts";

/** Of the base type. */
const MOST_FIELDS = 10;

export const customFieldBehaviours: Record<string, Behaviour> = {
  ...customFieldOptionBehaviours,
  listCustomFieldsFields: listFields,
  listIncidentTypeCustomFields: listFields,
  getCustomFieldsField: getField,
  getIncidentTypeCustomField: getField,
  createCustomFieldsField: createField,
  createIncidentTypeCustomField: createField,
  updateCustomFieldsField: (call) => updateField(call, false),
  updateIncidentTypeCustomField: (call) => updateField(call, true),
  deleteCustomFieldsField: deleteField,
  deleteIncidentTypeCustomField: deleteField,
};

function listFields(call: DemoCall): DemoAnswer {
  const fields = listFieldsOf(call.account, typeOfCall(call));
  return { status: 200, json: { fields: fields.map((field) => showField(call, field, wantsOptions(call))) } };
}

function getField(call: DemoCall): DemoAnswer {
  return { status: 200, json: { field: showField(call, findField(call), wantsOptions(call)) } };
}

const wantsOptions = ({ query }: DemoCall): boolean => query.all("include[]").includes("field_options");

function createField(call: DemoCall): DemoAnswer {
  const { account } = call;
  const type = typeOfCall(call);
  const isBase = type["name"] === BASE_TYPE;
  if (isBase && listFieldsOf(account, type).length >= MOST_FIELDS)
    throw invalid(`The base type can have at most ${MOST_FIELDS} fields`);
  const {
    name,
    display_name,
    description = null,
    data_type,
    field_type,
    default_value = null,
    enabled,
    field_options,
  } = sentAs(call, "field");
  const at = stamp(account.now());
  const field: CustomField = {
    id: account.makeId("custom_field"),
    type: "field",
    summary: textOf(name),
    name: textOf(name),
    display_name: textOf(display_name),
    description,
    data_type: textOf(data_type),
    field_type: textOf(field_type),
    default_value,
    enabled: enabled !== false,
    incident_type: type.id,
    field_options: listOf(field_options).map((option) => makeOption(account, option)),
    created_at: at,
    updated_at: at,
  };
  checkField(account, field);
  return { status: 201, json: { field: showField(call, saveField(account, field), true) } };
}

function updateField(call: DemoCall, withOptions: boolean): DemoAnswer {
  const { account } = call;
  const present = findField(call);
  const sent = sentAs(call, "field");
  const offered =
    sent["field_options"] === undefined ? present : upsertOptions(account, present, listOf(sent["field_options"]));
  const { display_name, description = present["description"], default_value = offered.default_value, enabled } = sent;
  const field: CustomField = {
    ...offered,
    display_name: display_name === undefined ? present.display_name : textOf(display_name),
    description,
    default_value,
    enabled: typeof enabled === "boolean" ? enabled : present.enabled,
    updated_at: stamp(account.now()),
  };
  checkField(account, field);
  return { status: 200, json: { field: showField(call, saveField(account, field), withOptions) } };
}

function deleteField(call: DemoCall): DemoAnswer {
  removeField(call.account, findField(call));
  return { status: 204 };
}
