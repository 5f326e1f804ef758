/** What an account learns from its own incidents: those like it, those around it, and how usual it is. */

import type { Account, Behaviour } from "../../../runtime/demo/types.ts";
import { DAY, HOUR } from "../time-zone.ts";
import { neighbours } from "./dependencies.ts";
import { type Fields, idOf, stamp, textOf, writeKey } from "./fields.ts";
import { findIncident, type Incident, listIncidents } from "./incident.ts";
import { readRange } from "./time-range.ts";

const HALF_A_YEAR = 182 * DAY;
const MOST_RELATED = 20;
/** Titles that share so much are of one kind. */
const ALIKE = 0.5;

export const similarIncidentBehaviours: Record<string, Behaviour> = {
  getPastIncidents(call) {
    const incident = findIncident(call);
    const limit = Number(call.query.one("limit") ?? 5);
    const past = listEarlier(call.account, incident, HALF_A_YEAR)
      .map((one) => ({ one, score: Math.round(compareTitles(one, incident) * 1_000_000) / 10_000 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.one.incident_number - a.one.incident_number);
    const past_incidents = past.slice(0, limit).map(({ one, score }) => ({ incident: showBriefly(one), score }));
    const total = call.query.flag("total") ? { total: past.length } : {};
    return { status: 200, json: { past_incidents, limit, ...total } };
  },

  /** Opened within an hour of it on another service: alike, or on one that it needs or that needs it. */
  getRelatedIncidents(call) {
    const { account } = call;
    const incident = findIncident(call);
    const opened = Date.parse(incident.created_at);
    const related_incidents = listIncidents(account)
      .filter((one) => Math.abs(Date.parse(one.created_at) - opened) <= HOUR && !isSameService(one, incident))
      .map((one) => ({ one, relationships: relate(account, incident, one) }))
      .filter(({ relationships }) => relationships.length > 0)
      .sort((a, b) => b.one.incident_number - a.one.incident_number)
      .slice(0, MOST_RELATED)
      .map(({ one, relationships }) => ({ incident: showBriefly(one), relationships }));
    return { status: 200, json: { related_incidents } };
  },

  getOutlierIncident(call) {
    const incident = findIncident(call);
    const until = Date.parse(incident.created_at);
    const since = readRange(call).since ?? until - HALF_A_YEAR;
    const earlier = listEarlier(call.account, incident, until - since);
    const count = earlier.filter((one) => compareTitles(one, incident) >= ALIKE).length;
    const frequency = earlier.length === 0 ? 0 : Math.round((count / earlier.length) * 100) / 100;
    const category = count === 0 ? "novel" : frequency < 0.1 ? "rare" : "frequent";
    const occurrence = { count, frequency, category, since: stamp(since), until: stamp(until) };
    const mined_text = incident.title.replace(/\S*\d\S*/g, "<*>");
    const cluster = writeKey(`${idOf(incident.service)} ${mined_text}`, 6).toUpperCase();
    const outlier_incident = {
      incident: { ...showBriefly(incident), occurrence },
      incident_template: { id: `P${cluster}`, cluster_id: `C${cluster.slice(1)}`, mined_text },
    };
    return { status: 200, json: { outlier_incident } };
  },
};

const showBriefly = ({ id, created_at, self, title }: Incident): Fields => ({ id, created_at, self, title });

const isSameService = (one: Incident, other: Incident): boolean => idOf(one.service) === idOf(other.service);

/** Of the same service, opened before it. */
function listEarlier(account: Account, incident: Incident, span: number): Incident[] {
  const until = Date.parse(incident.created_at);
  return listIncidents(account).filter((one) => {
    const opened = Date.parse(one.created_at);
    const isEarlier = opened < until || (opened === until && one.incident_number < incident.incident_number);
    return isEarlier && opened >= until - span && isSameService(one, incident);
  });
}

/** From 0 to 1: the words that both have, of all that either has; numbers are measurements. */
function compareTitles(one: Incident, other: Incident): number {
  const words = readWords(one.title);
  const others = readWords(other.title);
  const shared = [...words].filter((word) => others.has(word)).length;
  const all = new Set([...words, ...others]).size;
  return all === 0 ? 0 : shared / all;
}

const readWords = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2 && !/\d/.test(word)),
  );

function relate(account: Account, incident: Incident, other: Incident): Fields[] {
  const relationships: Fields[] = [];
  const service = idOf(incident.service);
  const find = (side: "supporting" | "dependent") =>
    neighbours(account, service, side).filter((one) => idOf(one) === idOf(other.service));
  const refer = (id: unknown) => {
    const self = account.collection("services").get(textOf(id))?.["self"];
    return { id, type: "technical_service_reference", self };
  };
  const isSupporting = find("supporting").length > 0;
  if (isSupporting || find("dependent").length > 0) {
    const [dependent, supporting] = isSupporting ? [service, idOf(other.service)] : [idOf(other.service), service];
    const metadata = { dependent_services: [refer(dependent)], supporting_services: [refer(supporting)] };
    relationships.push({ type: "service_dependency", metadata });
  }
  if (compareTitles(incident, other) >= ALIKE) {
    const user_feedback = { positive_feedback_count: 0, negative_feedback_count: 0 };
    const metadata = { grouping_classification: "similar_contents", user_feedback };
    relationships.push({ type: "machine_learning_inferred", metadata });
  }
  return relationships;
}
