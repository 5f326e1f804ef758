// @generated from specs/pagerduty/openapi.json by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface PagerDuty {
  /** `POST /v3/schedules/{id}/custom_shifts` */
  createCustomShifts: Call<"createCustomShifts">;
  /** `POST /escalation_policies` */
  createEscalationPolicy: Call<"createEscalationPolicy">;
  /** `POST /v3/schedules/{id}/rotations/{rotation_id}/events` */
  createEvent: Call<"createEvent">;
  /** `POST /incidents` */
  createIncident: Call<"createIncident">;
  /** `POST /incidents/{id}/notes` */
  createIncidentNote: Call<"createIncidentNote">;
  /** `POST /incidents/{id}/responder_requests` */
  createIncidentResponderRequest: Call<"createIncidentResponderRequest">;
  /** `POST /incidents/{id}/snooze` */
  createIncidentSnooze: Call<"createIncidentSnooze">;
  /** `POST /incidents/{id}/status_updates` */
  createIncidentStatusUpdate: Call<"createIncidentStatusUpdate">;
  /** `POST /incident_workflows/{id}/instances` */
  createIncidentWorkflowInstance: Call<"createIncidentWorkflowInstance">;
  /** `PUT /status_pages/{id}/posts/{post_id}/postmortem` */
  createOrUpdateStatusPagePostmortem: Call<"createOrUpdateStatusPagePostmortem">;
  /** `POST /v3/schedules/{id}/overrides` */
  createOverrides: Call<"createOverrides">;
  /** `POST /v3/schedules/{id}/rotations` */
  createRotation: Call<"createRotation">;
  /** `POST /schedules` */
  createSchedule: Call<"createSchedule">;
  /** `POST /schedules/{id}/overrides` */
  createScheduleOverride: Call<"createScheduleOverride">;
  /** `POST /v3/schedules` */
  createScheduleV3: Call<"createScheduleV3">;
  /** `POST /services` */
  createService: Call<"createService">;
  /** `POST /status_pages/{id}/posts` */
  createStatusPagePost: Call<"createStatusPagePost">;
  /** `POST /status_pages/{id}/posts/{post_id}/post_updates` */
  createStatusPagePostUpdate: Call<"createStatusPagePostUpdate">;
  /** `POST /teams` */
  createTeam: Call<"createTeam">;
  /** `POST /users` */
  createUser: Call<"createUser">;
  /** `POST /webhook_subscriptions` */
  createWebhookSubscription: Call<"createWebhookSubscription">;
  /** `DELETE /alert_grouping_settings/{id}` */
  deleteAlertGroupingSetting: Call<"deleteAlertGroupingSetting">;
  /** `DELETE /v3/schedules/{id}/custom_shifts/{custom_shift_id}` */
  deleteCustomShift: Call<"deleteCustomShift">;
  /** `DELETE /escalation_policies/{id}` */
  deleteEscalationPolicy: Call<"deleteEscalationPolicy">;
  /** `DELETE /v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}` */
  deleteEvent: Call<"deleteEvent">;
  /** `DELETE /v3/schedules/{id}/overrides/{override_id}` */
  deleteOverride: Call<"deleteOverride">;
  /** `DELETE /v3/schedules/{id}/rotations/{rotation_id}` */
  deleteRotation: Call<"deleteRotation">;
  /** `DELETE /schedules/{id}/overrides/{override_id}` */
  deleteScheduleOverride: Call<"deleteScheduleOverride">;
  /** `DELETE /v3/schedules/{id}` */
  deleteScheduleV3: Call<"deleteScheduleV3">;
  /** `DELETE /teams/{id}` */
  deleteTeam: Call<"deleteTeam">;
  /** `DELETE /teams/{id}/users/{user_id}` */
  deleteTeamUser: Call<"deleteTeamUser">;
  /** `DELETE /webhook_subscriptions/{id}` */
  deleteWebhookSubscription: Call<"deleteWebhookSubscription">;
  /** `GET /alert_grouping_settings/{id}` */
  getAlertGroupingSetting: Call<"getAlertGroupingSetting">;
  /** `POST /analytics/metrics/incidents/all` */
  getAnalyticsMetricsIncidentsAll: Call<"getAnalyticsMetricsIncidentsAll">;
  /** `POST /analytics/metrics/incidents/services` */
  getAnalyticsMetricsIncidentsService: Call<"getAnalyticsMetricsIncidentsService">;
  /** `POST /analytics/metrics/incidents/teams` */
  getAnalyticsMetricsIncidentsTeam: Call<"getAnalyticsMetricsIncidentsTeam">;
  /** `POST /analytics/metrics/responders/all` */
  getAnalyticsMetricsRespondersAll: Call<"getAnalyticsMetricsRespondersAll">;
  /** `POST /analytics/metrics/responders/teams` */
  getAnalyticsMetricsRespondersTeam: Call<"getAnalyticsMetricsRespondersTeam">;
  /** `GET /service_dependencies/business_services/{id}` */
  getBusinessServiceServiceDependencies: Call<"getBusinessServiceServiceDependencies">;
  /** `GET /change_events/{id}` */
  getChangeEvent: Call<"getChangeEvent">;
  /** `GET /users/me` */
  getCurrentUser: Call<"getCurrentUser">;
  /** `GET /v3/schedules/{id}/custom_shifts/{custom_shift_id}` */
  getCustomShift: Call<"getCustomShift">;
  /** `GET /escalation_policies/{id}` */
  getEscalationPolicy: Call<"getEscalationPolicy">;
  /** `GET /v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}` */
  getEvent: Call<"getEvent">;
  /** `GET /extension_schemas/{id}` */
  getExtensionSchema: Call<"getExtensionSchema">;
  /** `GET /incidents/{id}` */
  getIncident: Call<"getIncident">;
  /** `GET /incidents/{id}/alerts/{alert_id}` */
  getIncidentAlert: Call<"getIncidentAlert">;
  /** `GET /incident_workflows/{id}` */
  getIncidentWorkflow: Call<"getIncidentWorkflow">;
  /** `GET /log_entries/{id}` */
  getLogEntry: Call<"getLogEntry">;
  /** `GET /event_orchestrations/{id}/global` */
  getOrchPathGlobal: Call<"getOrchPathGlobal">;
  /** `GET /event_orchestrations/{id}/router` */
  getOrchPathRouter: Call<"getOrchPathRouter">;
  /** `GET /event_orchestrations/services/{service_id}` */
  getOrchPathService: Call<"getOrchPathService">;
  /** `GET /event_orchestrations/{id}` */
  getOrchestration: Call<"getOrchestration">;
  /** `GET /incidents/{id}/outlier_incident` */
  getOutlierIncident: Call<"getOutlierIncident">;
  /** `GET /v3/schedules/{id}/overrides/{override_id}` */
  getOverride: Call<"getOverride">;
  /** `GET /incidents/{id}/past_incidents` */
  getPastIncidents: Call<"getPastIncidents">;
  /** `GET /incidents/{id}/related_incidents` */
  getRelatedIncidents: Call<"getRelatedIncidents">;
  /** `GET /v3/schedules/{id}/rotations/{rotation_id}` */
  getRotation: Call<"getRotation">;
  /** `GET /schedules/{id}` */
  getSchedule: Call<"getSchedule">;
  /** `GET /v3/schedules/{id}` */
  getScheduleV3: Call<"getScheduleV3">;
  /** `GET /services/{id}` */
  getService: Call<"getService">;
  /** `GET /status_pages/{id}/posts/{post_id}` */
  getStatusPagePost: Call<"getStatusPagePost">;
  /** `GET /teams/{id}` */
  getTeam: Call<"getTeam">;
  /** `GET /service_dependencies/technical_services/{id}` */
  getTechnicalServiceServiceDependencies: Call<"getTechnicalServiceServiceDependencies">;
  /** `GET /webhook_subscriptions/{id}` */
  getWebhookSubscription: Call<"getWebhookSubscription">;
  /** `GET /alert_grouping_settings` */
  listAlertGroupingSettings: Call<"listAlertGroupingSettings">;
  /** `GET /business_services` */
  listBusinessServices: Call<"listBusinessServices">;
  /** `GET /change_events` */
  listChangeEvents: Call<"listChangeEvents">;
  /** `GET /v3/schedules/{id}/custom_shifts` */
  listCustomShifts: Call<"listCustomShifts">;
  /** `GET /escalation_policies` */
  listEscalationPolicies: Call<"listEscalationPolicies">;
  /** `GET /event_orchestrations` */
  listEventOrchestrations: Call<"listEventOrchestrations">;
  /** `GET /v3/schedules/{id}/rotations/{rotation_id}/events` */
  listEvents: Call<"listEvents">;
  /** `GET /extension_schemas` */
  listExtensionSchemas: Call<"listExtensionSchemas">;
  /** `GET /incidents/{id}/alerts` */
  listIncidentAlerts: Call<"listIncidentAlerts">;
  /** `GET /incidents/{id}/log_entries` */
  listIncidentLogEntries: Call<"listIncidentLogEntries">;
  /** `GET /incidents/{id}/notes` */
  listIncidentNotes: Call<"listIncidentNotes">;
  /** `GET /incidents/{id}/related_change_events` */
  listIncidentRelatedChangeEvents: Call<"listIncidentRelatedChangeEvents">;
  /** `GET /incident_workflows` */
  listIncidentWorkflows: Call<"listIncidentWorkflows">;
  /** `GET /incidents` */
  listIncidents: Call<"listIncidents">;
  /** `GET /log_entries` */
  listLogEntries: Call<"listLogEntries">;
  /** `GET /oncalls` */
  listOnCalls: Call<"listOnCalls">;
  /** `GET /v3/schedules/{id}/overrides` */
  listOverrides: Call<"listOverrides">;
  /** `GET /priorities` */
  listPriorities: Call<"listPriorities">;
  /** `GET /v3/schedules/{id}/rotations` */
  listRotations: Call<"listRotations">;
  /** `GET /schedules/{id}/overrides` */
  listScheduleOverrides: Call<"listScheduleOverrides">;
  /** `GET /schedules/{id}/users` */
  listScheduleUsers: Call<"listScheduleUsers">;
  /** `GET /schedules` */
  listSchedules: Call<"listSchedules">;
  /** `GET /v3/schedules` */
  listSchedulesV3: Call<"listSchedulesV3">;
  /** `GET /services/{id}/change_events` */
  listServiceChangeEvents: Call<"listServiceChangeEvents">;
  /** `GET /services` */
  listServices: Call<"listServices">;
  /** `GET /status_pages/{id}/impacts` */
  listStatusPageImpacts: Call<"listStatusPageImpacts">;
  /** `GET /status_pages/{id}/posts/{post_id}/post_updates` */
  listStatusPagePostUpdates: Call<"listStatusPagePostUpdates">;
  /** `GET /status_pages/{id}/posts` */
  listStatusPagePosts: Call<"listStatusPagePosts">;
  /** `GET /status_pages/{id}/severities` */
  listStatusPageSeverities: Call<"listStatusPageSeverities">;
  /** `GET /status_pages/{id}/statuses` */
  listStatusPageStatuses: Call<"listStatusPageStatuses">;
  /** `GET /status_pages` */
  listStatusPages: Call<"listStatusPages">;
  /** `GET /teams/{id}/members` */
  listTeamUsers: Call<"listTeamUsers">;
  /** `GET /teams` */
  listTeams: Call<"listTeams">;
  /** `GET /users` */
  listUsers: Call<"listUsers">;
  /** `GET /webhook_subscriptions` */
  listWebhookSubscriptions: Call<"listWebhookSubscriptions">;
  /** `PUT /incidents/{id}/merge` */
  mergeIncidents: Call<"mergeIncidents">;
  /** `POST /alert_grouping_settings` */
  postAlertGroupingSettings: Call<"postAlertGroupingSettings">;
  /** `PUT /alert_grouping_settings/{id}` */
  putAlertGroupingSetting: Call<"putAlertGroupingSetting">;
  /** `PUT /v3/schedules/{id}/custom_shifts/{custom_shift_id}` */
  updateCustomShift: Call<"updateCustomShift">;
  /** `PUT /escalation_policies/{id}` */
  updateEscalationPolicy: Call<"updateEscalationPolicy">;
  /** `PUT /v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}` */
  updateEvent: Call<"updateEvent">;
  /** `PUT /incidents` */
  updateIncidents: Call<"updateIncidents">;
  /** `PUT /event_orchestrations/{id}/global` */
  updateOrchPathGlobal: Call<"updateOrchPathGlobal">;
  /** `PUT /event_orchestrations/{id}/router` */
  updateOrchPathRouter: Call<"updateOrchPathRouter">;
  /** `PUT /event_orchestrations/services/{service_id}` */
  updateOrchPathService: Call<"updateOrchPathService">;
  /** `PUT /event_orchestrations/{id}/unrouted` */
  updateOrchPathUnrouted: Call<"updateOrchPathUnrouted">;
  /** `PUT /v3/schedules/{id}/overrides/{override_id}` */
  updateOverride: Call<"updateOverride">;
  /** `PUT /schedules/{id}` */
  updateSchedule: Call<"updateSchedule">;
  /** `PUT /v3/schedules/{id}` */
  updateScheduleV3: Call<"updateScheduleV3">;
  /** `PUT /services/{id}` */
  updateService: Call<"updateService">;
  /** `PUT /teams/{id}` */
  updateTeam: Call<"updateTeam">;
  /** `PUT /teams/{id}/users/{user_id}` */
  updateTeamUser: Call<"updateTeamUser">;
  /** `PUT /webhook_subscriptions/{id}` */
  updateWebhookSubscription: Call<"updateWebhookSubscription">;
}

export const createClient = (http: Http): PagerDuty => ({
  createCustomShifts: (args) => http.call("POST", "/v3/schedules/{id}/custom_shifts", args, { scope: "schedules.write" }),
  createEscalationPolicy: (args) => http.call("POST", "/escalation_policies", args, { scope: "escalation_policies.write" }),
  createEvent: (args) => http.call("POST", "/v3/schedules/{id}/rotations/{rotation_id}/events", args, { scope: "schedules.write" }),
  createIncident: (args) => http.call("POST", "/incidents", args, { scope: "incidents.write", headers: ["From"] }),
  createIncidentNote: (args) => http.call("POST", "/incidents/{id}/notes", args, { scope: "incidents.write", headers: ["From"] }),
  createIncidentResponderRequest: (args) => http.call("POST", "/incidents/{id}/responder_requests", args, { scope: "incidents.write" }),
  createIncidentSnooze: (args) => http.call("POST", "/incidents/{id}/snooze", args, { scope: "incidents.write", headers: ["From"] }),
  createIncidentStatusUpdate: (args) => http.call("POST", "/incidents/{id}/status_updates", args, { scope: "incidents.write", headers: ["From"] }),
  createIncidentWorkflowInstance: (args) => http.call("POST", "/incident_workflows/{id}/instances", args, { scope: "incident_workflows:instances.write" }),
  createOrUpdateStatusPagePostmortem: (args) => http.call("PUT", "/status_pages/{id}/posts/{post_id}/postmortem", args, { scope: "status_pages.write" }),
  createOverrides: (args) => http.call("POST", "/v3/schedules/{id}/overrides", args, { scope: "schedules.write" }),
  createRotation: (args) => http.call("POST", "/v3/schedules/{id}/rotations", args, { scope: "schedules.write" }),
  createSchedule: (args) => http.call("POST", "/schedules", args, { scope: "schedules.write" }),
  createScheduleOverride: (args) => http.call("POST", "/schedules/{id}/overrides", args, { scope: "schedules.write" }),
  createScheduleV3: (args) => http.call("POST", "/v3/schedules", args, { scope: "schedules.write" }),
  createService: (args) => http.call("POST", "/services", args, { scope: "services.write" }),
  createStatusPagePost: (args) => http.call("POST", "/status_pages/{id}/posts", args, { scope: "status_pages.write" }),
  createStatusPagePostUpdate: (args) => http.call("POST", "/status_pages/{id}/posts/{post_id}/post_updates", args, { scope: "status_pages.write" }),
  createTeam: (args) => http.call("POST", "/teams", args, { scope: "teams.write" }),
  createUser: (args) => http.call("POST", "/users", args, { scope: "users.write", headers: ["From"] }),
  createWebhookSubscription: (args) => http.call("POST", "/webhook_subscriptions", args, { scope: "webhook_subscriptions.write" }),
  deleteAlertGroupingSetting: (args) => http.call("DELETE", "/alert_grouping_settings/{id}", args, { scope: "services.write", empty: true }),
  deleteCustomShift: (args) => http.call("DELETE", "/v3/schedules/{id}/custom_shifts/{custom_shift_id}", args, { scope: "schedules.write", empty: true }),
  deleteEscalationPolicy: (args) => http.call("DELETE", "/escalation_policies/{id}", args, { scope: "escalation_policies.write", empty: true }),
  deleteEvent: (args) => http.call("DELETE", "/v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}", args, { scope: "schedules.write", empty: true }),
  deleteOverride: (args) => http.call("DELETE", "/v3/schedules/{id}/overrides/{override_id}", args, { scope: "schedules.write", empty: true }),
  deleteRotation: (args) => http.call("DELETE", "/v3/schedules/{id}/rotations/{rotation_id}", args, { scope: "schedules.write", empty: true }),
  deleteScheduleOverride: (args) => http.call("DELETE", "/schedules/{id}/overrides/{override_id}", args, { scope: "schedules.write", empty: true }),
  deleteScheduleV3: (args) => http.call("DELETE", "/v3/schedules/{id}", args, { scope: "schedules.write", empty: true }),
  deleteTeam: (args) => http.call("DELETE", "/teams/{id}", args, { scope: "teams.write", empty: true }),
  deleteTeamUser: (args) => http.call("DELETE", "/teams/{id}/users/{user_id}", args, { scope: "teams.write", empty: true }),
  deleteWebhookSubscription: (args) => http.call("DELETE", "/webhook_subscriptions/{id}", args, { scope: "webhook_subscriptions.write", empty: true }),
  getAlertGroupingSetting: (args) => http.call("GET", "/alert_grouping_settings/{id}", args, { scope: "services.read" }),
  getAnalyticsMetricsIncidentsAll: (args) => http.call("POST", "/analytics/metrics/incidents/all", args, { scope: "analytics.write", reads: true }),
  getAnalyticsMetricsIncidentsService: (args) => http.call("POST", "/analytics/metrics/incidents/services", args, { scope: "analytics.write", reads: true }),
  getAnalyticsMetricsIncidentsTeam: (args) => http.call("POST", "/analytics/metrics/incidents/teams", args, { scope: "analytics.write", reads: true }),
  getAnalyticsMetricsRespondersAll: (args) => http.call("POST", "/analytics/metrics/responders/all", args, { scope: "analytics.write", reads: true }),
  getAnalyticsMetricsRespondersTeam: (args) => http.call("POST", "/analytics/metrics/responders/teams", args, { scope: "analytics.write", reads: true }),
  getBusinessServiceServiceDependencies: (args) => http.call("GET", "/service_dependencies/business_services/{id}", args, { scope: "services.read" }),
  getChangeEvent: (args) => http.call("GET", "/change_events/{id}", args, { scope: "change_events.read" }),
  getCurrentUser: (args) => http.call("GET", "/users/me", args),
  getCustomShift: (args) => http.call("GET", "/v3/schedules/{id}/custom_shifts/{custom_shift_id}", args, { scope: "schedules.read" }),
  getEscalationPolicy: (args) => http.call("GET", "/escalation_policies/{id}", args, { scope: "escalation_policies.read" }),
  getEvent: (args) => http.call("GET", "/v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}", args, { scope: "schedules.read" }),
  getExtensionSchema: (args) => http.call("GET", "/extension_schemas/{id}", args, { scope: "extension_schemas.read" }),
  getIncident: (args) => http.call("GET", "/incidents/{id}", args, { scope: "incidents.read" }),
  getIncidentAlert: (args) => http.call("GET", "/incidents/{id}/alerts/{alert_id}", args, { scope: "incidents.read" }),
  getIncidentWorkflow: (args) => http.call("GET", "/incident_workflows/{id}", args, { scope: "incident_workflows.read" }),
  getLogEntry: (args) => http.call("GET", "/log_entries/{id}", args, { scope: "incidents.read" }),
  getOrchPathGlobal: (args) => http.call("GET", "/event_orchestrations/{id}/global", args, { scope: "event_orchestrations.read" }),
  getOrchPathRouter: (args) => http.call("GET", "/event_orchestrations/{id}/router", args, { scope: "event_orchestrations.read" }),
  getOrchPathService: (args) => http.call("GET", "/event_orchestrations/services/{service_id}", args, { scope: "services.read" }),
  getOrchestration: (args) => http.call("GET", "/event_orchestrations/{id}", args, { scope: "event_orchestrations.read" }),
  getOutlierIncident: (args) => http.call("GET", "/incidents/{id}/outlier_incident", args, { scope: "incidents.read" }),
  getOverride: (args) => http.call("GET", "/v3/schedules/{id}/overrides/{override_id}", args, { scope: "schedules.read" }),
  getPastIncidents: (args) => http.call("GET", "/incidents/{id}/past_incidents", args, { scope: "incidents.read" }),
  getRelatedIncidents: (args) => http.call("GET", "/incidents/{id}/related_incidents", args, { scope: "incidents.read" }),
  getRotation: (args) => http.call("GET", "/v3/schedules/{id}/rotations/{rotation_id}", args, { scope: "schedules.read" }),
  getSchedule: (args) => http.call("GET", "/schedules/{id}", args, { scope: "schedules.read" }),
  getScheduleV3: (args) => http.call("GET", "/v3/schedules/{id}", args, { scope: "schedules.read" }),
  getService: (args) => http.call("GET", "/services/{id}", args, { scope: "services.read" }),
  getStatusPagePost: (args) => http.call("GET", "/status_pages/{id}/posts/{post_id}", args, { scope: "status_pages.read" }),
  getTeam: (args) => http.call("GET", "/teams/{id}", args, { scope: "teams.read" }),
  getTechnicalServiceServiceDependencies: (args) => http.call("GET", "/service_dependencies/technical_services/{id}", args, { scope: "services.read" }),
  getWebhookSubscription: (args) => http.call("GET", "/webhook_subscriptions/{id}", args, { scope: "webhook_subscriptions.read" }),
  listAlertGroupingSettings: (args) => http.call("GET", "/alert_grouping_settings", args, { scope: "services.read" }),
  listBusinessServices: (args) => http.call("GET", "/business_services", args, { scope: "services.read" }),
  listChangeEvents: (args) => http.call("GET", "/change_events", args, { scope: "change_events.read" }),
  listCustomShifts: (args) => http.call("GET", "/v3/schedules/{id}/custom_shifts", args, { scope: "schedules.read" }),
  listEscalationPolicies: (args) => http.call("GET", "/escalation_policies", args, { scope: "escalation_policies.read" }),
  listEventOrchestrations: (args) => http.call("GET", "/event_orchestrations", args, { scope: "event_orchestrations.read" }),
  listEvents: (args) => http.call("GET", "/v3/schedules/{id}/rotations/{rotation_id}/events", args, { scope: "schedules.read" }),
  listExtensionSchemas: (args) => http.call("GET", "/extension_schemas", args, { scope: "extension_schemas.read" }),
  listIncidentAlerts: (args) => http.call("GET", "/incidents/{id}/alerts", args, { scope: "incidents.read" }),
  listIncidentLogEntries: (args) => http.call("GET", "/incidents/{id}/log_entries", args, { scope: "incidents.read" }),
  listIncidentNotes: (args) => http.call("GET", "/incidents/{id}/notes", args, { scope: "incidents.read" }),
  listIncidentRelatedChangeEvents: (args) => http.call("GET", "/incidents/{id}/related_change_events", args, { scope: "incidents.read" }),
  listIncidentWorkflows: (args) => http.call("GET", "/incident_workflows", args, { scope: "incident_workflows.read" }),
  listIncidents: (args) => http.call("GET", "/incidents", args, { scope: "incidents.read", joined: ["sort_by"] }),
  listLogEntries: (args) => http.call("GET", "/log_entries", args, { scope: "incidents.read" }),
  listOnCalls: (args) => http.call("GET", "/oncalls", args, { scope: "oncalls.read" }),
  listOverrides: (args) => http.call("GET", "/v3/schedules/{id}/overrides", args, { scope: "schedules.read" }),
  listPriorities: (args) => http.call("GET", "/priorities", args, { scope: "priorities.read" }),
  listRotations: (args) => http.call("GET", "/v3/schedules/{id}/rotations", args, { scope: "schedules.read" }),
  listScheduleOverrides: (args) => http.call("GET", "/schedules/{id}/overrides", args, { scope: "schedules.read" }),
  listScheduleUsers: (args) => http.call("GET", "/schedules/{id}/users", args, { scope: "users.read" }),
  listSchedules: (args) => http.call("GET", "/schedules", args, { scope: "schedules.read" }),
  listSchedulesV3: (args) => http.call("GET", "/v3/schedules", args, { scope: "schedules.read" }),
  listServiceChangeEvents: (args) => http.call("GET", "/services/{id}/change_events", args, { scope: "services.read" }),
  listServices: (args) => http.call("GET", "/services", args, { scope: "services.read" }),
  listStatusPageImpacts: (args) => http.call("GET", "/status_pages/{id}/impacts", args, { scope: "status_pages.read" }),
  listStatusPagePostUpdates: (args) => http.call("GET", "/status_pages/{id}/posts/{post_id}/post_updates", args, { scope: "status_pages.read" }),
  listStatusPagePosts: (args) => http.call("GET", "/status_pages/{id}/posts", args, { scope: "status_pages.read" }),
  listStatusPageSeverities: (args) => http.call("GET", "/status_pages/{id}/severities", args, { scope: "status_pages.read" }),
  listStatusPageStatuses: (args) => http.call("GET", "/status_pages/{id}/statuses", args, { scope: "status_pages.read" }),
  listStatusPages: (args) => http.call("GET", "/status_pages", args, { scope: "status_pages.read" }),
  listTeamUsers: (args) => http.call("GET", "/teams/{id}/members", args, { scope: "teams.read" }),
  listTeams: (args) => http.call("GET", "/teams", args, { scope: "teams.read" }),
  listUsers: (args) => http.call("GET", "/users", args, { scope: "users.read" }),
  listWebhookSubscriptions: (args) => http.call("GET", "/webhook_subscriptions", args, { scope: "webhook_subscriptions.read" }),
  mergeIncidents: (args) => http.call("PUT", "/incidents/{id}/merge", args, { scope: "incidents.write", headers: ["From"] }),
  postAlertGroupingSettings: (args) => http.call("POST", "/alert_grouping_settings", args, { scope: "services.write" }),
  putAlertGroupingSetting: (args) => http.call("PUT", "/alert_grouping_settings/{id}", args, { scope: "services.write" }),
  updateCustomShift: (args) => http.call("PUT", "/v3/schedules/{id}/custom_shifts/{custom_shift_id}", args, { scope: "schedules.write" }),
  updateEscalationPolicy: (args) => http.call("PUT", "/escalation_policies/{id}", args, { scope: "escalation_policies.write" }),
  updateEvent: (args) => http.call("PUT", "/v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}", args, { scope: "schedules.write" }),
  updateIncidents: (args) => http.call("PUT", "/incidents", args, { scope: "incidents.write", headers: ["From"] }),
  updateOrchPathGlobal: (args) => http.call("PUT", "/event_orchestrations/{id}/global", args, { scope: "event_orchestrations.write" }),
  updateOrchPathRouter: (args) => http.call("PUT", "/event_orchestrations/{id}/router", args, { scope: "event_orchestrations.write" }),
  updateOrchPathService: (args) => http.call("PUT", "/event_orchestrations/services/{service_id}", args, { scope: "services.write" }),
  updateOrchPathUnrouted: (args) => http.call("PUT", "/event_orchestrations/{id}/unrouted", args, { scope: "event_orchestrations.write" }),
  updateOverride: (args) => http.call("PUT", "/v3/schedules/{id}/overrides/{override_id}", args, { scope: "schedules.write" }),
  updateSchedule: (args) => http.call("PUT", "/schedules/{id}", args, { scope: "schedules.write" }),
  updateScheduleV3: (args) => http.call("PUT", "/v3/schedules/{id}", args, { scope: "schedules.write" }),
  updateService: (args) => http.call("PUT", "/services/{id}", args, { scope: "services.write" }),
  updateTeam: (args) => http.call("PUT", "/teams/{id}", args, { scope: "teams.write" }),
  updateTeamUser: (args) => http.call("PUT", "/teams/{id}/users/{user_id}", args, { scope: "teams.write", empty: true }),
  updateWebhookSubscription: (args) => http.call("PUT", "/webhook_subscriptions/{id}", args, { scope: "webhook_subscriptions.write" }),
});
