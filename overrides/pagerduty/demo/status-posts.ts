import { type Account, type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, idOf, inPath, invalid, listOf, named, sentAs, stamp, textOf } from "./fields.ts";
import { checkPage } from "./status-pages.ts";
import { storeNew } from "./store-new.ts";

/** A post has one postmortem at most, kept under this ID. */
const POSTMORTEM = "postmortem";

export const statusPostBehaviours: Record<string, Behaviour> = {
  listStatusPagePosts(call) {
    const { account, query } = call;
    const page = account.find("status_pages", inPath(call, "id"));
    const type = query.one("post_type");
    const reviewed = query.one("reviewed_status");
    const statuses = query.all("status[]");
    const posts = account
      .collection(`status_pages/${page.id}/posts`)
      .list()
      .filter((post) => {
        const latest = updatesOf(account, page.id, post.id).at(-1);
        return (
          (type === undefined || post["post_type"] === type) &&
          (reviewed === undefined || latest?.["reviewed_status"] === reviewed) &&
          (statuses.length === 0 || statuses.includes(idOf(latest?.["status"])))
        );
      });
    return account.page(
      call,
      "posts",
      posts.map((post) => show(account, page.id, post)),
    );
  },

  getStatusPagePost(call) {
    const { page, post } = pageAndPost(call);
    const isWhole = call.query.all("include[]").includes("status_page_post_update");
    return { status: 200, json: { post: show(call.account, page.id, post, isWhole) } };
  },

  createStatusPagePost(call) {
    const { account } = call;
    const page = account.find("status_pages", inPath(call, "id"));
    const sent = sentAs(call, "post");
    const read = listOf(sent["updates"]).map((one) => readUpdate(account, page.id, textOf(sent["post_type"]), one));
    const post = storeNew(account, `status_pages/${page.id}/posts`, readPost(page.id, sent));
    for (const one of read) storeUpdate(account, page.id, post.id, one);
    return { status: 201, json: { post: show(account, page.id, post) } };
  },

  updateStatusPagePost(call) {
    const { account } = call;
    const { page, post } = pageAndPost(call);
    const sent = sentAs(call, "post");
    if (sent["post_type"] !== post["post_type"]) throw invalid("Post type cannot be changed");
    const changed = account.collection(`status_pages/${page.id}/posts`).put({ ...post, ...readPost(page.id, sent) });
    return { status: 200, json: { post: show(account, page.id, changed) } };
  },

  listStatusPagePostUpdates(call) {
    const { page, post } = pageAndPost(call);
    const reviewed = call.query.one("reviewed_status");
    const updates = updatesOf(call.account, page.id, post.id);
    return call.account.page(
      call,
      "post_updates",
      updates.filter((one) => reviewed === undefined || one["reviewed_status"] === reviewed),
    );
  },

  createStatusPagePostUpdate(call) {
    const { account } = call;
    const { page, post } = pageAndPost(call);
    const update = readUpdate(account, page.id, textOf(post["post_type"]), sentUpdate(call, post));
    return { status: 201, json: { post_update: storeUpdate(account, page.id, post.id, update) } };
  },

  updateStatusPagePostUpdate(call) {
    const { account } = call;
    const { page, post } = pageAndPost(call);
    const collection = `status_pages/${page.id}/posts/${post.id}/post_updates`;
    const before = account.find(collection, inPath(call, "post_update_id"));
    const sent = { reported_at: before["reported_at"], ...sentUpdate(call, post) };
    const update = readUpdate(account, page.id, textOf(post["post_type"]), sent);
    return { status: 200, json: { post_update: account.collection(collection).put({ ...before, ...update }) } };
  },

  getPostmortem(call) {
    const { page, post } = pageAndPost(call);
    const found = postmortems(call.account, page.id, post.id).get(POSTMORTEM);
    if (found === undefined) throw new Refusal(404, "Not Found", [], 2100);
    return { status: 200, json: { postmortem: showPostmortem(found, post) } };
  },

  createOrUpdateStatusPagePostmortem(call) {
    const { account } = call;
    const { page, post } = pageAndPost(call);
    const { message, notify_subscribers, post: reference } = sentAs(call, "postmortem");
    if (idOf(reference) !== post.id) throw invalid("Post must be the one in the path");
    const collection = postmortems(account, page.id, post.id);
    const before = collection.get(POSTMORTEM);
    const postmortem = collection.put({
      id: POSTMORTEM,
      _answered_as: before?.["_answered_as"] ?? account.makeId("postmortem"),
      type: "status_page_post_postmortem",
      self: `${linkTo(page.id, post.id)}/postmortem`,
      message,
      notify_subscribers,
      post: referPost(page.id, post.id),
      reported_at: before?.["reported_at"] ?? stamp(account.now()),
    });
    return { status: before === undefined ? 201 : 200, json: { postmortem: showPostmortem(postmortem, post) } };
  },

  deleteStatusPagePostmortem(call) {
    const { page, post } = pageAndPost(call);
    if (!postmortems(call.account, page.id, post.id).delete(POSTMORTEM)) throw new Refusal(404, "Not Found", [], 2100);
    return { status: 204 };
  },
};

const linkTo = (pageId: string, postId: string) => `https://api.pagerduty.com/status_pages/${pageId}/posts/${postId}`;

const referPost = (pageId: string, id: string) => ({ id, type: "status_page_post", self: linkTo(pageId, id) });

const postmortems = (account: Account, pageId: string, postId: string) =>
  account.collection(`status_pages/${pageId}/posts/${postId}/postmortem`);

const updatesOf = (account: Account, pageId: string, postId: string): Entity[] =>
  account.collection(`status_pages/${pageId}/posts/${postId}/post_updates`).list();

function pageAndPost(call: DemoCall): { page: Entity; post: Entity } {
  const page = call.account.find("status_pages", inPath(call, "id"));
  return { page, post: call.account.find(`status_pages/${page.id}/posts`, inPath(call, "post_id")) };
}

/** Its updates and postmortem are kept beside it. */
function show(account: Account, pageId: string, post: Entity, isWhole = false): Fields {
  const updates = updatesOf(account, pageId, post.id);
  const postmortem = postmortems(account, pageId, post.id).get(POSTMORTEM);
  const { postmortem: _postmortem, ...shown } = post;
  return {
    ...shown,
    updates: isWhole ? updates : updates.map(({ id, self, type }) => ({ id, self, type })),
    ...(postmortem !== undefined && {
      postmortem: { id: answeredAs(postmortem, post), self: postmortem["self"], type: "status_page_postmortem" },
    }),
  };
}

const answeredAs = (postmortem: Entity, post: Entity): string => textOf(postmortem["_answered_as"]) || post.id;

const showPostmortem = (postmortem: Entity, post: Entity): Fields => ({
  ...postmortem,
  id: answeredAs(postmortem, post),
});

function readPost(pageId: string, sent: Fields): Fields {
  checkPage(pageId, sent);
  const { title, post_type, starts_at, ends_at } = sent;
  if (post_type === "maintenance" && !(starts_at && ends_at)) throw invalid("Maintenance needs starts_at and ends_at");
  if (starts_at && ends_at && Date.parse(textOf(ends_at)) < Date.parse(textOf(starts_at))) {
    throw invalid("ends_at must not be before starts_at");
  }
  const times = { starts_at: starts_at ?? null, ends_at: ends_at ?? null };
  return { title, post_type, ...times, status_page: { id: pageId, type: "status_page" } };
}

/** An update of a post names the post again; one that is sent along with a new post cannot. */
function sentUpdate(call: DemoCall, post: Entity): Fields {
  const sent = sentAs(call, "post_update");
  if (sent["post"] !== undefined && idOf(sent["post"]) !== post.id) throw invalid("Post must be the one in the path");
  return sent;
}

function readUpdate(account: Account, pageId: string, postType: string, sent: Fields): Fields {
  const offered = (part: string, type: string, reference: unknown) => {
    const label = type.charAt(0).toUpperCase() + type.slice(1);
    const found = named(account, `status_pages/${pageId}/${part}`, reference, label);
    if ((found["post_type"] ?? postType) !== postType) throw invalid(`${label} is not one for ${postType}`);
    return { id: found.id, self: found["self"], type: `status_page_${type}` };
  };
  if (textOf(sent["message"]).trim() === "") throw invalid("Message cannot be empty.");
  return {
    message: sent["message"],
    status: offered("statuses", "status", sent["status"]),
    severity: offered("severities", "severity", sent["severity"]),
    impacted_services: listOf(sent["impacted_services"]).map((one) => ({
      service: offered("services", "service", one["service"]),
      impact: offered("impacts", "impact", one["impact"]),
    })),
    notify_subscribers: sent["notify_subscribers"] ?? false,
    update_frequency_ms: sent["update_frequency_ms"] ?? null,
    reported_at: sent["reported_at"] ?? stamp(account.now()),
    reviewed_status: "approved",
  };
}

const storeUpdate = (account: Account, pageId: string, postId: string, update: Fields): Entity =>
  storeNew(account, `status_pages/${pageId}/posts/${postId}/post_updates`, {
    ...update,
    post: referPost(pageId, postId),
  });
