// @generated from specs/pingera/tools/components.yaml by `npm run generate`. Do not edit.
// patch_component: PATCH /v1/pages/{page_id}/components/{component_id} (updateComponent)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { PatchComponent } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, PatchComponent>({
  async run(args, { client }) {
    someChange(args, ["page_id","component_id"]);
    return client.updateComponent({
      path: { page_id: args.page_id, component_id: args.component_id },
      body: {
        name: args.name,
        description: args.clear?.includes("description") ? null : args.description,
        group: args.group,
        group_id: args.clear?.includes("group_id") ? null : args.group_id,
        only_show_if_degraded: args.only_show_if_degraded,
        position: args.position,
        showcase: args.showcase,
        status: args.status,
        start_date: args.start_date,
      },
    });
  },
});
