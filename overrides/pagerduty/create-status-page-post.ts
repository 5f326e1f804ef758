import type { CreateStatusPagePost } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { type FlatUpdate, statusPageUpdate } from "./status-page-update.ts";

export default defineTool<PagerDuty, CreateStatusPagePost>({
  async run(args, { client }) {
    const { post } = await client.createStatusPagePost({
      path: { id: args.status_page_id },
      body: {
        post: {
          type: "status_page_post",
          title: args.title,
          post_type: args.post_type,
          // Null says open-ended; the API wants the fields to be there.
          starts_at: args.starts_at ?? null,
          ends_at: args.ends_at ?? null,
          updates: readUpdates(args).map(statusPageUpdate),
          status_page: { id: args.status_page_id, type: "status_page" },
        },
      },
    });
    return post;
  },
});

/** One update in flat arguments, or the older list of updates. */
function readUpdates({ updates, message, status_id, severity_id, ...rest }: CreateStatusPagePost): FlatUpdate[] {
  const flat = { message, status_id, severity_id };
  if (updates !== undefined) {
    const both = Object.entries(flat).flatMap(([name, value]) => (value === undefined ? [] : [`"${name}"`]));
    if (both.length > 0) throw new UserError(`Give ${both.join(", ")} inside "updates", or leave "updates" out.`);
    return updates;
  }
  if (message === undefined || status_id === undefined || severity_id === undefined) {
    const missing = Object.entries(flat).flatMap(([name, value]) => (value === undefined ? [`"${name}"`] : []));
    throw new UserError(
      `The first update lacks ${missing.join(", ")}. list_status_page_statuses and list_status_page_severities give the IDs.`,
    );
  }
  return [{ message, status_id, severity_id, ...rest }];
}
