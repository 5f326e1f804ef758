import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { type CustomField, listFieldsFor, listFieldsOfIncident } from "./custom-field.ts";
import { checkValue } from "./custom-field-rules.ts";
import { type Fields, idOf, invalid, listOf } from "./fields.ts";
import { byWhom, findIncident, type Incident, saveIncident, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";

export const customFieldValueBehaviours: Record<string, Behaviour> = {
  getIncidentFieldValues(call) {
    return { status: 200, json: { custom_fields: listFieldValues(call.account, findIncident(call)) } };
  },

  /** All or none. */
  setIncidentFieldValues(call) {
    const { account } = call;
    const act = startAct(call);
    const incident = findIncident(call);
    const fields = listFieldsOfIncident(account, incident);
    const values = listOf(call.body["custom_fields"]).map((sent) => readValue(fields, sent));
    const set = Object.fromEntries(values.map(({ field, value }) => [field.id, value]));
    incident._custom_fields = { ...incident._custom_fields, ...set };
    saveIncident(act, incident);
    const changeset = values.map(({ field, value }) => `Updated ${field.name} to ${JSON.stringify(value)}`);
    record(act, incident, "custom_field_value_change", `Changed custom fields${byWhom(act)}`, { changeset });
    return { status: 201, json: { custom_fields: listFieldValues(account, incident) } };
  },
};

/** A value, or null, for each field that the type of the incident has. */
export const listFieldValues = (account: Account, incident: Incident): Fields[] =>
  listFieldsOfIncident(account, incident).map(({ id, name, display_name, description, data_type, field_type }) => {
    const value = incident._custom_fields?.[id] ?? null;
    return { id, type: "field_value", name, display_name, description, data_type, field_type, value };
  });

/** What a new incident of the type begins with. */
export const readDefaults = (account: Account, type: Entity): Fields =>
  Object.fromEntries(listFieldsFor(account, type).map(({ id, default_value }) => [id, default_value]));

function readValue(fields: CustomField[], sent: Fields): { field: CustomField; value: unknown } {
  const key = idOf(sent);
  const field = fields.find((one) => (key === "" ? one.name === sent["name"] : one.id === key));
  if (field === undefined) throw invalid("Custom field not found");
  const { value } = sent;
  const errors = value === undefined ? [`${field.name} needs a value`] : checkValue(field, value, field.name);
  if (errors.length > 0) throw invalid(...errors);
  return { field, value };
}
