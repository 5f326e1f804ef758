// @generated from specs/pagerduty/tools by `npm run generate`. Do not edit.
import type { Body } from "./client.ts";

export interface AddNoteToIncident {
  incident_id: string;
  note: string;
}

export interface AddResponders {
  incident_id: string;
  message: string;
  user_ids?: string[] | undefined;
  escalation_policy_ids?: string[] | undefined;
  requester_id?: string | undefined;
  targets?: { id: string; type: "user_reference" | "escalation_policy_reference" }[] | undefined;
}

export interface AddTeamMember {
  team_id: string;
  user_id: string;
  role?: "observer" | "responder" | "manager" | undefined;
}

export interface AppendEventOrchestrationRouterRule {
  orchestration_id: string;
  label?: string | undefined;
  conditions?: string[] | undefined;
  route_to?: string | undefined;
  dynamic_route_to?: Record<string, unknown> | undefined;
  disabled?: boolean | undefined;
}

export interface CreateAlertGroupingSetting {
  type: "content_based" | "content_based_intelligent" | "intelligent" | "time";
  service_ids: string[];
  name?: string | undefined;
  description?: string | undefined;
  timeout?: number | undefined;
  time_window?: number | undefined;
  aggregate?: "all" | "any" | undefined;
  fields?: string[] | undefined;
  iag_fields?: string[] | undefined;
}

export interface CreateEscalationPolicy {
  name: string;
  escalation_rules: { escalation_delay_in_minutes: number; targets: { id: string; type: "user" | "schedule" | "user_reference" | "schedule_reference" | "schedule_v3_reference" }[]; escalation_rule_assignment_strategy?: "round_robin" | "assign_to_everyone" | undefined }[];
  description?: string | undefined;
  num_loops?: number | undefined;
  on_call_handoff_notifications?: "if_has_services" | "always" | undefined;
  team_ids?: string[] | undefined;
}

export interface CreateIncident {
  title: string;
  service_id: string;
  urgency: "high" | "low";
  details?: string | undefined;
  priority_id?: string | undefined;
  assignee_ids?: string[] | undefined;
  escalation_policy_id?: string | undefined;
  incident_key?: string | undefined;
  incident_type?: string | undefined;
  conference_url?: string | undefined;
  conference_number?: string | undefined;
}

export interface CreateIncidentStatusUpdate {
  incident_id: string;
  message: string;
  subject?: string | undefined;
  html_message?: string | undefined;
}

export interface CreateSchedule {
  name: string;
  time_zone: string;
  description?: string | undefined;
  team_ids?: string[] | undefined;
  schedule_layers?: { name?: string | undefined; start: string; end?: string | undefined; rotation_virtual_start: string; rotation_turn_length_seconds: number; user_ids: string[]; restrictions?: { type: "daily_restriction" | "weekly_restriction"; start_time_of_day: string; duration_seconds: number; start_day_of_week?: number | undefined }[] | undefined }[] | undefined;
  rotations?: (Record<string, unknown>)[] | undefined;
}

export interface CreateScheduleOverride {
  schedule_id: string;
  overrides: { start: string; end: string; user_id: string }[];
}

export interface CreateScheduleV3CustomShifts {
  schedule_id: string;
  custom_shifts: { start_time: string; end_time: string; user_id?: string | undefined; member_type: "user_member" | "empty_member" }[];
}

export interface CreateScheduleV3Overrides {
  schedule_id: string;
  overrides: { rotation_id?: string | undefined; custom_shift_id?: string | undefined; start_time: string; end_time: string; overridden_member_user_id?: string | undefined; overriding_member_user_id?: string | undefined; overridden_member_type: "user_member" | "empty_member"; overriding_member_type: "user_member" | "empty_member" }[];
}

export interface CreateScheduleV3Rotation {
  schedule_id: string;
}

export interface CreateScheduleV3RotationEvent {
  schedule_id: string;
  rotation_id: string;
  name: string;
  start_time: string;
  end_time: string;
  time_zone: string;
  end_time_zone?: string | undefined;
  effective_since: string;
  effective_until?: string | undefined;
  recurrence: string[];
  strategy: "rotating_member_assignment_strategy" | "every_member_assignment_strategy";
  shifts_per_member?: number | undefined;
  members: { user_id?: string | undefined; type: "user_member" | "empty_member" }[];
}

export interface CreateService {
  name: string;
  escalation_policy_id: string;
  description?: string | undefined;
  acknowledgement_timeout?: number | undefined;
  auto_resolve_timeout?: number | undefined;
  incident_urgency_rule?: NonNullable<Body<"createService">["service"]["incident_urgency_rule"]> | undefined;
  support_hours?: NonNullable<Body<"createService">["service"]["support_hours"]> | undefined;
  status?: "active" | "warning" | "critical" | "maintenance" | "disabled" | undefined;
  team_ids?: string[] | undefined;
}

export interface CreateStatusPagePost {
  status_page_id: string;
  title: string;
  post_type: "incident" | "maintenance";
  starts_at?: string | undefined;
  ends_at?: string | undefined;
  message?: string | undefined;
  status_id?: string | undefined;
  severity_id?: string | undefined;
  impacted_services?: { service_id: string; impact_id: string }[] | undefined;
  notify_subscribers?: boolean | undefined;
  update_frequency_ms?: number | undefined;
  reported_at?: string | undefined;
  updates?: { message: string; status_id: string; severity_id: string; impacted_services?: { service_id: string; impact_id: string }[] | undefined; notify_subscribers?: boolean | undefined; update_frequency_ms?: number | undefined; reported_at?: string | undefined }[] | undefined;
}

export interface CreateStatusPagePostPostmortem {
  status_page_id: string;
  post_id: string;
  message: string;
  notify_subscribers: boolean;
}

export interface CreateStatusPagePostUpdate {
  status_page_id: string;
  post_id: string;
  message: string;
  status_id: string;
  severity_id: string;
  impacted_services?: { service_id: string; impact_id: string }[] | undefined;
  notify_subscribers?: boolean | undefined;
  update_frequency_ms?: number | undefined;
  reported_at?: string | undefined;
}

export interface CreateTeam {
  name: string;
  description?: string | undefined;
  default_role?: "manager" | "none" | undefined;
}

export interface CreateUser {
  name: string;
  email: string;
  role: "admin" | "limited_user" | "observer" | "owner" | "read_only_user" | "restricted_access" | "read_only_limited_user" | "user";
  time_zone: string;
  job_title?: string | undefined;
}

export interface CreateWebhookSubscription {
  url: string;
  events: string[];
  filter_type: string;
  filter_id?: string | undefined;
  description?: string | undefined;
  active?: boolean | undefined;
  custom_headers?: { name: string; value: string }[] | undefined;
  include_secret?: boolean | undefined;
}

export interface DeleteAlertGroupingSetting {
  setting_id: string;
}

export interface DeleteEscalationPolicy {
  policy_id: string;
}

export interface DeleteScheduleOverride {
  schedule_id: string;
  override_id: string;
}

export interface DeleteScheduleV3 {
  schedule_id: string;
}

export interface DeleteScheduleV3CustomShift {
  schedule_id: string;
  custom_shift_id: string;
}

export interface DeleteScheduleV3Override {
  schedule_id: string;
  override_id: string;
}

export interface DeleteScheduleV3Rotation {
  schedule_id: string;
  rotation_id: string;
}

export interface DeleteScheduleV3RotationEvent {
  schedule_id: string;
  rotation_id: string;
  event_id: string;
}

export interface DeleteTeam {
  team_id: string;
  reassignment_team_id?: string | undefined;
}

export interface DeleteWebhookSubscription {
  subscription_id: string;
}

export interface GetAlertFromIncident {
  incident_id: string;
  alert_id: string;
}

export interface GetAlertGroupingSetting {
  setting_id: string;
}

export interface GetBusinessServiceDependencies {
  business_service_id: string;
}

export interface GetChangeEvent {
  change_event_id: string;
}

export interface GetEscalationPolicy {
  policy_id: string;
  include?: ("services" | "teams" | "targets" | "escalation_rule_assignment_strategies")[] | undefined;
}

export interface GetEventOrchestration {
  orchestration_id: string;
}

export interface GetEventOrchestrationGlobal {
  orchestration_id: string;
}

export interface GetEventOrchestrationRouter {
  orchestration_id: string;
}

export interface GetEventOrchestrationService {
  service_id: string;
  include?: "migrated_metadata"[] | undefined;
}

export interface GetExtensionSchema {
  schema_id: string;
}

export interface GetIncident {
  incident_id: string;
  include?: ("acknowledgers" | "agents" | "assignees" | "conference_bridge" | "custom_fields" | "escalation_policies" | "first_trigger_log_entries" | "priorities" | "services" | "teams" | "users")[] | undefined;
}

export interface GetIncidentMetricsAll {
  created_at_start: string;
  created_at_end: string;
  team_ids?: string[] | undefined;
  service_ids?: string[] | undefined;
  urgency?: "high" | "low" | undefined;
  time_zone?: string | undefined;
  order?: "asc" | "desc" | undefined;
  order_by?: string | undefined;
}

export interface GetIncidentMetricsByService {
  created_at_start: string;
  created_at_end: string;
  team_ids?: string[] | undefined;
  service_ids?: string[] | undefined;
  urgency?: "high" | "low" | undefined;
  time_zone?: string | undefined;
  order?: "asc" | "desc" | undefined;
  order_by?: string | undefined;
  aggregate_unit?: "day" | "week" | "month" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface GetIncidentMetricsByTeam {
  created_at_start: string;
  created_at_end: string;
  team_ids?: string[] | undefined;
  service_ids?: string[] | undefined;
  urgency?: "high" | "low" | undefined;
  time_zone?: string | undefined;
  order?: "asc" | "desc" | undefined;
  order_by?: string | undefined;
  aggregate_unit?: "day" | "week" | "month" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface GetIncidentWorkflow {
  workflow_id: string;
}

export interface GetLogEntry {
  log_entry_id: string;
  include?: ("incidents" | "services" | "channels" | "teams")[] | undefined;
  time_zone?: string | undefined;
}

export interface GetOncallCompensationReport {
  since: string;
  until: string;
  team_ids?: string[] | undefined;
  escalation_policy_id?: string | undefined;
  compliance_template?: "none" | "emea" | "us" | undefined;
  hours_cap?: number | undefined;
  outside_hours_cap?: number | undefined;
  max_consecutive_days?: number | undefined;
  max_consecutive_hours?: number | undefined;
  min_rest_hours?: number | undefined;
  biz_start_hour: number;
  biz_end_hour: number;
  timezone: string;
  work_days?: number[] | undefined;
  holidays?: string[] | undefined;
  l1_rate_per_hour?: number | undefined;
  l2_plus_rate_per_hour?: number | undefined;
  off_hours_multiplier: number;
  weekend_multiplier: number;
  holiday_multiplier: number;
  include_incidents?: boolean | undefined;
  include_directly_added?: boolean | undefined;
  min_scheduled_hours?: number | undefined;
  forward?: boolean | undefined;
}

export interface GetOutlierIncident {
  incident_id: string;
  since?: string | undefined;
  additional_details?: "incident"[] | undefined;
}

export interface GetPastIncidents {
  incident_id: string;
  limit: number;
  total: boolean;
}

export interface GetRelatedIncidents {
  incident_id: string;
  additional_details?: "incident"[] | undefined;
}

export interface GetResponderLoadMetrics {
  date_range_start: string;
  date_range_end: string;
  team_ids?: string[] | undefined;
  responder_ids?: string[] | undefined;
  urgency?: "high" | "low" | undefined;
  time_zone?: string | undefined;
  order?: "asc" | "desc" | undefined;
  order_by?: string | undefined;
}

export interface GetResponderMetrics {
  date_range_start: string;
  date_range_end: string;
  team_ids?: string[] | undefined;
  responder_ids?: string[] | undefined;
  urgency?: "high" | "low" | undefined;
  time_zone?: string | undefined;
  order?: "asc" | "desc" | undefined;
  order_by?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface GetSchedule {
  schedule_id: string;
  kind?: "layer_based" | "shift_based" | undefined;
  since?: string | undefined;
  until?: string | undefined;
  time_zone?: string | undefined;
}

export interface GetScheduleV3CustomShift {
  schedule_id: string;
  custom_shift_id: string;
}

export interface GetScheduleV3Override {
  schedule_id: string;
  override_id: string;
}

export interface GetScheduleV3Rotation {
  schedule_id: string;
  rotation_id: string;
}

export interface GetScheduleV3RotationEvent {
  schedule_id: string;
  rotation_id: string;
  event_id: string;
}

export interface GetService {
  service_id: string;
}

export interface GetStatusPagePost {
  status_page_id: string;
  post_id: string;
  include?: "status_page_post_update"[] | undefined;
}

export interface GetTeam {
  team_id: string;
}

export interface GetTechnicalServiceDependencies {
  service_id: string;
}

export type GetUserData = Record<string, never>;

export interface GetWebhookSubscription {
  subscription_id: string;
}

export interface ListAlertGroupingSettings {
  service_ids?: string[] | undefined;
  before?: string | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListAlertsFromIncident {
  incident_id: string;
  statuses?: ("triggered" | "resolved")[] | undefined;
  alert_key?: string | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListBusinessServices {
  limit: number;
  cursor?: string | undefined;
}

export interface ListChangeEvents {
  since?: string | undefined;
  until?: string | undefined;
  team_ids?: string[] | undefined;
  integration_ids?: string[] | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListEscalationPolicies {
  query?: string | undefined;
  user_ids?: string[] | undefined;
  team_ids?: string[] | undefined;
  include?: ("services" | "teams" | "targets" | "escalation_rule_assignment_strategies")[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListEventOrchestrations {
  sort_by: "name:asc" | "name:desc" | "routes:asc" | "routes:desc" | "created_at:asc" | "created_at:desc";
  limit: number;
  cursor?: string | undefined;
}

export interface ListExtensionSchemas {
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidentChangeEvents {
  incident_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidentLogEntries {
  incident_id: string;
  since?: string | undefined;
  until?: string | undefined;
  is_overview: boolean;
  include?: ("incidents" | "services" | "channels" | "teams")[] | undefined;
  time_zone?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidentNotes {
  incident_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidentWorkflows {
  query?: string | undefined;
  include?: ("steps" | "team")[] | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListIncidents {
  request_scope?: "all" | "assigned" | "teams" | undefined;
  statuses?: ("triggered" | "acknowledged" | "resolved")[] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  urgencies?: ("high" | "low")[] | undefined;
  priorities?: string[] | undefined;
  service_ids?: string[] | undefined;
  team_ids?: string[] | undefined;
  user_ids?: string[] | undefined;
  incident_key?: string | undefined;
  date_range?: "all" | undefined;
  sort_by?: string[] | undefined;
  include?: ("acknowledgers" | "agents" | "assignees" | "conference_bridge" | "escalation_policies" | "first_trigger_log_entries" | "priorities" | "services" | "teams" | "users")[] | undefined;
  time_zone?: string | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListLogEntries {
  since: string;
  until: string;
  is_overview?: boolean | undefined;
  team_ids?: string[] | undefined;
  include?: ("incidents" | "services" | "channels" | "teams")[] | undefined;
  time_zone?: string | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListOncalls {
  user_ids?: string[] | undefined;
  escalation_policy_ids?: string[] | undefined;
  schedule_ids?: string[] | undefined;
  service_ids?: string[] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  earliest: boolean;
  time_zone?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListPriorities {
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleOverrides {
  schedule_id: string;
  since: string;
  until: string;
  editable?: boolean | undefined;
  overflow?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleUsers {
  schedule_id: string;
  since?: string | undefined;
  until?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleV3CustomShifts {
  schedule_id: string;
  since: string;
  until: string;
  time_zone?: string | undefined;
  overflow?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleV3Overrides {
  schedule_id: string;
  since: string;
  until: string;
  time_zone?: string | undefined;
  overflow?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleV3RotationEvents {
  schedule_id: string;
  rotation_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListScheduleV3Rotations {
  schedule_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListSchedules {
  query?: string | undefined;
  team_ids?: string[] | undefined;
  user_ids?: string[] | undefined;
  include?: ("schedule_layers" | "overrides_subschedule" | "final_schedule")[] | undefined;
  enrich: boolean;
  limit: number;
  cursor?: string | undefined;
}

export interface ListServiceChangeEvents {
  service_id: string;
  since?: string | undefined;
  until?: string | undefined;
  team_ids?: string[] | undefined;
  integration_ids?: string[] | undefined;
  total?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListServices {
  query?: string | undefined;
  team_ids?: string[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPageImpacts {
  status_page_id: string;
  post_type?: "incident" | "maintenance" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPagePostUpdates {
  status_page_id: string;
  post_id: string;
  reviewed_status?: "approved" | "not_reviewed" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPagePosts {
  status_page_id: string;
  post_type?: "incident" | "maintenance" | undefined;
  reviewed_status?: "approved" | "not_reviewed" | undefined;
  status_ids?: string[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPageSeverities {
  status_page_id: string;
  post_type?: "incident" | "maintenance" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPageStatuses {
  status_page_id: string;
  post_type?: "incident" | "maintenance" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListStatusPages {
  status_page_type?: "public" | "private" | "audience_specific" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListTeamMembers {
  team_id: string;
  limit: number;
  cursor?: string | undefined;
}

export interface ListTeams {
  scope?: "all" | "my" | undefined;
  query?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListUsers {
  query?: string | undefined;
  team_ids?: string[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListWebhookSubscriptions {
  filter_type?: string | undefined;
  filter_id?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ManageIncidents {
  incident_ids: string[];
  status?: "triggered" | "acknowledged" | "resolved" | undefined;
  resolution?: string | undefined;
  title?: string | undefined;
  urgency?: "high" | "low" | undefined;
  priority_id?: string | undefined;
  assignee_ids?: string[] | undefined;
  escalation_level?: number | undefined;
  escalation_policy_id?: string | undefined;
  incident_type?: string | undefined;
  conference_url?: string | undefined;
  conference_number?: string | undefined;
  snooze_seconds?: number | undefined;
  merge_into?: string | undefined;
}

export interface RemoveTeamMember {
  team_id: string;
  user_id: string;
}

export interface StartIncidentWorkflow {
  workflow_id: string;
  incident_id: string;
  instance_id?: string | undefined;
}

export interface UpdateAlertGroupingSetting {
  setting_id: string;
  type?: "content_based" | "content_based_intelligent" | "intelligent" | "time" | undefined;
  service_ids?: string[] | undefined;
  name?: string | undefined;
  description?: string | undefined;
  timeout?: number | undefined;
  time_window?: number | undefined;
  aggregate?: "all" | "any" | undefined;
  fields?: string[] | undefined;
  iag_fields?: string[] | undefined;
  clear?: ("name" | "description")[] | undefined;
}

export interface UpdateEscalationPolicy {
  policy_id: string;
  name?: string | undefined;
  escalation_rules?: { id?: string | undefined; escalation_delay_in_minutes: number; targets: { id: string; type: "user" | "schedule" | "user_reference" | "schedule_reference" | "schedule_v3_reference" }[]; escalation_rule_assignment_strategy?: "round_robin" | "assign_to_everyone" | undefined }[] | undefined;
  description?: string | undefined;
  num_loops?: number | undefined;
  on_call_handoff_notifications?: "if_has_services" | "always" | undefined;
  team_ids?: string[] | undefined;
  clear?: ("description")[] | undefined;
}

export interface UpdateEventOrchestrationGlobal {
  orchestration_id: string;
  sets: NonNullable<Body<"updateOrchPathGlobal">["orchestration_path"]["sets"]>;
  catch_all: NonNullable<Body<"updateOrchPathGlobal">["orchestration_path"]["catch_all"]>;
}

export interface UpdateEventOrchestrationRouter {
  orchestration_id: string;
  sets: NonNullable<Body<"updateOrchPathRouter">["orchestration_path"]["sets"]>;
  catch_all: NonNullable<Body<"updateOrchPathRouter">["orchestration_path"]["catch_all"]>;
}

export interface UpdateEventOrchestrationService {
  service_id: string;
  sets: NonNullable<Body<"updateOrchPathService">["orchestration_path"]["sets"]>;
  catch_all: NonNullable<Body<"updateOrchPathService">["orchestration_path"]["catch_all"]>;
}

export interface UpdateEventOrchestrationUnrouted {
  orchestration_id: string;
  sets: NonNullable<Body<"updateOrchPathUnrouted">["orchestration_path"]["sets"]>;
  catch_all: NonNullable<Body<"updateOrchPathUnrouted">["orchestration_path"]["catch_all"]>;
}

export interface UpdateSchedule {
  schedule_id: string;
  name?: string | undefined;
  time_zone?: string | undefined;
  description?: string | undefined;
  schedule_layers?: { id?: string | undefined; name?: string | undefined; start: string; end?: string | undefined; rotation_virtual_start: string; rotation_turn_length_seconds: number; user_ids: string[]; restrictions?: { type: "daily_restriction" | "weekly_restriction"; start_time_of_day: string; duration_seconds: number; start_day_of_week?: number | undefined }[] | undefined }[] | undefined;
  team_ids?: string[] | undefined;
  rotations?: (Record<string, unknown>)[] | undefined;
  clear?: ("description")[] | undefined;
}

export interface UpdateScheduleV3CustomShift {
  schedule_id: string;
  custom_shift_id: string;
  start_time?: string | undefined;
  end_time?: string | undefined;
  user_id?: string | undefined;
  member_type?: "user_member" | "empty_member" | undefined;
}

export interface UpdateScheduleV3Override {
  schedule_id: string;
  override_id: string;
  start_time?: string | undefined;
  end_time?: string | undefined;
  overriding_member_user_id?: string | undefined;
  overriding_member_type?: "user_member" | "empty_member" | undefined;
}

export interface UpdateScheduleV3RotationEvent {
  schedule_id: string;
  rotation_id: string;
  event_id: string;
  name?: string | undefined;
  start_time?: string | undefined;
  end_time?: string | undefined;
  time_zone?: string | undefined;
  end_time_zone?: string | undefined;
  effective_since?: string | undefined;
  effective_until?: string | undefined;
  recurrence?: string[] | undefined;
  strategy?: "rotating_member_assignment_strategy" | "every_member_assignment_strategy" | undefined;
  shifts_per_member?: number | undefined;
  members?: { user_id?: string | undefined; type: "user_member" | "empty_member" }[] | undefined;
  clear?: ("effective_until")[] | undefined;
}

export interface UpdateService {
  service_id: string;
  name?: string | undefined;
  escalation_policy_id?: string | undefined;
  description?: string | undefined;
  status?: "active" | "warning" | "critical" | "maintenance" | "disabled" | undefined;
  acknowledgement_timeout?: number | undefined;
  auto_resolve_timeout?: number | undefined;
  incident_urgency_rule?: NonNullable<Body<"updateService">["service"]["incident_urgency_rule"]> | undefined;
  support_hours?: NonNullable<Body<"updateService">["service"]["support_hours"]> | undefined;
  team_ids?: string[] | undefined;
  clear?: ("description")[] | undefined;
}

export interface UpdateTeam {
  team_id: string;
  name?: string | undefined;
  description?: string | undefined;
  default_role?: "manager" | "none" | undefined;
  clear?: ("description")[] | undefined;
}

export interface UpdateWebhookSubscription {
  subscription_id: string;
  active?: boolean | undefined;
  description?: string | undefined;
  events?: string[] | undefined;
  filter_type?: string | undefined;
  filter_id?: string | undefined;
  delivery_method?: Record<string, unknown> | undefined;
  clear?: ("description")[] | undefined;
}
