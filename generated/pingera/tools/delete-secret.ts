// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// delete_secret: DELETE /v1/secrets/{secret_id} (deleteSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteSecret } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteSecret>({
  async run(args, { client }) {
    return client.deleteSecret({
      path: { secret_id: args.secret_id },
    });
  },
});
