import type { Product } from "../../runtime/provider.ts";
import { type Chapter, type Step, Storyteller } from "./story.ts";

/** One call of a tool, and what came of it. */
export interface Example {
  /** What is asked or done, in words. */
  title: string;
  args: Record<string, unknown>;
  result: unknown;
}

/** Tells the story once and picks the call that shows each tool best. Fails where the story no longer holds. */
export async function tellExamples<Client>(
  product: Product<Client>,
  story: readonly Chapter[],
): Promise<Map<string, Example>> {
  const teller = new Storyteller({ product });
  const examples = new Map<string, Example>();
  const chosen = new Set(story.flatMap(({ steps }) => steps.filter(({ example }) => example).map(({ call }) => call)));
  for (const chapter of story) {
    for (const step of chapter.steps) {
      const { isError, text, json } = await tell(teller, chapter, step);
      const place = `chapter ${chapter.name}, "${step.title}"`;
      if (isError !== (step.fails !== undefined)) throw new Error(`The story does not hold: ${place}: ${text}`);
      const isWanted = chosen.has(step.call) ? step.example === true : !examples.has(step.call);
      if (isError || !isWanted) continue;
      examples.set(step.call, { title: step.title, args: Object(teller.fill(step.args ?? {})), result: json });
    }
  }
  return examples;
}

async function tell<Client>(teller: Storyteller<Client>, chapter: Chapter, step: Step) {
  try {
    return await teller.tell(chapter, step);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The story does not hold: chapter ${chapter.name}, "${step.title}": ${why}`, { cause });
  }
}
