// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_incident_updates: GET /v1/pages/{page_id}/incidents/{incident_id}/incident_updates (listIncidentUpdates)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncidentUpdates } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetIncidentUpdates>({
  async run(args, { client }) {
    return wholeList(await client.listIncidentUpdates({
      path: { page_id: args.page_id, incident_id: args.incident_id },
    }));
  },
});
