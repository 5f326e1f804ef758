/** What analytics knows of each incident, read off the incident and its log. */

import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { toLocal } from "../time-zone.ts";
import { type Fields, fieldsOf, idOf, idsOf, listOf, textOf } from "./fields.ts";

/** A person and a moment, in milliseconds. */
export interface Deed {
  user: string;
  at: number;
}

/** People came to an incident; those who had it before had it no longer. */
export interface Handover {
  kind: "assigned" | "reassigned" | "manual" | "timeout";
  at: number;
  from: string[];
  to: string[];
}

export interface Measured {
  incident: Entity;
  created: number;
  /** None while it is open. */
  resolved: number | undefined;
  /** Whom the resolution is due to; none when nobody did it. */
  resolver: string | undefined;
  acknowledgements: Deed[];
  /** The first acknowledgement of each person, or when they joined, earliest first. */
  engagements: Deed[];
  handovers: Handover[];
  /** Urgent calls on a person. */
  interruptions: Deed[];
  notifications: Deed[];
  snoozedSeconds: number;
  isMajor: boolean;
  teams: string[];
}

export function measureAll(account: Account): Measured[] {
  const log = new Map<string, Entity[]>();
  for (const entry of account.collection("log_entries").list()) {
    const id = idOf(entry["incident"]);
    const entries = log.get(id);
    if (entries) entries.push(entry);
    else log.set(id, [entry]);
  }
  const orders = account
    .collection("priorities")
    .list()
    .map(({ order }) => Number(order));
  const lowestMajor = orders.sort((a, b) => b - a)[1] ?? Number.POSITIVE_INFINITY;
  const incidents = account.collection("incidents").list();
  return incidents.map((incident) => {
    const priority = account.collection("priorities").get(idOf(incident["priority"]));
    const isUrgent = priority !== undefined && Number(priority["order"]) >= lowestMajor;
    return measure(incident, log.get(incident.id) ?? [], isUrgent);
  });
}

export const instantOf = (time: unknown): number => Date.parse(textOf(time));

/** Hours as the person's own clock shows them. */
export function hoursOf(deed: Deed, zone: string): "business" | "off" | "sleep" {
  const local = new Date(toLocal(deed.at, zone));
  const hour = local.getUTCHours();
  if (hour >= 22 || hour < 8) return "sleep";
  const isWeekend = local.getUTCDay() % 6 === 0;
  return isWeekend || hour >= 18 ? "off" : "business";
}

export const secondsBetween = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 1000));

/** The time all engaged people spent, until the incident was resolved. */
export const engagedSeconds = ({ engagements, resolved }: Measured, now: number, user?: string): number =>
  engagements
    .filter((one) => user === undefined || one.user === user)
    .reduce((sum, one) => sum + secondsBetween(one.at, resolved ?? now), 0);

function measure(incident: Entity, entries: Entity[], isUrgent: boolean): Measured {
  const sorted = entries.toSorted((a, b) => instantOf(a["created_at"]) - instantOf(b["created_at"]));
  const ofKind = (kind: string) => sorted.filter((entry) => entry["type"] === `${kind}_log_entry`);
  const acknowledgements = ofKind("acknowledge").flatMap(deedOfAgent);
  const joins = joinsOf(incident);
  const engagements = firstOfEach([...acknowledgements, ...joins]);
  const handovers = readHandovers(sorted);
  const isHigh = incident["urgency"] === "high";
  const calls = handovers.flatMap(({ to, at }) => to.map((user) => ({ user, at })));
  const notified = ofKind("notify").map((entry) => ({ user: idOf(entry["user"]), at: instantOf(entry["created_at"]) }));
  const isResolved = incident["status"] === "resolved";
  return {
    incident,
    created: instantOf(incident["created_at"]),
    resolved: isResolved ? instantOf(incident["resolved_at"]) : undefined,
    resolver: isResolved ? ofKind("resolve").flatMap(deedOfAgent).at(-1)?.user : undefined,
    acknowledgements,
    engagements,
    handovers,
    interruptions: isHigh ? calls : [],
    notifications: notified.length > 0 ? notified : calls,
    snoozedSeconds: ofKind("snooze").reduce((sum, { channel }) => sum + Number(fieldsOf(channel)["duration"] ?? 0), 0),
    isMajor: isUrgent || joins.length > 1,
    teams: idsOf(incident["teams"]),
  };
}

/** Nothing when no person did it. */
function deedOfAgent({ agent, created_at }: Entity): Deed[] {
  const { id, type } = fieldsOf(agent);
  return type === "user_reference" ? [{ user: textOf(id), at: instantOf(created_at) }] : [];
}

const joinsOf = (incident: Entity): Deed[] =>
  listOf(incident["incidents_responders"])
    .filter(({ state }) => state === "joined")
    .map(({ user, updated_at }: Fields) => ({ user: idOf(user), at: instantOf(updated_at) }));

function firstOfEach(deeds: Deed[]): Deed[] {
  const sorted = deeds.toSorted((a, b) => a.at - b.at);
  return sorted.filter((one, index) => sorted.findIndex(({ user }) => user === one.user) === index);
}

function readHandovers(entries: Entity[]): Handover[] {
  const handovers: Handover[] = [];
  for (const entry of entries) {
    const from = handovers.at(-1)?.to ?? [];
    const kind = tellKind(entry, handovers.length === 0);
    if (kind === undefined) continue;
    handovers.push({ kind, at: instantOf(entry["created_at"]), from, to: idsOf(entry["assignees"]) });
  }
  return handovers;
}

function tellKind({ type, agent }: Entity, isFirst: boolean): Handover["kind"] | undefined {
  if (type === "assign_log_entry" || type === "delegate_log_entry") return isFirst ? "assigned" : "reassigned";
  if (type !== "escalate_log_entry") return undefined;
  return fieldsOf(agent)["type"] === "user_reference" ? "manual" : "timeout";
}
