import type { UpdateSchedule } from "../../generated/pagerduty/arguments.ts";
import type { Body } from "../../generated/pagerduty/client.ts";
import type { Item } from "../../runtime/http/types.ts";

type Given = Item<NonNullable<UpdateSchedule["schedule_layers"]>>;
type Layer = Item<NonNullable<Body<"updateSchedule">["schedule"]["schedule_layers"]>>;

/** A layer as the API takes it. */
export function toLayer(layer: Given): Layer {
  return {
    id: layer.id,
    name: layer.name,
    start: layer.start,
    end: layer.end,
    rotation_virtual_start: layer.rotation_virtual_start,
    rotation_turn_length_seconds: layer.rotation_turn_length_seconds,
    users: layer.user_ids.map((id) => ({ user: { id, type: "user_reference" as const } })),
    restrictions: layer.restrictions,
  };
}

/** The API refuses rotations in a schedule; they are resources of their own. */
export const ROTATIONS_ELSEWHERE =
  '"rotations" cannot be given here: add them with create_schedule_v3_rotation and create_schedule_v3_rotation_event.';
