import { cutMarkdown } from "./cut-markdown.ts";
import { hasFailed, type Outcome } from "./run-script.ts";

/** By which a comment is found again. */
export const MARKER = "<!-- tool surface -->";
/** With it a pull request may break callers, and has to be released as such. */
export const LABEL = "breaking-change";
/** GitHub takes 65,536 characters. */
const LONGEST = 60_000;

/** What the scripts said about a pull request. */
export interface Findings {
  /** `generate --check`. */
  generate: Outcome;
  /**
   * `surface:diff`: 0 is fine, 1 breaks callers, or is allowed to and lacks what a release needs; anything else is a
   * failure of its own.
   */
  diff: Outcome;
  /** Whether it was asked with `--allow-breaking`. */
  labelled: boolean;
}

export interface Verdict {
  /** Exit code: 0 fine, 1 somebody has to act, 2 the comparison failed. */
  code: 0 | 1 | 2;
  body: string;
}

/** The comment, and whether the pull request may go in. */
export function judgeSurface({ generate, diff, labelled }: Findings): Verdict {
  const lines: string[] = [];
  let code: Verdict["code"] = 0;
  const fail = (text: string, worst: 1 | 2 = 1) => {
    if (worst > code) code = worst;
    lines.push(text);
  };
  if (generate.status !== 0) {
    const said = quote(generate.stderr || generate.stdout);
    fail(
      `**What is generated does not fit its sources**: run \`npm run generate\` and commit what it writes.\n\n${said}`,
    );
  }
  if (hasFailed(diff)) fail(`**The comparison failed.**\n\n${quote(diff.stderr || diff.stdout)}`, 2);
  else if (diff.status === 1 && !labelled) {
    fail(
      `**This breaks callers.** Keep the old names working (\`formerly\`, \`also accepts\`), or add the label \`${LABEL}\`, ` +
        "an entry in CHANGELOG.md and the version that goes with it.",
    );
  } else if (diff.status === 1) {
    fail(
      `**The label \`${LABEL}\` allows to break callers**, but CHANGELOG.md or the version does not tell of it yet.`,
    );
  }
  const report = hasFailed(diff) ? "" : diff.stdout.trim();
  if (generate.status !== 0 && report !== "") {
    lines.push("What follows compares only what is committed in `generated`; the sources may well change more:");
  }
  return { code, body: [MARKER, "## Tool surface", ...lines, quiet(report, generate)].filter(Boolean).join("\n\n") };
}

/** The comment within what GitHub takes. */
export function cutComment(body: string): string {
  return cutMarkdown(body, LONGEST, "Cut here; the summary of the run has the rest.");
}

/** No verdict in bold where it is not the last word. */
function quiet(report: string, generate: Outcome): string {
  return generate.status === 0 ? report : report.replace(/^\*\*(.+?)\*\*/, "Committed: $1");
}

function quote(text: string): string {
  return `\`\`\`text\n${text.trim().replaceAll("```", "'''")}\n\`\`\``;
}
