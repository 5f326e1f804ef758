// @generated from specs/pingera/tools/components.yaml by `npm run generate`. Do not edit.
// delete_component: DELETE /v1/pages/{page_id}/components/{component_id} (deleteComponent)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteComponent } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteComponent>({
  async run(args, { client }) {
    return client.deleteComponent({
      path: { page_id: args.page_id, component_id: args.component_id },
    });
  },
});
