import type { Account, Behaviour } from "../../../runtime/demo/types.ts";
import { fieldsOf, idOf, inPath, invalid, sentAs, textOf } from "./fields.ts";
import { storeNew } from "./store-new.ts";

export const statusPageBehaviours: Record<string, Behaviour> = {
  createStatusPageSubscription(call) {
    const { account } = call;
    const page = account.find("status_pages", inPath(call, "id"));
    const sent = sentAs(call, "subscription");
    const { channel, contact, subscribable_object } = sent;
    checkPage(page.id, sent);
    if (!isContact(textOf(channel), textOf(contact))) throw invalid(`Contact is not valid for ${textOf(channel)}`);
    checkSubscribable(account, page.id, fieldsOf(subscribable_object));
    const subscriptions = `status_pages/${page.id}/subscriptions`;
    const isTaken = account
      .collection(subscriptions)
      .list()
      .some((one) => one["contact"] === contact && idOf(one["subscribable_object"]) === idOf(subscribable_object));
    if (isTaken) throw invalid("Contact has already subscribed");
    const status_page = { id: page.id, type: "status_page" };
    const type = "status_page_subscription";
    const fields = { channel, contact, status: "active", status_page, subscribable_object, type };
    return { status: 201, json: { subscription: storeNew(account, subscriptions, fields) } };
  },
};

/** The page is named in the body again. */
export function checkPage(pageId: string, sent: Record<string, unknown>): void {
  if (idOf(sent["status_page"]) !== pageId) throw invalid("Status page must be the one in the path");
}

const isContact = (channel: string, contact: string): boolean =>
  channel === "email" ? /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) : URL.canParse(contact);

function checkSubscribable(account: Account, pageId: string, { id, type }: Record<string, unknown>): void {
  const places: Record<string, string> = {
    status_page: "status_pages",
    status_page_service: `status_pages/${pageId}/services`,
    status_page_post: `status_pages/${pageId}/posts`,
  };
  const place = places[textOf(type)];
  const isOther = type === "status_page" && id !== pageId;
  if (place === undefined || isOther || account.collection(place).get(textOf(id)) === undefined) {
    throw invalid("Subscribable object not found");
  }
}
