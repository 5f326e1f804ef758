import type { GetComponentDetails } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { ApiError, UserError } from "../../runtime/errors.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { onEveryPage } from "./on-every-page.ts";

/** The API finds a component only on its own page, and older callers name no page. */
export default defineTool<Pingera, GetComponentDetails>({
  async run({ page_id, component_id }, { client }) {
    if (page_id !== undefined) return client.getComponent({ path: { page_id, component_id } });
    const answers = await onEveryPage(client, async (page_id) => {
      try {
        return await client.getComponent({ path: { page_id, component_id } });
      } catch (error) {
        if (error instanceof ApiError && error.facts.status === 404) return undefined;
        throw error;
      }
    });
    const found = answers.find((component) => component !== undefined);
    if (found) return found;
    throw new UserError(
      `No status page of the account has a component ${JSON.stringify(component_id)}. list_components tells the IDs.`,
    );
  },
});
