import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { DAY } from "../time-zone.ts";
import { neighbours } from "./dependencies.ts";
import { idOf, idsOf, inPath, invalid } from "./fields.ts";
import { findIncident, showPage } from "./incident.ts";
import { compareTimes, isWithin, readRange } from "./time-range.ts";

/** A change may have caused what is opened so long after it. */
const CORRELATED = DAY;

export const changeEventBehaviours: Record<string, Behaviour> = {
  listChangeEvents: (call) => answerEvents(call, listLatest(call.account)),

  listServiceChangeEvents(call) {
    const { id } = call.account.find("services", inPath(call, "id"));
    return answerEvents(
      call,
      listLatest(call.account).filter((event) => idsOf(event["services"]).includes(id)),
    );
  },

  /** Changes are sent to another API, of events: here the document takes no body, so there is nothing to keep. */
  createChangeEvent: () => ({ status: 202 }),

  /** On the incident's service, or on one that it needs. */
  listIncidentRelatedChangeEvents(call) {
    const { account } = call;
    const incident = findIncident(call);
    const service = idOf(incident.service);
    const needed = neighbours(account, service, "supporting").map(idOf);
    const until = Date.parse(incident.created_at) + 1;
    const events = listLatest(account).filter((event) =>
      isWithin({ since: until - CORRELATED, until }, event["timestamp"]),
    );
    const own = events.filter((event) => idsOf(event["services"]).includes(service));
    const others = events.filter((event) => !own.includes(event) && idsOf(event["services"]).some(isNeeded));
    const reasons = new Map(own.map((event, index) => [event.id, index === 0 ? "most_recent" : "intelligent"]));
    return showPage(call, "change_events", [...own, ...others], (event) => ({
      ...event,
      correlation_reason: { reason: reasons.get(event.id) ?? "related_service" },
    }));

    function isNeeded(id: string): boolean {
      return needed.includes(id);
    }
  },
};

const listLatest = (account: Account): Entity[] =>
  account
    .collection("change_events")
    .list()
    .sort((one, other) => compareTimes(other["timestamp"], one["timestamp"]));

function answerEvents(call: DemoCall, events: Entity[]) {
  const { account, query } = call;
  for (const name of ["since", "until"]) {
    const text = query.one(name);
    if (text !== undefined && !/Z$/i.test(text)) throw invalid(`${name} must be a UTC time`);
  }
  const range = readRange(call);
  const teams = query.all("team_ids[]");
  const integrations = query.all("integration_ids[]");
  const found = events.filter(
    (event) =>
      isWithin(range, event["timestamp"]) &&
      (teams.length === 0 || idsOf(event["services"]).some((id) => hasTeam(account, id, teams))) &&
      (integrations.length === 0 || integrations.includes(idOf(event["integration"]))),
  );
  return account.page(call, "change_events", found);
}

const hasTeam = (account: Account, service: string, teams: string[]): boolean =>
  idsOf(account.collection("services").get(service)?.["teams"]).some((id) => teams.includes(id));
