import { expect, test } from "vitest";
import { readWords } from "../../scripts/docs/words.ts";

const SKILL = "skill: { name: x, title: X, description: X., intro: X., areas: { All: [a] }, habits: { Do: it } }";

test.each([
  ["nothing", "", {}],
  ["a story", "story: test/story", { story: "test/story" }],
  ["a skill", SKILL, { skill: expect.objectContaining({ areas: { All: ["a"] } }) }],
])("reads %s", (_, text, want) => {
  expect(readWords(text, "docs.yaml")).toEqual(want);
});

test.each([
  ["a list", "- story", "it has to have keys: story, skill, azure"],
  ["a key that is not known", "stroy: x", "there is no key stroy; known: story, skill, azure"],
  ["a story that is no folder", "story: [x]", "story has to be a text"],
  ["a skill that is a text", "skill: x", "skill has to have keys: name, title, description, intro, areas, habits"],
  ["a skill without a title", SKILL.replace(" title: X,", ""), "skill.title has to be a text"],
  [
    "a skill with an area that is no list",
    SKILL.replace("[a]", "a"),
    "skill.areas has to be lists of toolsets by their area",
  ],
  ["an agent without a skill", "azure: { owner: a, agent: b, display name: c, connector: d }", "azure goes with skill"],
])("refuses %s", (_, text, why) => {
  expect(() => readWords(text, "docs.yaml")).toThrow(new Error(`docs.yaml: ${why}`));
});
