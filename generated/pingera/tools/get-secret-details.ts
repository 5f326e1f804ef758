// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// get_secret_details: GET /v1/secrets/{secret_id} (getSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetSecretDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetSecretDetails>({
  async run(args, { client }) {
    return client.getSecret({
      path: { secret_id: args.secret_id },
    });
  },
});
