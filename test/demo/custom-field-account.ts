/** The account of the incidents' tests with types of incidents, to try custom fields on. */

import { fieldsOf, idOf, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./incident-account.ts";

export const BASE = "/incidents/custom_fields";
export const SECURITY = "/incidents/types/security/custom_fields";
export const text = { name: "cause", display_name: "Cause", data_type: "string", field_type: "single_value" };
export const option = (value: string) => ({ data: { data_type: "string", value } });
export const choice = { ...text, field_type: "single_value_fixed", field_options: [option("north"), option("south")] };
export const choices = { ...choice, field_type: "multi_value_fixed" };

/** With a type of incidents, and one below it. */
export async function openWithTypes() {
  const demo = openAccount();
  const addType = (name: string, parent_type: string) =>
    demo.ask("POST", "/incidents/types", { incident_type: { name, display_name: name, parent_type } });
  const { json } = await addType("security", "incident_default");
  await addType("phishing", "security");
  const make = (path: string, field: object) => demo.ask("POST", path, { field });
  const add = async (path: string, field: object) => fieldsOf((await make(path, field)).json["field"]);
  const set = (incident: string, ...custom_fields: object[]) =>
    demo.ask("PUT", `/incidents/${incident}/custom_fields/values`, { custom_fields });
  const names = async (path: string) => listOf((await demo.ask("GET", path)).json["fields"]).map(({ name }) => name);
  return { ...demo, make, add, set, names, typeId: idOf(json["incident_type"]) };
}
