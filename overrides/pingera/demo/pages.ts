import { type Account, type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, GONE, inPath, invalid, reply, textOf } from "./fields.ts";
import { add, change, PAGES } from "./store.ts";

/** As many as the plan of the demo account allows. */
const MOST = 10;
const ORGANIZATION = "o4r9lark1moo";

const TEMPLATES = [
  { id: "tpl0plain001", name: "Plain", description: "Components in one column." },
  { id: "tpl0cards002", name: "Cards", description: "A card for each group." },
];

const DEFAULTS: Fields = {
  language: "en",
  time_zone: "UTC",
  headline: null,
  page_description: null,
  domain: null,
  url: null,
  support_url: null,
  country: null,
  state: null,
  city: null,
  hidden_from_search: false,
  viewers_must_be_team_members: false,
  allow_page_subscribers: true,
  allow_incident_subscribers: true,
  allow_email_subscribers: true,
  allow_sms_subscribers: false,
  allow_webhook_subscribers: true,
  allow_rss_atom_feeds: true,
  template_id: null,
  template: null,
};

export const pageBehaviours: Record<string, Behaviour> = {
  listPages: (call) => call.account.page(call, "pages", call.account.collection(PAGES).list()),

  createPage({ account, body }) {
    const count = account.collection(PAGES).list().length;
    if (count >= MOST) throw new Refusal(403, `The plan allows ${MOST} status pages.`);
    checkAddress(account, body);
    checkZone(body["time_zone"]);
    return reply(addPage(account, body));
  },

  getPage(call) {
    const page = findPage(call);
    // Those who are nobody may only see what everybody may.
    if (call.caller.anonymous && page["viewers_must_be_team_members"] === true) throw new Refusal(401, "Unauthorized");
    return reply(page);
  },

  updatePage: changePage,
  replacePage: changePage,

  deletePage(call) {
    call.account.collection(PAGES).delete(findPage(call).id);
    return GONE;
  },

  getPageByDomain(call) {
    const domain = inPath(call, "domain").toLowerCase();
    const pages = call.account.collection(PAGES).list();
    const page = pages.find((one) => [one["domain"], one["subdomain"]].some((name) => textOf(name) === domain));
    if (!page) return reply(call.account.find(PAGES, domain));
    if (call.caller.anonymous && page["viewers_must_be_team_members"] === true) throw new Refusal(401, "Unauthorized");
    return reply(page);
  },

  listPageTemplates: () => reply(TEMPLATES),
};

export const findPage = (call: DemoCall): Entity => call.account.find(PAGES, inPath(call, "page_id"));

export function addPage(account: Account, fields: Fields, at?: number): Entity {
  const taken = new Set(
    account
      .collection(PAGES)
      .list()
      .map(({ subdomain }) => subdomain),
  );
  const slug = textOf(fields["name"])
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const free = [slug, `${slug}-status`, ...Array.from({ length: MOST }, (_, index) => `status-${index + 1}`)];
  const subdomain = free.find((name) => name.length > 1 && name.length <= 100 && !taken.has(name));
  return add(account, PAGES, { ...DEFAULTS, subdomain, ...fields, organization_id: ORGANIZATION }, at);
}

function changePage(call: DemoCall) {
  const page = findPage(call);
  checkAddress(call.account, call.body, page.id);
  checkZone(call.body["time_zone"]);
  return reply(change(call.account, PAGES, page, call.body));
}

/** Two pages cannot have the same address. */
function checkAddress(account: Account, body: Fields, own?: string): void {
  const others = account
    .collection(PAGES)
    .list()
    .filter(({ id }) => id !== own);
  for (const field of ["subdomain", "domain"]) {
    const wanted = textOf(body[field]).toLowerCase();
    const isTaken = wanted !== "" && others.some((page) => textOf(page[field]).toLowerCase() === wanted);
    if (isTaken) throw invalid(field, "is taken by another page");
  }
}

/** ICU knows offsets such as `+02:00`, too: those are no names. */
function checkZone(zone: unknown): void {
  if (zone === undefined || zone === null) return;
  if (!/^[a-z]/i.test(textOf(zone)) || !isKnown(textOf(zone)))
    throw invalid("time_zone", "must be the IANA name of a time zone, such as Europe/Berlin");
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
