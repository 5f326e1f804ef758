// @generated from specs/tiny/tools/lamps.yaml by `npm run generate`. Do not edit.
// get_lamp: GET /lamps/{id} (getLamp)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetLamp } from "../arguments.ts";
import type { Lumen } from "../client.ts";

export default defineTool<Lumen, GetLamp>({
  async run(args, { client }) {
    const answer = await client.getLamp({
      path: { id: args.lamp_id },
    });
    return answer.lamp;
  },
});
