// @generated from specs/pagerduty/tools/incident_workflows.yaml by `npm run generate`. Do not edit.
// list_incident_workflows: GET /incident_workflows (listIncidentWorkflows)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidentWorkflows } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListIncidentWorkflows>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listIncidentWorkflows({
        query: {
          limit: page.limit,
          offset: page.offset,
          query: args.query,
          "include[]": args.include,
          total: args.total,
        },
      });
      return { items: answer.incident_workflows, more: answer.more, total: answer.total };
    });
  },
});
