import type { Behaviour } from "../../../runtime/demo/types.ts";
import { accountBehaviours } from "./account-facts.ts";
import { alertGroupingBehaviours } from "./alert-grouping.ts";
import { analyticsBehaviours } from "./analytics.ts";
import { analyticsPeopleBehaviours } from "./analytics-people.ts";
import { analyticsRawBehaviours } from "./analytics-raw.ts";
import { auditBehaviours } from "./audit-records.ts";
import { automationActionBehaviours } from "./automation-actions.ts";
import { businessServiceBehaviours } from "./business-services.ts";
import { dependencyBehaviours } from "./dependencies.ts";
import { enablementBehaviours } from "./enablements.ts";
import { extensionBehaviours } from "./extensions.ts";
import { maintenanceBehaviours } from "./maintenance.ts";
import { orchestrationPathBehaviours } from "./orchestration-paths.ts";
import { orchestrationBehaviours } from "./orchestrations.ts";
import { serviceBehaviours } from "./services.ts";
import { statusPageBehaviours } from "./status-pages.ts";
import { statusPostBehaviours } from "./status-posts.ts";
import { subscriptionBehaviours } from "./subscriptions.ts";
import { tagBehaviours } from "./tags.ts";
import { teamBehaviours } from "./teams.ts";
import { webhookBehaviours } from "./webhooks.ts";
import { workflowTriggerBehaviours } from "./workflow-triggers.ts";
import { workflowBehaviours } from "./workflows.ts";

/** All that is neither about incidents nor about who is on call. */
export const otherBehaviours: Record<string, Behaviour> = {
  ...accountBehaviours,
  ...alertGroupingBehaviours,
  ...analyticsBehaviours,
  ...analyticsPeopleBehaviours,
  ...analyticsRawBehaviours,
  ...auditBehaviours,
  ...automationActionBehaviours,
  ...businessServiceBehaviours,
  ...dependencyBehaviours,
  ...enablementBehaviours,
  ...extensionBehaviours,
  ...maintenanceBehaviours,
  ...orchestrationPathBehaviours,
  ...orchestrationBehaviours,
  ...serviceBehaviours,
  ...statusPageBehaviours,
  ...statusPostBehaviours,
  ...subscriptionBehaviours,
  ...tagBehaviours,
  ...teamBehaviours,
  ...webhookBehaviours,
  ...workflowTriggerBehaviours,
  ...workflowBehaviours,
};
