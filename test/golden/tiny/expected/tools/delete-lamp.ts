// @generated from specs/tiny/tools/lamps.yaml by `npm run generate`. Do not edit.
// delete_lamp: DELETE /lamps/{id} (deleteLamp)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteLamp } from "../arguments.ts";
import type { Lumen } from "../client.ts";

export default defineTool<Lumen, DeleteLamp>({
  async run(args, { client }) {
    return client.deleteLamp({
      path: { id: args.lamp_id },
    });
  },
});
