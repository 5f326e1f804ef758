import { describe, expect, test } from "vitest";
import { cutComment, judgeSurface, MARKER } from "../../scripts/ci/surface-comment.ts";

const fine = { status: 0, stdout: "**No change** to the tools.\n", stderr: "" };
const breaking = { status: 1, stdout: "**1 breaking change**\n", stderr: "" };
const failed = { status: 2, stdout: "", stderr: "There is no commit x.\n```\n" };
const stale = { status: 1, stdout: "", stderr: "stale    generated/x/catalog.json\n" };

describe("the verdict on a pull request", () => {
  test.each([
    ["nothing changed", { generate: fine, diff: fine, labelled: false }, 0, ["No change"]],
    [
      "it breaks callers",
      { generate: fine, diff: breaking, labelled: false },
      1,
      ["This breaks callers", "`breaking-change`", "1 breaking change"],
    ],
    [
      "it may, and is no release",
      { generate: fine, diff: breaking, labelled: true },
      1,
      ["allows to break", "CHANGELOG.md", "1 breaking change"],
    ],
    [
      "it may, and is one",
      { generate: fine, diff: { ...breaking, status: 0 }, labelled: true },
      0,
      ["1 breaking change"],
    ],
    [
      "what is generated is stale",
      { generate: stale, diff: fine, labelled: false },
      1,
      ["does not fit its sources", "stale    generated/x", "No change"],
    ],
    [
      "the comparison fails",
      { generate: fine, diff: failed, labelled: true },
      2,
      ["comparison failed", "There is no commit x.\n'''"],
    ],
    [
      "the comparison breaks off",
      { generate: fine, diff: { ...failed, status: 1 }, labelled: false },
      2,
      ["comparison failed"],
    ],
    [
      "all is wrong",
      { generate: stale, diff: failed, labelled: false },
      2,
      ["does not fit its sources", "comparison failed"],
    ],
  ])("when %s", (_, findings, code, words) => {
    const verdict = judgeSurface(findings);
    expect(verdict.code).toBe(code);
    expect(verdict.body.startsWith(`${MARKER}\n\n## Tool surface\n\n`)).toBe(true);
    for (const word of words) expect(verdict.body).toContain(word);
    if (code === 0) expect(verdict.body).not.toContain("This breaks");
  });
});

test("what is only committed gives no verdict", () => {
  const { body } = judgeSurface({ generate: stale, diff: fine, labelled: false });
  expect(body).toContain("compares only what is committed");
  expect(body).not.toContain("**No change**");
  expect(judgeSurface({ generate: fine, diff: fine, labelled: false }).body).toContain("**No change**");
});

describe("a comment", () => {
  test("that is short stays as it is", () => expect(cutComment("a\nb")).toBe("a\nb"));

  test("that is too long ends at the end of a line, with nothing left open", () => {
    const text = cutComment(`<details>\n\n\`\`\`text\n${"0123456789\n".repeat(10_000)}\`\`\`\n\n</details>`);
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/9\n```\n\n<\/details>\n\n\*Cut here; the summary of the run has the rest\.\*$/);
  });
});
