// @generated from specs/pingera/tools by `npm run generate`. Do not edit.
import type { Body } from "./client.ts";

export interface AddIncidentUpdate {
  page_id: string;
  incident_id: string;
  body: string;
  status: "investigating" | "identified" | "monitoring" | "resolved";
  deliver_notifications?: boolean | undefined;
}

export interface AddSecretToCheck {
  check_id: string;
  secret_id: string;
  env_var_name: string;
}

export interface CreateAlert {
  name: string;
  check_id: string;
  condition: "check_failed" | "check_timeout" | "check_degraded" | "consecutive_failures" | "uptime_below_threshold";
  condition_parameters?: NonNullable<Body<"createAlertRule">["condition_parameters"]> | undefined;
  channel_ids: string[];
  severity?: "low" | "medium" | "high" | "critical" | undefined;
  cooldown_period?: number | undefined;
  enabled?: boolean | undefined;
  auto_resolve?: boolean | undefined;
}

export interface CreateCheck {
  name: string;
  type: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan";
  url?: string | undefined;
  host?: string | undefined;
  port?: number | undefined;
  interval: number;
  timeout: number;
  active: boolean;
  parameters?: NonNullable<Body<"createCheck">["parameters"]> | undefined;
  group_id?: string | undefined;
  position?: number | undefined;
}

export interface CreateComponent {
  page_id: string;
  name: string;
  description?: string | undefined;
  group?: boolean | undefined;
  group_id?: string | undefined;
  only_show_if_degraded?: boolean | undefined;
  position?: number | undefined;
  showcase?: boolean | undefined;
  status?: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage" | undefined;
  start_date?: string | undefined;
}

export interface CreateDnsCheck {
  name: string;
  host: string;
  interval: number;
  timeout: number;
  active: boolean;
  record_type: string;
  dns_servers?: string[] | undefined;
  expected_answers?: string[] | undefined;
  validation_mode: "contains_all" | "exact";
}

export interface CreateHeartbeat {
  name: string;
  period_seconds: number;
  grace_seconds?: number | undefined;
  active?: boolean | undefined;
}

export interface CreateIcmpCheck {
  name: string;
  host: string;
  interval: number;
  timeout: number;
  active: boolean;
  probe_count: number;
  ip_version: "v4" | "v6" | "auto";
  probe_interval: number;
  probe_timeout: number;
  max_packet_loss?: number | undefined;
}

export interface CreateIncident {
  page_id: string;
  name: string;
  status: "investigating" | "identified" | "monitoring" | "resolved";
  body?: string | undefined;
  impact?: "minor" | "major" | "critical" | undefined;
  deliver_notifications?: boolean | undefined;
  components?: NonNullable<Body<"createIncident">["components"]> | undefined;
}

export interface CreateMultistepCheck {
  name: string;
  url: string;
  pw_script: string;
  interval: number;
  timeout: number;
  active: boolean;
}

export interface CreatePage {
  name: string;
  subdomain?: string | undefined;
  domain?: string | undefined;
  url?: string | undefined;
  language?: "ru" | "en" | undefined;
  headline?: string | undefined;
  page_description?: string | undefined;
  time_zone?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  viewers_must_be_team_members?: boolean | undefined;
  hidden_from_search?: boolean | undefined;
  allow_page_subscribers?: boolean | undefined;
  allow_incident_subscribers?: boolean | undefined;
  allow_email_subscribers?: boolean | undefined;
  allow_sms_subscribers?: boolean | undefined;
  allow_webhook_subscribers?: boolean | undefined;
  allow_rss_atom_feeds?: boolean | undefined;
  support_url?: string | undefined;
}

export interface CreateSecret {
  name: string;
  value: string;
}

export interface CreateSyntheticCheck {
  name: string;
  url: string;
  pw_script: string;
  interval: number;
  timeout: number;
  active: boolean;
}

export interface DeleteAlert {
  alert_id: string;
}

export interface DeleteCheck {
  check_id: string;
}

export interface DeleteComponent {
  page_id: string;
  component_id: string;
}

export interface DeleteHeartbeat {
  heartbeat_id: string;
}

export interface DeleteIncident {
  page_id: string;
  incident_id: string;
}

export interface DeleteIncidentUpdate {
  page_id: string;
  incident_id: string;
  update_id: string;
}

export interface DeletePage {
  page_id: string;
}

export interface DeleteSecret {
  secret_id: string;
}

export interface ExecuteCustomCheck {
  type: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan";
  name: string;
  url?: string | undefined;
  host?: string | undefined;
  port?: number | undefined;
  timeout: number;
  parameters?: NonNullable<Body<"executeCustomCheck">["parameters"]> | undefined;
}

export interface ExecuteDnsCheck {
  name: string;
  host: string;
  timeout: number;
  record_type: string;
  dns_servers?: string[] | undefined;
  expected_answers?: string[] | undefined;
  validation_mode: "contains_all" | "exact";
}

export interface ExecuteExistingCheck {
  check_id: string;
}

export interface ExecuteIcmpCheck {
  name: string;
  host: string;
  timeout: number;
  probe_count: number;
  ip_version: "v4" | "v6" | "auto";
  probe_interval: number;
  probe_timeout: number;
  max_packet_loss?: number | undefined;
}

export interface ExecuteMultistepCheck {
  name: string;
  url: string;
  pw_script: string;
  timeout: number;
}

export interface ExecuteSyntheticCheck {
  name: string;
  url: string;
  pw_script: string;
  timeout: number;
}

export interface GenerateApiCheckScript {
  url: string;
  description: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";
  headers?: Record<string, unknown> | undefined;
  payload?: Record<string, unknown> | undefined;
  expected_status?: number | undefined;
  contains_string?: string | undefined;
  custom_code?: string | undefined;
}

export interface GenerateSyntheticCheckScript {
  target_url: string;
  description: string;
  script_name?: string | undefined;
}

export interface GetAlertDetails {
  alert_id: string;
}

export type GetAlertStatistics = Record<string, never>;

export interface GetCheckDetails {
  check_id: string;
}

export interface GetCheckGroupDetails {
  group_id: string;
}

export interface GetCheckJobDetails {
  job_id: string;
}

export interface GetCheckResults {
  check_id: string;
  from_date?: string | undefined;
  to_date?: string | undefined;
  failed_only?: boolean | undefined;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface GetCheckSecrets {
  check_id: string;
}

export interface GetCheckStatistics {
  check_id: string;
  from_date?: string | undefined;
  to_date?: string | undefined;
}

export interface GetChecksInGroup {
  group_id: string;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface GetComponentDetails {
  page_id?: string | undefined;
  component_id: string;
}

export interface GetHeartbeatDetails {
  heartbeat_id: string;
}

export interface GetHeartbeatLogs {
  heartbeat_id: string;
  from_date?: string | undefined;
  to_date?: string | undefined;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface GetIncidentDetails {
  page_id: string;
  incident_id: string;
}

export interface GetIncidentUpdateDetails {
  page_id: string;
  incident_id: string;
  update_id: string;
}

export interface GetIncidentUpdates {
  page_id: string;
  incident_id: string;
}

export interface GetOnDemandJobStatus {
  job_id: string;
}

export interface GetPageDetails {
  page_id: string;
}

export interface GetSecretDetails {
  secret_id: string;
}

export interface GetUnifiedResults {
  check_ids?: string[] | undefined;
  from_date?: string | undefined;
  to_date?: string | undefined;
  status?: string | undefined;
  check_type?: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan" | undefined;
  result_type?: "regular" | "on_demand" | undefined;
  region?: string | undefined;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface GetUnifiedStatistics {
  check_ids?: string[] | undefined;
  from_date?: string | undefined;
  to_date?: string | undefined;
  status?: string | undefined;
  region?: string | undefined;
}

export type ListAlertChannels = Record<string, never>;

export type ListAlertRules = Record<string, never>;

export interface ListAlerts {
  page?: number | undefined;
  page_size: number;
  status?: "active" | "firing" | "resolved" | "acknowledged" | "suppressed" | undefined;
  check_id?: string | undefined;
  severity?: "low" | "medium" | "high" | "critical" | undefined;
  cursor?: string | undefined;
}

export interface ListCheckGroups {
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface ListCheckJobs {
  page?: number | undefined;
  page_size: number;
  status?: "pending" | "running" | "completed" | "failed" | undefined;
  cursor?: string | undefined;
}

export interface ListChecks {
  page?: number | undefined;
  page_size: number;
  check_type?: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan" | undefined;
  status?: ("ok" | "failed" | "degraded" | "timeout" | "pending" | "paused")[] | undefined;
  group_id?: string | undefined;
  name?: string | undefined;
  cursor?: string | undefined;
}

export interface ListComponentGroups {
  page_id?: string | undefined;
  show_deleted?: boolean | undefined;
}

export interface ListComponents {
  page_id: string;
  show_groups?: boolean | undefined;
  show_deleted?: boolean | undefined;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface ListHeartbeats {
  page?: number | undefined;
  page_size: number;
  status?: "up" | "down" | "grace" | "paused" | undefined;
  cursor?: string | undefined;
}

export interface ListIncidents {
  page_id?: string | undefined;
  status?: "investigating" | "identified" | "monitoring" | "resolved" | undefined;
  component_id?: string | undefined;
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface ListOnDemandChecks {
  page?: number | undefined;
  page_size: number;
  status?: "pending" | "running" | "completed" | "failed" | undefined;
  cursor?: string | undefined;
}

export interface ListPages {
  page?: number | undefined;
  per_page: number;
  status?: string | undefined;
  cursor?: string | undefined;
}

export interface ListSecrets {
  page?: number | undefined;
  page_size: number;
  cursor?: string | undefined;
}

export interface PatchComponent {
  page_id: string;
  component_id: string;
  name?: string | undefined;
  description?: string | undefined;
  group?: boolean | undefined;
  group_id?: string | undefined;
  only_show_if_degraded?: boolean | undefined;
  position?: number | undefined;
  showcase?: boolean | undefined;
  status?: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage" | undefined;
  start_date?: string | undefined;
  clear?: ("description" | "group_id")[] | undefined;
}

export interface PatchIncident {
  page_id: string;
  incident_id: string;
  name?: string | undefined;
  status?: "investigating" | "identified" | "monitoring" | "resolved" | undefined;
  body?: string | undefined;
  impact?: "minor" | "major" | "critical" | undefined;
  deliver_notifications?: boolean | undefined;
  components?: NonNullable<Body<"updateIncident">["components"]> | undefined;
}

export interface PatchPage {
  page_id: string;
  name?: string | undefined;
  subdomain?: string | undefined;
  domain?: string | undefined;
  url?: string | undefined;
  language?: "ru" | "en" | undefined;
  headline?: string | undefined;
  page_description?: string | undefined;
  time_zone?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  viewers_must_be_team_members?: boolean | undefined;
  hidden_from_search?: boolean | undefined;
  allow_page_subscribers?: boolean | undefined;
  allow_incident_subscribers?: boolean | undefined;
  allow_email_subscribers?: boolean | undefined;
  allow_sms_subscribers?: boolean | undefined;
  allow_webhook_subscribers?: boolean | undefined;
  allow_rss_atom_feeds?: boolean | undefined;
  support_url?: string | undefined;
  clear?: ("domain" | "url" | "headline" | "page_description" | "support_url")[] | undefined;
}

export interface PauseCheck {
  check_id: string;
}

export interface RemoveSecretFromCheck {
  check_id: string;
  secret_id: string;
}

export interface ResumeCheck {
  check_id: string;
}

export interface SendHeartbeatPing {
  heartbeat_id: string;
}

export type TestPingeraConnection = Record<string, never>;

export interface UpdateAlert {
  alert_id: string;
  name?: string | undefined;
  check_id?: string | undefined;
  condition?: "check_failed" | "check_timeout" | "check_degraded" | "consecutive_failures" | "uptime_below_threshold" | undefined;
  condition_parameters?: NonNullable<Body<"updateAlertRule">["condition_parameters"]> | undefined;
  channel_ids?: string[] | undefined;
  severity?: "low" | "medium" | "high" | "critical" | undefined;
  cooldown_period?: number | undefined;
  enabled?: boolean | undefined;
  auto_resolve?: boolean | undefined;
}

export interface UpdateCheck {
  check_id: string;
  name?: string | undefined;
  url?: string | undefined;
  host?: string | undefined;
  port?: number | undefined;
  interval?: number | undefined;
  timeout?: number | undefined;
  active?: boolean | undefined;
  parameters?: NonNullable<Body<"updateCheck">["parameters"]> | undefined;
  group_id?: string | undefined;
  secrets?: { secret_id: string; env_variable: string }[] | undefined;
  position?: number | undefined;
  type?: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan" | undefined;
  clear?: ("group_id")[] | undefined;
}

export interface UpdateCheckSecrets {
  check_id: string;
  secrets: (Record<string, unknown>)[];
}

export interface UpdateComponent {
  page_id: string;
  component_id: string;
  name?: string | undefined;
  description?: string | undefined;
  group?: boolean | undefined;
  group_id?: string | undefined;
  only_show_if_degraded?: boolean | undefined;
  position?: number | undefined;
  showcase?: boolean | undefined;
  status?: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage" | undefined;
  start_date?: string | undefined;
}

export interface UpdateHeartbeat {
  heartbeat_id: string;
  name?: string | undefined;
  period_seconds?: number | undefined;
  grace_seconds?: number | undefined;
  active?: boolean | undefined;
}

export interface UpdateIncident {
  page_id: string;
  incident_id: string;
  name?: string | undefined;
  status?: "investigating" | "identified" | "monitoring" | "resolved" | undefined;
  body?: string | undefined;
  impact?: "minor" | "major" | "critical" | undefined;
  deliver_notifications?: boolean | undefined;
  components?: NonNullable<Body<"replaceIncident">["components"]> | undefined;
}

export interface UpdateIncidentUpdate {
  page_id: string;
  incident_id: string;
  update_id: string;
  body?: string | undefined;
  created_at?: string | undefined;
}

export interface UpdatePage {
  page_id: string;
  name?: string | undefined;
  subdomain?: string | undefined;
  domain?: string | undefined;
  url?: string | undefined;
  language?: "ru" | "en" | undefined;
  headline?: string | undefined;
  page_description?: string | undefined;
  time_zone?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  viewers_must_be_team_members?: boolean | undefined;
  hidden_from_search?: boolean | undefined;
  allow_page_subscribers?: boolean | undefined;
  allow_incident_subscribers?: boolean | undefined;
  allow_email_subscribers?: boolean | undefined;
  allow_sms_subscribers?: boolean | undefined;
  allow_webhook_subscribers?: boolean | undefined;
  allow_rss_atom_feeds?: boolean | undefined;
  support_url?: string | undefined;
}

export interface UpdateSecret {
  secret_id: string;
  value: string;
}
