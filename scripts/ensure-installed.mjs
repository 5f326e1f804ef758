// Plain Node, for it runs before anything is installed: makes a fresh clone ready, and a ready one costs nothing.
import { execSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const INSTALLED = "node_modules/.installed-from-lockfile";
// stdout may carry a protocol, so whatever the tools say goes to stderr.
const run = (command) => execSync(command, { stdio: ["ignore", 2, 2] });

const lockfile = readFileSync("package-lock.json", "utf8");
if (!existsSync(INSTALLED) || readFileSync(INSTALLED, "utf8") !== lockfile) {
  process.stderr.write("Installing what the lockfile names …\n");
  run("npm ci --no-audit --no-fund --loglevel=error");
  writeFileSync(INSTALLED, lockfile);
}

if (process.argv.includes("--build") && isStale()) {
  process.stderr.write("Building dist …\n");
  run("npx tsx scripts/build.ts");
}

/** Older than anything it is made of. */
function isStale() {
  const built = "dist/pagerduty/program.cache";
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const sources = ["generated", "overrides", "runtime", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return ["package.json", INSTALLED, ...sources].some((file) => statSync(file).mtimeMs > since);
}
