// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// update_check: PATCH /v1/checks/{check_id} (updateCheck)
import type { Item } from "../../../runtime/http/types.ts";
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateCheck } from "../arguments.ts";
import type { Body, Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateCheck>({
  async run(args, { client }) {
    someChange(args, ["check_id"]);
    return client.updateCheck({
      path: { check_id: args.check_id },
      body: {
        name: args.name,
        url: args.url,
        host: args.host,
        port: args.port,
        interval: args.interval,
        timeout: args.timeout,
        active: args.active,
        parameters: args.parameters,
        group_id: args.clear?.includes("group_id") ? null : args.group_id,
        secrets: args.secrets?.map((item): Item<NonNullable<Body<"updateCheck">["secrets"]>> => ({
          secret_id: item.secret_id,
          env_variable: item.env_variable,
        })),
        position: args.position,
        type: args.type,
      },
    });
  },
});
