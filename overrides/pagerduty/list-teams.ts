import type { ListTeams } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { collectByOffset, collectWhole, wholeList } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

const pages = { size: 100, deepest: 10_000 };

/** The API cannot filter by ID, so the caller's own teams are picked out of all that match. */
export default defineTool<PagerDuty, ListTeams>({
  async run(args, context) {
    const fetchPage = async (page: { limit: number; offset: number }) => {
      const { teams, more, total } = await context.client.listTeams({ query: { ...page, query: args.query } });
      return { items: teams, more, total };
    };
    if (args.scope !== "my") return collectByOffset(args, pages, fetchPage);

    const me = await context.identity();
    if (!me) {
      throw new UserError(
        'scope "my" needs a user token; this key belongs to an account. Use scope "all", with "query".',
      );
    }
    if (me.teamIds.length === 0) return wholeList([]);
    const missing = new Set<string | undefined>(me.teamIds);
    return collectWhole(args, async () => {
      const all = await collectByOffset({ limit: pages.deepest }, pages, async (page) => {
        const { items, more } = await fetchPage(page);
        for (const team of items) missing.delete(team.id);
        return { items, more: missing.size > 0 && more };
      });
      const own = new Set<string | undefined>(me.teamIds);
      return { items: all.items.filter((team) => own.has(team.id)), more: all.more === true };
    });
  },
});
