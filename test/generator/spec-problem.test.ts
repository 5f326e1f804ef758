import { expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";

test("problems print once each, by file, line and text, whatever the order they were found in", () => {
  const problems = new Problems();
  expect(problems.empty).toBe(true);
  problems.add({ file: "specs/x/tools/b.yaml", line: 2, what: "second" });
  problems.add({
    file: "specs/x/tools/a.yaml",
    line: 14,
    what: 'no parameter "status[]"',
    hint: 'did you mean "statuses[]"?',
  });
  problems.add({ file: "specs/x/tools/a.yaml", line: 9, what: "later by letter, earlier by number" });
  problems.add({ file: "specs/x/tools/b.yaml", line: 2, what: "second" });
  problems.add({ file: "specs/x/tools/b.yaml", line: 2, what: "first" });
  problems.add({ file: "specs/x/tools/b.yaml", what: "the file as a whole" });
  expect(problems.empty).toBe(false);
  expect(problems.list).toHaveLength(5);
  expect(problems.print()).toBe(
    [
      "specs/x/tools/a.yaml:9  later by letter, earlier by number",
      'specs/x/tools/a.yaml:14  no parameter "status[]"; did you mean "statuses[]"?',
      "specs/x/tools/b.yaml  the file as a whole",
      "specs/x/tools/b.yaml:2  first",
      "specs/x/tools/b.yaml:2  second",
    ].join("\n"),
  );
});
