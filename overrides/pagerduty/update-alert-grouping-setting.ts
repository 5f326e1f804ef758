import type { UpdateAlertGroupingSetting } from "../../generated/pagerduty/arguments.ts";
import type { Answer, Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { UpstreamError } from "../../runtime/errors.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { checkComplete, checkFields, fieldsOf, type GroupingConfig, isWhole } from "./alert-grouping-config.ts";

type Setting = Body<"putAlertGroupingSetting">["alert_grouping_setting"];
type Current = Answer<"getAlertGroupingSetting">["alert_grouping_setting"];

/** The API takes a config as a whole, so what is not given is filled in from the setting as it stands. */
export default defineTool<PagerDuty, UpdateAlertGroupingSetting>({
  async run(args, { client }) {
    someChange(args, ["setting_id"]);
    const path = { id: args.setting_id };
    const given = readConfig(args);
    if (args.type !== undefined) checkFields(args.type, given, args.service_ids);
    const needsNothing = args.type !== undefined && isWhole(args.type, given);
    const current = needsNothing ? {} : (await client.getAlertGroupingSetting({ path })).alert_grouping_setting;
    const change: Setting = {
      name: args.clear?.includes("name") ? null : (args.name ?? current.name ?? undefined),
      description: args.clear?.includes("description") ? null : (args.description ?? current.description ?? undefined),
      ...mergeConfig(args.type, given, current, args.service_ids),
      services: args.service_ids?.map((id) => ({ id, type: "service_reference" as const })),
    };
    const answer = await client.putAlertGroupingSetting({ path, body: { alert_grouping_setting: change } });
    return answer.alert_grouping_setting;
  },
});

function readConfig(args: UpdateAlertGroupingSetting): GroupingConfig {
  const { timeout, time_window, aggregate, fields, iag_fields } = args;
  return without(undefined, { timeout, time_window, aggregate, fields, iag_fields });
}

/** Type and config to send: fields of a config that the new type knows too are carried over. */
function mergeConfig(
  wanted: Setting["type"],
  given: GroupingConfig,
  current: Current,
  serviceIds: string[] | undefined,
): Pick<Setting, "type" | "config"> {
  const type = wanted ?? current.type;
  if (type === undefined)
    throw new UpstreamError("The API's answer does not say the type of the alert grouping setting.");
  checkFields(type, given, serviceIds);
  // A fact about the service, which the API fills in and does not take back.
  const kept: GroupingConfig = without("recommended_time_window", current.config ?? {});
  if (type === current.type) return { type, config: { ...kept, ...given } };
  const fits = fieldsOf(type);
  const config: GroupingConfig = {
    ...Object.fromEntries(Object.entries(kept).filter(([field]) => fits.some((fit) => fit === field))),
    ...given,
  };
  checkFields(type, config, serviceIds);
  checkComplete(type, config);
  return { type, config };
}

/** The config without one field, and without those that hold nothing. */
const without = (field: string | undefined, config: object): GroupingConfig =>
  Object.fromEntries(Object.entries(config).filter(([name, value]) => name !== field && value != null));
