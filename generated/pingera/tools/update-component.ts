// @generated from specs/pingera/tools/components.yaml by `npm run generate`. Do not edit.
// update_component: PUT /v1/pages/{page_id}/components/{component_id} (replaceComponent)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateComponent } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateComponent>({
  async run(args, { client }) {
    someChange(args, ["page_id","component_id"]);
    return client.replaceComponent({
      path: { page_id: args.page_id, component_id: args.component_id },
      body: {
        name: args.name,
        description: args.description,
        group: args.group,
        group_id: args.group_id,
        only_show_if_degraded: args.only_show_if_degraded,
        position: args.position,
        showcase: args.showcase,
        status: args.status,
        start_date: args.start_date,
      },
    });
  },
});
