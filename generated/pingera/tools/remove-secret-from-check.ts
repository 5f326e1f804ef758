// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// remove_secret_from_check: DELETE /v1/checks/{check_id}/secrets/{secret_id} (removeCheckSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { RemoveSecretFromCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, RemoveSecretFromCheck>({
  async run(args, { client }) {
    return client.removeCheckSecret({
      path: { check_id: args.check_id, secret_id: args.secret_id },
    });
  },
});
