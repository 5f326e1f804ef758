import { expect, test } from "vitest";
import { describeProposal } from "../../scripts/ci/spec-proposal.ts";

const source = { repository: "acme/schemas", path: "api.json", commit: "a", date: "2026-01-01" };
const fine = { status: 0, stdout: "", stderr: "" };

test("a body stays within what GitHub takes, and nothing in it is left open", () => {
  const long = { status: 0, stdout: `<details>\n${"- a change\n".repeat(10_000)}</details>`, stderr: "" };
  const stuck = { status: 1, stdout: "", stderr: "patches.yaml:1  something is wrong\n".repeat(5_000) };
  for (const generate of [fine, stuck]) {
    const { body } = describeProposal({
      provider: "x",
      before: source,
      after: source,
      generate,
      surface: long,
      spec: long,
    });
    expect(body.length).toBeLessThan(65_536);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect((body.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
    expect(body.match(/\*Cut here; the same command prints the rest\.\*/g)).toHaveLength(2);
  }
});
