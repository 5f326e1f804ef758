import type { Behaviour } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, inPath, invalid, sentAs, textOf } from "./fields.ts";

/** What an action of each type is made of. */
const NEEDS: Record<string, string> = { script: "script", process_automation: "process_automation_job_id" };

/** All else about automation actions is generic. */
export const automationActionBehaviours: Record<string, Behaviour> = {
  createAutomationAction(call) {
    checkData(sentAs(call, "action"));
    return call.account.generic(call);
  },

  /** Another type wants other data with it: what is there belongs to the type before. */
  updateAutomationAction(call) {
    const present = call.account.find("automation_actions/actions", inPath(call, "id"));
    const { action_type, action_data_reference } = { ...present, ...sentAs(call, "action") };
    checkData({ action_type, action_data_reference });
    return call.account.generic(call);
  },
};

function checkData({ action_type, action_data_reference }: Fields): void {
  const data = fieldsOf(action_data_reference);
  const needed = NEEDS[textOf(action_type)];
  if (needed !== undefined && data[needed] === undefined)
    throw invalid(`Action of type ${action_type} needs action_data_reference.${needed}`);
  const foreign = Object.values(NEEDS).filter((name) => name !== needed && data[name] !== undefined);
  if (foreign.length > 0) throw invalid(`Action of type ${action_type} has no ${foreign.join(", ")}`);
}
