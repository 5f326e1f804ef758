import type { Files } from "../../support/surface.ts";
import { argumentsOf, type Case, factsOf, fieldsOf, inputOf, set, toolOf } from "../../support/surface-edits.ts";

const trimOf = (files: Files) => files.calls.trim ?? { suffix: "", drop: [] };

export const ofResults: Case[] = [
  [
    "a field is gone",
    (files) => delete fieldsOf(files, "get_room")["size"],
    ["breaking field gone get_room result.size"],
  ],
  [
    "a field is new",
    (files) => (fieldsOf(files, "get_room")["lit"] = { type: "boolean" }),
    ["additive field added get_room result.lit"],
  ],
  [
    "a field is renamed",
    (files) => {
      delete fieldsOf(files, "get_room")["size"];
      fieldsOf(files, "get_room")["sizes"] = {};
    },
    ["breaking field renamed get_room result.size"],
  ],
  [
    "a field is of another type",
    (files) => (fieldsOf(files, "get_room")["id"] = { type: "integer" }),
    ["breaking output type changed get_room result.id"],
  ],
  [
    "a field is of any type",
    (files) => (fieldsOf(files, "get_room")["id"] = {}),
    ["breaking output type changed get_room result.id"],
  ],
  [
    "a field tells its type",
    (files) => (fieldsOf(files, "get_room")["size"] = { type: "number" }),
    ["additive output type told get_room result.size"],
  ],
  [
    "a field of the items of a list is gone",
    (files) => delete fieldsOf(files, "list_lamps")["response"]?.items?.properties?.["name"],
    ["breaking field gone list_lamps result.response[].name"],
  ],
  [
    "a field may be missing",
    (files) => delete files.outputs["list_lamps"]?.required,
    ["breaking field may be missing list_lamps result.response"],
  ],
  [
    "a field is always there",
    (files) => Object.assign(files.outputs["get_room"] ?? {}, { required: ["id"] }),
    ["additive field always there get_room result.id"],
  ],
  [
    "a list comes with fewer items",
    (files) => Object.assign(fieldsOf(files)["switches"] ?? {}, { maxItems: 3 }),
    ["breaking list cap lowered create_lamp result.switches"],
  ],
  [
    "a list becomes an object",
    (files) => (factsOf(files, "list_lamps").result = "object"),
    ["breaking result changed list_lamps"],
  ],
  [
    "a kept field that no schema tells of is gone",
    (files) => (factsOf(files, "list_lamps").keep = ["id", "name"]),
    ["breaking field gone list_lamps result.secret"],
  ],
  [
    "a kept field is told once",
    (files) => {
      factsOf(files).keep = ["id", "name", "room.*"];
      delete fieldsOf(files)["switches"];
    },
    ["breaking field gone create_lamp result.switches"],
  ],
  [
    "a reference comes trimmed",
    (files) => (factsOf(files).keep = ["id", "name", "room", "switches"]),
    ["breaking field trimmed create_lamp result.room"],
  ],
  [
    "references lose one more field",
    (files) => (files.calls.trim = { suffix: "_reference", drop: ["self", "html_url", "summary"] }),
    ["breaking field trimmed result.summary"],
  ],
  [
    "references keep a field",
    (files) => (files.calls.trim = { suffix: "_reference", drop: ["self"] }),
    ["additive field added result.html_url"],
  ],
  ["more counts as a reference", (files) => (trimOf(files).suffix = "reference"), ["breaking field trimmed"]],
  ["other things count as references", (files) => (trimOf(files).suffix = "_ref"), ["breaking field trimmed"]],
  ["less counts as a reference", (files) => (trimOf(files).suffix = "_user_reference"), ["additive field added"]],
  [
    "references come whole",
    (files) => delete files.calls.trim,
    ["additive field added result.html_url", "additive field added result.self"],
  ],
  [
    "an ID is no longer in the answer",
    (files) => delete factsOf(files, "delete_lamp").ids,
    ["breaking field gone delete_lamp result.lamp_id"],
  ],
  [
    "what was done is told in other words",
    (files) => (factsOf(files, "delete_lamp").done = "Gone."),
    ["cosmetic words changed delete_lamp"],
  ],
  [
    "results stand in an envelope",
    (files) => (files.calls.results = { success: "success", data: "data", error: "error" }),
    ["breaking result changed"],
  ],
  ["all is kept", (files) => delete factsOf(files).keep, ["additive field added create_lamp"]],
  [
    "a tool is described in other words",
    (files) => (toolOf(files, "get_room").tool.description = "Read a room."),
    ["cosmetic words changed get_room"],
  ],
  [
    "an argument is described in other words",
    set("name", { description: "Its name." }),
    ["cosmetic words changed create_lamp name"],
  ],
  [
    "a title is other",
    (files) => (toolOf(files, "get_room").tool.title = "A room"),
    ["cosmetic title changed get_room"],
  ],
  ["tools in another order", (files) => files.catalog.reverse(), ["cosmetic order changed"]],
  [
    "values in another order",
    set("color", { enum: ["red", "amber", "white"] }),
    ["cosmetic order changed create_lamp color"],
  ],
  [
    "arguments in another order",
    (files) => (inputOf(files, "get_room").properties = { floor: {}, ...argumentsOf(files, "get_room") }),
    ["additive argument added get_room floor"],
  ],
  [
    "known arguments in another order",
    (files) => {
      const input = inputOf(files, "create_lamp");
      input.properties = Object.fromEntries(Object.entries(input.properties ?? {}).reverse());
    },
    ["cosmetic order changed create_lamp"],
  ],
];
