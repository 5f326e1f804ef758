// @generated from specs/tiny/tools/lamps.yaml by `npm run generate`. Do not edit.
// create_lamp: POST /lamps (createLamp)
import { checkTimer } from "../../../overrides/tiny/check-timer.ts";
import type { Item } from "../../../runtime/http/types.ts";
import { needed } from "../../../runtime/tools/needed.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateLamp } from "../arguments.ts";
import type { Body, Lumen } from "../client.ts";

export default defineTool<Lumen, CreateLamp>({
  async run(args, { client }) {
    checkTimer(args);
    const answer = await client.createLamp({
      body: {
        lamp: {
          type: "lamp",
          name: args.name,
          room: { id: args.room_id, type: "room_reference" },
          watchers: args.watcher_ids?.map((id): Item<Body<"createLamp">["lamp"]["watchers"]> => ({
            person: { id: id, type: "person_reference" },
          })),
          timer: args.timer_at === undefined && args.timer_until === undefined ? undefined : {
            type: "daily",
            at: needed(args.timer_at, "timer_at"),
            until: args.timer_until,
          },
          scenes: args.scenes?.map((item): Item<NonNullable<Body<"createLamp">["lamp"]["scenes"]>> => ({
            name: item.name,
            level: item.level,
            color: item.hue === undefined && item.warmth === undefined ? undefined : {
              hue: needed(item.hue, "hue"),
              warmth: item.warmth,
            },
          })),
        },
      },
    });
    return answer.lamp;
  },
});
