// @generated from specs/statuspage/tools by `npm run generate`. Do not edit.
export interface CreateIncident {
  page_id: string;
  name: string;
  status?: "investigating" | "identified" | "monitoring" | "resolved" | "scheduled" | "in_progress" | "verifying" | "completed" | undefined;
  impact?: "none" | "minor" | "major" | "critical" | undefined;
  body?: string | undefined;
  component_ids?: string[] | undefined;
  deliver_notifications?: boolean | undefined;
  scheduled_for?: string | undefined;
  scheduled_until?: string | undefined;
}

export interface DeleteIncident {
  page_id: string;
  incident_id: string;
}

export interface GetIncident {
  page_id: string;
  incident_id: string;
}

export interface ListComponents {
  page_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidents {
  page_id: string;
  query?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListPages {
  limit: number;
  cursor?: string | undefined;
}

export interface UpdateComponent {
  page_id: string;
  component_id: string;
  status?: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage" | undefined;
  name?: string | undefined;
  description?: string | undefined;
  clear?: ("description")[] | undefined;
}

export interface UpdateIncident {
  page_id: string;
  incident_id: string;
  status?: "investigating" | "identified" | "monitoring" | "resolved" | "scheduled" | "in_progress" | "verifying" | "completed" | undefined;
  body?: string | undefined;
  impact?: "none" | "minor" | "major" | "critical" | undefined;
  component_ids?: string[] | undefined;
  deliver_notifications?: boolean | undefined;
}
