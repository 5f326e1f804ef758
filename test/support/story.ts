import { product } from "../../generated/pagerduty/index.ts";
import type { OutboundRequest } from "../../runtime/http/types.ts";
import { type Chapter, readStory as readFolder, type Step, Storyteller, type Told } from "../../scripts/docs/story.ts";
import { connect, textOf } from "./program.ts";

export { follow } from "../../scripts/docs/story.ts";

export const readStory = (): Chapter[] => readFolder(new URL("../demo/story", import.meta.url).pathname);

/** Tells the story through a real client; every answer of the account is checked. */
export class CheckedStory {
  readonly requests: OutboundRequest[] = [];
  /** Why the account could not answer: a fault of its own, which the program keeps from its client. */
  readonly faults: string[] = [];
  readonly #teller = new Storyteller({
    product,
    checkAnswers: true,
    connect: async (env, world) => {
      const client = await connect(["--enable-write-tools"], env, world);
      return async (name, args) => {
        const result = await client.callTool({ name, arguments: args });
        return { isError: result.isError === true, text: textOf(result), json: result.structuredContent };
      };
    },
    watch: (send) => (request) => {
      this.requests.push(request);
      return send(request).catch((error: unknown) => {
        this.faults.push(String(error));
        throw error;
      });
    },
  });

  tell(chapter: Chapter, step: Step): Promise<Told> {
    return this.#teller.tell(chapter, step);
  }

  fill(value: unknown): unknown {
    return this.#teller.fill(value);
  }
}

/** Whether a value is at least what is wanted: objects may hold more, lists may not. */
export function fits(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) && value.length === wanted.length && wanted.every((one, index) => fits(value[index], one))
    );
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  return Object.entries(wanted).every(([name, one]) => fits(Object(value)[name], one));
}
