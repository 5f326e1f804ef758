// @generated from specs/pingera/tools/components.yaml by `npm run generate`. Do not edit.
// create_component: POST /v1/pages/{page_id}/components (createComponent)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateComponent } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateComponent>({
  async run(args, { client }) {
    return client.createComponent({
      path: { page_id: args.page_id },
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
