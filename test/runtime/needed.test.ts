import { expect, test } from "vitest";
import { UserError } from "../../runtime/errors.ts";
import { needed } from "../../runtime/tools/needed.ts";

test.each([0, false, "", null])("%j is given", (value) => {
  expect(needed(value, "x")).toBe(value);
});

test("what is absent is asked for", () => {
  expect(() => needed(undefined, "x")).toThrow(
    new UserError('"x" is required together with the other arguments given.'),
  );
});
