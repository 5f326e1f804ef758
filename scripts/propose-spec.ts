// Brings in what has been published since, and opens a pull request for it. All that the scheduled workflow runs.
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { commitAll, git, lookAtRemote, pushAs } from "./ci/git.ts";
import { type Github, openGithub } from "./ci/github.ts";
import { type Outcome, runScript } from "./ci/run-script.ts";
import { describeProposal, type Published } from "./ci/spec-proposal.ts";

const USAGE = `npm run spec:propose [-- --base main] [--dry-run]

For every specs/<provider>/source.yaml that names a repository and a path: fetches the newest published document, runs
spec:update and generate, and opens or updates one pull request from the branch spec-update/<provider> to --base, with
spec:diff and surface:diff in its body. Does nothing when only prose was published. Wants a clean working tree.
  --base name   where the pull request goes; by default main
  --dry-run     change the working tree and print what would be proposed; commit and push nothing
Takes GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_API_URL, GITHUB_SERVER_URL and GITHUB_STEP_SUMMARY from its environment.
`;

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { base: { type: "string", default: "main" }, "dry-run": { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (git("status", "--porcelain") !== "") throw new Error("The working tree is not clean: commit or stash first.");
  const github = openGithub(process.env);
  const branch = git("rev-parse", "--abbrev-ref", "HEAD");
  const start = branch === "HEAD" ? git("rev-parse", "HEAD") : branch;
  for (const [provider, before] of listSources()) {
    const told = await propose(github, provider, before, { base: values.base, dry: values["dry-run"] === true });
    tell(`${provider}: ${told}`);
    if (!values["dry-run"]) git("checkout", "--quiet", start);
  }
  return 0;
}

function listSources(): [provider: string, source: Published][] {
  return readdirSync("specs").flatMap((provider): [string, Published][] => {
    const file = join("specs", provider, "source.yaml");
    const source: Partial<Published> = existsSync(file) ? parse(readFileSync(file, "utf8")) : {};
    const { repository, path, commit = "", date = "" } = source;
    return repository && path ? [[provider, { repository, path, commit, date }]] : [];
  });
}

async function propose(
  github: Github,
  provider: string,
  before: Published,
  { base, dry }: { base: string; dry: boolean },
): Promise<string> {
  const after = await findNewest(github, before);
  if (after.commit === before.commit) return `the document of ${before.date} is the newest.`;
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  const facts = `specs/${provider}/openapi.json`;
  try {
    const update = await updateSpec(github, provider, after, folder);
    if (update.status !== 0) throw new Error(`spec:update failed: ${update.stderr.trim() || update.stdout.trim()}`);
    if (git("status", "--porcelain", "--", facts) === "") {
      git("checkout", "--quiet", "--", "specs");
      return `the document of ${after.date} differs in its prose alone.`;
    }
    const generate = await runScript("generate", []);
    const surface = await runScript("surface:diff", ["--base", "HEAD", "--format", "markdown"]);
    const spec = await runScript("spec:diff", ["HEAD", facts, "--provider", provider, "--format", "markdown"]);
    const { title, body } = describeProposal({ provider, before, after, generate, surface, spec });
    if (dry) return `would be proposed as\n\n# ${title}\n\n${body}`;
    // Not on the branch of whoever runs this.
    git("checkout", "--quiet", "--detach");
    commitAll(title);
    return await publish(github, { branch: `spec-update/${provider}`, base, title, body });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function findNewest(github: Github, { repository, path }: Published): Promise<Published> {
  const query = new URLSearchParams({ path, per_page: "1" });
  // Of GitHub's answer we read what we need: JSON enters here.
  const [newest] = (await github.get(`/repos/${repository}/commits?${query}`)) as {
    sha: string;
    commit: { committer: { date: string } };
  }[];
  if (!newest) throw new Error(`${repository} has no ${path}: correct source.yaml.`);
  return { repository, path, commit: newest.sha, date: newest.commit.committer.date.slice(0, 10) };
}

async function updateSpec(
  github: Github,
  provider: string,
  { repository, path, commit, date }: Published,
  folder: string,
): Promise<Outcome> {
  const file = join(folder, basename(path));
  const where = path.split("/").map(encodeURIComponent).join("/");
  writeFileSync(file, await github.download(`/repos/${repository}/contents/${where}?ref=${commit}`));
  const origin = { provider, repository, path, commit, date };
  return runScript("spec:update", [file, ...Object.entries(origin).flatMap(([name, value]) => [`--${name}`, value])]);
}

interface Change {
  branch: string;
  base: string;
  title: string;
  body: string;
}

/** Pushes what is committed, and opens its pull request or brings it up to date. */
async function publish(github: Github, { branch, base, title, body }: Change): Promise<string> {
  const pulls = `/repos/${github.repository}/pulls`;
  const owner = github.repository.split("/")[0];
  const [open] = await github.list(
    `${pulls}?${new URLSearchParams({ state: "open", head: `${owner}:${branch}`, base })}`,
  );
  const remote = lookAtRemote(branch);
  // Without a pull request a branch is left over from an earlier one.
  if (open && remote?.handMade) return `${open["html_url"]} is left alone, for somebody has committed to it.`;
  if (remote?.tree !== git("rev-parse", "HEAD^{tree}") || !open) pushAs(branch, remote);
  const pull = open
    ? await github.send("PATCH", `${pulls}/${open["number"]}`, { title, body })
    : await github.send("POST", pulls, { title, body, head: branch, base });
  return `${pull["html_url"]} is ${open ? "up to date" : "open"}.`;
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary) appendFileSync(summary, `${text}\n\n`);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return 1;
});
