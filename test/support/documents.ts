import { readFileSync } from "node:fs";

export interface CodeBlock {
  language: string;
  text: string;
  /** The paragraph before it, where what it is usually stands. */
  before: string;
}

/** The fenced blocks of a document, in order. */
export function readBlocks(file: string): CodeBlock[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    before: text.slice(0, match.index).trimEnd().split("\n\n").at(-1) ?? "",
  }));
}

/** The one block of that language after words that stand before no other. */
export function findBlock(file: string, language: string, words: string): string {
  const found = readBlocks(file).filter((block) => block.language === language && block.before.includes(words));
  const [block] = found;
  if (block && found.length === 1) return block.text;
  throw new Error(`${file} has ${found.length} blocks of ${language} after ${JSON.stringify(words)}, not one`);
}
