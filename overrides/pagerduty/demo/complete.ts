import type { Account, Entity } from "../../../runtime/demo/types.ts";
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

const CREATED =
  /^(incidents|incidents\/\*\/(alerts|notes)|services|services\/\*\/integrations|escalation_policies|log_entries|incident_workflows|users\/\*\/notification_rules)$/;
const UPDATED = /^(incidents|incidents\/\*\/notes|escalation_policies)$/;
const VERSIONED = /^(event_orchestrations|alert_grouping_settings)$/;

/** Fills in what the API itself writes; what an entity has already stays, but for the summary, which follows the name. */
export function complete(entity: Entity, collection: string, account: Account): Entity {
  const kind = readKind(collection);
  const self = WITHOUT_LINKS.test(kind) ? {} : writeLinks(entity.id, collection, kind);
  const summary = entity["name"] ?? entity["title"] ?? entity["label"] ?? entity["summary"] ?? entity["description"];
  const now = `${account.now().toISOString().slice(0, 19)}Z`;
  const isDated = VERSIONED.test(kind);
  return {
    type: TYPES[kind] ?? toSingular(kind.split("/").at(-1) ?? kind),
    ...self,
    ...((isDated || CREATED.test(kind)) && { created_at: now }),
    ...((isDated || UPDATED.test(kind)) && { updated_at: now }),
    ...entity,
    ...(summary !== undefined && { summary }),
  };
}

/** `incidents/Q1/notes` → `incidents/* /notes`, without the blank. */
const readKind = (collection: string): string => collection.replace(/\/(?=[^/]*[0-9A-Z])[0-9A-Za-z-]+(?=\/|$)/g, "/*");

function writeLinks(id: string, collection: string, kind: string): { self: string; html_url: string | null } {
  return {
    self: `${API}/${collection}/${id}`,
    html_url: WITHOUT_PAGE.test(kind) ? null : `${SITE}/${collection}/${id}`,
  };
}
