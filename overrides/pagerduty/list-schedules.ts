import type { ListSchedules } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import type { List } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { attempt, type Half, listLayerBased, listShiftBased, type Position } from "./schedule-halves.ts";

const NOTHING: Half = { found: [], more: false, rest: undefined };

/** Both systems in one list, layer-based schedules first. One of them may fail: then the other is told, and that it failed. */
export default defineTool<PagerDuty, ListSchedules>({
  async run(args, { client }): Promise<List> {
    const [layersFrom, shiftsFrom] = readCursor(args.cursor);
    const layersRead = layersFrom === undefined ? NOTHING : await attempt(listLayerBased(args, layersFrom, client));
    if (layersRead instanceof Error && shiftsFrom === undefined) throw layersRead;
    const layers = layersRead instanceof Error ? failed(layersRead, layersFrom) : layersRead;

    const room = args.limit - layers.found.length;
    const shiftsRead =
      shiftsFrom === undefined ? NOTHING : await attempt(listShiftBased(args, shiftsFrom, room, client));
    if (shiftsRead instanceof Error && (layers.failed || layersFrom === undefined)) throw shiftsRead;
    const shifts = shiftsRead instanceof Error ? failed(shiftsRead, shiftsFrom) : shiftsRead;

    const found = [...layers.found, ...shifts.found];
    const missing = layers.failed ? "layer-based" : shifts.failed ? "shift-based" : undefined;
    return {
      items: found.map(({ schedule }) => schedule),
      more: [layers.more, shifts.more].find((more) => more === true) ?? (layers.more || shifts.more),
      cursorAfter(count) {
        const ofLayers = Math.min(count, layers.found.length);
        return writeCursor(after(layers, ofLayers, layersFrom), after(shifts, count - ofLayers, shiftsFrom));
      },
      extra: {
        sources: [source("v2", layers), source("v3", shifts)],
        degraded: missing !== undefined,
        ...(missing && { notice: `INCOMPLETE: the ${missing} schedules could not be read, see sources.` }),
      },
    };
  },
});

/** What failed stays where it was, so that the next page tries it again. */
const failed = (error: Error, from: Position): Half => ({
  found: [],
  more: "unknown",
  rest: from,
  failed: true,
  message: error.message,
});

const source = (api: "v2" | "v3", half: Half) => ({
  api,
  status: half.failed ? "error" : "ok",
  count: half.found.length,
  more: half.more !== false,
  ...(half.message && { message: half.message }),
});

/** Where a half goes on once `count` of its schedules are handed out. */
function after({ found, rest }: Half, count: number, from: Position): Position {
  if (count >= found.length) return rest;
  return count === 0 ? from : found[count - 1]?.next;
}

/** `25.0`: the layer-based half goes on at 25, the shift-based one at 0; `-` where there is nothing left. */
function writeCursor(layers: Position, shifts: Position): string | undefined {
  return layers === undefined && shifts === undefined ? undefined : `${layers ?? "-"}.${shifts ?? "-"}`;
}

function readCursor(cursor: string | undefined): [Position, Position] {
  const match = /^(-|\d{1,9})\.(-|\d{1,9})$/.exec(cursor ?? "0.0");
  if (!match) {
    throw new UserError(
      `"cursor" must be the next_cursor of an earlier answer of this tool, not ${JSON.stringify(cursor?.slice(0, 80))}.`,
    );
  }
  const [layers, shifts] = match.slice(1).map((position) => (position === "-" ? undefined : position));
  return [layers, shifts];
}
