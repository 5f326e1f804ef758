// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// get_check_secrets: GET /v1/checks/{check_id}/secrets (listCheckSecrets)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetCheckSecrets } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetCheckSecrets>({
  async run(args, { client }) {
    return wholeList(await client.listCheckSecrets({
      path: { check_id: args.check_id },
    }));
  },
});
