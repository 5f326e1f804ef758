import type { ListOncalls } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import type { ToolContext } from "../../runtime/tools/tool.ts";
import { inBatches } from "./in-batches.ts";

/** On-calls belong to escalation policies: `service_ids` stands for the policies of those services. */
export async function policiesOfServices(
  serviceIds: string[] | undefined,
  { client }: ToolContext<PagerDuty>,
  args: ListOncalls,
): Promise<{ "escalation_policy_ids[]"?: string[] }> {
  const policies = new Set(args.escalation_policy_ids);
  const services = await inBatches(new Set(serviceIds), (id) => client.getService({ path: { id } }));
  for (const { service } of services) {
    const id = service.escalation_policy?.id;
    if (id) policies.add(id);
  }
  if (policies.size > 0) return { "escalation_policy_ids[]": [...policies] };
  // Without a policy to filter by, the API would answer with the whole account.
  if (serviceIds)
    throw new UserError('No service in "service_ids" has an escalation policy, so nobody is on call for them.');
  return {};
}
