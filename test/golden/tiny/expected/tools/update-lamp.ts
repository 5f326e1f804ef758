// @generated from specs/tiny/tools/lamps.yaml by `npm run generate`. Do not edit.
// update_lamp: PATCH /lamps/{id} (updateLamp)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateLamp } from "../arguments.ts";
import type { Lumen } from "../client.ts";

export default defineTool<Lumen, UpdateLamp>({
  async run(args, { client }) {
    someChange(args, ["lamp_id"]);
    const answer = await client.updateLamp({
      path: { id: args.lamp_id },
      body: {
        lamp: {
          name: args.name,
          label: args.clear?.includes("label") ? null : args.label,
          note: args.clear?.includes("note") ? "" : args.note,
          tags: args.clear?.includes("tags") ? [] : args.tags,
          state: args.state,
        },
      },
    });
    return answer.lamp;
  },
});
