import type { CreateIncident, PatchIncident, UpdateIncident } from "../../generated/pingera/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

type Changes = CreateIncident | PatchIncident | UpdateIncident;
type Status = NonNullable<Changes["components"]>[string];

const STATUSES: readonly string[] = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
] satisfies Status[];

/** An incident tells the new status of components by their ID: keys that no schema of arguments can name. */
export function componentStatuses({ components = {} }: Changes): void {
  for (const [id, status] of Object.entries(components)) {
    if (STATUSES.includes(status)) continue;
    const shown = JSON.stringify(status).slice(0, 60);
    throw new UserError(`"components.${id}" must be one of ${STATUSES.join(", ")}, got ${shown}.`);
  }
}
