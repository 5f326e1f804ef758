import type { Body } from "../../generated/pagerduty/client.ts";

type Update = Body<"createStatusPagePostUpdate">["post_update"];

/** A post update in our flat arguments. */
export interface FlatUpdate {
  message: string;
  status_id: string;
  severity_id: string;
  impacted_services?: { service_id: string; impact_id: string }[] | undefined;
  notify_subscribers?: boolean | undefined;
  update_frequency_ms?: number | undefined;
  reported_at?: string | undefined;
}

/** The API wants every field but the time, also those that say nothing. */
export const statusPageUpdate = (update: FlatUpdate): Omit<Update, "post"> => ({
  type: "status_page_post_update",
  message: update.message,
  status: { id: update.status_id, type: "status_page_status" },
  severity: { id: update.severity_id, type: "status_page_severity" },
  impacted_services: (update.impacted_services ?? []).map(({ service_id, impact_id }) => ({
    service: { id: service_id, type: "status_page_service" },
    impact: { id: impact_id, type: "status_page_impact" },
  })),
  update_frequency_ms: update.update_frequency_ms ?? null,
  // Nobody is written to unless it was asked for.
  notify_subscribers: update.notify_subscribers ?? false,
  reported_at: update.reported_at,
});
