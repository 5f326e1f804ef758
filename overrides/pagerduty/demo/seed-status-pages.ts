import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { DAY } from "../time-zone.ts";
import { stamp } from "./fields.ts";
import { type Company, MINUTE } from "./seed-company.ts";

/** What may be said of a service, of how bad it is, and of how far the work is. */
const WORDS = {
  impacts: {
    incident: ["operational", "degraded performance", "partial outage", "major outage"],
    maintenance: ["operational", "under maintenance"],
  },
  severities: { incident: ["all good", "minor", "major", "critical"], maintenance: ["all good", "maintenance"] },
  statuses: {
    incident: ["investigating", "identified", "monitoring", "resolved"],
    maintenance: ["scheduled", "in progress", "completed"],
  },
} as const;

type PageFacts = (typeof facts.statusPages)[number];
type PostFacts = PageFacts["posts"][number];

/** Public and private pages with their words, services and posts. */
export function seedStatusPages(company: Company): void {
  for (const page of facts.statusPages) seedPage(company, page);
}

function seedPage({ account, ...company }: Company, { name, type, host, services, posts }: PageFacts): void {
  const { add, get } = company;
  const url = `https://${host}.${facts.domain}`;
  const page = add("status_pages", { name, status_page_type: type, published_at: facts.founded, url });
  const path = `status_pages/${page.id}`;
  const status_page = { id: page.id, type: "status_page" };
  for (const [collection, kinds] of Object.entries(WORDS)) {
    for (const [post_type, words] of Object.entries(kinds)) {
      for (const description of words) add(`${path}/${collection}`, { description, post_type, status_page });
    }
  }
  for (const service of services) {
    const business_service = point(get("business_services", service));
    add(`${path}/services`, { name: service, business_service, status_page });
  }
  for (const post of posts) seedPost({ account, ...company }, page, post);
}

/** Times of a post are minutes from now, those of its updates minutes from its start. */
function seedPost(company: Company, page: Entity, post: PostFacts): void {
  const { account, now, add, get } = company;
  const path = `status_pages/${page.id}`;
  const start = now + post.starts * MINUTE;
  const find = (collection: string, word: string) => {
    const words = account.collection(`${path}/${collection}`).list();
    return point(words.find(({ description, post_type }) => description === word && post_type === post.kind));
  };
  const made = add(`${path}/posts`, {
    title: post.title,
    post_type: post.kind,
    starts_at: stamp(start),
    ends_at: post.ends === undefined ? null : stamp(now + post.ends * MINUTE),
    status_page: { id: page.id, type: "status_page" },
  });
  for (const { minutes, status, severity, impact, message } of post.updates) {
    add(`${path}/posts/${made.id}/post_updates`, {
      message: `<p>${message}</p>`,
      status: find("statuses", status),
      severity: find("severities", severity),
      impacted_services: [{ service: point(get(`${path}/services`, post.service)), impact: find("impacts", impact) }],
      notify_subscribers: true,
      post: point(made),
      reported_at: stamp(start + minutes * MINUTE),
      reviewed_status: "approved",
      update_frequency_ms: null,
    });
  }
  if (post.postmortem !== undefined) seedPostmortem(company, path, made, post.postmortem);
}

function seedPostmortem({ now, account }: Company, path: string, post: Entity, message: string): void {
  account.collection(`${path}/posts/${post.id}/postmortem`).put({
    id: "postmortem",
    type: "status_page_post_postmortem",
    self: `${post["self"]}/postmortem`,
    message: `<p>${message}</p>`,
    notify_subscribers: false,
    post: point(post),
    reported_at: stamp(now - 8 * DAY),
  });
}

/** Status pages refer without a type of their own. */
const point = (entity: Entity | undefined) => entity && { id: entity.id, type: entity["type"], self: entity["self"] };
