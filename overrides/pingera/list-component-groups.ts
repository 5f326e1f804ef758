import type { ListComponentGroups } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { wholeList } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { onEveryPage } from "./on-every-page.ts";

export default defineTool<Pingera, ListComponentGroups>({
  async run({ page_id, show_deleted }, { client }) {
    const listOn = (page_id: string) => client.listComponentGroups({ path: { page_id }, query: { show_deleted } });
    return wholeList(page_id === undefined ? (await onEveryPage(client, listOn)).flat() : await listOn(page_id));
  },
});
