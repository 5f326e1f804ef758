import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import {
  type Fields,
  fieldsOf,
  idsOf,
  inPath,
  invalid,
  listOf,
  named,
  sentAs,
  stamp,
  textOf,
  textsOf,
} from "./fields.ts";
import { storeNew } from "./store-new.ts";

const COLLECTION = "alert_grouping_settings";
const DAY = 86_400;

/** What a config of each type must have, may have, and how many services share it. */
const TYPES: Record<string, { needs: string[]; takes: string[]; longest: number; services: number }> = {
  time: { needs: ["timeout"], takes: [], longest: DAY, services: 1 },
  intelligent: { needs: ["time_window"], takes: ["iag_fields"], longest: 3600, services: 1 },
  content_based: {
    needs: ["aggregate", "fields", "time_window"],
    takes: [],
    longest: DAY,
    services: Number.POSITIVE_INFINITY,
  },
  content_based_intelligent: { needs: ["aggregate", "fields", "time_window"], takes: [], longest: 3600, services: 1 },
};

export const alertGroupingBehaviours: Record<string, Behaviour> = {
  listAlertGroupingSettings(call) {
    const { account, query } = call;
    if (query.one("after") && query.one("before")) throw invalid("Give either after or before");
    const ids = query.all("service_ids[]");
    const found = account
      .collection(COLLECTION)
      .list()
      .filter((one) => ids.length === 0 || idsOf(one["services"]).some((id) => ids.includes(id)));
    return account.page(
      call,
      "alert_grouping_settings",
      found.map((one) => show(account, one)),
    );
  },

  getAlertGroupingSetting: (call) => answer(call, call.account.find(COLLECTION, inPath(call, "id"))),

  postAlertGroupingSettings(call) {
    const { account } = call;
    const { name = null, description = null, type, config, services } = sentAs(call, "alert_grouping_setting");
    const setting = {
      name,
      description,
      type,
      config: readConfig(type, config, listOf(services).length),
      services: readServices(account, services),
    };
    return answer(call, storeNew(account, COLLECTION, setting), 201);
  },

  /** Services that are not sent stay; a config is sent as a whole. */
  putAlertGroupingSetting(call) {
    const { account } = call;
    const before = account.find(COLLECTION, inPath(call, "id"));
    const sent = sentAs(call, "alert_grouping_setting");
    const { name, description, type, config, services } = { ...before, ...sent };
    const setting = {
      ...before,
      name,
      description,
      type,
      config: readConfig(type, config, listOf(services).length),
      services: sent["services"] === undefined ? before["services"] : readServices(account, services, before.id),
      updated_at: stamp(account.now()),
    };
    return answer(call, account.collection(COLLECTION).put(setting));
  },
};

const answer = ({ account }: DemoCall, setting: Entity, status = 200) => ({
  status,
  json: { alert_grouping_setting: show(account, setting) },
});

/** Services with their names, as only this part of the API writes them. */
function show(account: Account, { summary: _summary, ...setting }: Entity): Fields {
  const services = listOf(setting["services"]).map(({ id, type }) => {
    return { id, type: type ?? "service_reference", name: account.collection("services").get(textOf(id))?.["name"] };
  });
  return { ...setting, services };
}

function readServices(account: Account, given: unknown, self = ""): Fields[] {
  const ids = [...new Set(listOf(given).map((one) => named(account, "services", one, "Service").id))];
  if (ids.length === 0) throw invalid("Services cannot be empty.");
  const others = account
    .collection(COLLECTION)
    .list()
    .filter((one) => one.id !== self);
  const taken = ids.find((id) => others.some((one) => idsOf(one["services"]).includes(id)));
  if (taken !== undefined) throw invalid(`Service ${taken} already has an alert grouping setting`);
  return ids.map((id) => ({ id, type: "service_reference" }));
}

function readConfig(type: unknown, given: unknown, services: number): Fields {
  const rule = TYPES[textOf(type)];
  if (rule === undefined) throw invalid("Type cannot be empty.");
  const config = fieldsOf(given);
  const missing = rule.needs.filter((field) => config[field] === undefined);
  if (missing.length > 0) throw invalid(`Config of type ${textOf(type)} needs ${missing.join(", ")}`);
  const known = [...rule.needs, ...rule.takes, "recommended_time_window"];
  const foreign = Object.keys(config).filter((field) => !known.includes(field));
  if (foreign.length > 0) throw invalid(`Config of type ${textOf(type)} has no ${foreign.join(", ")}`);
  if (services > rule.services) throw invalid(`A setting of type ${textOf(type)} has one service`);
  if (rule.needs.includes("fields") && textsOf(config["fields"]).length === 0) throw invalid("Fields cannot be empty.");
  return readSeconds(config, rule.longest);
}

/** 0 leaves the choice to the provider. */
function readSeconds(config: Fields, longest: number): Fields {
  const { recommended_time_window: _window, ...seconds } = config;
  const { timeout, time_window } = seconds;
  if (typeof timeout === "number" && timeout !== 0 && (timeout < 60 || timeout > DAY)) {
    throw invalid("Timeout must be 0 or 60 to 86400 seconds");
  }
  if (typeof time_window !== "number" || time_window === 0) return seconds;
  if (time_window !== DAY && (time_window < 300 || time_window > 3600)) {
    throw invalid("Time window must be 0 or 300 to 3600 seconds");
  }
  if (time_window > longest) throw invalid("Time window is too long for the type");
  return seconds;
}
