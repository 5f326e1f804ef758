import { argumentsOf, type Case, factsOf, inputOf, rename, set } from "../../support/surface-edits.ts";

export const ofArguments: Case[] = [
  [
    "an argument is gone",
    (files) => delete argumentsOf(files)["wiring"],
    ["breaking argument gone create_lamp wiring"],
  ],
  [
    "an argument is renamed",
    (files) => rename(files, "color", "colour"),
    ["breaking argument renamed create_lamp color"],
  ],
  [
    "an argument is renamed, and the old name accepted",
    (files) => {
      rename(files, "color", "tint");
      factsOf(files).accepts?.push(["color", "tint"]);
    },
    ["additive argument renamed with alias create_lamp color"],
  ],
  [
    "a renamed argument is narrower, too",
    (files) => {
      rename(files, "color", "tint");
      set("tint", { enum: ["white"] })(files);
      factsOf(files).accepts?.push(["color", "tint"]);
    },
    ["breaking value gone create_lamp tint", "additive argument renamed with alias create_lamp color"],
  ],
  [
    "a renamed argument is required, too",
    (files) => {
      rename(files, "color", "tint");
      inputOf(files, "create_lamp").required?.push("tint");
      factsOf(files).accepts?.push(["color", "tint"]);
    },
    ["breaking argument became required create_lamp tint", "additive argument renamed with alias create_lamp color"],
  ],
  [
    "a required argument is renamed, with an alias, and stays required",
    (files) => {
      rename(files, "name", "called");
      factsOf(files).accepts = [
        ["lamp.name", "called"],
        ["name", "called"],
      ];
    },
    ["additive argument renamed with alias create_lamp name"],
  ],
  [
    "an argument is renamed twice, and both old names are accepted",
    (files) => {
      rename(files, "name", "called");
      factsOf(files).accepts?.push(["name", "title"], ["title", "called"]);
    },
    ["additive argument renamed with alias create_lamp name", "additive older shape added create_lamp title"],
  ],
  [
    "an argument has no effect any more",
    (files) => {
      delete argumentsOf(files)["wiring"];
      factsOf(files).accepts?.push(["wiring", "-"]);
    },
    ["breaking argument ignored create_lamp wiring"],
  ],
  [
    "an argument moves among the hidden",
    (files) => {
      factsOf(files).hidden = { wiring: { type: "object" } };
      delete argumentsOf(files)["wiring"];
    },
    ["additive argument unlisted create_lamp wiring"],
  ],
  [
    "a hidden argument is listed",
    (files) => {
      argumentsOf(files, "list_lamps")["sort"] = { type: "string", enum: ["name"] };
      delete factsOf(files, "list_lamps").hidden;
    },
    ["additive argument listed list_lamps sort"],
  ],
  [
    "a hidden argument is gone",
    (files) => delete factsOf(files, "list_lamps").hidden,
    ["breaking older shape gone list_lamps sort"],
  ],
  [
    "a list of objects is taken apart, with a rule for a part of it",
    (files) => {
      delete argumentsOf(files)["switches"];
      argumentsOf(files)["switch_labels"] = { type: "array", items: { type: "string" } };
      factsOf(files).accepts?.push(["switches[].label", "switch_labels"]);
    },
    [
      "breaking argument gone create_lamp switches[].side",
      "additive type wider create_lamp switch_labels",
      "additive argument renamed with alias create_lamp switches",
      "additive argument renamed with alias create_lamp switches[].label",
    ],
  ],
  [
    "an optional argument comes",
    (files) => (argumentsOf(files)["floor"] = { type: "integer" }),
    ["additive argument added create_lamp floor"],
  ],
  [
    "a required argument comes",
    (files) => {
      argumentsOf(files)["floor"] = { type: "integer" };
      inputOf(files, "create_lamp").required?.push("floor");
    },
    ["breaking required argument added create_lamp floor"],
  ],
  [
    "an argument becomes required",
    (files) => inputOf(files, "create_lamp").required?.push("color"),
    ["breaking argument became required create_lamp color"],
  ],
  [
    "an argument becomes optional",
    (files) => delete inputOf(files, "create_lamp").required,
    ["additive argument became optional create_lamp name"],
  ],
  [
    "an older shape is gone",
    (files) => (factsOf(files).accepts = []),
    ["breaking older shape gone create_lamp lamp.name"],
  ],
  [
    "an older shape means something else",
    (files) => (factsOf(files).accepts = [["lamp.name", "room_id"]]),
    ["breaking older shape moved create_lamp lamp.name"],
  ],
  [
    "an older name becomes an argument of its own",
    (files) => {
      argumentsOf(files, "get_room")["building"] = { type: "string" };
      factsOf(files, "get_room").accepts?.shift();
    },
    ["breaking older shape moved get_room building"],
  ],
  [
    "a name without effect becomes an argument",
    (files) => {
      argumentsOf(files, "get_room")["verbose"] = { type: "boolean" };
      factsOf(files, "get_room").accepts?.pop();
    },
    ["breaking older shape moved get_room verbose"],
  ],
  [
    "an older name becomes a hidden argument",
    (files) => {
      factsOf(files, "get_room").hidden = { building: { type: "string" } };
      factsOf(files, "get_room").accepts?.shift();
    },
    ["breaking older shape moved get_room building"],
  ],
  [
    "a name without effect gets one",
    (files) => factsOf(files, "get_room").accepts?.splice(1, 1, ["verbose", "room_id"]),
    ["breaking older shape moved get_room verbose"],
  ],
  [
    "an argument gets its older name back",
    (files) => {
      rename(files, "room_id", "building", "get_room");
      factsOf(files, "get_room").accepts = [
        ["room_id", "building"],
        ["verbose", "-"],
      ];
    },
    ["additive argument renamed with alias get_room room_id"],
  ],
  [
    "an older shape is accepted",
    (files) => factsOf(files).accepts?.push(["lamp.room", "room_id"]),
    ["additive older shape added create_lamp lamp.room"],
  ],
];
