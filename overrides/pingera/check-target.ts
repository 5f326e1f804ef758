import type { CreateCheck, ExecuteCustomCheck } from "../../generated/pingera/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

type Target = CreateCheck | ExecuteCustomCheck;

/** What a check of each type looks at: one of these has to be given. */
const TARGETS: Record<Target["type"], readonly ("url" | "host" | "pw_script")[]> = {
  web: ["url"],
  api: ["url"],
  ssl: ["url", "host"],
  tcp: ["host"],
  dns: ["host"],
  icmp: ["host"],
  portscan: ["host"],
  synthetic: ["pw_script"],
  multistep: ["pw_script"],
};

/** Seconds. The document's own bound is that of scripts. */
const LONGEST = 30;
const LONGEST_SCRIPT = 300;

/** The document cannot say that what is required, and how long it may take, depends on the type. */
export function checkTarget({ type, url, host, timeout, parameters }: Target): void {
  const isScript = TARGETS[type].includes("pw_script");
  if (!isScript && timeout !== undefined && timeout > LONGEST)
    throw new UserError(
      `"timeout" of a check of type "${type}" must be from 1 to ${LONGEST} seconds, got ${timeout}: only synthetic or multistep checks may take up to ${LONGEST_SCRIPT}.`,
    );
  const given = { url, host, pw_script: parameters?.pw_script };
  const wanted = TARGETS[type];
  if (wanted.some((name) => given[name] !== undefined)) return;
  const names = wanted.map((name) => (name === "pw_script" ? '"parameters.pw_script"' : `"${name}"`));
  throw new UserError(`A check of type "${type}" needs ${names.join(" or ")}.`);
}
