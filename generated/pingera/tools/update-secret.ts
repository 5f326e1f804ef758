// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// update_secret: PATCH /v1/secrets/{secret_id} (updateSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateSecret } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateSecret>({
  async run(args, { client }) {
    return client.updateSecret({
      path: { secret_id: args.secret_id },
      body: {
        secret_value: args.value,
      },
    });
  },
});
