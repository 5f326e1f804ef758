import type { UpdateScheduleV3Override } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { toMember } from "./shift-member.ts";

const named = { type: "overriding_member_type", user: "overriding_member_user_id" };

export default defineTool<PagerDuty, UpdateScheduleV3Override>({
  async run(args, { client }) {
    const { schedule_id, override_id, ...changes } = args;
    someChange(args, ["schedule_id", "override_id"]);
    const { overriding_member_type: type, overriding_member_user_id: userId, start_time, end_time } = changes;
    const replaced = type !== undefined || userId !== undefined;
    const overriding_member = replaced ? toMember(type ?? "user_member", userId, named) : undefined;
    const { override } = await client.updateOverride({
      path: { id: schedule_id, override_id },
      body: { override: { start_time, end_time, overriding_member } },
    });
    return override;
  },
});
