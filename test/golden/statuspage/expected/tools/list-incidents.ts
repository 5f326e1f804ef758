// @generated from specs/statuspage/tools/incidents.yaml by `npm run generate`. Do not edit.
// list_incidents: GET /pages/{page_id}/incidents (listIncidents)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidents } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, ListIncidents>({
  async run(args, { client }) {
    return collectByNumber(args, { size: 100 }, async (page) => {
      const answer = await client.listIncidents({
        path: { page_id: args.page_id },
        query: {
          page: page.number,
          limit: page.size,
          q: args.query,
        },
      });
      return { items: answer };
    });
  },
});
