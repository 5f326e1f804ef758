// @generated from specs/modern/tools/people.yaml by `npm run generate`. Do not edit.
// list_statuses: GET /statuses (listStatuses)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatuses } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, ListStatuses>({
  async run(_args, { client }) {
    return wholeList(await client.listStatuses({}));
  },
});
