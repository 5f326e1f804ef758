import type { CreateScheduleOverride } from "../../generated/pagerduty/arguments.ts";
import type { Answer, Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { wholeList } from "../../runtime/http/paginate.ts";
import type { Item } from "../../runtime/http/types.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

type Override = Item<NonNullable<Body<"createScheduleOverride">["overrides"]>>;
type Outcome = Item<Answer<"createScheduleOverride">>;

/** The API says 201 whatever became of each override. Nobody may take a gap on call for a success. */
export default defineTool<PagerDuty, CreateScheduleOverride>({
  async run(args, { client }) {
    const overrides = args.overrides.map(
      ({ start, end, user_id }): Override => ({ start, end, user: { id: user_id, type: "user_reference" } }),
    );
    const { items } = wholeList(
      await client.createScheduleOverride({ path: { id: args.schedule_id }, body: { overrides } }),
    );
    const failed = items.filter(({ status }) => status !== undefined && status >= 300);
    if (failed.length === 0) return wholeList(items);
    if (failed.length === items.length)
      throw new UserError(`No override was created.\n${failed.map(explain).join("\n")}`, { cause: failed });
    return wholeList(items, {
      notice: `${failed.length} of ${items.length} overrides were NOT created: see status and errors.`,
    });
  },
});

const explain = ({ status, errors = [] }: Outcome): string => `- ${status}: ${errors.join("; ") || "no reason given"}`;
