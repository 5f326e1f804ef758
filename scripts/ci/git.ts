import { spawnSync } from "node:child_process";

const BOT = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/** What git prints; throws with what it complains about. */
export function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...authorize(process.env) },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim() || stdout.trim()}`);
  return stdout.trim();
}

/** Everything that is in the folder now, in the name of nobody. */
export function commitAll(message: string): void {
  git("add", "--all");
  git("-c", `user.name=${BOT.name}`, "-c", `user.email=${BOT.email}`, "commit", "--quiet", "--message", message);
}

export interface RemoteBranch {
  commit: string;
  tree: string;
  /** Its newest commit is not one of ours: somebody goes on from there. */
  handMade: boolean;
}

export function lookAtRemote(branch: string): RemoteBranch | undefined {
  const commit = git("ls-remote", "origin", `refs/heads/${branch}`).split("\t")[0];
  if (!commit) return undefined;
  git("fetch", "--quiet", "--depth=1", "origin", commit);
  const [tree = "", email] = git("log", "-1", "--format=%T %ae", commit).split(" ");
  return { commit, tree, handMade: email !== BOT.email };
}

/** Puts what is checked out in the place of the branch, unless somebody else has moved it since. */
export function pushAs(branch: string, before: RemoteBranch | undefined): void {
  const lease = `--force-with-lease=refs/heads/${branch}:${before?.commit ?? ""}`;
  git("push", "--quiet", lease, "origin", `+HEAD:refs/heads/${branch}`);
}

/** The token goes by the environment, for arguments can be seen by all. */
function authorize({ GITHUB_TOKEN: token, GITHUB_SERVER_URL: server = "https://github.com" }: NodeJS.ProcessEnv) {
  if (!token) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}
