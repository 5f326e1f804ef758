/** What the account keeps of a custom field of incidents, where it keeps it, and what it answers of it. */

import { type Account, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, inPath, listOf, textOf } from "./fields.ts";
import type { Incident } from "./incident.ts";
import { BASE_TYPE, listTypes, typeInPath } from "./incident-types.ts";

export interface FieldOption extends Fields {
  id: string;
  data: { data_type: string; value: string };
  created_at: string;
  updated_at: string;
}

export interface CustomField extends Entity {
  name: string;
  display_name: string;
  data_type: string;
  field_type: string;
  default_value: unknown;
  enabled: boolean;
  /** The ID of the type whose incidents have the field, and those of the types below it. */
  incident_type: string;
  field_options: FieldOption[];
}

export const isFixed = ({ field_type }: CustomField): boolean => field_type.endsWith("_fixed");
export const isMulti = ({ field_type }: CustomField): boolean => field_type.startsWith("multi_");

/** The type that the path names; the older paths, which name none, are about the base type. */
export const typeOfCall = ({ account, path }: DemoCall): Entity =>
  typeInPath(account, path["type_id_or_name"] ?? BASE_TYPE);

/** Of this type alone, the oldest first. */
export const listFieldsOf = (account: Account, type: Entity): CustomField[] =>
  account
    .collection(collectionOf(type))
    .list()
    .map((entity) => readField(entity, type));

/** Of all types. */
export const listAllFields = (account: Account): CustomField[] =>
  listTypes(account).flatMap((type) => listFieldsOf(account, type));

/** Those that an incident of the type has: its own and those of the types above it, theirs first. */
export function listFieldsFor(account: Account, type: Entity): CustomField[] {
  const parent = idOf(type["parent"]);
  const inherited = parent === "" ? [] : listFieldsFor(account, typeInPath(account, parent));
  return [...inherited, ...listFieldsOf(account, type).filter(({ enabled }) => enabled)];
}

export const listFieldsOfIncident = (account: Account, incident: Incident): CustomField[] =>
  listFieldsFor(account, typeInPath(account, textOf(fieldsOf(incident["incident_type"])["name"]) || BASE_TYPE));

/** The field that the path names. */
export function findField(call: DemoCall): CustomField {
  const type = typeOfCall(call);
  return readField(call.account.find(collectionOf(type), inPath(call, "field_id")), type);
}

export function saveField(account: Account, field: CustomField): CustomField {
  account.collection(collectionOf(typeInPath(account, field.incident_type))).put(field);
  return field;
}

export function removeField(account: Account, field: CustomField): void {
  account.collection(collectionOf(typeInPath(account, field.incident_type))).delete(field.id);
}

/** The option that the path names. */
export function findOption(call: DemoCall, { field_options }: CustomField): FieldOption {
  const option = field_options.find(({ id }) => id === inPath(call, "field_option_id"));
  if (option === undefined) throw new Refusal(404, "Not Found", [], 2100);
  return option;
}

/** As the path has it: the older ones know neither of types nor of fields that are switched off. */
export function showField({ path }: DemoCall, field: CustomField, withOptions: boolean): Fields {
  const { enabled, incident_type, field_options, ...shown } = field;
  const isOlder = path["type_id_or_name"] === undefined;
  const fields = isOlder ? "incidents/custom_fields" : `incidents/types/${incident_type}/custom_fields`;
  return {
    ...shown,
    self: `https://api.pagerduty.com/${fields}/${field.id}`,
    ...(!isOlder && { enabled, incident_type }),
    ...(withOptions && isFixed(field) && { field_options }),
  };
}

const collectionOf = ({ id, name }: Entity): string =>
  name === BASE_TYPE ? "incidents/custom_fields" : `incidents/types/${id}/custom_fields`;

function readField(entity: Entity, type: Entity): CustomField {
  return {
    ...entity,
    type: "field",
    summary: textOf(entity["name"]),
    name: textOf(entity["name"]),
    display_name: textOf(entity["display_name"]),
    description: entity["description"] ?? null,
    data_type: textOf(entity["data_type"]),
    field_type: textOf(entity["field_type"]),
    default_value: entity["default_value"] ?? null,
    enabled: entity["enabled"] !== false,
    incident_type: type.id,
    field_options: listOf(entity["field_options"]).map(readOption),
  };
}

function readOption(option: Fields): FieldOption {
  const { data_type, value } = fieldsOf(option["data"]);
  return {
    id: idOf(option),
    type: "field_option",
    data: { data_type: textOf(data_type), value: textOf(value) },
    created_at: textOf(option["created_at"]),
    updated_at: textOf(option["updated_at"]),
  };
}
