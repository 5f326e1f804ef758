import type { TestPingeraConnection } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** One call that every credential may make. Where it fails, so does the tool: its error says why. */
export default defineTool<Pingera, TestPingeraConnection>({
  async run(_args, { client, connection }) {
    const { pagination } = await client.listChecks({ query: { page: 1, page_size: 1 } });
    return {
      connected: true,
      api_info: {
        base_url: connection.baseUrl,
        authentication: connection.credential,
        api_version: "v1",
        documentation: "https://docs.pingera.ru/api/overview",
        checks: pagination?.total_items,
      },
    };
  },
});
