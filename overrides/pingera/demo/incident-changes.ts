import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { COMPONENT_STATUSES, setStatus } from "./component-status.ts";
import { type Fields, fieldsOf, invalid, stamp, textOf } from "./fields.ts";
import { add, change, componentsOf, incidentsOf, updatesOf } from "./store.ts";

/** Opens an incident with the first entry of its timeline. */
export function openIncident(account: Account, page: string, given: Fields, at: number): Entity {
  const { name, status, body = "", components, impact, deliver_notifications = true } = given;
  const incident = add(
    account,
    incidentsOf(page),
    {
      name,
      status,
      impact: impact ?? judge(fieldsOf(components)),
      body,
      components: {},
      deliver_notifications,
      metadata: {},
      page_id: page,
      resolved_at: null,
      postmortem_body: null,
      postmortem_body_last_updated_at: null,
      postmortem_published_at: null,
    },
    at,
  );
  return postUpdate(account, incident, { status, body, components, deliver_notifications }, at).incident;
}

/** An entry of the timeline says how the incident is from then on, and its components with it. */
export function postUpdate(account: Account, incident: Entity, given: Fields, at: number) {
  const page = textOf(incident["page_id"]);
  const status = given["status"];
  const before = fieldsOf(incident["components"]);
  const said = fieldsOf(given["components"]);
  // Whoever calls it over and says nothing of the components means that they work again.
  const isOver = status === "resolved" && incident["status"] !== "resolved";
  const healed = Object.keys(before).map((id) => [id, "operational"]);
  const now = isOver ? { ...Object.fromEntries(healed), ...said } : said;
  for (const [id, state] of Object.entries(now)) {
    const component = account.collection(componentsOf(page)).get(id);
    if (component) setStatus(account, page, component, state, at);
  }
  const update = add(
    account,
    updatesOf(page, incident.id),
    {
      deliver_notifications: true,
      ...given,
      components: Object.keys(now).length > 0 ? now : null,
      incident_id: incident.id,
    },
    at,
  );
  const changed = change(
    account,
    incidentsOf(page),
    incident,
    {
      status,
      components: { ...before, ...now },
      resolved_at: status === "resolved" ? (incident["resolved_at"] ?? stamp(at)) : null,
      ...(status === "monitoring" && { monitoring_at: stamp(at) }),
    },
    at,
  );
  return { incident: changed, update };
}

/** The incident is as the latest entry that is left says. */
export function rewind(account: Account, incident: Entity, latest: Entity | undefined): void {
  if (!latest) return;
  const { status, created_at } = latest;
  change(account, incidentsOf(textOf(incident["page_id"])), incident, {
    status,
    resolved_at: status === "resolved" ? (incident["resolved_at"] ?? created_at) : null,
  });
}

/** Nobody speaks of what an incident did to its components any more, unless another one does. */
export function freeComponents(account: Account, page: string, incident: Entity, at: number): void {
  const others = account
    .collection(incidentsOf(page))
    .list()
    .filter(({ status }) => status !== "resolved");
  for (const id of Object.keys(fieldsOf(incident["components"]))) {
    const component = account.collection(componentsOf(page)).get(id);
    const isNamed = others.some((other) => Object.hasOwn(fieldsOf(other["components"]), id));
    if (component && !isNamed) setStatus(account, page, component, "operational", at);
  }
}

export function checkComponents(account: Account, page: string, components: unknown): void {
  for (const [id, status] of Object.entries(fieldsOf(components))) {
    const component = account.collection(componentsOf(page)).get(id);
    if (!component || component["_removed"] === true) throw invalid(`components.${id}`, "is no component of this page");
    if (!COMPONENT_STATUSES.includes(textOf(status)))
      throw invalid(`components.${id}`, `must be one of ${COMPONENT_STATUSES.join(", ")}`);
  }
}

/** How bad an incident is that nobody has judged. */
function judge(components: Fields): string {
  const statuses = Object.values(components);
  return statuses.includes("major_outage") ? "critical" : statuses.includes("partial_outage") ? "major" : "minor";
}
