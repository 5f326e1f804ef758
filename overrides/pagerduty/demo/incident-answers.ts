/** An incident as it is answered. */

import type { Account, DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import { listFieldValues } from "./custom-field-values.ts";
import type { Fields } from "./fields.ts";
import type { Incident } from "./incident.ts";

/** As a member of a list: without what only a single incident tells, or what is to be asked for. */
export function showIncident(account: Account, incident: Incident, includes: readonly string[] = []): Fields {
  const { escalation_level, conference_bridge, body, _custom_fields, _rounds, ...shown } = incident;
  return {
    ...shown,
    ...(includes.includes("conference_bridge") && { conference_bridge }),
    ...(includes.includes("custom_fields") && { custom_fields: listFieldValues(account, incident) }),
  };
}

/** The answer to a change, and to a question for one. */
export function answerIncident(
  { account }: DemoCall,
  incident: Incident,
  status = 200,
  includes: readonly string[] = ["conference_bridge"],
): DemoAnswer {
  return { status, json: { incident: { ...showIncident(account, incident, includes), body: incident["body"] } } };
}
