// What a pull request does to callers of the tools: one comment on it, and an exit code. All that its workflow runs.
import { appendFileSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Github, GithubError, openGithub } from "./ci/github.ts";
import { runScript } from "./ci/run-script.ts";
import { cutComment, judgeSurface, LABEL, MARKER } from "./ci/surface-comment.ts";

const USAGE = `npm run surface:comment -- --base <git ref>

Compares the tools with those of the base branch and posts or updates one comment on the pull request. Exits with 1
when something is to be done before it may go in, with 2 when the comparison itself failed. Takes from its
environment what GitHub puts there: GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_STEP_SUMMARY,
and GITHUB_TOKEN. Where the token may not comment (pull requests from forks), the summary of the run has it all.
`;

async function main(argv: string[]): Promise<number> {
  const base = readBase(argv);
  if (base === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { number, labels } = readPullRequest(process.env["GITHUB_EVENT_PATH"]);
  const labelled = labels.includes(LABEL);
  const generate = await runScript("generate", ["--check"]);
  const allow = labelled ? ["--allow-breaking"] : [];
  const diff = await runScript("surface:diff", [
    "--base",
    base,
    "--format",
    "markdown",
    "--fail-on",
    "breaking",
    ...allow,
  ]);
  const verdict = judgeSurface({ generate, diff, labelled });
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary) appendFileSync(summary, `${verdict.body}\n`);
  process.stdout.write(`${verdict.body}\n`);
  await comment(openGithub(process.env), number, verdict.body);
  return verdict.code;
}

function readBase(argv: string[]): string | undefined {
  try {
    return parseArgs({ args: argv, options: { base: { type: "string" } } }).values.base;
  } catch {
    return undefined;
  }
}

function readPullRequest(file: string | undefined): { number: number; labels: string[] } {
  // Written by GitHub: JSON enters here.
  const event: { pull_request?: { number: number; labels?: { name: string }[] } } = JSON.parse(
    file === undefined ? "{}" : readFileSync(file, "utf8"),
  );
  if (!event.pull_request) throw new Error("GITHUB_EVENT_PATH tells of no pull request.");
  const { number, labels = [] } = event.pull_request;
  return { number, labels: labels.map(({ name }) => name) };
}

/** Not one of somebody who writes like us, and could write something else tomorrow. */
function isOurs({ body, user }: Record<string, unknown>): boolean {
  return String(body).startsWith(MARKER) && Object(user).type === "Bot";
}

/** One comment per pull request, which changes with it. */
async function comment(github: Github, number: number, whole: string): Promise<void> {
  const comments = `/repos/${github.repository}/issues/${number}/comments`;
  const body = cutComment(whole);
  try {
    const found = (await github.list(comments)).find(isOurs);
    if (!found) await github.send("POST", comments, { body });
    else if (found["body"] !== body)
      await github.send("PATCH", `/repos/${github.repository}/issues/comments/${found["id"]}`, { body });
  } catch (error) {
    // 401 and 403: not allowed; 404: may not know of it.
    if (!(error instanceof GithubError) || ![401, 403, 404].includes(error.status)) throw error;
    process.stderr.write(`No comment, for this token may not write one: ${error.message}\n`);
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return 2;
});
