import { afterEach, describe, expect, test } from "vitest";
import { Bench } from "../support/bench.ts";
import { drawFor, readOfficial } from "../support/official.ts";
import { Samples, sample } from "../support/samples.ts";

const official = readOfficial(new URL("official", import.meta.url).pathname);
const samples = new Samples(new URL("../../specs/pagerduty", import.meta.url).pathname);
const BLANK = ["", " ", "null", "undefined", "None", '""', "\u200b", "..", "."];
const FOUL = ["PT1/users/PU2", "../users/PU2", "PT1?x=1", "PT1#x", "..%2Fusers", "PT1\\..\\x"];

let bench: Bench;
afterEach(() => bench.close());

/** The official server put ids into paths as they came: some then reached another object, or a whole collection. */
describe("an id stays one segment of the path, and a blank one goes nowhere", () => {
  test.each(Object.entries(official.tools))("%s", async (tool, { requests, arguments: fields = {} }) => {
    bench = await Bench.open();
    bench.api.otherwise = ({ method, pathname }) => {
      const answer = samples.find(method, pathname)?.answer;
      return answer ? { json: sample(answer) } : { status: 204 };
    };
    const args = drawFor(official, tool, fields, "most", official.values.variants[tool]?.[0] ?? {});
    const named = new Set(
      requests.flatMap((request) => [...request.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)),
    );
    for (const name of named) {
      const id = args[name];
      if (typeof id !== "string") continue;
      for (const blank of BLANK) {
        const { isError, sent } = await bench.call(tool, replaceAll(args, id, blank));
        expect([blank, isError, sent]).toEqual([blank, true, []]);
      }
      for (const foul of FOUL) {
        const { sent } = await bench.call(tool, replaceAll(args, id, foul));
        expect(sent, foul).not.toEqual([]);
        for (const { path } of sent) expect(path.split("?")[0]?.split("/")).toContain(encodeURIComponent(foul));
      }
    }
  });

  test.each([
    ["add_team_member", { team_id: "PT1", member_data: { user_id: "../PU2", role: "observer" } }],
    ["list_oncalls", { service_ids: ["../users/PU2"] }],
    ["manage_incidents", { incident_ids: ["../PI2"], snooze_seconds: 60 }],
    ["manage_incidents", { incident_ids: ["PI2"], merge_into: "../PI3" }],
  ])("ids of %s that do not stand at the top", async (tool, args) => {
    bench = await Bench.open();
    bench.api.otherwise = { status: 404, json: { error: { message: "none" } } };
    const { sent } = await bench.call(tool, args);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.path).toMatch(/\.\.%2F/);
  });
});

/** Some bodies name the object, too. */
const replaceAll = (args: Record<string, unknown>, id: string, other: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(args).replaceAll(JSON.stringify(id), JSON.stringify(other)));
