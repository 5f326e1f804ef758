import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSources } from "../../generator/sources.ts";
import { followHistory, listFaults, type Row, withVersions } from "../../scripts/spec-history.ts";

/** A year of one published document; it is no part of the project, so it may be somewhere else, or nowhere. */
const ARCHIVE = process.env["SPEC_HISTORY"] ?? "../shared/upstream/pagerduty-rest-history.tar.xz";

describe("published versions, four of them spread over the history", () => {
  const name = "all are generated from, or stop with Problems that say where and what to do";
  test(name, { timeout: 600_000 }, async ({ skip }) => {
    const reason = `there is no ${ARCHIVE}; SPEC_HISTORY names another place`;
    // The reporter counts what is skipped, and keeps the reason to itself.
    if (!existsSync(ARCHIVE)) process.stderr.write(`Published versions are not looked at: ${reason}.\n`);
    skip(!existsSync(ARCHIVE), reason);
    const rows = await withVersions(ARCHIVE, async (files) => {
      const chosen = [0, Math.floor(files.length / 2), files.length - 2, files.length - 1];
      const found: Row[] = [];
      for await (const row of followHistory(
        chosen.flatMap((index) => files[index] ?? []),
        readSources("pagerduty"),
      ))
        found.push(row);
      return found;
    });
    expect(rows.flatMap(listFaults)).toEqual([]);
    expect(rows.map(({ changes }) => changes)).toEqual([
      undefined,
      ...Array(3).fill(expect.stringMatching(/^\d+\/\d+\/\d+, /)),
    ]);
    expect(rows[0]?.problems.length).toBeGreaterThan(0);
    expect(rows.at(-1)).toMatchObject({
      problems: [],
      files: expect.any(Number),
      surface: expect.stringMatching(/^\d+\/\d+\/\d+$/),
    });
  });
});

describe("a fault is", () => {
  const row = (more: Partial<Row>): Row => ({ version: "v1", operations: 1, files: 0, problems: [], ...more });

  test.each<[string, Row, string[]]>([
    ["no version that was generated from", row({ files: 3 }), []],
    ["no Problem with its line and a remedy", row({ problems: [{ file: "f", line: 1, what: "w", hint: "h" }] }), []],
    [
      "no Problem with its place in the document",
      row({ problems: [{ file: "f", what: "#/paths is odd", hint: "h" }] }),
      [],
    ],
    [
      "a Problem without a remedy",
      row({ problems: [{ file: "f", line: 1, what: "w" }] }),
      ["v1: a Problem without place or remedy: f  w"],
    ],
    [
      "a Problem without a place",
      row({ problems: [{ file: "f", what: "w", hint: "h" }] }),
      ["v1: a Problem without place or remedy: f  w"],
    ],
    ["a crash", row({ crash: "generate: oh" }), ["v1 crashed in generate: oh"]],
    ["nothing at all", row({}), ["v1 came to nothing, without a Problem"]],
  ])("%s", (_name, given, want) => {
    expect(listFaults(given)).toEqual(want);
  });
});
