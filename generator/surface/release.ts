import type { Grade } from "./kinds.ts";

/** What a version says of itself: `version` of package.json, and the whole of CHANGELOG.md. */
export interface Release {
  version: string;
  changelog: string;
}

export interface ReleaseCheck {
  from: string;
  to: string;
  /** The least version that fits the gravest change. */
  wants: string;
  /** What still has to be done; nothing where the change may go out. */
  missing: string[];
}

/** A breaking change may go out with a version that says so, and with words about it. */
export function checkRelease(grade: Grade | "none", before: Release, after: Release): ReleaseCheck {
  const [from, to] = [before.version, after.version];
  const [was, is] = [readVersion(from), readVersion(to)];
  if (!was || !is) {
    const odd = was ? to : from;
    return { from, to, wants: "", missing: [`package.json: ${JSON.stringify(odd)} is no version; write 1.2.3`] };
  }
  const least = leastVersion(was, grade);
  const wants = least.join(".");
  const missing: string[] = [];
  if (isBelow(is, least)) {
    const why =
      grade === "breaking" ? (was[0] === 0 ? "a breaking change before 1.0" : "a breaking change") : "this change";
    missing.push(`package.json: version ${from} → ${to} does not fit; ${why} wants ${wants} or more`);
  }
  const title = isBelow(is, least) ? wants : to;
  const section = readSection(after.changelog, title);
  if (section === "" || section === readSection(before.changelog, title)) {
    missing.push(`CHANGELOG.md: say under "## ${title}" what changes for callers`);
  }
  return { from, to, wants, missing };
}

type Version = [major: number, minor: number, patch: number];

function readVersion(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/** Before 1.0 a breaking change is a minor version and all else a patch; from then on as semver has it. */
function leastVersion([major, minor, patch]: Version, grade: Grade | "none"): Version {
  if (grade === "none") return [major, minor, patch];
  if (major > 0 && grade === "breaking") return [major + 1, 0, 0];
  const isMinor = major === 0 ? grade === "breaking" : grade === "additive";
  return isMinor ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function isBelow(version: Version, least: Version): boolean {
  const at = version.findIndex((part, index) => part !== least[index]);
  return at !== -1 && (version[at] ?? 0) < (least[at] ?? 0);
}

/** The words under `## 1.2.3`, also where a date follows the version. */
function readSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.split(/[\s\n]/, 1)[0]?.replaceAll(/[[\]]/g, "") === version) ?? "";
  return own.slice(own.indexOf("\n") + 1).trim();
}
