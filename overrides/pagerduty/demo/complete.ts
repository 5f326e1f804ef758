import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { stamp } from "./fields.ts";
import { toSingular } from "./write-id.ts";

const API = "https://api.pagerduty.com";
const SITE = "https://demo.pagerduty.com";

/** Types that are not the singular of the collection; IDs in its name are written as `*`. */
const TYPES: Record<string, string> = {
  "v3/schedules": "schedule_v3",
  "v3/schedules/*/rotations": "schedule_rotation",
  "v3/schedules/*/rotations/*/events": "schedule_event",
  "v3/schedules/*/overrides": "override_shift",
  "incident_workflows/triggers": "workflow_trigger",
  "incident_workflows/*/instances": "incident_workflow_instance",
  "status_pages/*/impacts": "status_page_impact",
  "status_pages/*/services": "status_page_service",
  "status_pages/*/severities": "status_page_severity",
  "status_pages/*/statuses": "status_page_status",
  "status_pages/*/posts": "status_page_post",
  "status_pages/*/posts/*/post_updates": "status_page_post_update",
  "status_pages/*/posts/*/postmortem": "status_page_post_postmortem",
  "status_pages/*/subscriptions": "status_page_subscription",
  "users/*/notification_rules": "assignment_notification_rule",
};

/** Where the site shows nothing of its own. */
const WITHOUT_PAGE = /^(tags|priorities|vendors|business_services|users\/\*\/.*|status_pages\/.*|extension_schemas)$/;

/** Kinds that have links of another form, or none. */
const WITHOUT_LINKS =
  /^(incidents\/\*\/notes|status_pages|teams\/\*\/members|alert_grouping_settings|webhook_subscriptions|service_dependencies|.*\/instances)$/;

/** Kinds that tell when they were made, and those that tell when they were changed. */
const UPDATED = [
  "incidents",
  "incidents/*/notes",
  "escalation_policies",
  "event_orchestrations",
  "alert_grouping_settings",
];
const CREATED = [
  ...UPDATED,
  "incidents/*/alerts",
  "services",
  "services/*/integrations",
  "log_entries",
  "incident_workflows",
  "users/*/notification_rules",
];

/** Fills in what the API itself writes; what an entity has already stays, but for the summary, which follows the name. */
export function complete(entity: Entity, collection: string, account: Account): Entity {
  const kind = readKind(collection);
  const summary = entity["name"] ?? entity["title"] ?? entity["label"] ?? entity["summary"] ?? entity["description"];
  const now = stamp(account.now());
  return {
    type: TYPES[kind] ?? toSingular(kind.split("/").at(-1) ?? kind),
    ...(!WITHOUT_LINKS.test(kind) && writeLinks(entity.id, collection, kind)),
    ...(CREATED.includes(kind) && { created_at: now }),
    ...(UPDATED.includes(kind) && { updated_at: now }),
    ...entity,
    ...(summary !== undefined && { summary }),
  };
}

/** `incidents/Q1/notes` without its ID: IDs have digits or capitals. */
const readKind = (collection: string): string =>
  collection
    .split("/")
    .map((part, index) => (index > 0 && /[0-9A-Z]/.test(part) ? "*" : part))
    .join("/");

function writeLinks(id: string, collection: string, kind: string): { self: string; html_url: string | null } {
  return {
    self: `${API}/${collection}/${id}`,
    html_url: WITHOUT_PAGE.test(kind) ? null : `${SITE}/${collection}/${id}`,
  };
}
