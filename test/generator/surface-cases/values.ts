import { type Case, factsOf, inputOf, inSwitches, set } from "../../support/surface-edits.ts";

export const ofValues: Case[] = [
  ["a type is other", set("room_id", { type: "boolean" }), ["breaking type changed create_lamp room_id"]],
  [
    "a type may be another, too",
    set("watts", { type: ["integer", "string"] }),
    ["additive type wider create_lamp watts"],
  ],
  ["a type is wider", set("watts", { type: "number" }), ["additive type wider create_lamp watts"]],
  [
    "one value becomes a list of it",
    set("color", { type: "array", items: { type: "string", enum: ["white", "amber", "red"] }, enum: undefined }),
    ["additive type wider create_lamp color"],
  ],
  [
    "one value becomes a list of it, whose items take less",
    set("watts", {
      type: "array",
      items: { type: "integer", minimum: 5, maximum: 100 },
      minimum: undefined,
      maximum: undefined,
    }),
    ["breaking bound tighter create_lamp watts[]", "additive type wider create_lamp watts"],
  ],
  [
    "one value becomes a list of it, and of more",
    set("room_id", { type: "array", items: { type: ["string", "integer"], pattern: "^R" } }),
    [
      "breaking form stricter create_lamp room_id[]",
      "additive type wider create_lamp room_id",
      "additive type wider create_lamp room_id[]",
    ],
  ],
  [
    "one value becomes a list of at least two",
    set("room_id", { type: "array", minItems: 2, items: { type: "string" } }),
    ["breaking bound tighter create_lamp room_id", "additive type wider create_lamp room_id"],
  ],
  [
    "one value becomes a list of at least one",
    set("room_id", { type: "array", minItems: 1, maxItems: 9, uniqueItems: true, items: { type: "string" } }),
    ["additive type wider create_lamp room_id"],
  ],
  [
    "one value becomes a list of it, with another default",
    set(
      "limit",
      {
        type: "array",
        items: { type: "integer", minimum: 1, maximum: 1000 },
        default: [50],
        minimum: undefined,
        maximum: undefined,
      },
      "list_lamps",
    ),
    ["breaking default changed list_lamps limit", "additive type wider list_lamps limit"],
  ],
  [
    "a list becomes one value",
    set("states", { type: "string", items: undefined }, "list_lamps"),
    ["breaking type changed list_lamps states"],
  ],
  ["a value is gone", set("color", { enum: ["white", "amber"] }), ["breaking value gone create_lamp color"]],
  [
    "a value is new",
    set("color", { enum: ["white", "amber", "red", "blue"] }),
    ["additive value added create_lamp color"],
  ],
  [
    "one value for another",
    set("color", { enum: ["white", "amber", "blue"] }),
    ["breaking value gone create_lamp color", "additive value added create_lamp color"],
  ],
  ["an enum appears", set("room_id", { enum: ["R1"] }), ["breaking values closed create_lamp room_id"]],
  ["an enum goes", set("color", { enum: undefined }), ["additive values open create_lamp color"]],
  ["a maximum falls", set("watts", { maximum: 60 }), ["breaking bound tighter create_lamp watts"]],
  ["a maximum appears", set("name", { maxLength: 60 }), ["breaking bound tighter create_lamp name"]],
  ["a maximum rises", set("watts", { maximum: 200 }), ["additive bound looser create_lamp watts"]],
  ["a maximum goes", set("watts", { maximum: undefined }), ["additive bound looser create_lamp watts"]],
  ["a minimum rises", set("watts", { minimum: 5 }), ["breaking bound tighter create_lamp watts"]],
  ["a minimum falls", set("watts", { minimum: 0 }), ["additive bound looser create_lamp watts"]],
  ["a list takes fewer", set("switches", { maxItems: 2 }), ["breaking bound tighter create_lamp switches"]],
  ["a list wants more", set("switches", { minItems: 1 }), ["breaking bound tighter create_lamp switches"]],
  ["a page has fewer", set("limit", { maximum: 100 }, "list_lamps"), ["breaking list cap lowered list_lamps limit"]],
  ["a page has more", set("limit", { maximum: 2000 }, "list_lamps"), ["additive list cap raised list_lamps limit"]],
  ["a pattern appears", set("name", { pattern: "^L" }), ["breaking form stricter create_lamp name"]],
  ["a format appears", set("name", { format: "email" }), ["breaking form stricter create_lamp name"]],
  ["a format goes", set("since", { format: undefined }), ["additive form looser create_lamp since"]],
  ["a default is other", set("limit", { default: 50 }, "list_lamps"), ["breaking default changed list_lamps limit"]],
  ["a default appears", set("color", { default: "white" }), ["breaking default changed create_lamp color"]],
  ["a keyword that nobody knows", set("name", { not: {} }), ["breaking schema changed create_lamp name"]],
  ["an object closes", set("wiring", { additionalProperties: false }), ["breaking object closed create_lamp wiring"]],
  [
    "an object opens",
    inSwitches((item) => (item["additionalProperties"] = true)),
    ["additive object open create_lamp switches[]"],
  ],
  [
    "all arguments open",
    (files) => (inputOf(files, "create_lamp")["additionalProperties"] = true),
    ["additive object open create_lamp"],
  ],
  [
    "a property in a list of objects is gone",
    inSwitches((item) => delete item.properties?.["side"]),
    ["breaking argument gone create_lamp switches[].side"],
  ],
  [
    "a property in a list of objects is renamed",
    inSwitches(
      (item) => (item.properties = { label: { type: "string" }, edge: { type: "string", enum: ["left", "right"] } }),
    ),
    ["breaking argument renamed create_lamp switches[].side"],
  ],
  [
    "a property in a list of objects is renamed, with an alias",
    (files) => {
      inSwitches(
        (item) => (item.properties = { label: { type: "string" }, edge: { type: "string", enum: ["left", "right"] } }),
      )(files);
      factsOf(files).accepts?.push(["switches[].side", "switches[].edge"]);
    },
    ["additive argument renamed with alias create_lamp switches[].side"],
  ],
  [
    "a property in a list of objects is required",
    inSwitches((item) => item.required?.push("side")),
    ["breaking argument became required create_lamp switches[].side"],
  ],
  [
    "an item takes fewer values",
    set("states", { items: { type: "string", enum: ["on"] } }, "list_lamps"),
    ["breaking value gone list_lamps states[]"],
  ],
];
