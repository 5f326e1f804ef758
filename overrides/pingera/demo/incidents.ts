import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, GONE, inPath, invalid, isFields, reply, stamp, textOf, timeOf } from "./fields.ts";
import { checkComponents, freeComponents, openIncident, postUpdate, rewind } from "./incident-changes.ts";
import { findPage } from "./pages.ts";
import { add, change, incidentsOf, latestFirst, updatesOf } from "./store.ts";

export const incidentBehaviours: Record<string, Behaviour> = {
  listIncidents(call) {
    const wanted = call.query.one("component_id");
    const isWanted = (incident: Entity) =>
      wanted === undefined || Object.hasOwn(fieldsOf(incident["components"]), wanted);
    return reply(
      listIncidents(call)
        .filter(isWanted)
        .map((one) => show(call.account, one)),
    );
  },
  listUnresolvedIncidents(call) {
    const open = listIncidents(call).filter(({ status }) => status !== "resolved");
    return reply(open.map((one) => show(call.account, one)));
  },
  createIncident(call) {
    const { account, body } = call;
    const page = findPage(call).id;
    checkComponents(account, page, body["components"]);
    return reply(show(account, openIncident(account, page, body, account.now().getTime())), 201);
  },
  logPastIncident: (call) => reply(logPast(call), 201),
  getIncident: (call) => reply(show(call.account, find(call))),
  updateIncident: changeIncident,
  replaceIncident: changeIncident,
  deleteIncident(call) {
    const page = findPage(call).id;
    const incident = find(call);
    call.account.collection(incidentsOf(page)).delete(incident.id);
    if (incident["status"] !== "resolved") freeComponents(call.account, page, incident, call.account.now().getTime());
    return GONE;
  },

  listIncidentUpdates: (call) => reply(listUpdates(call.account, find(call))),
  createIncidentUpdate(call) {
    const now = call.account.now().getTime();
    return reply(postUpdate(call.account, find(call), call.body, now).update, 201);
  },
  updateIncidentUpdate: changeUpdate,
  replaceIncidentUpdate: changeUpdate,
  deleteIncidentUpdate(call) {
    const incident = find(call);
    const update = findUpdate(call);
    call.account.collection(updatesOf(textOf(incident["page_id"]), incident.id)).delete(update.id);
    rewind(call.account, incident, listUpdates(call.account, incident)[0]);
    return GONE;
  },

  getPostmortem: (call) => reply(findPostmortem(call)),
  replacePostmortem(call) {
    const { account, body } = call;
    const { name, incident } = placePostmortem(call);
    const now = stamp(account.now());
    const written = {
      ...(body["body"] !== undefined && { body_updated_at: now }),
      ...(body["body_draft"] !== undefined && { body_draft_updated_at: now }),
    };
    const [before] = account.collection(name).list();
    const fields = { ...body, ...written };
    const made = before
      ? change(account, name, before, fields)
      : add(account, name, { ...fields, incident_id: incident.id, preview_key: account.makeId("preview-keys") });
    return reply(made);
  },
  publishPostmortem(call) {
    const { account } = call;
    const { name, page, incident } = placePostmortem(call);
    const postmortem = findPostmortem(call);
    const now = stamp(account.now());
    const body = postmortem["body_draft"] ?? postmortem["body"] ?? "";
    change(account, incidentsOf(page), incident, {
      postmortem_body: body,
      postmortem_body_last_updated_at: now,
      postmortem_published_at: now,
    });
    return reply(change(account, name, postmortem, { body, published_at: now }));
  },

  listIncidentImpacts: () => reply(["minor", "major", "critical"]),
  listIncidentStatuses: () => reply(["investigating", "identified", "monitoring", "resolved"]),
  listMaintenanceStatuses: () => reply(["scheduled", "in_progress", "verifying", "completed"]),
};

function find(call: DemoCall): Entity {
  return call.account.find(incidentsOf(findPage(call).id), inPath(call, "incident_id"));
}

const listIncidents = (call: DemoCall): Entity[] =>
  latestFirst(call.account.collection(incidentsOf(findPage(call).id)).list());

const listUpdates = (account: Account, { id, page_id }: Entity): Entity[] =>
  latestFirst(account.collection(updatesOf(textOf(page_id), id)).list());

const show = (account: Account, incident: Entity): Entity => ({
  ...incident,
  incident_updates: listUpdates(account, incident),
});

/** What is said of an incident goes into its timeline; what it is called and how bad it is does not. */
function changeIncident(call: DemoCall) {
  const { account, body } = call;
  const page = findPage(call).id;
  const incident = find(call);
  checkComponents(account, page, body["components"]);
  const { status, body: text, components, ...plain } = body;
  const changed = change(account, incidentsOf(page), incident, plain);
  const isSaid = [status, text, components].some((value) => value !== undefined);
  if (!isSaid) return reply(show(account, changed));
  const said = { status: status ?? incident["status"], body: text ?? "", components, ...notifying(body) };
  return reply(show(account, postUpdate(account, changed, said, account.now().getTime()).incident));
}

const notifying = ({ deliver_notifications }: Fields): Fields =>
  deliver_notifications === undefined ? {} : { deliver_notifications };

function findUpdate(call: DemoCall): Entity {
  const incident = find(call);
  return call.account.find(updatesOf(textOf(incident["page_id"]), incident.id), inPath(call, "incident_update_id"));
}

function changeUpdate(call: DemoCall) {
  const incident = find(call);
  const update = findUpdate(call);
  const { created_at } = call.body;
  if (created_at !== undefined && timeOf(created_at) > call.account.now().getTime())
    throw invalid("created_at", "must not be in the future");
  return reply(change(call.account, updatesOf(textOf(incident["page_id"]), incident.id), update, call.body));
}

/** What is long over changes nothing of how things are today. */
function logPast(call: DemoCall): Entity {
  const { account, body } = call;
  const page = findPage(call).id;
  const given: unknown = body["incident_updates"];
  const updates = (Array.isArray(given) ? given.filter(isFields) : []).toSorted(
    (one, other) => timeOf(one["created_at"]) - timeOf(other["created_at"]),
  );
  const [first, last] = [updates[0] ?? {}, updates.at(-1) ?? {}];
  for (const { created_at, components } of updates) {
    if (timeOf(created_at) > account.now().getTime()) throw invalid("incident_updates", "must lie in the past");
    checkComponents(account, page, components);
  }
  const incident = add(account, incidentsOf(page), {
    name: body["name"],
    impact: body["impact"],
    status: last["status"],
    body: first["body"],
    components: Object.assign({}, ...updates.map(({ components }) => fieldsOf(components))),
    deliver_notifications: body["deliver_notifications"] ?? false,
    metadata: {},
    page_id: page,
    resolved_at: last["status"] === "resolved" ? last["created_at"] : null,
    created_at: first["created_at"],
  });
  for (const update of updates)
    add(account, updatesOf(page, incident.id), { components: null, ...update, incident_id: incident.id });
  return show(account, incident);
}

function placePostmortem(call: DemoCall) {
  const page = findPage(call).id;
  const incident = find(call);
  return { page, incident, name: `${incidentsOf(page)}/${incident.id}/postmortem` };
}

function findPostmortem(call: DemoCall): Entity {
  const { name } = placePostmortem(call);
  return call.account.collection(name).list()[0] ?? call.account.find(name, "");
}
