import type { GetUnifiedStatistics } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The API takes one check or all: several are asked for one by one. */
export default defineTool<Pingera, GetUnifiedStatistics>({
  async run({ check_ids = [], from_date: start_date, to_date: end_date, ...filters }, { client }) {
    const ask = (check_id: string | undefined) =>
      client.getStatusHistory({ query: { check_id, start_date, end_date, ...filters } });
    if (check_ids.length < 2) return ask(check_ids[0]);
    const answers = await Promise.all(check_ids.map(async (id) => [id, await ask(id)]));
    return { checks: Object.fromEntries(answers) };
  },
});
