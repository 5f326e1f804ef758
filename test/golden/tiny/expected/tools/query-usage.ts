// @generated from specs/tiny/tools/usage.yaml by `npm run generate`. Do not edit.
// query_usage: POST /usage/query (queryUsage)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { needed } from "../../../runtime/tools/needed.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { QueryUsage } from "../arguments.ts";
import type { Lumen } from "../client.ts";

export default defineTool<Lumen, QueryUsage>({
  async run(args, { client }) {
    const answer = await client.queryUsage({
      body: {
        filters: args.since === undefined && args.room_ids === undefined ? undefined : {
          from: needed(args.since, "since"),
          room_ids: args.room_ids,
        },
        extra: args.extra,
      },
    });
    return wholeList(answer.rows);
  },
});
