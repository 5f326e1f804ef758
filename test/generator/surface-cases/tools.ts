import { entry } from "../../support/surface.ts";
import { type Case, factsOf, removeTool, renameTool, toolOf } from "../../support/surface-edits.ts";

export const ofTools: Case[] = [
  ["a tool is gone", removeTool("delete_lamp"), ["breaking tool gone delete_lamp"]],
  [
    "a tool is new",
    (files) => files.catalog.push(entry("rooms", "read", "list_roofs", "Every roof.", { slope: { type: "number" } })),
    ["additive tool added list_roofs"],
  ],
  ["a tool is renamed", (files) => renameTool(files, "get_room", "read_room"), ["breaking tool renamed get_room"]],
  [
    "a tool is renamed and answers to the old name",
    (files) => {
      renameTool(files, "get_room", "read_chamber");
      files.calls.formerly["get_room"] = "read_chamber";
    },
    ["additive tool renamed with alias get_room"],
  ],
  [
    "a tool gives way to one that is there, and that wants more",
    (files) => {
      removeTool("get_room")(files);
      files.calls.formerly["get_room"] = "delete_lamp";
    },
    [
      "breaking toolset gone rooms",
      "breaking access raised delete_lamp",
      "breaking result changed delete_lamp",
      "breaking scope needed delete_lamp",
      "breaking older shape gone delete_lamp building",
      "breaking argument renamed delete_lamp room_id",
      "breaking older shape gone delete_lamp verbose",
      "additive tool renamed with alias get_room",
    ],
  ],
  [
    "an old name is refused",
    (files) => delete files.calls.formerly["find_lamps"],
    ["breaking tool alias gone list_lamps"],
  ],
  [
    "a tool answers to one more name",
    (files) => (files.calls.formerly["all_lamps"] = "list_lamps"),
    ["additive tool alias added list_lamps"],
  ],
  [
    "an old name stands for another tool",
    (files) => (files.calls.formerly["find_lamps"] = "get_room"),
    ["breaking tool alias moved list_lamps"],
  ],
  [
    "a new tool takes an old name",
    (files) => files.catalog.push(entry("lamps", "read", "find_lamps", "Find.", { words: { type: "string" } })),
    ["breaking tool alias moved list_lamps", "additive tool added find_lamps"],
  ],
  [
    "a tool gets its old name back",
    (files) => {
      renameTool(files, "list_lamps", "find_lamps");
      files.calls.formerly = { list_lamps: "find_lamps" };
    },
    ["additive tool renamed with alias list_lamps"],
  ],
  [
    "an old name goes on to the new one",
    (files) => {
      renameTool(files, "list_lamps", "show_lamps");
      files.calls.formerly = { list_lamps: "show_lamps", find_lamps: "show_lamps" };
    },
    ["additive tool renamed with alias list_lamps"],
  ],
  ["a read writes", (files) => (toolOf(files, "get_room").access = "write"), ["breaking access raised get_room"]],
  [
    "a write destroys",
    (files) => (toolOf(files, "create_lamp").access = "destructive"),
    ["breaking access raised create_lamp"],
  ],
  ["a write reads", (files) => (toolOf(files, "create_lamp").access = "read"), ["additive access lowered create_lamp"]],
  [
    "a write may be repeated",
    (files) => (toolOf(files, "create_lamp").tool.annotations["idempotentHint"] = true),
    ["additive repeat safe create_lamp"],
  ],
  [
    "a read may not be repeated",
    (files) => (toolOf(files, "get_room").tool.annotations["idempotentHint"] = false),
    ["breaking repeat unsafe get_room"],
  ],
  [
    "a tool moves to another toolset",
    (files) => (toolOf(files, "delete_lamp").toolset = "rooms"),
    ["breaking toolset moved delete_lamp"],
  ],
  [
    "a toolset is renamed",
    (files) => (toolOf(files, "get_room").toolset = "chambers"),
    ["breaking toolset renamed rooms"],
  ],
  [
    "a toolset ends in another",
    (files) => (toolOf(files, "get_room").toolset = "lamps"),
    ["breaking toolset gone rooms", "breaking toolset moved get_room"],
  ],
  [
    "a tool wants one more scope",
    (files) => factsOf(files, "delete_lamp").scopes?.push("rooms.read"),
    ["breaking scope needed delete_lamp"],
  ],
  [
    "a tool wants another scope",
    (files) => (factsOf(files, "delete_lamp").scopes = ["lamps.all"]),
    ["breaking scope needed delete_lamp"],
  ],
  [
    "a tool wants a scope, and wanted none",
    (files) => (factsOf(files, "get_room").scopes = ["rooms.read"]),
    ["breaking scope needed get_room"],
  ],
  [
    "some calls of a tool want one more scope",
    (files) => (factsOf(files, "delete_lamp").furtherScopes = ["rooms.read"]),
    ["breaking scope needed delete_lamp"],
  ],
  [
    "a tool wants no scope any more",
    (files) => delete factsOf(files, "delete_lamp").scopes,
    ["additive scope not needed delete_lamp"],
  ],
  [
    "references are taken with fewer fields",
    (files) => (files.calls.referenceFields = ["type"]),
    ["breaking reference field refused"],
  ],
  [
    "references are taken with more fields",
    (files) => files.calls.referenceFields?.push("html_url"),
    ["additive reference field ignored"],
  ],
];
