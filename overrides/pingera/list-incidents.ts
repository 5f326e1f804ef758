import type { ListIncidents } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectWhole } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { onEveryPage } from "./on-every-page.ts";

/** The API gives all incidents of one status page at once, and cannot filter them by status. */
export default defineTool<Pingera, ListIncidents>({
  async run({ page_id, status, component_id, page, page_size, cursor }, { client }) {
    const listOn = (page_id: string) => client.listIncidents({ path: { page_id }, query: { component_id } });
    return collectWhole({ limit: page_size, cursor, page }, async () => {
      const all = page_id === undefined ? (await onEveryPage(client, listOn)).flat() : await listOn(page_id);
      return { items: status === undefined ? all : all.filter((incident) => incident.status === status) };
    });
  },
});
