import { type Account, type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, idsOf, inPath, invalid, listOf, named, referAll, sentAs, stamp, textOf } from "./fields.ts";
import { storeNew } from "./store-new.ts";

/** When a window is, by the word of the filter. */
const FILTERS: Record<string, (start: number, end: number, now: number) => boolean> = {
  past: (_start, end, now) => end <= now,
  future: (start, _end, now) => start > now,
  ongoing: (start, end, now) => start <= now && now < end,
  open: (_start, end, now) => end > now,
  all: () => true,
};

export const maintenanceBehaviours: Record<string, Behaviour> = {
  listMaintenanceWindows(call) {
    const { account, query } = call;
    const fits = FILTERS[query.one("filter") ?? "all"] ?? (() => true);
    const words = (query.one("query") ?? "").toLowerCase();
    const wanted = account
      .collection("maintenance_windows")
      .list()
      .filter((one) => fits(startOf(one), endOf(one), account.now().getTime()))
      .filter((one) => textOf(one["description"]).toLowerCase().includes(words))
      .filter(
        (one) => meets(one["services"], query.all("service_ids[]")) && meets(one["teams"], query.all("team_ids[]")),
      );
    return account.page(call, "maintenance_windows", wanted);
  },

  createMaintenanceWindow(call) {
    const { account } = call;
    const sent = sentAs(call, "maintenance_window");
    const creator = creatorOf(call);
    const last = account
      .collection("maintenance_windows")
      .list()
      .map((one) => Number(one["sequence_number"] ?? 0));
    const maintenance_window = storeNew(account, "maintenance_windows", {
      sequence_number: Math.max(0, ...last) + 1,
      description: textOf(sent["description"]),
      ...readTimes(call, sent),
      ...readServices(call, sent),
      ...(creator !== undefined && { created_by: account.refer(creator) }),
    });
    return { status: 201, json: { maintenance_window } };
  },

  updateMaintenanceWindow(call) {
    const { account } = call;
    const window = account.find("maintenance_windows", inPath(call, "id"));
    if (endOf(window) <= account.now().getTime()) throw invalid("The maintenance window has already ended");
    const sent = sentAs(call, "maintenance_window");
    const started = startOf(window) <= account.now().getTime();
    const description = textOf(sent["description"] ?? window["description"]);
    const maintenance_window = account.collection("maintenance_windows").put({
      ...window,
      description,
      summary: description,
      // What has begun keeps its beginning.
      ...readTimes(call, { ...window, ...sent, ...(started && { start_time: window["start_time"] }) }, started),
      ...(sent["services"] !== undefined && readServices(call, sent)),
    });
    return { status: 200, json: { maintenance_window } };
  },

  /** One to come is deleted, one under way is ended. */
  deleteMaintenanceWindow(call) {
    const { account } = call;
    const now = account.now();
    const window = account.find("maintenance_windows", inPath(call, "id"));
    if (endOf(window) <= now.getTime()) {
      throw new Refusal(405, "The maintenance window has already ended");
    }
    if (startOf(window) > now.getTime()) account.collection("maintenance_windows").delete(window.id);
    else account.collection("maintenance_windows").put({ ...window, end_time: stamp(now) });
    return { status: 204 };
  },
};

/** Whether a window silences its services now. */
const ongoing = (window: Entity, now: Date): boolean =>
  startOf(window) <= now.getTime() && now.getTime() < endOf(window);

/** The services that make no incidents for now. */
export function listSilenced(account: Account): Set<string> {
  const windows = account.collection("maintenance_windows").list();
  return new Set(windows.filter((one) => ongoing(one, account.now())).flatMap((one) => idsOf(one["services"])));
}

const startOf = (window: Fields): number => Date.parse(textOf(window["start_time"]));
const endOf = (window: Fields): number => Date.parse(textOf(window["end_time"]));

const meets = (references: unknown, ids: string[]): boolean =>
  ids.length === 0 || idsOf(references).some((id) => ids.includes(id));

function readTimes({ account }: DemoCall, given: Fields, started = false): Fields {
  const now = account.now().getTime();
  // A beginning in the past means now.
  const start = started ? startOf(given) : Math.max(startOf(given), now);
  const end = endOf(given);
  if (!(end > now)) throw invalid("End time must be in the future");
  if (!(end > start)) throw invalid("End time must be after start time");
  return { start_time: stamp(start), end_time: stamp(end) };
}

function readServices({ account }: DemoCall, sent: Fields): Fields {
  const services = listOf(sent["services"]);
  if (services.length === 0) throw invalid("Services cannot be empty.");
  const teams = services.flatMap((one) => listOf(named(account, "services", one, "Service")["teams"]));
  return {
    services: referAll(account, "services", services, "Service"),
    teams: [...new Map(teams.map((team) => [team["id"], team])).values()],
  };
}

/** Whom the token names, or the header for a token of the account. */
function creatorOf({ account, caller, header }: DemoCall): Entity | undefined {
  const users = account.collection("users");
  if (caller.userId !== undefined) return users.get(caller.userId);
  const email = header("From")?.toLowerCase();
  const found = users.list().find((one) => textOf(one["email"]).toLowerCase() === email);
  if (found === undefined) throw invalid("Requester User Not Found");
  return found;
}
