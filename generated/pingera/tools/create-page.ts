// @generated from specs/pingera/tools/pages.yaml by `npm run generate`. Do not edit.
// create_page: POST /v1/pages (createPage)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreatePage } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreatePage>({
  async run(args, { client }) {
    return client.createPage({
      body: {
        name: args.name,
        subdomain: args.subdomain,
        domain: args.domain,
        url: args.url,
        language: args.language,
        headline: args.headline,
        page_description: args.page_description,
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
        support_url: args.support_url,
      },
    });
  },
});
