// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// add_secret_to_check: POST /v1/checks/{check_id}/secrets (addCheckSecret)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { AddSecretToCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, AddSecretToCheck>({
  async run(args, { client }) {
    return client.addCheckSecret({
      path: { check_id: args.check_id },
      body: {
        secret_id: args.secret_id,
        env_variable: args.env_var_name,
      },
    });
  },
});
