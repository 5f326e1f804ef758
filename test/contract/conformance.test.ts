import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leaveOut } from "../support/available.ts";
import { checkConformance, findMissingRunner, type Suite, serveFixtures } from "../support/conformance.ts";
import { serve } from "../support/http.ts";

const missing = await findMissingRunner();
if (missing) leaveOut("the official conformance suites", missing);

type Run = [Suite, flags: string[], revision: string];

const FIRST: Run = ["0.1.16", ["--suite", "active"], "2025-11-25"];
const ACTIVE: Run = ["0.2.0-alpha.12", ["--suite", "active", "--spec-version", "2026-07-28"], "2026-07-28"];
const required = (revision: string): Run => ["0.2.0-alpha.12", ["--requirements", revision], revision];

/** Checked against the files in test/conformance: nothing else may fail, and all of that must. */
describe.skipIf(missing !== undefined).each([
  ["fixtures", serveFixtures, [FIRST, ACTIVE, required("2025-11-25"), required("2026-07-28")]],
  ["product", () => serve(["--demo", "--enable-write-tools"]), [FIRST, ACTIVE, required("2026-07-28")]],
] as const)("conformance of the %s", (name, start, runs) => {
  let served: { url: string; close(): Promise<void> };
  beforeAll(async () => {
    served = await start();
  });
  afterAll(() => served.close());

  test.concurrent.each(runs)(
    "%s %j",
    async (suite, flags, revision) => {
      const expected = fileURLToPath(new URL(`../conformance/${name}-${revision}.yaml`, import.meta.url));
      const { code, said } = await checkConformance(suite, served.url, flags, expected);
      expect({ code, said: code === 0 ? "" : said.slice(said.indexOf("=== SUMMARY")) }).toEqual({ code: 0, said: "" });
      expect(said).toContain("✓ tools-list");
    },
    120_000,
  );
});
