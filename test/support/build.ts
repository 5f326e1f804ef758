import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const BUILT = "dist/pagerduty/program.cache";

/** Once, and only if something has changed since. Never installs: a run of tests must not replace what it runs on. */
export function setup(): void {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["generated", "overrides", "runtime", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  if (["package.json", ...sources].every((file) => statSync(file).mtimeMs <= built)) return;
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], { stdio: ["ignore", "ignore", "inherit"] });
}
