import { describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { CheckedStory, fits, follow, readStory } from "../support/story.ts";

/** One account for the whole story: what a step does, later steps find. Every answer is held against the document. */
const teller = new CheckedStory();
const told = new Set<string>();

describe.each(readStory())("$name", (chapter) => {
  test.each(chapter.steps)("$call: $title", async (step) => {
    const { isError, text, json } = await teller.tell(chapter, step);
    expect(teller.faults.splice(0)).toEqual([]);
    expect(isError, text).toBe(step.fails !== undefined);
    for (const words of step.fails ?? []) expect(text).toContain(words);
    if (!isError) told.add(step.call);
    if (step.result !== undefined) expect(json).toMatchObject(Object(teller.fill(step.result)));
    const find = (path: string): unknown[] => {
      const list = follow(json, path);
      if (Array.isArray(list)) return list;
      throw new Error(`There is no list ${path} in ${text}`);
    };
    for (const [path, wanted] of Object.entries(step.among ?? {})) {
      for (const one of wanted.map((each) => teller.fill(each)))
        expect(
          find(path).some((each) => fits(each, one)),
          `${JSON.stringify(one)} among ${JSON.stringify(find(path))}`,
        ).toBe(true);
    }
    for (const [path, unwanted] of Object.entries(step.missing ?? {})) {
      for (const one of unwanted.map((each) => teller.fill(each)))
        expect(find(path).filter((each) => fits(each, one))).toEqual([]);
    }
    for (const [path, count] of Object.entries(step.count ?? {})) expect(find(path)).toHaveLength(count);
  });
});

test("no tool is left out, and no step says nothing of what comes back", () => {
  expect(product.catalog.map(({ tool }) => tool.name).filter((name) => !told.has(name))).toEqual([]);
  const steps = readStory().flatMap((chapter) => chapter.steps);
  const silent = steps.filter(
    ({ result, among, missing, count, fails }) => !(result ?? among ?? missing ?? count ?? fails),
  );
  expect(silent.map(({ title }) => title)).toEqual([]);
});
