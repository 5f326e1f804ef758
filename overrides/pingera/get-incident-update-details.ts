import type { GetIncidentUpdateDetails } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The API gives updates only all together. */
export default defineTool<Pingera, GetIncidentUpdateDetails>({
  async run({ page_id, incident_id, update_id }, { client }) {
    const updates = await client.listIncidentUpdates({ path: { page_id, incident_id } });
    const found = updates.find(({ id }) => id === update_id);
    if (found) return found;
    const known = updates.map(({ id }) => id).join(", ");
    throw new UserError(
      `Incident ${incident_id} has no update ${JSON.stringify(update_id)}; ${known ? `it has ${known}` : "it has none"}.`,
    );
  },
});
