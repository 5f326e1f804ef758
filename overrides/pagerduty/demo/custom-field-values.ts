import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, idOf, invalid, listOf, textOf } from "./fields.ts";
import { byWhom, findIncident, type Incident, saveIncident, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";

export const customFieldValueBehaviours: Record<string, Behaviour> = {
  getIncidentFieldValues(call) {
    return { status: 200, json: { custom_fields: listFieldValues(call.account, findIncident(call)) } };
  },

  setIncidentFieldValues(call) {
    const { account } = call;
    const act = startAct(call);
    const incident = findIncident(call);
    const values = listOf(call.body["custom_fields"]).map((sent) => ({ field: findField(account, sent), sent }));
    const set = Object.fromEntries(values.map(({ field, sent }) => [field.id, sent["value"]]));
    incident._custom_fields = { ...incident._custom_fields, ...set };
    saveIncident(act, incident);
    const changeset = values.map(
      ({ field, sent }) => `Updated ${textOf(field["name"])} to ${JSON.stringify(sent["value"])}`,
    );
    record(act, incident, "custom_field_value_change", `Changed custom fields${byWhom(act)}`, { changeset });
    return { status: 201, json: { custom_fields: listFieldValues(account, incident) } };
  },
};

/** A value, or null, for each field of the account. */
export const listFieldValues = (account: Account, incident: Incident): Fields[] =>
  account
    .collection("incidents/custom_fields")
    .list()
    .map(({ id, name, display_name, description = null, data_type, field_type }) => {
      const value = incident._custom_fields?.[id] ?? null;
      return { id, type: "field_value", name, display_name, description, data_type, field_type, value };
    });

function findField(account: Account, sent: Fields): Entity {
  const fields = account.collection("incidents/custom_fields").list();
  const field = fields.find((one) => one.id === idOf(sent) || one["name"] === sent["name"]);
  if (field === undefined) throw invalid("Custom field not found");
  return field;
}
