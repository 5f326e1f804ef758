import type { ListSchedules } from "../../generated/pagerduty/arguments.ts";
import type { Answer, PagerDuty } from "../../generated/pagerduty/client.ts";
import { ApiError, UpstreamError } from "../../runtime/errors.ts";
import { collectByOffset, type List } from "../../runtime/http/paginate.ts";
import { inBatches } from "./in-batches.ts";

/** Where one half of the list goes on; undefined once it is read to its end. */
export type Position = string | undefined;

interface Found {
  schedule: object;
  /** Where its half goes on after it. */
  next: Position;
}

/** What was read of one of the two systems. */
export interface Half {
  found: Found[];
  more: List["more"];
  /** Where it goes on after all that was found. */
  rest: Position;
  failed?: boolean;
  message?: string;
}

type Detail = Answer<"getScheduleV3">["schedule"];

const PAGES = { size: 100, deepest: 10_000 };
/** Each look-up is a request of its own. */
const MOST_LOOKUPS = 50;

/** The answer or, where a part may fail without the whole, the provider's no. */
export async function attempt<T>(call: Promise<T>): Promise<T | ApiError | UpstreamError> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UpstreamError) return error;
    throw error;
  }
}

export async function listLayerBased(args: ListSchedules, start: string, client: PagerDuty): Promise<Half> {
  const list = await collectByOffset({ limit: args.limit, cursor: start }, PAGES, async (page) => {
    const { schedules, more } = await client.listSchedules({
      query: {
        ...page,
        query: args.query,
        "team_ids[]": args.team_ids,
        "user_ids[]": args.user_ids,
        "include[]": args.include,
      },
    });
    return { items: schedules, more };
  });
  const found = list.items.flatMap((schedule, index): Found[] => {
    const { id, name, time_zone, html_url, summary, schedule_layers, overrides_subschedule, final_schedule, users } =
      schedule;
    if (args.user_ids && users && !users.some((user) => args.user_ids?.includes(user.id))) return [];
    const included = args.include ? { schedule_layers, overrides_subschedule, final_schedule } : {};
    const next = list.cursorAfter(index + 1);
    return [{ schedule: { id, name, kind: "layer_based", time_zone, html_url, summary, ...included }, next }];
  });
  return { found, more: list.more, rest: restOf(list) };
}

/** The list holds references; what else is told of a schedule has to be looked up, and so do its users. */
export async function listShiftBased(
  args: ListSchedules,
  start: string,
  /** How many of them there is room for. */
  room: number,
  client: PagerDuty,
): Promise<Half> {
  const list = await collectByOffset({ limit: args.limit, cursor: start }, PAGES, async (page) => {
    const { schedules, more } = await client.listSchedulesV3({
      query: { ...page, query: args.query, "team_ids[]": args.team_ids },
    });
    return { items: schedules, more };
  });
  const wanted = list.items.slice(0, args.user_ids && room > 0 ? MOST_LOOKUPS : room);
  const details = await lookUp(
    wanted.filter(({ name }) => args.user_ids || (args.enrich && !name)),
    client,
  );
  const found: Found[] = [];
  let read = 0;
  let unknown = 0;
  for (const { id, name, summary, html_url, time_zone } of wanted) {
    if (found.length === room) break;
    read += 1;
    const detail = details.get(id);
    if (!detail && (args.user_ids || !name)) unknown += 1;
    if (args.user_ids && !(detail && hasMember(detail, args.user_ids))) continue;
    const schedule = {
      id,
      name: name ?? detail?.name ?? summary,
      kind: "shift_based",
      time_zone: time_zone ?? detail?.time_zone,
      html_url: html_url ?? detail?.html_url,
      summary,
    };
    found.push({ schedule, next: list.cursorAfter(read) });
  }
  const cut = read < list.items.length;
  return {
    found,
    more: cut || list.more,
    rest: cut ? (read === 0 ? start : list.cursorAfter(read)) : restOf(list),
    ...(unknown > 0 && { message: describeUnknown(unknown, args) }),
  };
}

async function lookUp(schedules: { id: string }[], client: PagerDuty): Promise<Map<string, Detail>> {
  const answers = await inBatches(schedules.slice(0, MOST_LOOKUPS), ({ id }) =>
    attempt(client.getScheduleV3({ path: { id } })),
  );
  return new Map(answers.flatMap((answer) => ("schedule" in answer ? [[answer.schedule.id, answer.schedule]] : [])));
}

const restOf = (list: List): Position => (list.more === false ? undefined : list.cursorAfter(list.items.length));

const hasMember = ({ rotations = [] }: Detail, userIds: string[]): boolean =>
  rotations
    .flatMap(({ events = [] }) => events.flatMap((event) => event.assignment_strategy?.members ?? []))
    .some(({ user_id }) => user_id !== undefined && userIds.includes(user_id));

const describeUnknown = (count: number, { user_ids }: ListSchedules): string =>
  user_ids
    ? `${count} shift-based schedules could not be looked up and are left out: they may have these users.`
    : `${count} shift-based schedules not enriched: their time zone is not known.`;
