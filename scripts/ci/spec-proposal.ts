import { cutMarkdown } from "./cut-markdown.ts";
import { hasFailed, type Outcome } from "./run-script.ts";

/** Where a published document stands, and which one of them. */
export interface Published {
  repository: string;
  path: string;
  commit: string;
  /** yyyy-mm-dd. */
  date: string;
}

export interface Proposal {
  provider: string;
  before: Published;
  after: Published;
  /** `generate`: with problems nothing was written. */
  generate: Outcome;
  surface: Outcome;
  spec: Outcome;
}

/** GitHub takes 65,536 characters; each of the two parts gets its share. */
const LONGEST = 28_000;

/** The pull request that brings a newer document in. */
export function describeProposal({ provider, before, after, generate, surface, spec }: Proposal): {
  title: string;
  body: string;
} {
  const stuck = generate.status !== 0;
  const { repository, path } = after;
  const title = `${provider}: the document of ${after.date}${stuck ? " (needs a hand)" : ""}`;
  const compare = `https://github.com/${repository}/compare/${before.commit}...${after.commit}`;
  const parts = [
    `[\`${path}\`](https://github.com/${repository}/blob/${after.commit}/${path}) of ${repository}, from ${before.date} to ${after.date} ([all changes](${compare})).`,
    ...(stuck
      ? [
          "## What needs a hand",
          "`npm run generate` stops here. Mend it on this branch, which is left alone once somebody has committed to it.",
          fence(generate.stderr || generate.stdout),
        ]
      : ["## What it means for the tools", report(surface)]),
    "## What changed in the document",
    report(spec),
  ];
  return { title, body: parts.join("\n\n") };
}

/** What a diff printed, or why it could not. */
function report(outcome: Outcome): string {
  const { stdout, stderr } = outcome;
  return hasFailed(outcome) ? `The comparison failed.\n\n${fence(stderr || stdout)}` : cut(stdout.trim());
}

const fence = (text: string): string => cut(`\`\`\`text\n${text.trim().replaceAll("```", "'''")}\n\`\`\``);

const cut = (text: string): string => cutMarkdown(text, LONGEST, "Cut here; the same command prints the rest.");
