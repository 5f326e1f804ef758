// @generated from specs/pingera/tools/pages.yaml by `npm run generate`. Do not edit.
// patch_page: PATCH /v1/pages/{page_id} (updatePage)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { PatchPage } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, PatchPage>({
  async run(args, { client }) {
    someChange(args, ["page_id"]);
    return client.updatePage({
      path: { page_id: args.page_id },
      body: {
        name: args.name,
        subdomain: args.subdomain,
        domain: args.clear?.includes("domain") ? null : args.domain,
        url: args.clear?.includes("url") ? null : args.url,
        language: args.language,
        headline: args.clear?.includes("headline") ? null : args.headline,
        page_description: args.clear?.includes("page_description") ? null : args.page_description,
        time_zone: args.time_zone,
        country: args.country,
        city: args.city,
        state: args.state,
        viewers_must_be_team_members: args.viewers_must_be_team_members,
        hidden_from_search: args.hidden_from_search,
        allow_page_subscribers: args.allow_page_subscribers,
        allow_incident_subscribers: args.allow_incident_subscribers,
        allow_email_subscribers: args.allow_email_subscribers,
        allow_sms_subscribers: args.allow_sms_subscribers,
        allow_webhook_subscribers: args.allow_webhook_subscribers,
        allow_rss_atom_feeds: args.allow_rss_atom_feeds,
        support_url: args.clear?.includes("support_url") ? null : args.support_url,
      },
    });
  },
});
