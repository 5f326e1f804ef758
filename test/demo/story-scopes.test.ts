import { describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { everyScope, scopesOf } from "../support/scopes.ts";
import { CheckedStory, readStory } from "../support/story.ts";

/** What the account says to a token without the scope that an operation needs. */
const REFUSED = "This token lacks the scope";

/** Whoever calls does so with a token that may do just this. */
let granted: string[] = [];
const callers = Object.fromEntries(
  Object.entries(demo.callers).map(([token, caller]) => [
    token,
    {
      ...caller,
      get scopes() {
        return granted;
      },
    },
  ]),
);
const teller = new CheckedStory({ ...product, demo: async () => ({ ...demo, callers }) });

describe.each(readStory())("$name", (chapter) => {
  test.each(chapter.steps)("$call: $title", async (step) => {
    const { own, further } = scopesOf(step.call);
    // Without its scopes nothing of it can be done, whatever else a token may do …
    if (own.length > 0 && !step.fails) {
      granted = everyScope.filter((scope) => !own.includes(scope));
      const { isError, text } = await teller.tell(chapter, { ...step, after: 0, keep: {} });
      expect(isError, text).toBe(true);
      expect(text).toContain(REFUSED);
    }
    // … and with these and the further ones, all of it.
    granted = [...own, ...further];
    const { text } = await teller.tell(chapter, step);
    expect(text).not.toContain(REFUSED);
  });
});
