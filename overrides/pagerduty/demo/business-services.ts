import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { neighbours } from "./dependencies.ts";
import {
  checkUnique,
  type Fields,
  fieldsOf,
  idOf,
  inPath,
  invalid,
  named,
  referBriefly,
  sentAs,
  textOf,
} from "./fields.ts";
import { storeWith } from "./store-with.ts";

/** The API ranks at most so many. */
const RANKED = 100;

export const businessServiceBehaviours: Record<string, Behaviour> = {
  createBusinessService(call) {
    const sent = sentAs(call, "business_service");
    if (textOf(sent["name"]).trim() === "") throw invalid("Name cannot be empty.");
    checkUnique(call.account, "business_services", "name", sent["name"]);
    return { ...storeWith(call, "business_services", "business_service", readTeam(call, sent)), status: 200 };
  },

  updateBusinessService(call) {
    const { id } = call.account.find("business_services", inPath(call, "id"));
    const sent = sentAs(call, "business_service");
    if (sent["name"] !== undefined) checkUnique(call.account, "business_services", "name", sent["name"], id);
    return storeWith(call, "business_services", "business_service", readTeam(call, sent));
  },

  deleteBusinessService(call) {
    const { account } = call;
    const { id } = account.find("business_services", inPath(call, "id"));
    const dependencies = account.collection("service_dependencies");
    for (const one of dependencies.list()) {
      if (idOf(one["supporting_service"]) === id || idOf(one["dependent_service"]) === id) dependencies.delete(one.id);
    }
    account.collection("business_services").delete(id);
    return { status: 204 };
  },

  getBusinessServiceImpacts(call) {
    const { account, query } = call;
    const ids = query.all("ids[]");
    const all = account.collection("business_services").list();
    return answerImpacts(
      call,
      ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all.filter(isTopLevel(account)),
    );
  },

  getBusinessServiceSupportingServiceImpacts(call) {
    const { account } = call;
    const { id } = account.find("business_services", inPath(call, "id"));
    const supporting = neighbours(account, id, "supporting").map(idOf);
    const all = account.collection("business_services").list();
    return answerImpacts(
      call,
      all.filter((one) => supporting.includes(one.id)),
    );
  },

  getBusinessServiceTopLevelImpactors(call) {
    const { account, query } = call;
    const ids = query.all("ids[]");
    const all = account.collection("business_services").list();
    const chosen = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all.filter(isTopLevel(account));
    const incidents = new Set(chosen.flatMap((one) => impactors(account, one.id)));
    const ranked = [...incidents].sort((a, b) => rank(account, b) - rank(account, a)).slice(0, RANKED);
    const json = {
      limit: RANKED,
      more: incidents.size > RANKED,
      impactors: ranked.map(({ id }) => ({ id, type: "incident" })),
    };
    return { status: 200, json };
  },

  getBusinessServicePriorityThresholds: ({ account }) => ({
    status: 200,
    json: { global_threshold: threshold(account) ?? null },
  }),

  putBusinessServicePriorityThresholds(call) {
    const { account } = call;
    const { id, order } = sentAs(call, "global_threshold");
    named(account, "priorities", { id }, "Priority");
    account.collection("business_services/priority_thresholds").put({ id: "global", global_threshold: { id, order } });
    return { status: 200, json: { global_threshold: { id, order } } };
  },

  deleteBusinessServicePriorityThresholds({ account }) {
    account.collection("business_services/priority_thresholds").delete("global");
    return { status: 204 };
  },

  createBusinessServiceAccountSubscription(call) {
    const service = call.account.find("business_services", inPath(call, "id"));
    call.account.collection("business_services").put({ ...service, _account_is_subscribed: true });
    return { status: 200, json: { account_is_subscribed: true } };
  },

  removeBusinessServiceAccountSubscription(call) {
    const service = call.account.find("business_services", inPath(call, "id"));
    call.account.collection("business_services").put({ ...service, _account_is_subscribed: false });
    return { status: 204 };
  },
};

function readTeam({ account }: DemoCall, sent: Fields): Fields {
  if (sent["team"] === undefined) return {};
  return { team: referBriefly(account, named(account, "teams", sent["team"], "Team")) };
}

const isTopLevel = (account: Account) => (service: Entity) =>
  neighbours(account, service.id, "dependent").every(({ type }) => !textOf(type).startsWith("business_service"));

const threshold = (account: Account): Fields | undefined => {
  const stored = account.collection("business_services/priority_thresholds").get("global");
  return stored === undefined ? undefined : fieldsOf(stored["global_threshold"]);
};

const rank = (account: Account, incident: Entity): number => {
  const priority = account.collection("priorities").get(idOf(incident["priority"]));
  return Number(priority?.["order"] ?? 0);
};

/** Open incidents of all that a business service rests on, if their priority is as high as the threshold. */
function impactors(account: Account, serviceId: string, seen = new Set<string>()): Entity[] {
  if (seen.has(serviceId)) return [];
  seen.add(serviceId);
  const lowest = Number(threshold(account)?.["order"] ?? 1);
  const own = account
    .collection("incidents")
    .list()
    .filter(
      (one) => one["status"] !== "resolved" && idOf(one["service"]) === serviceId && rank(account, one) >= lowest,
    );
  return [
    ...own,
    ...neighbours(account, serviceId, "supporting").flatMap((next) => impactors(account, idOf(next), seen)),
  ];
}

/** The most impacted first. */
function answerImpacts(call: DemoCall, services: Entity[]) {
  const { account, query } = call;
  const fields = query.all("additional_fields[]");
  const rows = services
    .map((service) => {
      const incidents = impactors(account, service.id).sort((a, b) => rank(account, b) - rank(account, a));
      const top = incidents[0] && account.collection("priorities").get(idOf(incidents[0]["priority"]));
      return { service, impacted: incidents.length > 0, order: incidents[0] ? rank(account, incidents[0]) : 0, top };
    })
    .sort((a, b) => b.order - a.order || textOf(a.service["name"]).localeCompare(textOf(b.service["name"])));
  const json = {
    limit: RANKED,
    more: rows.length > RANKED,
    services: rows.slice(0, RANKED).map(({ service, impacted, top }) => ({
      id: service.id,
      name: service["name"],
      type: "business_service",
      status: impacted ? "impacted" : "not_impacted",
      ...(fields.includes("services.highest_impacting_priority") && {
        additional_fields: { highest_impacting_priority: top ? { id: top.id, order: top["order"] } : null },
      }),
    })),
    ...(fields.includes("total_impacted_count") && {
      additional_fields: { total_impacted_count: rows.filter((one) => one.impacted).length },
    }),
  };
  return { status: 200, json };
}
