import type { CreateScheduleV3Rotation } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The API wants an empty object as the body. */
export default defineTool<PagerDuty, CreateScheduleV3Rotation>({
  async run(args, { client }) {
    const { rotation } = await client.createRotation({ path: { id: args.schedule_id }, body: {} });
    return rotation;
  },
});
