import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { COMPONENT_STATUSES, readUptime, recordStatus } from "./component-status.ts";
import { DAY, type Fields, GONE, inPath, invalid, type Range, readRange, reply, textOf, textsOf } from "./fields.ts";
import { findPage } from "./pages.ts";
import { add, change, componentsOf, note } from "./store.ts";

/** A group is a component that others stand in. */
export const componentBehaviours: Record<string, Behaviour> = {
  listComponents(call) {
    const shown = listAll(call).filter((one) => call.query.one("show_groups") !== "false" || one["group"] !== true);
    return reply(shown.map((one) => show(call.account, one)));
  },
  createComponent: (call) => reply(create(call, call.body), 201),
  getComponent: (call) => reply(show(call.account, find(call))),
  updateComponent: changeComponent,
  replaceComponent: changeComponent,
  deleteComponent: removeComponent,

  listComponentGroups(call) {
    const groups = listAll(call).filter((one) => one["group"] === true);
    return reply(groups.map((one) => show(call.account, one)));
  },
  createComponentGroup: (call) => reply(create(call, { ...call.body, group: true }), 201),
  getComponentGroup: (call) => reply(show(call.account, findGroup(call))),
  updateComponentGroup: changeGroup,
  replaceComponentGroup: changeGroup,
  deleteComponentGroup(call) {
    findGroup(call);
    return removeComponent(call);
  },

  getComponentUptime(call) {
    const page = findPage(call);
    return reply(readUptime(call.account, page.id, find(call), readDays(call)));
  },
  getComponentsUptime(call) {
    const { account } = call;
    const page = findPage(call);
    const range = readDays(call);
    const found = textsOf(call.body["component_ids"]).map((id) => findLive(account, page.id, id));
    return reply(Object.fromEntries(found.map((one) => [one.id, readUptime(account, page.id, one, range)])));
  },

  listComponentStatuses: () => reply(COMPONENT_STATUSES),
};

export function addComponent(account: Account, page: string, fields: Fields, at: number): Entity {
  const collection = componentsOf(page);
  const made = add(
    account,
    collection,
    {
      description: null,
      group: false,
      group_id: null,
      only_show_if_degraded: false,
      position: account.collection(collection).list().length + 1,
      showcase: true,
      status: "operational",
      ...fields,
      page_id: page,
    },
    at,
  );
  recordStatus(account, page, made, made["status"], at);
  return made;
}

/** One that has been removed is found no more. */
function findLive(account: Account, page: string, id: string): Entity {
  const found = account.find(componentsOf(page), id);
  return found["_removed"] === true ? account.find(componentsOf(page), "") : found;
}

const find = (call: DemoCall): Entity => findLive(call.account, findPage(call).id, inPath(call, "component_id"));

function findGroup(call: DemoCall): Entity {
  const found = find(call);
  return found["group"] === true ? found : call.account.find(componentsOf(findPage(call).id), "");
}

function listAll(call: DemoCall): Entity[] {
  const all = call.account.collection(componentsOf(findPage(call).id)).list();
  return call.query.flag("show_deleted") ? all : all.filter((one) => one["_removed"] !== true);
}

/** A group is as bad as the worst that stands in it. */
function show(account: Account, component: Entity): Entity {
  if (component["group"] !== true) return component;
  const members = account
    .collection(componentsOf(textOf(component["page_id"])))
    .list()
    .filter((one) => one["group_id"] === component.id && one["_removed"] !== true);
  if (members.length === 0) return component;
  const worst = Math.max(...members.map(({ status }) => COMPONENT_STATUSES.indexOf(textOf(status))));
  return { ...component, status: COMPONENT_STATUSES[worst] ?? "operational" };
}

function create(call: DemoCall, fields: Fields): Entity {
  const page = findPage(call);
  checkGroup(call.account, page.id, fields);
  return addComponent(call.account, page.id, fields, call.account.now().getTime());
}

function changeComponent(call: DemoCall) {
  const { account, body } = call;
  const page = findPage(call);
  const component = find(call);
  checkGroup(account, page.id, { group: component["group"], ...body }, component.id);
  if (body["status"] !== undefined) recordStatus(account, page.id, component, body["status"], account.now().getTime());
  const changed = change(account, componentsOf(page.id), component, body);
  if (component["group"] === true && changed["group"] !== true) free(account, page.id, component.id);
  return reply(show(account, changed));
}

function changeGroup(call: DemoCall) {
  findGroup(call);
  return changeComponent({ ...call, body: { ...call.body, group: true } });
}

/** Components are only hidden; groups are gone, and what stood in them stands alone. */
function removeComponent(call: DemoCall) {
  const { account } = call;
  const page = findPage(call);
  const component = find(call);
  if (component["group"] === true) {
    account.collection(componentsOf(page.id)).delete(component.id);
    free(account, page.id, component.id);
  } else change(account, componentsOf(page.id), component, { _removed: true });
  return GONE;
}

function free(account: Account, page: string, group: string): void {
  for (const one of account.collection(componentsOf(page)).list())
    if (one["group_id"] === group) note(account, componentsOf(page), one, { group_id: null });
}

function checkGroup(account: Account, page: string, fields: Fields, own?: string): void {
  const { group_id: id } = fields;
  if (id === undefined || id === null) return;
  const group = account.collection(componentsOf(page)).get(textOf(id));
  if (group?.["group"] !== true) throw invalid("group_id", "must be the ID of a group on the same page");
  if (fields["group"] === true || id === own) throw invalid("group_id", "must not be given for a group");
}

/** Whole days, the last one to its end. */
function readDays(call: DemoCall): Range {
  const { from, to } = readRange(call, "start", "end");
  const end = call.query.one("end") === undefined ? to : to + DAY;
  return { from: Number.isFinite(from) ? from : end - 90 * DAY, to: end };
}
