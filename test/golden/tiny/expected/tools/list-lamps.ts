// @generated from specs/tiny/tools/lamps.yaml by `npm run generate`. Do not edit.
// list_lamps: GET /lamps (listLamps)
import { whoseLamps } from "../../../overrides/tiny/whose-lamps.ts";
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListLamps } from "../arguments.ts";
import type { Lumen } from "../client.ts";

export default defineTool<Lumen, ListLamps>({
  async run(args, context) {
    const whoseQuery = await whoseLamps(args.whose, context, args);
    return collectByOffset(args, { size: 50, deepest: 500 }, async (page) => {
      const answer = await context.client.listLamps({
        query: {
          limit: page.limit,
          offset: page.offset,
          "room_ids[]": args.room_ids,
          states: args.states,
          changed_since: args.changed_since,
          ...whoseQuery,
        },
      });
      return { items: answer.lamps, more: answer.more, total: answer.total };
    });
  },
});
