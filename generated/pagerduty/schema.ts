// @generated from specs/pagerduty/openapi.json by `npm run generate`. Do not edit.
export interface paths {
    "/alert_grouping_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlertGroupingSettings"];
        put?: never;
        post: operations["postAlertGroupingSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alert_grouping_settings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAlertGroupingSetting"];
        put: operations["putAlertGroupingSetting"];
        post?: never;
        delete: operations["deleteAlertGroupingSetting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/metrics/incidents/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getAnalyticsMetricsIncidentsAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/metrics/incidents/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getAnalyticsMetricsIncidentsService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/metrics/incidents/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getAnalyticsMetricsIncidentsTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/metrics/responders/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getAnalyticsMetricsRespondersAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/metrics/responders/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getAnalyticsMetricsRespondersTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/business_services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBusinessServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChangeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change_events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChangeEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalation_policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEscalationPolicies"];
        put?: never;
        post: operations["createEscalationPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalation_policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEscalationPolicy"];
        put: operations["updateEscalationPolicy"];
        post?: never;
        delete: operations["deleteEscalationPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEventOrchestrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrchestration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations/{id}/global": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrchPathGlobal"];
        put: operations["updateOrchPathGlobal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations/{id}/router": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrchPathRouter"];
        put: operations["updateOrchPathRouter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations/{id}/unrouted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateOrchPathUnrouted"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_orchestrations/services/{service_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrchPathService"];
        put: operations["updateOrchPathService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension_schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExtensionSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension_schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getExtensionSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incident_workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incident_workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncidentWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incident_workflows/{id}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createIncidentWorkflowInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidents"];
        put: operations["updateIncidents"];
        post: operations["createIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncidentAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/log_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentLogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["mergeIncidents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentNotes"];
        put?: never;
        post: operations["createIncidentNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/outlier_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOutlierIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/past_incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPastIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/related_change_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentRelatedChangeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/related_incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRelatedIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/responder_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createIncidentResponderRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createIncidentSnooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/status_updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createIncidentStatusUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log_entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLogEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oncalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOnCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPriorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSchedules"];
        put?: never;
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSchedule"];
        put: operations["updateSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScheduleOverrides"];
        put?: never;
        post: operations["createScheduleOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/overrides/{override_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteScheduleOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScheduleUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service_dependencies/business_services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBusinessServiceServiceDependencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service_dependencies/technical_services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTechnicalServiceServiceDependencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServices"];
        put?: never;
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getService"];
        put: operations["updateService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/change_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServiceChangeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/impacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPageImpacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPagePosts"];
        put?: never;
        post: operations["createStatusPagePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatusPagePost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/posts/{post_id}/post_updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPagePostUpdates"];
        put?: never;
        post: operations["createStatusPagePostUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/posts/{post_id}/postmortem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["createOrUpdateStatusPagePostmortem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/severities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPageSeverities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status_pages/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatusPageStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTeams"];
        put?: never;
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTeam"];
        put: operations["updateTeam"];
        post?: never;
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTeamUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateTeamUser"];
        post?: never;
        delete: operations["deleteTeamUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSchedulesV3"];
        put?: never;
        post: operations["createScheduleV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getScheduleV3"];
        put: operations["updateScheduleV3"];
        post?: never;
        delete: operations["deleteScheduleV3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/custom_shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCustomShifts"];
        put?: never;
        post: operations["createCustomShifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/custom_shifts/{custom_shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCustomShift"];
        put: operations["updateCustomShift"];
        post?: never;
        delete: operations["deleteCustomShift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOverrides"];
        put?: never;
        post: operations["createOverrides"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/overrides/{override_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOverride"];
        put: operations["updateOverride"];
        post?: never;
        delete: operations["deleteOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRotations"];
        put?: never;
        post: operations["createRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/rotations/{rotation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRotation"];
        put?: never;
        post?: never;
        delete: operations["deleteRotation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/rotations/{rotation_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvents"];
        put?: never;
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/schedules/{id}/rotations/{rotation_id}/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvent"];
        put: operations["updateEvent"];
        post?: never;
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook_subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWebhookSubscriptions"];
        put?: never;
        post: operations["createWebhookSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook_subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhookSubscription"];
        put: operations["updateWebhookSubscription"];
        post?: never;
        delete: operations["deleteWebhookSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcknowledgeLogEntry: components["schemas"]["LogEntry"] & {
            acknowledgement_timeout?: number;
            /** @enum {string} */
            type?: "acknowledge_log_entry";
        };
        Acknowledgement: {
            acknowledger: components["schemas"]["AcknowledgerReference"] | components["schemas"]["User"] | components["schemas"]["Service"];
            /** Format: date-time */
            at: string;
        };
        AcknowledgerReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "user_reference" | "service_reference";
        };
        AddonReference: components["schemas"]["Reference"] & {
            name?: string;
            /** Format: url */
            src?: string;
            /** @enum {string} */
            type?: "full_page_addon_reference" | "incident_show_addon_reference";
        };
        AgentReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "user_reference" | "service_reference" | "integration_reference";
        };
        Alert: components["schemas"]["Tag_0"] & {
            readonly alert_key?: string;
            readonly body?: {
                readonly contexts?: components["schemas"]["Context"][];
                readonly details?: Record<string, unknown>;
                /** @enum {string} */
                type?: "alert_body";
            };
            /** Format: date-time */
            readonly created_at?: string;
            first_trigger_log_entry?: components["schemas"]["LogEntryReference"] | components["schemas"]["TriggerLogEntry"];
            incident?: components["schemas"]["IncidentReference"] | components["schemas"]["Incident"];
            integration?: components["schemas"]["IntegrationReference"];
            service?: components["schemas"]["ServiceReference"] | components["schemas"]["Service"];
            /** @enum {string} */
            readonly severity?: "info" | "warning" | "error" | "critical";
            /** @enum {string} */
            status?: "triggered" | "resolved";
            /** @default false */
            readonly suppressed?: boolean;
            /**
             * @default alert
             * @enum {string}
             */
            type: "alert";
        };
        AlertCount: {
            all?: number;
            resolved?: number;
            triggered?: number;
        };
        /** @deprecated */
        AlertGroupingParameters: {
            config?: components["schemas"]["FlexibleTimeWindowIntelligentAlertGroupingConfig"] | components["schemas"]["TimeBasedAlertGroupingConfiguration"] | components["schemas"]["ContentBasedAlertGroupingConfiguration"];
            /** @enum {string|null} */
            type?: "time" | "intelligent" | "content_based" | null;
        };
        AlertGroupingSetting: {
            config?: components["schemas"]["ContentBasedAlertGroupingConfiguration"] | components["schemas"]["ContentBasedIntelligentAlertGroupingConfiguration"] | {
                timeout?: number;
            } | {
                /**
                 * @default [
                 *       "summary"
                 *     ]
                 */
                iag_fields?: string[];
                readonly recommended_time_window?: number;
                time_window?: number;
            };
            /** Format: date-time */
            readonly created_at?: string;
            description?: string | null;
            readonly id?: string;
            name?: string | null;
            services?: components["schemas"]["ServiceReference"][];
            /** @enum {string} */
            type?: "content_based" | "content_based_intelligent" | "intelligent" | "time";
            /** Format: date-time */
            readonly updated_at?: string;
        };
        AnalyticsIncidentMetrics: {
            mean_assignment_count?: number;
            mean_engaged_seconds?: number;
            mean_engaged_user_count?: number;
            mean_seconds_to_engage?: number;
            mean_seconds_to_first_ack?: number;
            mean_seconds_to_mobilize?: number;
            mean_seconds_to_resolve?: number;
            mean_user_defined_engaged_seconds?: number;
            range_start?: string;
            service_id?: string;
            service_name?: string;
            team_id?: string;
            team_name?: string;
            total_business_hour_interruptions?: number;
            total_engaged_seconds?: number;
            total_escalation_count?: number;
            total_incident_count?: number;
            total_incidents_acknowledged?: number;
            total_incidents_auto_resolved?: unknown;
            total_incidents_manual_escalated?: number;
            total_incidents_reassigned?: number;
            total_incidents_timeout_escalated?: number;
            total_interruptions?: number;
            total_notifications?: number;
            total_off_hour_interruptions?: number;
            total_sleep_hour_interruptions?: number;
            total_snoozed_seconds?: number;
            total_user_defined_engaged_seconds?: number;
            up_time_pct?: number;
        };
        AnalyticsModel: {
            /** @enum {string|null} */
            aggregate_unit?: "day" | "week" | "month" | null;
            filters?: {
                created_at_end?: string;
                created_at_start?: string;
                escalation_policy_ids?: string[];
                major?: boolean;
                min_ackowledgements?: number;
                min_manual_escalations?: number;
                min_timeout_escalations?: number;
                pd_advance_used?: boolean;
                priority_ids?: string[];
                priority_names?: string[];
                service_ids?: string[];
                team_ids?: string[];
                /** @enum {string} */
                urgency?: "high" | "low";
            };
            /** @enum {string} */
            order?: "asc" | "desc";
            order_by?: string;
            time_zone?: string;
        };
        AnalyticsResponderFilter: {
            filters?: {
                date_range_end?: string;
                date_range_start?: string;
                priority_ids?: string[];
                priority_names?: string[];
                responder_ids?: string[];
                team_ids?: string[];
                /** @enum {string} */
                urgency?: "high" | "low";
            };
            /** @enum {string} */
            order?: "asc" | "desc";
            order_by?: string;
            time_zone?: string;
        };
        AnalyticsResponderMetrics: {
            mean_engaged_seconds?: number;
            mean_time_to_acknowledge_seconds?: number;
            responder_id?: string;
            responder_name?: string;
            team_id?: string;
            team_name?: string;
            total_business_hour_interruptions?: number;
            total_engaged_seconds?: number;
            total_incident_count?: number;
            total_incidents_acknowledged?: number;
            total_incidents_manual_escalated_from?: number;
            total_incidents_manual_escalated_to?: number;
            total_incidents_reassigned_from?: number;
            total_incidents_reassigned_to?: number;
            total_incidents_timeout_escalated_from?: number;
            total_incidents_timeout_escalated_to?: number;
            total_interruptions?: number;
            total_notifications?: number;
            total_off_hour_interruptions?: number;
            total_seconds_on_call?: number;
            total_seconds_on_call_level_1?: number;
            total_seconds_on_call_level_2_plus?: number;
            total_sleep_hour_interruptions?: number;
        };
        AnnotateLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "annotate_log_entry";
        };
        AssignLogEntry: components["schemas"]["LogEntry"] & {
            readonly assignees?: components["schemas"]["UserReference"][];
            /** @enum {string} */
            type?: "assign_log_entry";
        };
        Assignment: {
            assignee: components["schemas"]["UserReference"] | components["schemas"]["User"];
            /** Format: date-time */
            at: string;
        };
        AutoPauseNotificationsParameters: {
            /** @default false */
            enabled?: boolean;
            /** @enum {integer} */
            recommended_timeout?: 120 | 180 | 300 | 600 | 900;
            /** @enum {integer} */
            timeout?: 0 | 120 | 180 | 300 | 600 | 900;
        };
        BusinessService: components["schemas"]["Tag_0"] & {
            description?: string;
            name?: string;
            point_of_contact?: string;
            team?: {
                id: string;
                /** Format: url */
                readonly self?: string;
                readonly type?: string;
            } | null;
        };
        ChangeEvent: components["schemas"]["Tag_0"] & {
            custom_details?: Record<string, unknown>;
            readonly images?: {
                alt?: string;
                href?: string;
                src?: string;
            }[];
            integration?: unknown & components["schemas"]["IntegrationReference"];
            readonly links?: {
                href?: string;
                text?: string;
            }[];
            readonly routing_key?: string;
            readonly services?: components["schemas"]["ServiceReference"][];
            readonly source?: string;
            summary?: string;
            /** Format: date-time */
            readonly timestamp?: string;
            /**
             * @default change_event
             * @enum {string}
             */
            readonly type?: "change_event";
        };
        Channel: {
            changeset?: {
                application_fields?: {
                    id?: string;
                    name?: string;
                    namespace?: string;
                    old_value?: string | null;
                    value?: string | number | string[];
                }[];
                custom_attributes?: {
                    [key: string]: string;
                };
                customer_fields?: {
                    id?: string;
                    name?: string;
                    namespace?: string;
                    old_value?: string | null;
                    value?: number | string[];
                }[];
                customer_schema?: {
                    old_value?: string | null;
                };
            };
            channel?: Record<string, unknown>;
            notification?: components["schemas"]["Notification"];
            team?: Record<string, unknown>;
            type: string;
            user?: Record<string, unknown>;
        } & ({
            details?: Record<string, unknown>;
            host?: string;
            service?: string;
            state?: string;
            summary?: string;
            type?: string;
        } | {
            description?: string;
            details?: Record<string, unknown>;
            incident_key?: string;
            service_key?: string;
            summary?: string;
            type?: string;
        } | {
            body?: string;
            body_content_type?: string;
            from?: string;
            html_url?: string;
            raw_url?: string;
            subject?: string;
            summary?: string;
            to?: string;
            type?: string;
        } | {
            details?: string;
            subject?: string;
            summary?: string;
            type?: string;
        } | {
            duration?: number;
            type: string;
        });
        ComputedShiftAssignment: {
            /** Format: date-time */
            end_time: string;
            member: components["schemas"]["ShiftMember"];
            source: components["schemas"]["ShiftSource"];
            /** Format: date-time */
            start_time: string;
            /** @enum {string} */
            type: "computed_shift_assignment";
        };
        ConferenceBridge: {
            conference_number?: string;
            /** Format: url */
            conference_url?: string;
        };
        Conflict: {
            error?: {
                readonly code?: number;
                readonly errors?: string[];
                readonly message?: string;
            };
        };
        ContactMethodReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "email_contact_method_reference" | "phone_contact_method_reference" | "push_notification_contact_method_reference" | "sms_contact_method_reference" | "whatsapp_contact_method_reference";
        };
        ContentBasedAlertGroupingConfiguration: {
            /** @enum {string} */
            aggregate?: "all" | "any";
            fields?: string[];
            readonly recommended_time_window?: number;
            time_window?: number;
        };
        ContentBasedIntelligentAlertGroupingConfiguration: {
            /** @enum {string} */
            aggregate?: "all" | "any";
            fields?: string[];
            readonly recommended_time_window?: number;
            time_window?: number;
        };
        Context: {
            href?: string;
            src?: string;
            text?: string;
            /** @enum {string} */
            type: "link" | "image";
        };
        CreateCustomShiftsRequest: {
            custom_shifts: {
                assignments: {
                    member: components["schemas"]["ShiftMember"];
                    /** @enum {string} */
                    type: "shift_assignment";
                }[];
                /** Format: date-time */
                end_time: string;
                /** Format: date-time */
                start_time: string;
                /** @enum {string} */
                type: "custom_shift";
            }[];
        };
        CreateEventRequest: {
            event: {
                assignment_strategy: components["schemas"]["EventAssignmentStrategy"];
                /** Format: date-time */
                effective_since: string;
                /** Format: date-time */
                effective_until?: string | null;
                end_time: components["schemas"]["ZonedDateTime"];
                name: string;
                recurrence: string[];
                start_time: components["schemas"]["ZonedDateTime"];
            };
        };
        CreateOverridesRequest: {
            overrides: {
                custom_shift_id?: string;
                /** Format: date-time */
                end_time: string;
                overridden_member: components["schemas"]["ShiftMember"];
                overriding_member: components["schemas"]["ShiftMember"];
                rotation_id?: string;
                /** Format: date-time */
                start_time: string;
                /** @enum {string} */
                type: "override_shift";
            }[];
        };
        CreateScheduleRequest: {
            schedule: {
                description?: string;
                name: string;
                teams?: {
                    id: string;
                    /** @enum {string} */
                    type: "team_reference";
                }[];
                time_zone: string;
            };
        };
        CustomFieldValueChangeLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "custom_field_value_change_log_entry";
        };
        CustomShift: {
            assignments: components["schemas"]["ShiftAssignment"][];
            /** Format: date-time */
            end_time: string;
            /** Format: uri */
            html_url?: string;
            id: string;
            /** Format: uri */
            self?: string;
            /** Format: date-time */
            start_time: string;
            /** @enum {string} */
            type: "custom_shift";
        };
        DelegateLogEntry: components["schemas"]["LogEntry"] & {
            readonly assignees?: components["schemas"]["UserReference"][];
            /** @enum {string} */
            type?: "delegate_log_entry";
        };
        EscalateLogEntry: components["schemas"]["LogEntry"] & {
            readonly assignees?: components["schemas"]["UserReference"][];
            /** @enum {string} */
            type?: "escalate_log_entry";
        };
        EscalationPolicy: components["schemas"]["Tag_0"] & {
            description?: string;
            escalation_rules?: components["schemas"]["EscalationRule"][];
            name?: string;
            /** @default 0 */
            num_loops?: number;
            /** @enum {string} */
            on_call_handoff_notifications?: "if_has_services" | "always";
            readonly services?: components["schemas"]["ServiceReference"][];
            teams?: components["schemas"]["TeamReference"][];
            /**
             * @default escalation_policy
             * @enum {string}
             */
            type: "escalation_policy";
        } & {
            /** Format: date-time */
            readonly created_at?: string;
        } & {
            /** Format: date-time */
            readonly updated_at?: string;
        };
        EscalationPolicyReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "escalation_policy_reference";
        };
        EscalationRule: {
            escalation_delay_in_minutes: number;
            /** @enum {string} */
            escalation_rule_assignment_strategy?: "round_robin" | "assign_to_everyone";
            readonly id?: string;
            targets: components["schemas"]["EscalationTargetReference"][];
        };
        EscalationTargetReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "user" | "schedule" | "user_reference" | "schedule_reference" | "schedule_v3_reference";
        };
        Event: {
            assignment_strategy: components["schemas"]["EventAssignmentStrategy"];
            /** Format: date-time */
            effective_since: string;
            /** Format: date-time */
            effective_until?: string | null;
            end_time: components["schemas"]["ZonedDateTime"];
            /** Format: uri */
            html_url?: string;
            id: string;
            name: string;
            recurrence: string[];
            /** Format: uri */
            self?: string;
            start_time: components["schemas"]["ZonedDateTime"];
            /** @enum {string} */
            type: "schedule_event";
        };
        EventAssignmentStrategy: {
            members: components["schemas"]["ShiftMember"][];
            shifts_per_member?: number;
            /** @enum {string} */
            type: "rotating_member_assignment_strategy" | "every_member_assignment_strategy";
        };
        EventResponse: {
            event: components["schemas"]["Event"];
        };
        ExhaustEscalationPathLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "exhaust_escalation_path_log_entry";
        };
        ExtensionSchema: {
            description?: string;
            /** Format: url */
            readonly guide_url?: string;
            /** Format: url */
            readonly icon_url?: string;
            readonly id?: string;
            readonly key?: string;
            readonly label?: string;
            /** Format: url */
            readonly logo_url?: string;
            send_types?: ("trigger" | "acknowledge" | "resolve" | "delegate" | "escalate" | "unacknowledge" | "assign" | "custom")[];
            readonly summary?: string;
            readonly type?: string;
            readonly url?: string;
        };
        FieldValueChangeLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "field_value_change_log_entry";
        };
        FinalSchedule: {
            computed_shift_assignments: components["schemas"]["ComputedShiftAssignment"][];
            /** Format: double */
            rendered_coverage_percentage: number;
            /** @enum {string} */
            type: "final_schedule";
        };
        FlexibleTimeWindowIntelligentAlertGroupingConfig: {
            readonly recommended_time_window?: number;
            time_window?: number;
        };
        Incident: components["schemas"]["Tag_0"] & {
            acknowledgements?: components["schemas"]["Acknowledgement"][];
            alert_counts?: components["schemas"]["AlertCount"];
            alert_grouping?: {
                alert_grouping_active?: boolean;
                /** Format: date-time */
                ended_at?: string;
                /** @enum {string} */
                grouping_type?: "basic" | "advanced" | "rules";
                /** Format: date-time */
                started_at?: string;
            };
            /** @enum {string} */
            readonly assigned_via?: "escalation_policy" | "direct_assignment";
            assignments?: components["schemas"]["Assignment"][];
            body?: components["schemas"]["IncidentBody"];
            conference_bridge?: components["schemas"]["ConferenceBridge"];
            /** Format: date-time */
            readonly created_at?: string;
            escalation_policy?: components["schemas"]["EscalationPolicyReference"] | components["schemas"]["EscalationPolicy"];
            first_trigger_log_entry?: components["schemas"]["LogEntryReference"] | components["schemas"]["TriggerLogEntry"];
            readonly incident_key?: string;
            readonly incident_number?: number;
            incident_type?: {
                name?: string;
            };
            readonly incidents_responders?: components["schemas"]["IncidentsRespondersReference"][];
            readonly is_mergeable?: boolean;
            /** Format: date-time */
            readonly last_status_change_at?: string;
            last_status_change_by?: components["schemas"]["AgentReference"] | components["schemas"]["User"] | components["schemas"]["Service"];
            readonly pending_actions?: components["schemas"]["IncidentAction"][];
            priority?: (components["schemas"]["Tag_0"] & {
                description?: string;
                name?: string;
            } & {
                readonly color?: string;
            } & {
                readonly order?: number;
            }) | null;
            resolve_reason?: components["schemas"]["ResolveReason"];
            /** Format: date-time */
            resolved_at?: string | null;
            readonly responder_requests?: components["schemas"]["ResponderRequest"][];
            service?: components["schemas"]["ServiceReference"] | components["schemas"]["Service"];
            /** @enum {string} */
            status?: "triggered" | "acknowledged" | "resolved";
            teams?: (components["schemas"]["TeamReference"] | components["schemas"]["Team"])[];
            title?: string;
            /** Format: date-time */
            updated_at?: string;
            /** @enum {string} */
            urgency?: "high" | "low";
        } & {
            readonly description?: string;
        } & {
            readonly custom_fields?: Record<string, unknown>[];
        };
        IncidentAction: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            to?: "high";
            /** @enum {string} */
            type: "unacknowledge" | "escalate" | "resolve" | "urgency_change";
        };
        IncidentBody: {
            details?: string;
            /** @enum {string} */
            type: "incident_body";
        };
        IncidentNote: {
            readonly channel?: {
                /** Format: url */
                readonly html_url?: string;
                readonly id?: string;
                /** Format: url */
                readonly self?: string;
                readonly summary: string;
                readonly type?: string;
            };
            content: string;
            /** Format: date-time */
            readonly created_at?: string;
            readonly id?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            user?: components["schemas"]["Reference"] & {
                /** @enum {string} */
                type?: "user_reference" | "bot_user_reference";
            };
        };
        IncidentReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "incident_reference";
        };
        IncidentsRespondersReference: {
            escalation_policy_requests?: string[];
            incident?: components["schemas"]["IncidentReference"];
            message?: string;
            requested_at?: string;
            requester?: components["schemas"]["UserReference"];
            /** @enum {string} */
            state?: "pending" | "joined" | "declined" | "user_cancelled";
            updated_at?: string;
            user?: components["schemas"]["UserReference"];
        };
        IncidentTypeReference: {
            readonly id?: string;
            name?: string;
        };
        IncidentUrgencyRule: components["schemas"]["IncidentUrgencyType"] & {
            during_support_hours?: components["schemas"]["IncidentUrgencyType"];
            outside_support_hours?: components["schemas"]["IncidentUrgencyType"];
        };
        IncidentUrgencyType: {
            /**
             * @default constant
             * @enum {string}
             */
            type?: "constant" | "use_support_hours";
            /**
             * @default high
             * @enum {string}
             */
            urgency?: "low" | "high" | "severity_based";
        };
        IncidentWorkflow: components["schemas"]["Tag_0"] & {
            /** Format: date-time */
            readonly created_at?: string;
            description?: string;
            /** @default true */
            is_enabled?: boolean;
            name?: string;
            steps?: (components["schemas"]["Tag_0"] & {
                action_configuration: {
                    action_id: string;
                    readonly description?: string;
                    inline_steps_inputs?: {
                        name: string;
                        value: {
                            steps?: (components["schemas"]["Tag_0"] & {
                                action_configuration: {
                                    action_id: string;
                                    readonly description?: string;
                                    inputs: {
                                        name: string;
                                        readonly parameter_type?: string;
                                        value: string;
                                    }[];
                                    readonly outputs?: {
                                        readonly name: string;
                                        readonly parameter_type?: string;
                                        readonly reference_name?: string;
                                    }[];
                                };
                                name: string;
                                /** @enum {string} */
                                type?: "step";
                            })[];
                        };
                    }[];
                    inputs: {
                        name: string;
                        readonly parameter_type?: string;
                        value: string;
                    }[];
                    readonly outputs?: {
                        readonly name: string;
                        readonly parameter_type?: string;
                        readonly reference_name?: string;
                    }[];
                };
                readonly description?: string;
                name: string;
                /** @enum {string} */
                type?: "step";
            })[];
            team?: {
                readonly id?: string;
                /** @enum {string} */
                readonly type?: "team_reference";
            };
            /** @enum {string} */
            type?: "incident_workflow";
        };
        IncidentWorkflowInstance: {
            readonly id?: string;
            incident?: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly type?: "incident_workflow_instance";
        };
        IntegrationReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "aws_cloudwatch_inbound_integration_reference" | "cloudkick_inbound_integration_reference" | "event_transformer_api_inbound_integration_reference" | "generic_email_inbound_integration_reference" | "generic_events_api_inbound_integration_reference" | "keynote_inbound_integration_reference" | "nagios_inbound_integration_reference" | "pingdom_inbound_integration_reference" | "sql_monitor_inbound_integration_reference" | "events_api_v2_inbound_integration_reference" | "inbound_integration_reference";
        };
        LicenseReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "license_reference";
        };
        LogEntry: components["schemas"]["Tag_0"] & {
            agent?: components["schemas"]["AgentReference"];
            changeset?: string[];
            channel?: components["schemas"]["Channel"];
            readonly contexts?: components["schemas"]["Context"][];
            /** Format: date-time */
            readonly created_at?: string;
            readonly event_details?: {
                description?: string;
            };
            incident?: components["schemas"]["IncidentReference"] | components["schemas"]["Incident"];
            readonly note?: string;
            service?: components["schemas"]["ServiceReference"] | components["schemas"]["Service"];
            readonly teams?: (components["schemas"]["TeamReference"] | components["schemas"]["Team"])[];
            /** @enum {string} */
            type?: "acknowledge_log_entry" | "annotate_log_entry" | "assign_log_entry" | "delegate_log_entry" | "escalate_log_entry" | "exhaust_escalation_path_log_entry" | "notify_log_entry" | "priority_change_log_entry" | "reach_ack_limit_log_entry" | "reach_trigger_limit_log_entry" | "repeat_escalation_path_log_entry" | "resolve_log_entry" | "responder_request_log_entry" | "snooze_log_entry" | "status_update_log_entry" | "trigger_log_entry" | "unacknowledge_log_entry" | "urgency_change_log_entry" | "field_value_change_log_entry" | "custom_field_value_change_log_entry";
        };
        LogEntryReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "acknowledge_log_entry_reference" | "annotate_log_entry_reference" | "assign_log_entry_reference" | "escalate_log_entry_reference" | "exhaust_escalation_path_log_entry_reference" | "notify_log_entry_reference" | "reach_trigger_limit_log_entry_reference" | "repeat_escalation_path_log_entry_reference" | "resolve_log_entry_reference" | "snooze_log_entry_reference" | "trigger_log_entry_reference" | "unacknowledge_log_entry_reference";
        };
        Notification: {
            ""?: string;
            readonly address?: string;
            conferenceAddress?: string;
            readonly id?: string;
            /** Format: date-time */
            readonly started_at?: string;
            status?: string;
            /** @enum {string} */
            readonly type?: "sms_notification" | "email_notification" | "phone_notification" | "push_notification";
            user?: components["schemas"]["UserReference"];
        };
        NotificationRuleReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "assignment_notification_rule_reference";
        };
        NotifyLogEntry: components["schemas"]["LogEntry"] & {
            /** Format: date-time */
            readonly created_at?: string;
            /** @enum {string} */
            type?: "notify_log_entry";
            user?: components["schemas"]["UserReference"];
        };
        Oncall: {
            /** Format: date-time */
            readonly end?: string;
            readonly escalation_level?: number;
            escalation_policy?: components["schemas"]["EscalationPolicyReference"];
            schedule?: components["schemas"]["ScheduleReference"] | components["schemas"]["V3ScheduleReference"];
            /** Format: date-time */
            readonly start?: string;
            user?: components["schemas"]["UserReference"];
        };
        Orchestration: {
            /** Format: date-time */
            readonly created_at?: string;
            readonly created_by?: {
                readonly id?: string;
                /** Format: url */
                readonly self?: string;
                readonly type?: string;
            };
            description?: string;
            readonly id?: string;
            readonly integrations?: components["schemas"]["OrchestrationIntegration"][];
            name?: string;
            readonly routes?: number;
            /** Format: url */
            readonly self?: string;
            team?: {
                id?: string;
                /** Format: url */
                readonly self?: string;
                readonly type?: string;
            };
            /** Format: date-time */
            readonly updated_at?: string;
            readonly updated_by?: {
                readonly id?: string;
                /** Format: url */
                readonly self?: string;
                readonly type?: string;
            };
            readonly version?: string;
        };
        OrchestrationGlobal: {
            orchestration_path: {
                catch_all?: {
                    actions?: Record<string, unknown>;
                };
                /** Format: date-time */
                readonly created_at?: string;
                readonly created_by?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                readonly parent?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                sets?: {
                    /** @default start */
                    id?: string;
                    rules?: {
                        actions?: Record<string, unknown>;
                        conditions?: {
                            expression?: string;
                        }[];
                        disabled?: boolean;
                        readonly id?: string;
                        label?: string;
                    }[];
                }[];
                /** @default service */
                readonly type?: string;
                /** Format: date-time */
                readonly updated_at?: string;
                readonly updated_by?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                readonly version?: string;
            };
        } & {
            orchestration_path?: {
                catch_all?: {
                    actions?: {
                        drop_event?: boolean;
                        suppress?: boolean;
                        suspend?: number;
                    } & {
                        annotate?: string;
                        escalation_policy?: string;
                        priority?: string;
                    } & components["schemas"]["OrchestrationUnrouted_1_orchestration_path_catch_all_actions"] & {
                        automation_actions?: {
                            /** @default false */
                            auto_send?: boolean;
                            headers?: {
                                key?: string;
                                value?: string;
                            }[];
                            name?: string;
                            parameters?: {
                                key?: string;
                                value?: string;
                            }[];
                            trigger_types?: ("alert_triggered" | "alert_suppressed" | "alert_suspended")[];
                            url?: string;
                        }[];
                    } & {
                        incident_custom_field_updates?: {
                            id?: string;
                            value?: string;
                        }[];
                    };
                };
                parent?: {
                    id?: unknown;
                    /** @enum {unknown} */
                    type?: "event_orchestration_reference";
                };
                sets?: unknown;
                /** @default global */
                type?: unknown;
            };
        };
        OrchestrationGlobal_0: {
            orchestration_path: {
                catch_all?: {
                    actions?: Record<string, unknown>;
                };
                /** Format: date-time */
                readonly created_at?: string;
                readonly created_by?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                readonly parent?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                sets?: {
                    /** @default start */
                    id?: string;
                    rules?: {
                        actions?: Record<string, unknown>;
                        conditions?: {
                            expression?: string;
                        }[];
                        disabled?: boolean;
                        readonly id?: string;
                        label?: string;
                    }[];
                }[];
                /** @default service */
                readonly type?: string;
                /** Format: date-time */
                readonly updated_at?: string;
                readonly updated_by?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                readonly version?: string;
            };
        };
        OrchestrationGlobal_1_orchestration_path_catch_all_actions_0: {
            drop_event?: boolean;
            suppress?: boolean;
            suspend?: number;
        };
        OrchestrationGlobal_1_orchestration_path_catch_all_actions_1: {
            annotate?: string;
            escalation_policy?: string;
            priority?: string;
        };
        OrchestrationGlobal_1_orchestration_path_catch_all_actions_3: {
            automation_actions?: {
                /** @default false */
                auto_send?: boolean;
                headers?: {
                    key?: string;
                    value?: string;
                }[];
                name?: string;
                parameters?: {
                    key?: string;
                    value?: string;
                }[];
                trigger_types?: ("alert_triggered" | "alert_suppressed" | "alert_suspended")[];
                url?: string;
            }[];
        };
        OrchestrationGlobal_1_orchestration_path_catch_all_actions_4: {
            incident_custom_field_updates?: {
                id?: string;
                value?: string;
            }[];
        };
        OrchestrationIntegration: {
            readonly id?: string;
            label?: string;
            readonly parameters?: {
                readonly routing_key?: string;
                /** @default global */
                readonly type?: string;
            };
        };
        OrchestrationRouter: components["schemas"]["OrchestrationGlobal_0"] & {
            orchestration_path?: {
                catch_all?: {
                    actions?: {
                        /** @default unrouted */
                        route_to?: string;
                    };
                };
                parent?: {
                    id?: unknown;
                    /** @enum {unknown} */
                    type?: "event_orchestration_reference";
                };
                sets?: unknown;
                /** @default router */
                type?: unknown;
            };
        };
        OrchestrationUnrouted: components["schemas"]["OrchestrationGlobal_0"] & {
            orchestration_path?: {
                catch_all?: {
                    actions?: {
                        /** @enum {string} */
                        event_action?: "trigger" | "resolve";
                        extractions?: ({
                            target?: string;
                            template?: string;
                        } | {
                            regex?: string;
                            source?: string;
                            target?: string;
                        })[];
                        /** @enum {string} */
                        severity?: "info" | "error" | "warning" | "critical";
                        variables?: {
                            name?: string;
                            path?: string;
                            /** @enum {string} */
                            type?: "regex";
                            value?: string;
                        }[];
                    };
                };
                parent?: {
                    id?: unknown;
                    /** @enum {unknown} */
                    type?: "event_orchestration_reference";
                };
                sets?: unknown;
                /** @default unrouted */
                type?: unknown;
            };
        };
        OrchestrationUnrouted_1_orchestration_path_catch_all_actions: {
            /** @enum {string} */
            event_action?: "trigger" | "resolve";
            extractions?: ({
                target?: string;
                template?: string;
            } | {
                regex?: string;
                source?: string;
                target?: string;
            })[];
            /** @enum {string} */
            severity?: "info" | "error" | "warning" | "critical";
            variables?: {
                name?: string;
                path?: string;
                /** @enum {string} */
                type?: "regex";
                value?: string;
            }[];
        };
        OrchestrationWarningIneligible: {
            feature?: string;
            feature_type?: string;
            message?: string;
            rule_id?: string;
            /** @enum {string} */
            warning_type?: "forbidden_feature" | "invalid_routing";
        };
        OrchestrationWarningInvalidData: {
            feature?: string;
            feature_type?: string;
            message?: string;
            rule_id?: string;
            /** @enum {string} */
            warning_type?: "invalid_data";
        };
        Override: components["schemas"]["Tag_0"] & {
            /** Format: date-time */
            end: string;
            readonly id?: string;
            /** Format: date-time */
            start: string;
            user: components["schemas"]["UserReference"];
        };
        OverrideShift: {
            custom_shift_id?: string;
            /** Format: date-time */
            end_time: string;
            /** Format: uri */
            html_url?: string;
            id: string;
            overridden_member: components["schemas"]["ShiftMember"];
            overriding_member: components["schemas"]["ShiftMember"];
            rotation_id?: string;
            /** Format: uri */
            self?: string;
            /** Format: date-time */
            start_time: string;
            /** @enum {string} */
            type: "override_shift";
        };
        Pagination: {
            readonly limit?: number;
            readonly more?: boolean;
            readonly offset?: number;
            readonly total?: number | null;
        };
        Priority: components["schemas"]["Tag_0"] & {
            description?: string;
            name?: string;
        } & {
            readonly color?: string;
        } & {
            readonly order?: number;
        };
        PriorityReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "priority_reference";
        };
        ReachAckLimitLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "reach_ack_limit_log_entry";
        };
        ReachTriggerLimitLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "reach_trigger_limit_log_entry";
        };
        Reference: WithRequired<components["schemas"]["Tag_0"], "type" | "id">;
        RelatedIncidentMachineLearningRelationship: {
            /** @enum {string} */
            grouping_classification?: "similar_contents" | "prior_feedback";
            user_feedback?: {
                negative_feedback_count?: number;
                positive_feedback_count?: number;
            };
        };
        RelatedIncidentServiceDependencyBase: {
            readonly id?: string;
            /** Format: url */
            readonly self?: string | null;
            /** @enum {string} */
            type?: "business_service_reference" | "technical_service_reference";
        };
        RelatedIncidentServiceDependencyRelationship: {
            dependent_services?: components["schemas"]["RelatedIncidentServiceDependencyBase"][];
            supporting_services?: components["schemas"]["RelatedIncidentServiceDependencyBase"][];
        };
        RepeatEscalationPathLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "repeat_escalation_path_log_entry";
        };
        ResolveLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "resolve_log_entry";
        };
        ResolveReason: {
            incident?: components["schemas"]["IncidentReference"];
            /**
             * @default merge_resolve_reason
             * @enum {string}
             */
            type?: "merge_resolve_reason";
        };
        ResponderRequest: {
            id?: string;
            incident?: components["schemas"]["IncidentReference"];
            message?: string;
            requested_at?: string;
            requester?: components["schemas"]["UserReference"];
            responder_request_targets?: components["schemas"]["ResponderRequestTargetReference"][];
        };
        ResponderRequestTargetReference: {
            id?: string;
            incident_responders?: components["schemas"]["IncidentsRespondersReference"][];
            responder_request_target?: {
                id: string;
                type: string;
            };
            summary?: string;
            type?: string;
        };
        Restriction: {
            duration_seconds: number;
            start_day_of_week?: number;
            /** Format: partial-time */
            start_time_of_day: string;
            /** @enum {string} */
            type: "daily_restriction" | "weekly_restriction";
        };
        Rotation: {
            events?: components["schemas"]["Event"][];
            /** Format: uri */
            html_url?: string;
            id: string;
            /** Format: uri */
            self?: string;
            /** @enum {string} */
            type: "schedule_rotation";
        };
        RotationResponse: {
            rotation: components["schemas"]["Rotation"];
        };
        Schedule: components["schemas"]["Tag_0"] & {
            description?: string;
            readonly escalation_policies?: components["schemas"]["EscalationPolicyReference"][];
            final_schedule?: components["schemas"]["SubSchedule"];
            name?: string;
            next_oncall_for_user?: {
                readonly end?: string;
                readonly start?: string;
                user?: components["schemas"]["Reference"];
            };
            overrides_subschedule?: components["schemas"]["SubSchedule"];
            schedule_layers?: components["schemas"]["ScheduleLayer"][];
            readonly teams?: components["schemas"]["TeamReference"][];
            /** Format: activesupport-time-zone */
            time_zone: string;
            /**
             * @default schedule
             * @enum {string}
             */
            type: "schedule";
            readonly users?: components["schemas"]["UserReference"][];
        };
        ScheduledAction: {
            at: {
                /** @enum {string} */
                name: "support_hours_start" | "support_hours_end";
                /** @enum {string} */
                type: "named_time";
            };
            /** @enum {string} */
            to_urgency: "high";
            /** @enum {string} */
            type: "urgency_change";
        };
        ScheduleLayer: {
            /** Format: date-time */
            end?: string;
            id?: string;
            name?: string;
            readonly rendered_coverage_percentage?: number;
            readonly rendered_schedule_entries?: components["schemas"]["ScheduleLayerEntry"][];
            restrictions?: components["schemas"]["Restriction"][];
            rotation_turn_length_seconds: number;
            /** Format: date-time */
            rotation_virtual_start: string;
            /** Format: date-time */
            start: string;
            users: components["schemas"]["ScheduleLayerUser"][];
        };
        ScheduleLayerEntry: {
            /** Format: date-time */
            readonly end: string;
            /** Format: date-time */
            readonly start: string;
            user?: components["schemas"]["UserReference"];
        };
        ScheduleLayerUser: {
            user: components["schemas"]["UserReference"];
        };
        ScheduleReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "schedule_reference";
        };
        ScheduleResponse: {
            schedule: {
                description?: string;
                escalation_policies?: components["schemas"]["EscalationPolicyReference"][];
                final_schedule?: components["schemas"]["FinalSchedule"];
                /** Format: uri */
                html_url?: string;
                /** Format: uri */
                http_cal_url?: string;
                id: string;
                name: string;
                rotations?: components["schemas"]["Rotation"][];
                /** Format: uri */
                self?: string;
                teams?: components["schemas"]["TeamReference"][];
                time_zone: string;
                /** @enum {string} */
                type: "schedule_v3";
                users?: components["schemas"]["UserReference"][];
                /** Format: uri */
                web_cal_url?: string;
            };
        };
        Service: components["schemas"]["Tag_0"] & {
            /** @default 1800 */
            acknowledgement_timeout?: number | null;
            readonly addons?: components["schemas"]["AddonReference"][];
            /**
             * @deprecated
             * @default create_alerts_and_incidents
             * @enum {string}
             */
            alert_creation?: "create_incidents" | "create_alerts_and_incidents";
            /**
             * @deprecated
             * @enum {string}
             */
            alert_grouping?: "time" | "intelligent";
            /** @deprecated */
            alert_grouping_parameters?: components["schemas"]["AlertGroupingParameters"] | {
                readonly html_url?: string;
                readonly id?: string;
                readonly self?: string;
                readonly summary?: string;
                readonly type?: string;
            };
            /** @deprecated */
            alert_grouping_timeout?: number;
            auto_pause_notifications_parameters?: components["schemas"]["AutoPauseNotificationsParameters"];
            /** @default 14400 */
            auto_resolve_timeout?: number | null;
            /** Format: date-time */
            readonly created_at?: string;
            description?: string;
            escalation_policy?: components["schemas"]["EscalationPolicyReference"];
            incident_urgency_rule?: components["schemas"]["IncidentUrgencyRule"];
            readonly integrations?: components["schemas"]["IntegrationReference"][];
            /** Format: date-time */
            readonly last_incident_timestamp?: string;
            name?: string;
            /** @deprecated */
            response_play?: unknown;
            scheduled_actions?: components["schemas"]["ScheduledAction"][];
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "warning" | "critical" | "maintenance" | "disabled";
            support_hours?: components["schemas"]["SupportHours"];
            readonly teams?: components["schemas"]["TeamReference"][];
            /**
             * @default service
             * @enum {string}
             */
            type: "service";
        };
        ServiceOrchestration: components["schemas"]["OrchestrationGlobal_0"] & {
            orchestration_path?: {
                /** Format: date-time */
                readonly migrated_at?: string;
                readonly migrated_by?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                readonly migrated_from?: {
                    readonly id?: string;
                    /** Format: url */
                    readonly self?: string;
                    readonly type?: string;
                };
                /** @enum {string} */
                readonly migrated_status?: "completed";
                /** @enum {string} */
                readonly migrated_via?: "API" | "UI";
            } & {
                catch_all?: {
                    actions?: {
                        suppress?: boolean;
                        suspend?: number;
                    } & components["schemas"]["OrchestrationGlobal_1_orchestration_path_catch_all_actions_1"] & components["schemas"]["OrchestrationUnrouted_1_orchestration_path_catch_all_actions"] & {
                        pagerduty_automation_actions?: {
                            action_id?: string;
                            trigger_types?: ("alert_triggered" | "alert_suppressed" | "alert_suspended")[];
                        }[];
                    } & components["schemas"]["OrchestrationGlobal_1_orchestration_path_catch_all_actions_3"] & components["schemas"]["OrchestrationGlobal_1_orchestration_path_catch_all_actions_4"];
                };
                parent?: {
                    id?: unknown;
                    /** @enum {unknown} */
                    type?: "service_reference";
                };
                sets?: unknown;
                /** @default service */
                type?: unknown;
            };
        };
        ServiceOrchestration_1_orchestration_path_1_catch_all_actions_0: {
            suppress?: boolean;
            suspend?: number;
        };
        ServiceOrchestration_1_orchestration_path_1_catch_all_actions_3: {
            pagerduty_automation_actions?: {
                action_id?: string;
                trigger_types?: ("alert_triggered" | "alert_suppressed" | "alert_suspended")[];
            }[];
        };
        ServiceReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "service_reference";
        };
        ShiftAssignment: {
            id: string;
            member: components["schemas"]["ShiftMember"];
            /** @enum {string} */
            type: "shift_assignment";
        };
        ShiftMember: {
            /** @enum {string} */
            type: "user_member" | "empty_member";
            user_id?: string;
        };
        ShiftSource: {
            override_id?: string;
            rotation_id?: string;
            shift_id?: string;
            /** @enum {string} */
            type: "schedule_rotation" | "custom_shift" | "schedule_rotation_override" | "custom_shift_override";
        };
        SnoozeLogEntry: components["schemas"]["LogEntry"] & {
            changed_actions?: components["schemas"]["IncidentAction"][];
            /** @enum {string} */
            type?: "snooze_log_entry";
        };
        StatusPage: {
            readonly id?: string;
            name?: string;
            /** Format: date-time */
            readonly published_at?: string | null;
            /** @enum {string} */
            status_page_type?: "public" | "private";
            type?: string;
            /** Format: url */
            url?: string;
        };
        StatusPageImpact: {
            description?: string;
            readonly id?: string;
            /** @enum {string} */
            post_type?: "incident" | "maintenance";
            readonly self?: string;
            status_page?: {
                id: string;
                type?: string;
            };
            type?: string;
        };
        StatusPagePost: {
            /** Format: date-time */
            ends_at?: string | null;
            readonly id?: string;
            linked_resource?: {
                id: string;
                type?: string;
            };
            /** @enum {string} */
            post_type?: "incident" | "maintenance";
            postmortem?: {
                id: string;
                type?: string;
            };
            readonly self?: string;
            /** Format: date-time */
            starts_at?: string | null;
            status_page?: {
                id: string;
                type?: string;
            };
            title?: string;
            /** @default status_page_post */
            readonly type?: string;
            updates?: components["schemas"]["StatusPagePostUpdate"][];
        };
        StatusPagePostmortem: {
            readonly id?: string;
            message?: string;
            notify_subscribers?: boolean;
            post?: {
                id: string;
                type?: string;
            };
            /** Format: date-time */
            reported_at?: string;
            readonly self?: string;
            type?: string;
        };
        StatusPagePostmortemRequest: {
            message: string;
            notify_subscribers: boolean;
            post: {
                id: string;
                type?: string;
            };
            /**
             * @default status_page_post_postmortem
             * @enum {string}
             */
            readonly type: "status_page_post_postmortem";
        };
        StatusPagePostPostRequest: {
            /** Format: date-time */
            ends_at: string | null;
            /** @enum {string} */
            post_type: "incident" | "maintenance";
            /** Format: date-time */
            starts_at: string | null;
            status_page: {
                id: string;
                type?: string;
            };
            title: string;
            /** @enum {string} */
            type: "status_page_post";
            updates: components["schemas"]["StatusPagePostUpdateRequest"][];
        };
        StatusPagePostUpdate: {
            readonly id?: string;
            impacted_services?: {
                impact?: {
                    readonly id?: string;
                    type?: string;
                };
                service?: {
                    readonly id?: string;
                    type?: string;
                };
            }[];
            message?: string;
            notify_subscribers?: boolean;
            post?: {
                id: string;
                type?: string;
            };
            /** Format: date-time */
            reported_at?: string | null;
            /** @enum {string} */
            reviewed_status?: "approved" | "not_reviewed";
            readonly self?: string;
            severity?: {
                id: string;
                type?: string;
            };
            status?: {
                id: string;
                type?: string;
            };
            type?: string;
            update_frequency_ms?: number | null;
        };
        StatusPagePostUpdate_impacted_services: {
            impact?: {
                readonly id?: string;
                type?: string;
            };
            service?: {
                readonly id?: string;
                type?: string;
            };
        };
        StatusPagePostUpdateRequest: {
            impacted_services: components["schemas"]["StatusPagePostUpdate_impacted_services"][];
            message: string;
            notify_subscribers: boolean;
            post?: {
                id: string;
                type?: string;
            };
            /** Format: date-time */
            reported_at?: string | null;
            readonly self?: string;
            severity: {
                id: string;
                type?: string;
            };
            status: {
                id: string;
                type?: string;
            };
            type: string;
            update_frequency_ms: number | null;
        };
        StatusPageSeverity: {
            description?: string;
            readonly id?: string;
            /** @enum {string} */
            post_type?: "incident" | "maintenance";
            readonly self?: string;
            status_page?: {
                id: string;
                type?: string;
            };
            type?: string;
        };
        StatusPageStatus: {
            description?: string;
            readonly id?: string;
            /** @enum {string} */
            post_type?: "incident" | "maintenance";
            readonly self?: string;
            status_page?: {
                id: string;
                type?: string;
            };
            type?: string;
        };
        StatusUpdate: {
            created_at?: string;
            html_message?: string;
            id?: string;
            message?: string;
            sender?: components["schemas"]["UserReference"];
            subject?: string;
        };
        SubSchedule: {
            /** @enum {string} */
            readonly name: "Final Schedule" | "Overrides";
            readonly rendered_coverage_percentage?: number;
            readonly rendered_schedule_entries?: components["schemas"]["ScheduleLayerEntry"][];
        };
        SupportHours: {
            readonly days_of_week?: number[];
            /** Format: time */
            end_time?: string;
            /** Format: time */
            start_time?: string;
            /** Format: activesupport-time-zone */
            time_zone?: string;
            /**
             * @default fixed_time_per_day
             * @enum {string}
             */
            type?: "fixed_time_per_day";
        };
        Tag_0: {
            /** Format: url */
            readonly html_url?: string | null;
            readonly id?: string;
            /** Format: url */
            readonly self?: string | null;
            readonly summary?: string | null;
            readonly type?: string;
        };
        Team: components["schemas"]["Tag_0"] & {
            /**
             * @default manager
             * @enum {string}
             */
            default_role?: "manager" | "none";
            description?: string;
            name?: string;
            /**
             * @default team
             * @enum {string}
             */
            type: "team";
        };
        TeamReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "team_reference";
        };
        TimeBasedAlertGroupingConfiguration: {
            timeout?: number;
        };
        TriggerLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "trigger_log_entry";
        };
        UnacknowledgeLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "unacknowledge_log_entry";
        };
        UpdateCustomShiftRequest: {
            custom_shift: {
                assignments?: {
                    member: components["schemas"]["ShiftMember"];
                    /** @enum {string} */
                    type: "shift_assignment";
                }[];
                /** Format: date-time */
                end_time?: string;
                /** Format: date-time */
                start_time?: string;
            };
        };
        UpdateEventRequest: {
            event: {
                assignment_strategy?: components["schemas"]["EventAssignmentStrategy"];
                /** Format: date-time */
                effective_since?: string;
                /** Format: date-time */
                effective_until?: string | null;
                end_time?: components["schemas"]["ZonedDateTime"];
                name?: string;
                recurrence?: string[];
                start_time?: components["schemas"]["ZonedDateTime"];
            };
        };
        UpdateOverrideRequest: {
            override: {
                /** Format: date-time */
                end_time?: string;
                overriding_member?: components["schemas"]["ShiftMember"];
                /** Format: date-time */
                start_time?: string;
            };
        };
        UpdateScheduleRequest: {
            schedule: {
                description?: string;
                name?: string;
                time_zone?: string;
            };
        };
        UrgencyChangeLogEntry: components["schemas"]["LogEntry"] & {
            /** @enum {string} */
            type?: "urgency_change_log_entry" | "priority_change_log_entry" | "responder_request_log_entry" | "status_update_log_entry" | "field_value_change_log_entry" | "custom_field_value_change_log_entry";
        };
        User: components["schemas"]["Tag_0"] & {
            /** Format: url */
            readonly avatar_url?: string;
            color?: string;
            readonly contact_methods?: components["schemas"]["ContactMethodReference"][];
            readonly created_via_sso?: boolean;
            description?: string | null;
            /** Format: email */
            email: string;
            /** Format: uri */
            readonly http_cal_url?: string;
            readonly invitation_sent?: boolean;
            job_title?: string;
            name: string;
            readonly notification_rules?: components["schemas"]["NotificationRuleReference"][];
            /** @enum {string} */
            role?: "admin" | "limited_user" | "observer" | "owner" | "read_only_user" | "restricted_access" | "read_only_limited_user" | "user";
            readonly teams?: components["schemas"]["TeamReference"][];
            /** Format: tzinfo */
            time_zone?: string;
            /**
             * @default user
             * @enum {string}
             */
            type: "user";
            /** Format: uri */
            readonly web_cal_url?: string;
        };
        UserReference: components["schemas"]["Reference"] & {
            /** @enum {string} */
            type?: "user_reference";
        };
        V3ErrorResponse: {
            error: {
                code: number;
                errors?: {
                    [key: string]: string[];
                };
                message: string;
            };
        };
        V3ScheduleReference: {
            /** Format: uri */
            html_url?: string;
            id: string;
            name?: string | null;
            /** Format: uri */
            self?: string;
            summary: string;
            time_zone?: string | null;
            /** @enum {string} */
            type: "schedule_v3_reference";
        };
        WebhookSubscription: {
            /** @default true */
            active?: boolean;
            delivery_method: {
                custom_headers?: {
                    name?: string;
                    value?: string;
                }[];
                readonly id?: string;
                readonly secret?: string | null;
                temporarily_disabled?: boolean;
                /**
                 * @default http_delivery_method
                 * @enum {string}
                 */
                type: "http_delivery_method";
                /** Format: url */
                url: string;
            };
            description?: string;
            events: string[];
            filter: {
                id?: string;
                /** @enum {string} */
                type: "account_reference" | "service_reference" | "team_reference";
            };
            readonly id?: string;
            readonly oauth_client?: {
                id: string;
                readonly summary?: string;
                /**
                 * @default oauth_client_reference
                 * @enum {string}
                 */
                type: "oauth_client_reference";
            };
            /**
             * @default webhook_subscription
             * @enum {string}
             */
            type: "webhook_subscription";
        };
        WebhookSubscriptionUpdate: {
            webhook_subscription?: {
                active?: boolean;
                description?: string;
                events?: string[];
                filter?: {
                    id?: string;
                    /** @enum {string} */
                    type?: "account_reference" | "service_reference" | "team_reference";
                };
                oauth_client_id?: string | null;
            };
        };
        ZonedDateTime: {
            /** Format: date-time */
            date_time: string;
            time_zone: string;
        };
    };
    responses: {
        ArgumentError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["V3ErrorResponse"];
            };
        };
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error?: {
                        readonly code?: number;
                        readonly errors?: string[];
                        readonly message?: string;
                    };
                };
            };
        };
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        OrchestrationPathRouterTypeResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OrchestrationRouter"];
            };
        };
        OrchestrationPathServiceTypeResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceOrchestration"];
            };
        };
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        RequestEntityTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        WebhookBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        WebhookForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        WebhookUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        additional_details: "incident"[];
        alert_id: string;
        alert_key: string;
        date_range: "all";
        earliest_oncalls: boolean;
        editable_schedules: boolean;
        escalation_policy_ids_oncalls: string[];
        event_orchestration_id: string;
        id: string;
        incident_assigned_to_user: string[];
        incident_key: string;
        incident_list_limit: number;
        incident_list_time_zone: string;
        incident_services: string[];
        incident_urgencies: ("high" | "low")[];
        include_escalation_policy: ("services" | "teams" | "targets" | "escalation_rule_assignment_strategies")[];
        include_incident: ("acknowledgers" | "agents" | "assignees" | "conference_bridge" | "custom_fields" | "escalation_policies" | "first_trigger_log_entries" | "priorities" | "services" | "teams" | "users")[];
        include_incident_alerts: ("services" | "first_trigger_log_entries" | "incidents")[];
        include_incident_workflow_children: ("steps" | "team")[];
        include_incidents: ("acknowledgers" | "agents" | "assignees" | "conference_bridge" | "escalation_policies" | "first_trigger_log_entries" | "priorities" | "services" | "teams" | "users")[];
        include_log_entry: ("incidents" | "services" | "channels" | "teams")[];
        include_next_oncall_for_user: string;
        include_oncalls: ("escalation_policies" | "users" | "schedules")[];
        include_ruleset_migrated_metadata: "migrated_metadata"[];
        include_schedules: ("schedule_layers" | "overrides_subschedule" | "final_schedule")[];
        include_services: ("escalation_policies" | "teams" | "integrations" | "auto_pause_notifications_parameters")[];
        include_services_id: ("escalation_policies" | "teams" | "auto_pause_notifications_parameters" | "integrations")[];
        include_teams: "privileges"[];
        include_teams_members: "users"[];
        include_user: ("contact_methods" | "notification_rules" | "teams" | "subdomains")[];
        include_user_detail: ("contact_methods" | "notification_rules" | "teams" | "subdomains" | "calendar_urls")[];
        integration_ids: string[];
        log_entry_is_overview: boolean;
        offset_after: string;
        offset_before: string;
        offset_limit: number;
        offset_offset: number;
        offset_total: boolean;
        overflow_schedules: boolean;
        past_incidents_limit: number;
        past_incidents_total: boolean;
        query: string;
        reassignment_team: string;
        schedule_id: string;
        schedule_ids_oncalls: string[];
        schedule_list_time_zone: string;
        schedule_overflow: boolean;
        schedule_override_id: string;
        schedule_since: string;
        schedule_time_zone: string;
        schedule_until: string;
        schedule_v3_custom_shift_id: string;
        schedule_v3_event_id: string;
        schedule_v3_id: string;
        schedule_v3_include: "final_schedule"[];
        schedule_v3_limit: number;
        schedule_v3_limit_schedules: number;
        schedule_v3_offset: number;
        schedule_v3_overflow: boolean;
        schedule_v3_override_id: string;
        schedule_v3_rotation_id: string;
        schedule_v3_since: string;
        schedule_v3_since_required: string;
        schedule_v3_time_zone: string;
        schedule_v3_until: string;
        schedule_v3_until_required: string;
        service_id: string;
        service_name: string;
        services: string[];
        since: string;
        since_incidents: string;
        since_oncalls: string;
        since_schedules: string;
        sort_by_escalation_policy: "name" | "name:asc" | "name:desc";
        sort_by_event_orchestration: "name:asc" | "name:desc" | "routes:asc" | "routes:desc" | "created_at:asc" | "created_at:desc";
        sort_by_incident_alerts: "created_at" | "resolved_at" | "created_at:asc" | "created_at:desc" | "resolved_at:asc" | "resolved_at:desc";
        sort_by_incidents: string[];
        sort_by_service: "name" | "name:asc" | "name:desc";
        status_page_impact_post_type: "incident" | "maintenance";
        status_page_post_id: string;
        status_page_post_include: "status_page_post_update"[];
        status_page_post_reviewed_status: "approved" | "not_reviewed";
        status_page_post_status: string[];
        status_page_post_type: "incident" | "maintenance";
        status_page_post_update_reviewed_status: "approved" | "not_reviewed";
        status_page_severity_post_type: "incident" | "maintenance";
        status_page_status_post_type: "incident" | "maintenance";
        statuses_incident_alerts: ("triggered" | "resolved")[];
        statuses_incidents: ("triggered" | "acknowledged" | "resolved")[];
        team_ids: string[];
        team_user_id: string;
        time_zone: string;
        until: string;
        until_incidents: string;
        until_oncalls: string;
        until_schedules: string;
        user_ids_escalation_policies: string[];
        user_ids_oncalls: string[];
        webhooks_filter_id: string;
        webhooks_filter_type: "account" | "service" | "team";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlertGroupingSettings: {
        parameters: {
            query?: {
                after?: components["parameters"]["offset_after"];
                before?: components["parameters"]["offset_before"];
                limit?: components["parameters"]["offset_limit"];
                "service_ids[]"?: components["parameters"]["services"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert_grouping_settings: components["schemas"]["AlertGroupingSetting"][];
                    } & {
                        after?: string | null;
                    } & {
                        before?: string | null;
                    } & {
                        limit?: number | null;
                    } & {
                        total?: number | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    postAlertGroupingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    alert_grouping_setting: components["schemas"]["AlertGroupingSetting"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert_grouping_setting: components["schemas"]["AlertGroupingSetting"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getAlertGroupingSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert_grouping_setting: components["schemas"]["AlertGroupingSetting"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    putAlertGroupingSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    alert_grouping_setting: components["schemas"]["AlertGroupingSetting"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert_grouping_setting: components["schemas"]["AlertGroupingSetting"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteAlertGroupingSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    getAnalyticsMetricsIncidentsAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnalyticsModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            mean_assignment_count?: number;
                            mean_engaged_seconds?: number;
                            mean_engaged_user_count?: number;
                            mean_seconds_to_engage?: number;
                            mean_seconds_to_first_ack?: number;
                            mean_seconds_to_mobilize?: number;
                            mean_seconds_to_resolve?: number;
                            mean_user_defined_engaged_seconds?: number;
                            p50_seconds_to_first_ack?: number;
                            p50_seconds_to_resolve?: number;
                            p75_seconds_to_first_ack?: number;
                            p75_seconds_to_resolve?: number;
                            p90_seconds_to_first_ack?: number;
                            p90_seconds_to_resolve?: number;
                            p95_seconds_to_first_ack?: number;
                            p95_seconds_to_resolve?: number;
                            range_start?: string;
                            service_id?: string;
                            service_name?: string;
                            team_id?: string;
                            team_name?: string;
                            total_business_hour_interruptions?: number;
                            total_engaged_seconds?: number;
                            total_escalation_count?: number;
                            total_incident_count?: number;
                            total_incidents_acknowledged?: number;
                            total_incidents_auto_resolved?: unknown;
                            total_incidents_manual_escalated?: number;
                            total_incidents_reassigned?: number;
                            total_incidents_timeout_escalated?: number;
                            total_interruptions?: number;
                            total_notifications?: number;
                            total_off_hour_interruptions?: number;
                            total_sleep_hour_interruptions?: number;
                            total_snoozed_seconds?: number;
                            total_user_defined_engaged_seconds?: number;
                            up_time_pct?: number;
                        }[];
                    } & components["schemas"]["AnalyticsModel"];
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getAnalyticsMetricsIncidentsService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnalyticsModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: components["schemas"]["AnalyticsIncidentMetrics"][];
                    } & components["schemas"]["AnalyticsModel"];
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getAnalyticsMetricsIncidentsTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnalyticsModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: components["schemas"]["AnalyticsIncidentMetrics"][];
                    } & components["schemas"]["AnalyticsModel"];
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getAnalyticsMetricsRespondersAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnalyticsResponderFilter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: components["schemas"]["AnalyticsResponderMetrics"][];
                    } & components["schemas"]["AnalyticsResponderFilter"];
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getAnalyticsMetricsRespondersTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnalyticsResponderFilter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: components["schemas"]["AnalyticsResponderMetrics"][];
                    } & components["schemas"]["AnalyticsResponderFilter"];
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listBusinessServices: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        business_services: components["schemas"]["BusinessService"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listChangeEvents: {
        parameters: {
            query?: {
                "integration_ids[]"?: components["parameters"]["integration_ids"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                since?: string;
                "team_ids[]"?: components["parameters"]["team_ids"];
                total?: components["parameters"]["offset_total"];
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change_events?: components["schemas"]["ChangeEvent"][];
                        limit?: number | null;
                        more?: boolean;
                        offset?: number | null;
                        total?: number | null;
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getChangeEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change_event?: components["schemas"]["ChangeEvent"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listEscalationPolicies: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_escalation_policy"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                sort_by?: components["parameters"]["sort_by_escalation_policy"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                total?: components["parameters"]["offset_total"];
                "user_ids[]"?: components["parameters"]["user_ids_escalation_policies"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        escalation_policies: components["schemas"]["EscalationPolicy"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createEscalationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    escalation_policy: components["schemas"]["EscalationPolicy"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        escalation_policy: components["schemas"]["EscalationPolicy"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getEscalationPolicy: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_escalation_policy"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        escalation_policy: components["schemas"]["EscalationPolicy"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateEscalationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    escalation_policy: components["schemas"]["EscalationPolicy"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        escalation_policy: components["schemas"]["EscalationPolicy"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteEscalationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listEventOrchestrations: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                sort_by?: components["parameters"]["sort_by_event_orchestration"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        orchestrations?: {
                            /** Format: date-time */
                            readonly created_at?: string;
                            readonly created_by?: {
                                readonly id?: string;
                                /** Format: url */
                                readonly self?: string;
                                readonly type?: string;
                            };
                            description?: string;
                            readonly id?: string;
                            name?: string;
                            readonly routes?: number;
                            /** Format: url */
                            readonly self?: string;
                            team?: {
                                id?: string;
                                /** Format: url */
                                readonly self?: string;
                                readonly type?: string;
                            };
                            /** Format: date-time */
                            readonly updated_at?: string;
                            readonly updated_by?: {
                                readonly id?: string;
                                /** Format: url */
                                readonly self?: string;
                                readonly type?: string;
                            };
                            readonly version?: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrchestration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orchestration?: components["schemas"]["Orchestration"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrchPathGlobal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestrationGlobal"];
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrchPathGlobal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrchestrationGlobal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestrationGlobal"] & {
                        warnings?: (components["schemas"]["OrchestrationWarningIneligible"] | components["schemas"]["OrchestrationWarningInvalidData"])[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
        };
    };
    getOrchPathRouter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OrchestrationPathRouterTypeResponse"];
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrchPathRouter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrchestrationRouter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestrationRouter"] & {
                        warnings?: components["schemas"]["OrchestrationWarningIneligible"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
        };
    };
    updateOrchPathUnrouted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["event_orchestration_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrchestrationUnrouted"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestrationUnrouted"] & {
                        warnings?: components["schemas"]["OrchestrationWarningIneligible"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
        };
    };
    getOrchPathService: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_ruleset_migrated_metadata"];
            };
            header?: never;
            path: {
                service_id: components["parameters"]["service_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OrchestrationPathServiceTypeResponse"];
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrchPathService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service_id: components["parameters"]["service_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ServiceOrchestration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceOrchestration"] & {
                        warnings?: (components["schemas"]["OrchestrationWarningIneligible"] | components["schemas"]["OrchestrationWarningInvalidData"])[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
        };
    };
    listExtensionSchemas: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        extension_schemas: components["schemas"]["ExtensionSchema"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getExtensionSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        extension_schema: components["schemas"]["ExtensionSchema"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listIncidentWorkflows: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_incident_workflow_children"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        incident_workflows: components["schemas"]["IncidentWorkflow"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getIncidentWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident_workflow: components["schemas"]["IncidentWorkflow"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createIncidentWorkflowInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    incident_workflow_instance: {
                        id?: string;
                        incident?: {
                            id: string;
                            /** @enum {string} */
                            type?: "incident_reference";
                        };
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident_workflow_instance: components["schemas"]["IncidentWorkflowInstance"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                date_range?: components["parameters"]["date_range"];
                incident_key?: components["parameters"]["incident_key"];
                "include[]"?: components["parameters"]["include_incidents"];
                limit?: components["parameters"]["incident_list_limit"];
                offset?: components["parameters"]["offset_offset"];
                "priority_ids[]"?: string[];
                "service_ids[]"?: components["parameters"]["incident_services"];
                since?: components["parameters"]["since_incidents"];
                sort_by?: components["parameters"]["sort_by_incidents"];
                "statuses[]"?: components["parameters"]["statuses_incidents"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                time_zone?: components["parameters"]["incident_list_time_zone"];
                total?: components["parameters"]["offset_total"];
                until?: components["parameters"]["until_incidents"];
                "urgencies[]"?: components["parameters"]["incident_urgencies"];
                "user_ids[]"?: components["parameters"]["incident_assigned_to_user"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        incidents: components["schemas"]["Incident"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateIncidents: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    incidents: {
                        assignments?: {
                            assignee?: components["schemas"]["UserReference"];
                        }[];
                        conference_bridge?: components["schemas"]["ConferenceBridge"];
                        escalation_level?: number;
                        escalation_policy?: components["schemas"]["EscalationPolicyReference"];
                        id: string;
                        incident_type?: components["schemas"]["IncidentTypeReference"];
                        priority?: {
                            id: string;
                            name?: string;
                            /** @enum {string} */
                            type: "priority" | "priority_reference";
                        } | string;
                        resolution?: string;
                        /** @enum {string} */
                        status?: "resolved" | "acknowledged" | "triggered";
                        title?: string;
                        /** @enum {string} */
                        type: "incident" | "incident_reference";
                        /** @enum {string} */
                        urgency?: "high" | "low";
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        incidents: components["schemas"]["Incident"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["RequestEntityTooLarge"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createIncident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    incident: {
                        assignments?: {
                            assignee?: components["schemas"]["UserReference"];
                        }[];
                        body?: components["schemas"]["IncidentBody"];
                        conference_bridge?: components["schemas"]["ConferenceBridge"];
                        escalation_policy?: components["schemas"]["EscalationPolicyReference"];
                        incident_key?: string;
                        incident_type?: components["schemas"]["IncidentTypeReference"];
                        priority?: components["schemas"]["PriorityReference"];
                        service: components["schemas"]["ServiceReference"];
                        title: string;
                        /** @enum {string} */
                        type: "incident";
                        /** @enum {string} */
                        urgency?: "high" | "low";
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident: components["schemas"]["Incident"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getIncident: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_incident"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident: components["schemas"]["Incident"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listIncidentAlerts: {
        parameters: {
            query?: {
                alert_key?: components["parameters"]["alert_key"];
                "include[]"?: components["parameters"]["include_incident_alerts"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                sort_by?: components["parameters"]["sort_by_incident_alerts"];
                "statuses[]"?: components["parameters"]["statuses_incident_alerts"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        alerts: components["schemas"]["Alert"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getIncidentAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: components["parameters"]["alert_id"];
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert: components["schemas"]["Alert"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listIncidentLogEntries: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_log_entry"];
                is_overview?: components["parameters"]["log_entry_is_overview"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                since?: components["parameters"]["since"];
                time_zone?: components["parameters"]["time_zone"];
                total?: components["parameters"]["offset_total"];
                until?: components["parameters"]["until"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        log_entries: (components["schemas"]["AcknowledgeLogEntry"] | components["schemas"]["AnnotateLogEntry"] | components["schemas"]["AssignLogEntry"] | components["schemas"]["DelegateLogEntry"] | components["schemas"]["EscalateLogEntry"] | components["schemas"]["ExhaustEscalationPathLogEntry"] | components["schemas"]["NotifyLogEntry"] | components["schemas"]["ReachAckLimitLogEntry"] | components["schemas"]["ReachTriggerLimitLogEntry"] | components["schemas"]["RepeatEscalationPathLogEntry"] | components["schemas"]["ResolveLogEntry"] | components["schemas"]["SnoozeLogEntry"] | components["schemas"]["TriggerLogEntry"] | components["schemas"]["UnacknowledgeLogEntry"] | components["schemas"]["UrgencyChangeLogEntry"] | components["schemas"]["FieldValueChangeLogEntry"] | components["schemas"]["CustomFieldValueChangeLogEntry"])[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    mergeIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    source_incidents: components["schemas"]["IncidentReference"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident: components["schemas"]["IncidentReference"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listIncidentNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notes: components["schemas"]["IncidentNote"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createIncidentNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note: {
                        content: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        note: components["schemas"]["IncidentNote"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getOutlierIncident: {
        parameters: {
            query?: {
                "additional_details[]"?: components["parameters"]["additional_details"];
                since?: components["parameters"]["since"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outlier_incident?: {
                            incident?: components["schemas"]["Incident"];
                            incident_template?: {
                                readonly cluster_id?: string;
                                readonly id?: string;
                                readonly mined_text?: string;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPastIncidents: {
        parameters: {
            query?: {
                limit?: components["parameters"]["past_incidents_limit"];
                total?: components["parameters"]["past_incidents_total"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limit?: number;
                        past_incidents?: {
                            incident?: {
                                created_at?: string;
                                id?: string;
                                self?: string;
                                title?: string;
                            };
                            score?: number;
                        }[];
                        total?: number;
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listIncidentRelatedChangeEvents: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change_events?: (components["schemas"]["ChangeEvent"] & {
                            correlation_reason?: {
                                /** @enum {string} */
                                readonly reason?: "most_recent" | "related_service" | "intelligent";
                            };
                        })[];
                        limit?: number | null;
                        more?: boolean;
                        offset?: number | null;
                        total?: number | null;
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRelatedIncidents: {
        parameters: {
            query?: {
                "additional_details[]"?: components["parameters"]["additional_details"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        related_incidents?: {
                            incident?: components["schemas"]["Incident"];
                            relationships?: {
                                metadata?: components["schemas"]["RelatedIncidentMachineLearningRelationship"] | components["schemas"]["RelatedIncidentServiceDependencyRelationship"];
                                /** @enum {string} */
                                type?: "machine_learning_inferred" | "service_dependency";
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createIncidentResponderRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    message: string;
                    requester_id: string;
                    responder_request_targets: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        responder_request: components["schemas"]["ResponderRequest"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createIncidentSnooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    duration: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident: components["schemas"]["Incident"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createIncidentStatusUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    html_message?: string;
                    message: string;
                    subject?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_update: components["schemas"]["StatusUpdate"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listLogEntries: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_log_entry"];
                is_overview?: components["parameters"]["log_entry_is_overview"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                since?: components["parameters"]["since"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                time_zone?: components["parameters"]["time_zone"];
                total?: components["parameters"]["offset_total"];
                until?: components["parameters"]["until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        log_entries: (components["schemas"]["AcknowledgeLogEntry"] | components["schemas"]["AnnotateLogEntry"] | components["schemas"]["AssignLogEntry"] | components["schemas"]["DelegateLogEntry"] | components["schemas"]["EscalateLogEntry"] | components["schemas"]["ExhaustEscalationPathLogEntry"] | components["schemas"]["NotifyLogEntry"] | components["schemas"]["ReachAckLimitLogEntry"] | components["schemas"]["ReachTriggerLimitLogEntry"] | components["schemas"]["RepeatEscalationPathLogEntry"] | components["schemas"]["ResolveLogEntry"] | components["schemas"]["SnoozeLogEntry"] | components["schemas"]["TriggerLogEntry"] | components["schemas"]["UnacknowledgeLogEntry"] | components["schemas"]["UrgencyChangeLogEntry"])[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getLogEntry: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_log_entry"];
                time_zone?: components["parameters"]["time_zone"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        log_entry: components["schemas"]["AcknowledgeLogEntry"] | components["schemas"]["AnnotateLogEntry"] | components["schemas"]["AssignLogEntry"] | components["schemas"]["DelegateLogEntry"] | components["schemas"]["EscalateLogEntry"] | components["schemas"]["ExhaustEscalationPathLogEntry"] | components["schemas"]["NotifyLogEntry"] | components["schemas"]["ReachAckLimitLogEntry"] | components["schemas"]["ReachTriggerLimitLogEntry"] | components["schemas"]["RepeatEscalationPathLogEntry"] | components["schemas"]["ResolveLogEntry"] | components["schemas"]["SnoozeLogEntry"] | components["schemas"]["TriggerLogEntry"] | components["schemas"]["UnacknowledgeLogEntry"] | components["schemas"]["UrgencyChangeLogEntry"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listOnCalls: {
        parameters: {
            query?: {
                earliest?: components["parameters"]["earliest_oncalls"];
                "escalation_policy_ids[]"?: components["parameters"]["escalation_policy_ids_oncalls"];
                "include[]"?: components["parameters"]["include_oncalls"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                "schedule_ids[]"?: components["parameters"]["schedule_ids_oncalls"];
                since?: components["parameters"]["since_oncalls"];
                time_zone?: components["parameters"]["time_zone"];
                total?: components["parameters"]["offset_total"];
                until?: components["parameters"]["until_oncalls"];
                "user_ids[]"?: components["parameters"]["user_ids_oncalls"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        oncalls: components["schemas"]["Oncall"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listPriorities: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        priorities: components["schemas"]["Priority"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                include_next_oncall_for_user?: components["parameters"]["include_next_oncall_for_user"];
                "include[]"?: components["parameters"]["include_schedules"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                since?: components["parameters"]["schedule_since"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                time_zone?: components["parameters"]["schedule_list_time_zone"];
                total?: components["parameters"]["offset_total"];
                until?: components["parameters"]["schedule_until"];
                "user_ids[]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        schedules: components["schemas"]["Schedule"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createSchedule: {
        parameters: {
            query?: {
                overflow?: components["parameters"]["schedule_overflow"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    schedule: components["schemas"]["Schedule"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: components["schemas"]["Schedule"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getSchedule: {
        parameters: {
            query?: {
                include_next_oncall_for_user?: components["parameters"]["include_next_oncall_for_user"];
                overflow?: components["parameters"]["schedule_overflow"];
                since?: components["parameters"]["schedule_since"];
                time_zone?: components["parameters"]["schedule_time_zone"];
                until?: components["parameters"]["schedule_until"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: components["schemas"]["Schedule"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateSchedule: {
        parameters: {
            query?: {
                overflow?: components["parameters"]["schedule_overflow"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    schedule: components["schemas"]["Schedule"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: components["schemas"]["Schedule"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listScheduleOverrides: {
        parameters: {
            query: {
                editable?: components["parameters"]["editable_schedules"];
                overflow?: components["parameters"]["overflow_schedules"];
                since: components["parameters"]["since_schedules"];
                until: components["parameters"]["until_schedules"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        overrides: components["schemas"]["Override"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createScheduleOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    overrides?: components["schemas"]["Override"][];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors?: string[];
                        override: components["schemas"]["Override"];
                        status?: number;
                    }[];
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteScheduleOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                override_id: components["parameters"]["schedule_override_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listScheduleUsers: {
        parameters: {
            query?: {
                since?: components["parameters"]["since"];
                until?: components["parameters"]["until"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly users: components["schemas"]["User"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getBusinessServiceServiceDependencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        relationships?: {
                            dependent_service?: {
                                id?: string;
                                type?: string;
                            };
                            id?: string;
                            supporting_service?: {
                                id?: string;
                                type?: string;
                            };
                            type?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getTechnicalServiceServiceDependencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        relationships?: {
                            dependent_service?: {
                                id?: string;
                                type?: string;
                            };
                            id?: string;
                            supporting_service?: {
                                id?: string;
                                type?: string;
                            };
                            type?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_services"];
                limit?: components["parameters"]["offset_limit"];
                name?: components["parameters"]["service_name"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                sort_by?: components["parameters"]["sort_by_service"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                time_zone?: components["parameters"]["time_zone"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        services: components["schemas"]["Service"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    service: components["schemas"]["Service"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: components["schemas"]["Service"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
        };
    };
    getService: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_services_id"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: components["schemas"]["Service"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    service: components["schemas"]["Service"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: components["schemas"]["Service"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listServiceChangeEvents: {
        parameters: {
            query?: {
                "integration_ids[]"?: components["parameters"]["integration_ids"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                since?: string;
                "team_ids[]"?: components["parameters"]["team_ids"];
                total?: components["parameters"]["offset_total"];
                until?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change_events?: components["schemas"]["ChangeEvent"][];
                        limit?: number | null;
                        more?: boolean;
                        offset?: number | null;
                        total?: number | null;
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listStatusPages: {
        parameters: {
            query?: {
                status_page_type?: "public" | "private" | "audience_specific";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        status_pages?: components["schemas"]["StatusPage"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listStatusPageImpacts: {
        parameters: {
            query?: {
                post_type?: components["parameters"]["status_page_impact_post_type"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        impacts?: components["schemas"]["StatusPageImpact"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listStatusPagePosts: {
        parameters: {
            query?: {
                post_type?: components["parameters"]["status_page_post_type"];
                reviewed_status?: components["parameters"]["status_page_post_reviewed_status"];
                "status[]"?: components["parameters"]["status_page_post_status"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        posts?: components["schemas"]["StatusPagePost"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createStatusPagePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    post: components["schemas"]["StatusPagePostPostRequest"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        post?: components["schemas"]["StatusPagePost"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getStatusPagePost: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["status_page_post_include"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
                post_id: components["parameters"]["status_page_post_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        post?: components["schemas"]["StatusPagePost"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listStatusPagePostUpdates: {
        parameters: {
            query?: {
                reviewed_status?: components["parameters"]["status_page_post_update_reviewed_status"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
                post_id: components["parameters"]["status_page_post_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        post_updates?: components["schemas"]["StatusPagePostUpdate"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createStatusPagePostUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                post_id: components["parameters"]["status_page_post_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    post_update: components["schemas"]["StatusPagePostUpdateRequest"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        post_update?: components["schemas"]["StatusPagePostUpdate"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createOrUpdateStatusPagePostmortem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                post_id: components["parameters"]["status_page_post_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    postmortem: components["schemas"]["StatusPagePostmortemRequest"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postmortem?: components["schemas"]["StatusPagePostmortem"];
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postmortem?: components["schemas"]["StatusPagePostmortem"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listStatusPageSeverities: {
        parameters: {
            query?: {
                post_type?: components["parameters"]["status_page_severity_post_type"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        severities?: components["schemas"]["StatusPageSeverity"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listStatusPageStatuses: {
        parameters: {
            query?: {
                post_type?: components["parameters"]["status_page_status_post_type"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        statuses?: components["schemas"]["StatusPageStatus"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        teams: components["schemas"]["Team"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    team: components["schemas"]["Team"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: components["schemas"]["Team"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getTeam: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_teams"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: components["schemas"]["Team"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    team: components["schemas"]["Team"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: components["schemas"]["Team"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteTeam: {
        parameters: {
            query?: {
                reassignment_team?: components["parameters"]["reassignment_team"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listTeamUsers: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_teams_members"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        members?: {
                            role?: string;
                            user?: components["schemas"]["UserReference"];
                        }[];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateTeamUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                user_id: components["parameters"]["team_user_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role?: "observer" | "responder" | "manager";
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteTeamUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                user_id: components["parameters"]["team_user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_user"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                query?: components["parameters"]["query"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pagination"] & {
                        users: components["schemas"]["User"][];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    user: components["schemas"]["User"] & {
                        license?: unknown & components["schemas"]["LicenseReference"];
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["include_user_detail"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["ArgumentError"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listSchedulesV3: {
        parameters: {
            query?: {
                limit?: components["parameters"]["schedule_v3_limit_schedules"];
                offset?: components["parameters"]["schedule_v3_offset"];
                query?: components["parameters"]["query"];
                "team_ids[]"?: components["parameters"]["team_ids"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limit?: number;
                        more?: boolean;
                        offset?: number;
                        schedules: components["schemas"]["V3ScheduleReference"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createScheduleV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScheduleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getScheduleV3: {
        parameters: {
            query?: {
                "include[]"?: components["parameters"]["schedule_v3_include"];
                overflow?: components["parameters"]["schedule_v3_overflow"];
                since?: components["parameters"]["schedule_v3_since"];
                time_zone?: components["parameters"]["schedule_v3_time_zone"];
                until?: components["parameters"]["schedule_v3_until"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateScheduleV3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateScheduleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteScheduleV3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listCustomShifts: {
        parameters: {
            query: {
                limit?: components["parameters"]["schedule_v3_limit"];
                offset?: components["parameters"]["schedule_v3_offset"];
                overflow?: components["parameters"]["schedule_v3_overflow"];
                since: components["parameters"]["schedule_v3_since_required"];
                time_zone?: components["parameters"]["schedule_v3_time_zone"];
                until: components["parameters"]["schedule_v3_until_required"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        custom_shifts: components["schemas"]["CustomShift"][];
                        limit?: number;
                        more?: boolean;
                        offset?: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createCustomShifts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomShiftsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        custom_shifts: components["schemas"]["CustomShift"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCustomShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                custom_shift_id: components["parameters"]["schedule_v3_custom_shift_id"];
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        custom_shift: components["schemas"]["CustomShift"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateCustomShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                custom_shift_id: components["parameters"]["schedule_v3_custom_shift_id"];
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomShiftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        custom_shift: components["schemas"]["CustomShift"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteCustomShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                custom_shift_id: components["parameters"]["schedule_v3_custom_shift_id"];
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOverrides: {
        parameters: {
            query: {
                limit?: components["parameters"]["schedule_v3_limit"];
                offset?: components["parameters"]["schedule_v3_offset"];
                overflow?: components["parameters"]["schedule_v3_overflow"];
                since: components["parameters"]["schedule_v3_since_required"];
                time_zone?: components["parameters"]["schedule_v3_time_zone"];
                until: components["parameters"]["schedule_v3_until_required"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limit?: number;
                        more?: boolean;
                        offset?: number;
                        overrides: components["schemas"]["OverrideShift"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOverridesRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        overrides: components["schemas"]["OverrideShift"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                override_id: components["parameters"]["schedule_v3_override_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        override: components["schemas"]["OverrideShift"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                override_id: components["parameters"]["schedule_v3_override_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOverrideRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        override: components["schemas"]["OverrideShift"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                override_id: components["parameters"]["schedule_v3_override_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRotations: {
        parameters: {
            query?: {
                limit?: components["parameters"]["schedule_v3_limit"];
                offset?: components["parameters"]["schedule_v3_offset"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limit?: number;
                        more?: boolean;
                        offset?: number;
                        rotations: components["schemas"]["Rotation"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRotation: {
        parameters: {
            query?: {
                since?: components["parameters"]["schedule_v3_since"];
                until?: components["parameters"]["schedule_v3_until"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                limit?: components["parameters"]["schedule_v3_limit"];
                offset?: components["parameters"]["schedule_v3_offset"];
            };
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["Event"][];
                        limit?: number;
                        more?: boolean;
                        offset?: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEventRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                since?: components["parameters"]["schedule_v3_since"];
                until?: components["parameters"]["schedule_v3_until"];
            };
            header?: never;
            path: {
                event_id: components["parameters"]["schedule_v3_event_id"];
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: components["parameters"]["schedule_v3_event_id"];
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEventRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: components["parameters"]["schedule_v3_event_id"];
                id: components["parameters"]["schedule_v3_id"];
                rotation_id: components["parameters"]["schedule_v3_rotation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWebhookSubscriptions: {
        parameters: {
            query?: {
                filter_id?: components["parameters"]["webhooks_filter_id"];
                filter_type?: components["parameters"]["webhooks_filter_type"];
                limit?: components["parameters"]["offset_limit"];
                offset?: components["parameters"]["offset_offset"];
                total?: components["parameters"]["offset_total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhook_subscriptions: components["schemas"]["WebhookSubscription"][];
                    } & components["schemas"]["Pagination"];
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            403: components["responses"]["WebhookForbidden"];
        };
    };
    createWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    webhook_subscription: components["schemas"]["WebhookSubscription"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhook_subscription: components["schemas"]["WebhookSubscription"];
                    };
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            403: components["responses"]["WebhookForbidden"];
        };
    };
    getWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhook_subscription: components["schemas"]["WebhookSubscription"];
                    };
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            403: components["responses"]["WebhookForbidden"];
            404: components["responses"]["WebhookNotFound"];
        };
    };
    updateWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookSubscriptionUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhook_subscription: components["schemas"]["WebhookSubscription"];
                    };
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            403: components["responses"]["WebhookForbidden"];
            404: components["responses"]["WebhookNotFound"];
        };
    };
    deleteWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            403: components["responses"]["WebhookForbidden"];
            404: components["responses"]["WebhookNotFound"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
