// @generated from specs/tiny/tools by `npm run generate`. Do not edit.
import type { Body } from "./client.ts";

export interface CreateLamp {
  name: string;
  room_id: string;
  watcher_ids?: string[] | undefined;
  timer_at?: string | undefined;
  timer_until?: string | undefined;
  scenes?: { name: string; level: number; hue?: number | undefined; warmth?: number | undefined }[] | undefined;
}

export interface DeleteLamp {
  lamp_id: string;
}

export interface GetLamp {
  lamp_id: string;
}

export interface ListLamps {
  room_ids?: string[] | undefined;
  states?: ("on" | "off" | "broken")[] | undefined;
  changed_since?: string | undefined;
  whose?: "all" | "mine" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface QueryUsage {
  since?: string | undefined;
  room_ids?: string[] | undefined;
  extra?: NonNullable<Body<"queryUsage">["extra"]> | undefined;
}

export interface SwitchLamps {
  lamp_ids: string[];
  state: "on" | "off";
}

export interface UpdateLamp {
  lamp_id: string;
  name?: string | undefined;
  label?: string | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  state?: "on" | "off" | undefined;
  clear?: ("label" | "note" | "tags")[] | undefined;
}
