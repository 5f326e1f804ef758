// @generated from specs/statuspage/tools/pages.yaml by `npm run generate`. Do not edit.
// update_component: PATCH /pages/{page_id}/components/{component_id} (updateComponent)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateComponent } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, UpdateComponent>({
  async run(args, { client }) {
    someChange(args, ["page_id","component_id"]);
    return client.updateComponent({
      path: { page_id: args.page_id, component_id: args.component_id },
      body: {
        component: {
          status: args.status,
          name: args.name,
          description: args.clear?.includes("description") ? null : args.description,
        },
      },
    });
  },
});
