import type { Account, Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { acknowledge } from "./alert-firing.ts";
import { addChannel, addRule } from "./alerts.ts";
import { addCheck } from "./checks.ts";
import { addComponent } from "./components.ts";
import { DAY, HOUR, MINUTE } from "./fields.ts";
import { addHeartbeat } from "./heartbeats.ts";
import { openIncident, postUpdate } from "./incident-changes.ts";
import { finishJobs } from "./job-time.ts";
import { addCustomJob } from "./jobs.ts";
import type { Trouble } from "./outcome.ts";
import { addPage } from "./pages.ts";
import { addSecret, assignSecrets } from "./secrets.ts";
import { ALERTS, add, CHANNELS, CHECKS, componentsOf, GROUPS, HEARTBEATS, PAGES } from "./store.ts";
import { passTime } from "./time.ts";

/** How long checks have been running. */
const WATCHED = 3 * DAY;
const FOUNDED = 400 * DAY;

/** A company that hires out bikes. Its past happens once more, by the account's own behaviours. */
export function seed(account: Account): void {
  const now = Math.floor(account.now().getTime() / MINUTE) * MINUTE;
  seedPages(account, now);
  seedIncidents(account, now);
  seedChecks(account, now);
  seedRules(account, now);
  seedSecrets(account, now);
  seedHeartbeats(account, now);
  passTime(account);
  seedAftermath(account, now);
}

function seedPages(account: Account, now: number): void {
  for (const { components, ...page } of facts.pages) {
    const { id } = addPage(account, page, now - FOUNDED);
    for (const { group, members } of components) {
      const above =
        group === undefined ? undefined : addComponent(account, id, { name: group, group: true }, now - FOUNDED);
      for (const [name, description] of members)
        addComponent(account, id, { name, description, group_id: above?.id ?? null }, now - FOUNDED);
    }
  }
}

function seedIncidents(account: Account, now: number): void {
  for (const { page, name, impact, components, updates } of facts.incidents) {
    const { id } = find(account, PAGES, page);
    const hit = Object.entries(components).map(([component, status]) => [
      find(account, componentsOf(id), component).id,
      status,
    ]);
    const [first, ...others] = readUpdates(updates, now);
    if (!first) continue;
    const opening = { name, impact, status: first.status, body: first.body, components: Object.fromEntries(hit) };
    let incident = openIncident(account, id, opening, first.at);
    for (const { at, ...update } of others) incident = postUpdate(account, incident, update, at).incident;
  }
}

const readUpdates = (updates: (string | number)[][], now: number) =>
  updates.map(([status, hours, body]) => ({ status, body, at: now - Number(hours) * HOUR }));

function seedChecks(account: Account, now: number): void {
  for (const group of facts.groups)
    add(account, GROUPS, { active: true, position: account.collection(GROUPS).list().length, ...group }, now - FOUNDED);
  for (const { group, troubles, ...check } of facts.checks as SeedCheck[]) {
    const group_id = group === undefined ? null : find(account, GROUPS, group).id;
    const planned = (troubles ?? []).map(([status, from, to, error]): Trouble => {
      const end = to === null ? undefined : now - to * HOUR;
      return { status, from: now - from * HOUR, to: end, error };
    });
    addCheck(account, { ...check, group_id, _troubles: planned }, now - WATCHED);
  }
}

interface SeedCheck {
  group?: string;
  troubles?: [Trouble["status"], number, number | null, string][];
}

function seedRules(account: Account, now: number): void {
  for (const channel of facts.channels) addChannel(account, channel, now - FOUNDED);
  for (const { check, channels, ...rule } of facts.rules) {
    const check_id = find(account, CHECKS, check).id;
    const channel_ids = channels.map((name) => find(account, CHANNELS, name).id);
    addRule(account, { ...rule, check_id, channel_ids }, now - WATCHED);
  }
}

function seedSecrets(account: Account, now: number): void {
  const given = new Map<string, { secret_id: string; env_variable: string }[]>();
  for (const { checks, ...secret } of facts.secrets) {
    const { id } = addSecret(account, secret, facts.people.engineer, now - WATCHED);
    for (const [check = "", env_variable = ""] of checks)
      given.set(check, [...(given.get(check) ?? []), { secret_id: id, env_variable }]);
  }
  for (const [check, secrets] of given) assignSecrets(account, find(account, CHECKS, check).id, secrets);
}

function seedHeartbeats(account: Account, now: number): void {
  for (const { since, stopped, channels = [], ...fields } of facts.heartbeats as SeedHeartbeat[]) {
    const time = { _pings: now - since * HOUR, ...(stopped !== undefined && { _stops: now - stopped * HOUR }) };
    const { id } = addHeartbeat(account, { ...fields, ...time }, now - since * HOUR);
    for (const name of channels)
      account.collection(`${HEARTBEATS}/${id}/channels`).put({ id: find(account, CHANNELS, name).id });
  }
}

interface SeedHeartbeat {
  since: number;
  stopped?: number;
  channels?: string[];
}

/** What people did about it: one alert is seen to, and somebody tried a check by hand. */
function seedAftermath(account: Account, now: number): void {
  const slow = account
    .collection(ALERTS)
    .list()
    .find((alert) => alert["rule_name"] === "Map is slow");
  if (slow) acknowledge(account, slow, facts.people.engineer, now - 2 * HOUR);
  const { url, type } = find(account, CHECKS, "Payments API");
  for (const [name, hours] of [
    ["Payments from outside", 0.5],
    ["Payments once more", 0.25],
  ] as const)
    addCustomJob(account, { name, type, url }, now - hours * HOUR);
  finishJobs(account);
}

function find(account: Account, collection: string, name: string): Entity {
  const found = account
    .collection(collection)
    .list()
    .find((one) => one["name"] === name);
  if (!found) throw new Error(`The seed has no ${name} in ${collection}.`);
  return found;
}
