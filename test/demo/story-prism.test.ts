import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { OutboundRequest } from "../../runtime/http/types.ts";
import { missPrism, Prism } from "../support/prism.ts";
import { CheckedStory, readStory } from "../support/story.ts";
import { type Deviation, deviations } from "../support/story-deviations.ts";

/** The published document, prose and all, is not ours to ship: it stands beside the checkout, or it does not. */
const DOCUMENT = join(process.env["OPSMITH_UPSTREAM"] || "../shared/upstream", "pagerduty-rest.openapi.json");

const missing = existsSync(DOCUMENT) ? missPrism() : `${DOCUMENT} is not there`;
// The list of what passed does not name what was skipped.
if (missing) process.stderr.write(`Skipped: prism does not judge the story, for ${missing}.\n`);

test("every deviation from the published document is one of our patches, with its reason", () => {
  const patches: Record<string, unknown>[] = parse(readFileSync("specs/pagerduty/patches.yaml", "utf8"));
  for (const { patch } of deviations) {
    const [kind = "", name, change = ""] = patch;
    const reasons = patches.filter((one) => one[kind] === name && change in one).map(({ because }) => because);
    expect(reasons, `${kind} ${name}, ${change}`).not.toEqual([]);
    for (const because of reasons) expect(because).toMatch(/\w/);
  }
});

describe.skipIf(missing)("the story's requests, judged by prism on the published document", () => {
  let prism: Prism;
  let requests: OutboundRequest[];

  beforeAll(async () => {
    const teller = new CheckedStory();
    for (const chapter of readStory()) {
      for (const step of chapter.steps) await teller.tell(chapter, step);
    }
    requests = teller.requests;
    prism = await Prism.start(DOCUMENT);
  }, 240_000);
  afterAll(() => prism?.stop());

  const nameOf = ({ method, url }: OutboundRequest): string => `${method} ${url.pathname}`;

  test("break nothing of it but what we have corrected", { timeout: 120_000 }, async () => {
    const used = new Set<Deviation>();
    const violations: object[] = [];
    for (const request of requests) {
      const name = nameOf(request);
      for (const says of await prism.judge(request)) {
        const known = deviations.find((one) => one.request.test(name) && says.includes(one.says));
        if (known) used.add(known);
        else violations.push({ name, says, query: request.url.search, body: request.body });
      }
    }
    expect(requests.length).toBeGreaterThan(114);
    expect(violations).toEqual([]);
    // What the document has put right meanwhile needs no patch any more.
    expect(deviations.filter((one) => !used.has(one))).toEqual([]);
  });

  test("are read whole: none of them may have a list for a body", { timeout: 120_000 }, async () => {
    const unread: string[] = [];
    const withBody = requests.filter(({ body }) => body !== undefined);
    for (const request of withBody) {
      if ((await prism.judge({ ...request, body: "[7]" })).length === 0) unread.push(nameOf(request));
    }
    expect(withBody.length).toBeGreaterThan(40);
    expect(unread).toEqual([]);
  });
});
