// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// create_secret: POST /v1/secrets (createSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateSecret } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateSecret>({
  async run(args, { client }) {
    return client.createSecret({
      body: {
        secret_name: args.name,
        secret_value: args.value,
      },
    });
  },
});
