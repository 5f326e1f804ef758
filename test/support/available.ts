import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program of the machine is; many keep servers where only root looks. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Says aloud that tests are left out, for a count of skipped tests tells nobody why. */
export function leaveOut(what: string, reason: string): void {
  process.stderr.write(`\nLeft out: ${what}. ${reason}\n`);
}
