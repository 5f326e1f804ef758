// @generated from specs/pingera/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlertChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlertRules"];
        put?: never;
        post: operations["createAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateAlertRule"];
        post?: never;
        delete: operations["deleteAlertRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAlertStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCheckGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCheckGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-groups/{group_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChecksInGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChecks"];
        put?: never;
        post: operations["createCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCheck"];
        put?: never;
        post?: never;
        delete: operations["deleteCheck"];
        options?: never;
        head?: never;
        patch: operations["updateCheck"];
        trace?: never;
    };
    "/v1/checks/{check_id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["executeCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/{check_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCheckResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/{check_id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCheckSecrets"];
        put: operations["replaceCheckSecrets"];
        post: operations["addCheckSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/{check_id}/secrets/{secret_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeCheckSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/{check_id}/uptime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCheckUptime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/all-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAllResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["executeCustomCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks/status-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatusHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heartbeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHeartbeats"];
        put?: never;
        post: operations["createHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heartbeats/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHeartbeat"];
        put: operations["replaceHeartbeat"];
        post?: never;
        delete: operations["deleteHeartbeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heartbeats/{check_id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pingHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heartbeats/{check_id}/pings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHeartbeatPings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPages"];
        put?: never;
        post: operations["createPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{page_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPage"];
        put: operations["replacePage"];
        post?: never;
        delete: operations["deletePage"];
        options?: never;
        head?: never;
        patch: operations["updatePage"];
        trace?: never;
    };
    "/v1/pages/{page_id}/component-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listComponentGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{page_id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listComponents"];
        put?: never;
        post: operations["createComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{page_id}/components/{component_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getComponent"];
        put: operations["replaceComponent"];
        post?: never;
        delete: operations["deleteComponent"];
        options?: never;
        head?: never;
        patch: operations["updateComponent"];
        trace?: never;
    };
    "/v1/pages/{page_id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidents"];
        put?: never;
        post: operations["createIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{page_id}/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncident"];
        put: operations["replaceIncident"];
        post?: never;
        delete: operations["deleteIncident"];
        options?: never;
        head?: never;
        patch: operations["updateIncident"];
        trace?: never;
    };
    "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidentUpdates"];
        put?: never;
        post: operations["createIncidentUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteIncidentUpdate"];
        options?: never;
        head?: never;
        patch: operations["updateIncidentUpdate"];
        trace?: never;
    };
    "/v1/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSecrets"];
        put?: never;
        post: operations["createSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secrets/{secret_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSecret"];
        put?: never;
        post?: never;
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        patch: operations["updateSecret"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Alert: {
            acknowledged_at?: components["schemas"]["TimeOrNull"];
            acknowledged_by_id?: components["schemas"]["TextOrNull"];
            alert_metadata?: components["schemas"]["AnyObject"];
            check_id?: string;
            check_name?: unknown;
            description?: string;
            duration?: unknown;
            fired_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            is_active?: unknown;
            last_notification_at?: components["schemas"]["TimeOrNull"];
            notification_count?: number;
            resolved_at?: components["schemas"]["TimeOrNull"];
            rule_id?: string;
            rule_name?: unknown;
            severity?: components["schemas"]["SeverityOrNewer"];
            status?: components["schemas"]["AlertStatusOrNewer"];
            title?: string;
        };
        AlertChannel: {
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            last_used_at?: components["schemas"]["TimeOrNull"];
            type: components["schemas"]["ChannelTypeOrNewer"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["AlertChannelFields"], "name" | "configuration">;
        AlertChannelFields: {
            configuration?: components["schemas"]["AnyObject"];
            enabled?: boolean;
            name?: string;
        };
        /** @enum {string} */
        AlertCondition: "check_failed" | "check_timeout" | "check_degraded" | "consecutive_failures" | "uptime_below_threshold";
        AlertConditionOrNewer: components["schemas"]["AlertCondition"] | string;
        AlertList: {
            alerts?: components["schemas"]["Alert"][];
            pagination?: components["schemas"]["Pagination"];
        };
        AlertRule: {
            channels?: components["schemas"]["AlertChannel"][];
            check_name?: unknown;
            condition: components["schemas"]["AlertConditionOrNewer"];
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            severity?: components["schemas"]["SeverityOrNewer"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["AlertRuleFields"], "name" | "check_id" | "channel_ids">;
        AlertRuleChange: {
            condition?: components["schemas"]["AlertCondition"];
            severity?: components["schemas"]["Severity"];
        } & components["schemas"]["AlertRuleFields"];
        AlertRuleCreate: {
            /** @default true */
            auto_resolve?: boolean;
            /** @default 300 */
            cooldown_period?: number;
            /** @default true */
            enabled?: boolean;
        } & WithRequired<components["schemas"]["AlertRuleChange"], "condition">;
        AlertRuleFields: {
            auto_resolve?: boolean;
            channel_ids?: components["schemas"]["Id"][];
            check_id?: components["schemas"]["Id"];
            condition_parameters?: components["schemas"]["AnyObject"];
            cooldown_period?: number;
            enabled?: boolean;
            name?: string;
        };
        AlertStats: {
            active_alerts?: number;
            recent_alerts?: number;
            severity_breakdown?: components["schemas"]["AnyObject"];
            total_channels?: number;
            total_rules?: number;
        };
        /** @enum {string} */
        AlertStatus: "firing" | "resolved" | "acknowledged" | "suppressed";
        AlertStatusOrNewer: components["schemas"]["AlertStatus"] | string;
        AnyObject: {
            [key: string]: unknown;
        };
        /** @enum {string} */
        ChannelType: "email" | "webhook" | "statuspage" | "telegram";
        ChannelTypeOrNewer: components["schemas"]["ChannelType"] | string;
        Check: {
            created_at?: components["schemas"]["Time"];
            group?: components["schemas"]["CheckGroupFields"];
            id: components["schemas"]["Id"];
            last_checked_at?: components["schemas"]["Time"];
            parameters?: components["schemas"]["AnyObject"];
            status?: components["schemas"]["CheckStatusOrNewer"];
            type: components["schemas"]["CheckTypeOrNewer"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["CheckFields"], "name">;
        CheckChange: {
            parameters?: components["schemas"]["CheckParameters"];
            secrets?: components["schemas"]["CheckSecretGiven"][];
            type?: components["schemas"]["CheckType"];
        } & components["schemas"]["CheckFields"];
        CheckCreate: WithRequired<components["schemas"]["CheckChange"], "type">;
        CheckFields: {
            active?: boolean;
            group_id?: components["schemas"]["TextOrNull"];
            interval?: number;
            name?: string;
            position?: number;
            timeout?: components["schemas"]["CheckTimeout"];
        } & components["schemas"]["CheckTarget"];
        CheckGroup: {
            checks_count?: unknown;
        } & components["schemas"]["CheckGroupFields"];
        CheckGroupChange: {
            active?: boolean;
            color?: string;
            description?: string;
            name?: string;
            position?: number;
        };
        CheckGroupFields: {
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["CheckGroupChange"], "name">;
        CheckGroupList: {
            groups?: components["schemas"]["CheckGroup"][];
            pagination?: components["schemas"]["Pagination"];
        };
        CheckList: {
            checks?: components["schemas"]["Check"][];
            pagination?: components["schemas"]["Pagination"];
        };
        CheckParameters: {
            assertions?: {
                max_packet_loss?: number;
            } & {
                [key: string]: unknown;
            };
            dns_servers?: string[];
            expected_answers?: string[];
            http_request?: {
                body?: unknown;
                headers?: components["schemas"]["AnyObject"];
                method?: string;
            };
            /** @enum {string} */
            ip_version?: "v4" | "v6" | "auto";
            ports?: string;
            probe_count?: number;
            probe_interval?: number;
            probe_timeout?: number;
            pw_script?: string;
            record_type?: string;
            regions?: string[];
            retry_enabled?: boolean;
            search_text?: string;
            /** @enum {string} */
            validation_mode?: "contains_all" | "exact";
        } & {
            [key: string]: unknown;
        };
        CheckResult: {
            check_id: string;
            check_metadata?: components["schemas"]["AnyObject"];
            check_server?: components["schemas"]["CheckServer"];
            check_server_id?: string;
            created_at?: components["schemas"]["Time"];
            error_message?: string;
            id: components["schemas"]["Id"];
            response_time?: number;
            status?: components["schemas"]["CheckStatusOrNewer"];
        };
        CheckResultList: {
            pagination?: components["schemas"]["Pagination"];
            results?: components["schemas"]["CheckResult"][];
        };
        CheckSecret: {
            created_at?: components["schemas"]["Time"];
            env_variable?: string;
            id: components["schemas"]["Id"];
            secret?: {
                secret_name?: string;
            };
            secret_id?: string;
        };
        CheckSecretGiven: {
            env_variable: string;
            secret_id: components["schemas"]["Id"];
        };
        CheckServer: {
            country?: string;
            id?: string;
            ip_address?: string;
            region?: string;
            server_metadata?: components["schemas"]["AnyObject"];
        };
        /** @enum {string} */
        CheckStatus: "ok" | "failed" | "degraded" | "timeout" | "pending" | "paused";
        CheckStatusOrNewer: components["schemas"]["CheckStatus"] | string;
        CheckTarget: {
            host?: string;
            port?: number;
            url?: string;
        };
        CheckTimeout: number;
        /** @enum {string} */
        CheckType: "web" | "api" | "ssl" | "tcp" | "synthetic" | "multistep" | "dns" | "icmp" | "portscan";
        CheckTypeOrNewer: components["schemas"]["CheckType"] | string;
        Component: {
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            page_id?: string;
            status?: components["schemas"]["ComponentStatusOrNewer"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["ComponentFields"], "name">;
        ComponentChange: {
            status?: components["schemas"]["ComponentStatus"];
        } & components["schemas"]["ComponentFields"];
        ComponentCreate: {
            /** @default false */
            group?: boolean;
        } & components["schemas"]["ComponentChange"];
        ComponentFields: {
            description?: components["schemas"]["TextOrNull"];
            group?: boolean;
            group_id?: components["schemas"]["TextOrNull"];
            name?: string;
            only_show_if_degraded?: boolean;
            position?: number | null;
            showcase?: boolean;
            start_date?: components["schemas"]["Time"];
        };
        /** @enum {string} */
        ComponentStatus: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage";
        ComponentStatusOrNewer: components["schemas"]["ComponentStatus"] | string;
        CustomRun: {
            name: string;
            parameters?: components["schemas"]["CheckParameters"];
            timeout?: components["schemas"]["CheckTimeout"];
            type: components["schemas"]["CheckType"];
        } & components["schemas"]["CheckTarget"];
        Error: {
            code?: number;
            errors?: components["schemas"]["AnyObject"];
            message?: string;
            status?: string;
        };
        FlagOrNull: boolean | null;
        Heartbeat: {
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            last_ping_at?: components["schemas"]["Time"];
            next_expected_ping?: components["schemas"]["Time"];
            ping_url?: string;
            status?: components["schemas"]["HeartbeatStatusOrNewer"];
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["HeartbeatChange"], "name" | "period_seconds">;
        HeartbeatChange: {
            active?: boolean;
            grace_seconds?: number;
            name?: string;
            period_seconds?: number;
        };
        HeartbeatCreate: {
            /** @default true */
            active?: boolean;
            /** @default 3600 */
            grace_seconds?: number;
        } & WithRequired<components["schemas"]["HeartbeatChange"], "name" | "period_seconds">;
        HeartbeatDetail: {
            recent_pings?: components["schemas"]["HeartbeatPing"][];
        } & components["schemas"]["Heartbeat"];
        HeartbeatList: {
            checks?: components["schemas"]["Heartbeat"][];
            pagination?: components["schemas"]["Pagination"];
        };
        HeartbeatPing: {
            check_id?: string;
            id: components["schemas"]["Id"];
            ping_data?: components["schemas"]["AnyObject"];
            received_at?: components["schemas"]["Time"];
            source_ip?: string;
            user_agent?: string;
        };
        HeartbeatPinged: {
            check_id?: string;
            message?: string;
            next_expected_ping?: components["schemas"]["Time"];
            status?: string;
        };
        HeartbeatPingList: {
            pagination?: components["schemas"]["Pagination"];
            pings?: components["schemas"]["HeartbeatPing"][];
        };
        /** @enum {string} */
        HeartbeatStatus: "up" | "down" | "grace" | "paused";
        HeartbeatStatusOrNewer: components["schemas"]["HeartbeatStatus"] | string;
        Id: string;
        Incident: {
            auto_transition_deliver_notifications_at_end?: boolean;
            auto_transition_deliver_notifications_at_start?: boolean;
            auto_transition_to_maintenance_state?: boolean;
            auto_transition_to_operational_state?: boolean;
            body?: string;
            components?: unknown;
            created_at?: components["schemas"]["Time"];
            deliver_notifications?: boolean;
            id: components["schemas"]["Id"];
            impact?: components["schemas"]["IncidentImpactOrNewer"];
            incident_updates?: unknown;
            metadata?: components["schemas"]["AnyObject"];
            monitoring_at?: components["schemas"]["Time"];
            name: string;
            page_id?: string;
            postmortem_body?: unknown;
            postmortem_body_last_updated_at?: unknown;
            postmortem_published_at?: unknown;
            reminder_intervals?: string;
            resolved_at?: unknown;
            scheduled_auto_completed?: boolean;
            scheduled_auto_in_progress?: boolean;
            scheduled_for?: components["schemas"]["Time"];
            scheduled_remind_prior?: boolean;
            scheduled_reminded_at?: components["schemas"]["Time"];
            scheduled_until?: components["schemas"]["Time"];
            status: components["schemas"]["IncidentStatusOrNewer"];
            updated_at?: components["schemas"]["Time"];
        };
        IncidentChange: {
            body?: string;
            components?: components["schemas"]["StatusOfComponents"];
            deliver_notifications?: boolean;
            impact?: components["schemas"]["IncidentImpact"];
            name?: string;
            status?: components["schemas"]["IncidentStatus"];
        };
        IncidentCreate: {
            /** @default true */
            deliver_notifications?: boolean;
        } & WithRequired<components["schemas"]["IncidentChange"], "name" | "status">;
        /** @enum {string} */
        IncidentImpact: "minor" | "major" | "critical";
        IncidentImpactOrNewer: components["schemas"]["IncidentImpact"] | string;
        /** @enum {string} */
        IncidentStatus: "investigating" | "identified" | "monitoring" | "resolved";
        IncidentStatusOrNewer: components["schemas"]["IncidentStatus"] | string;
        IncidentUpdate: {
            body?: string;
            components?: unknown;
            created_at?: components["schemas"]["Time"];
            deliver_notifications?: boolean;
            id: components["schemas"]["Id"];
            incident_id?: string;
            status?: components["schemas"]["IncidentStatusOrNewer"];
            updated_at?: components["schemas"]["Time"];
        };
        IncidentUpdateChange: {
            body?: string;
            created_at?: components["schemas"]["Time"];
        };
        IncidentUpdateCreate: {
            body: string;
            /** @default true */
            deliver_notifications?: boolean;
            status: components["schemas"]["IncidentStatus"];
        };
        Job: {
            check_id?: string;
            check_parameters?: components["schemas"]["AnyObject"];
            completed_at?: components["schemas"]["Time"];
            created_at?: components["schemas"]["Time"];
            error_message?: string;
            id: components["schemas"]["Id"];
            job_type?: unknown;
            result?: unknown;
            started_at?: components["schemas"]["Time"];
            status?: components["schemas"]["JobStatusOrNewer"];
        };
        JobList: {
            jobs?: components["schemas"]["Job"][];
            pagination?: components["schemas"]["Pagination"];
        };
        /** @enum {string} */
        JobStatus: "pending" | "running" | "completed" | "failed";
        JobStatusOrNewer: components["schemas"]["JobStatus"] | string;
        /** @enum {string} */
        Language: "ru" | "en";
        LanguageOrNewer: components["schemas"]["Language"] | string;
        Page: {
            created_at?: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            language?: components["schemas"]["LanguageOrNewer"];
            organization_id?: string;
            template?: unknown;
            updated_at?: components["schemas"]["Time"];
        } & WithRequired<components["schemas"]["PageFields"], "name">;
        PageChange: {
            language?: components["schemas"]["Language"];
        } & components["schemas"]["PageFields"];
        PageCreate: components["schemas"]["PageChange"];
        PageFields: {
            activity_score?: number | null;
            allow_email_subscribers?: components["schemas"]["FlagOrNull"];
            allow_incident_subscribers?: components["schemas"]["FlagOrNull"];
            allow_page_subscribers?: components["schemas"]["FlagOrNull"];
            allow_rss_atom_feeds?: components["schemas"]["FlagOrNull"];
            allow_sms_subscribers?: components["schemas"]["FlagOrNull"];
            allow_webhook_subscribers?: components["schemas"]["FlagOrNull"];
            city?: string | null;
            company_logo?: string | null;
            country?: string | null;
            css_blues?: components["schemas"]["TextOrNull"];
            css_body_background_color?: components["schemas"]["TextOrNull"];
            css_border_color?: components["schemas"]["TextOrNull"];
            css_button_border_color?: components["schemas"]["TextOrNull"];
            css_button_color?: components["schemas"]["TextOrNull"];
            css_button_hover_color?: components["schemas"]["TextOrNull"];
            css_button_text_color?: components["schemas"]["TextOrNull"];
            css_font_color?: components["schemas"]["TextOrNull"];
            css_graph_color?: components["schemas"]["TextOrNull"];
            css_greens?: components["schemas"]["TextOrNull"];
            css_light_font_color?: components["schemas"]["TextOrNull"];
            css_link_color?: components["schemas"]["TextOrNull"];
            css_no_data?: components["schemas"]["TextOrNull"];
            css_oranges?: components["schemas"]["TextOrNull"];
            css_reds?: components["schemas"]["TextOrNull"];
            css_spinner_color?: components["schemas"]["TextOrNull"];
            css_yellows?: components["schemas"]["TextOrNull"];
            domain?: string | null;
            email_logo?: string | null;
            favicon_logo?: string | null;
            headline?: string | null;
            hero_cover?: string | null;
            hidden_from_search?: components["schemas"]["FlagOrNull"];
            ip_restrictions?: string | null;
            name?: string;
            notifications_email_footer?: components["schemas"]["TextOrNull"];
            notifications_from_email?: string | null;
            page_description?: components["schemas"]["TextOrNull"];
            state?: string | null;
            subdomain?: string;
            support_url?: string | null;
            template_id?: string | null;
            time_zone?: components["schemas"]["TextOrNull"];
            transactional_logo?: string | null;
            url?: string | null;
            viewers_must_be_team_members?: components["schemas"]["FlagOrNull"];
        };
        PageForm: {
            /** Format: binary */
            company_logo?: string;
            /** Format: binary */
            favicon_logo?: string;
        };
        PageList: {
            pages?: components["schemas"]["Page"][];
            pagination?: components["schemas"]["Pagination"];
        };
        Pagination: {
            has_next?: boolean;
            has_prev?: boolean;
            page?: number;
            page_size?: number;
            total_items?: number;
            total_pages?: number;
        };
        RunQueued: {
            job_id: components["schemas"]["Id"];
            message: string;
            status: string;
        };
        Secret: {
            created_at?: components["schemas"]["Time"];
            created_by?: string;
            id: components["schemas"]["Id"];
            secret_name: string;
            updated_at?: components["schemas"]["Time"];
        };
        SecretChange: {
            secret_value: string;
        };
        SecretCreate: {
            secret_name: string;
            secret_value: string;
        };
        SecretDetail: {
            secret_value?: string;
            updated_by?: string;
        } & components["schemas"]["Secret"];
        SecretList: {
            pagination?: components["schemas"]["Pagination"];
            secrets?: components["schemas"]["Secret"][];
        };
        /** @enum {string} */
        Severity: "low" | "medium" | "high" | "critical";
        SeverityOrNewer: components["schemas"]["Severity"] | string;
        StatusOfComponents: {
            [key: string]: string;
        };
        TextOrNull: string | null;
        /** Format: date-time */
        Time: string;
        /** Format: date-time */
        TimeOrNull: string | null;
        UnifiedResult: {
            check_id?: string;
            check_metadata?: components["schemas"]["AnyObject"];
            check_name?: string;
            check_server?: components["schemas"]["CheckServer"];
            check_server_id?: string;
            check_type?: string;
            created_at?: components["schemas"]["Time"];
            error_message?: components["schemas"]["TextOrNull"];
            id: components["schemas"]["Id"];
            region?: string;
            response_time?: number;
            result_type?: ("regular" | "on_demand") | string;
            status?: string;
        };
        UnifiedResultList: {
            pagination?: components["schemas"]["Pagination"];
            results?: components["schemas"]["UnifiedResult"][];
        };
    };
    responses: {
        /** @description An alert. */
        Alert: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Alert"];
            };
        };
        /** @description Channels. */
        AlertChannelArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertChannel"][];
            };
        };
        /** @description Alerts. */
        AlertList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertList"];
            };
        };
        /** @description A rule. */
        AlertRule: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertRule"];
            };
        };
        /** @description Rules. */
        AlertRuleArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertRule"][];
            };
        };
        /** @description Counts of alerts. */
        AlertStats: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertStats"];
            };
        };
        /** @description An object of no known form. */
        AnyObject: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AnyObject"];
            };
        };
        /** @description The request makes no sense. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A check. */
        Check: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Check"];
            };
        };
        /** @description A group of checks. */
        CheckGroup: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckGroup"];
            };
        };
        /** @description Groups of checks. */
        CheckGroupList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckGroupList"];
            };
        };
        /** @description Checks. */
        CheckList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckList"];
            };
        };
        /** @description Results of a check. */
        CheckResultList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckResultList"];
            };
        };
        /** @description A secret of a check. */
        CheckSecret: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckSecret"];
            };
        };
        /** @description Secrets of a check. */
        CheckSecretArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckSecret"][];
            };
        };
        /** @description A component or a group of them. */
        Component: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Component"];
            };
        };
        /** @description Components or groups. */
        ComponentArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Component"][];
            };
        };
        /** @description Any other refusal. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not allowed to this credential, or beyond its plan. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A heartbeat. */
        Heartbeat: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Heartbeat"];
            };
        };
        /** @description A heartbeat and its latest pings. */
        HeartbeatDetail: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeartbeatDetail"];
            };
        };
        /** @description Heartbeats. */
        HeartbeatList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeartbeatList"];
            };
        };
        /** @description The ping was counted. */
        HeartbeatPinged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeartbeatPinged"];
            };
        };
        /** @description Pings. */
        HeartbeatPingList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeartbeatPingList"];
            };
        };
        /** @description An incident. */
        Incident: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Incident"];
            };
        };
        /** @description Incidents. */
        IncidentArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Incident"][];
            };
        };
        /** @description An entry of an incident's timeline. */
        IncidentUpdate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IncidentUpdate"];
            };
        };
        /** @description Entries of an incident's timeline. */
        IncidentUpdateArray: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IncidentUpdate"][];
            };
        };
        /** @description A job. */
        Job: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Job"];
            };
        };
        /** @description Jobs. */
        JobList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JobList"];
            };
        };
        /** @description Done. */
        NoContent: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A status page. */
        Page: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Page"];
            };
        };
        /** @description Status pages. */
        PageList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PageList"];
            };
        };
        /** @description The run waits for its turn. */
        RunQueued: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RunQueued"];
            };
        };
        /** @description A secret without its value. */
        Secret: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Secret"];
            };
        };
        /** @description A secret with its value. */
        SecretDetail: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretDetail"];
            };
        };
        /** @description Secrets without their values. */
        SecretList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretList"];
            };
        };
        /** @description A fault of the API's own. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No credential, or one that is not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Results, scheduled and on demand. */
        UnifiedResultList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnifiedResultList"];
            };
        };
        /** @description A value is not allowed. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        AlertId: components["schemas"]["Id"];
        AlertStatusFilter: "active" | "firing" | "resolved" | "acknowledged" | "suppressed";
        CheckFilter: components["schemas"]["Id"];
        CheckId: components["schemas"]["Id"];
        CheckStatusFilter: components["schemas"]["CheckStatus"][];
        CheckTypeFilter: components["schemas"]["CheckType"];
        ComponentFilter: components["schemas"]["Id"];
        ComponentId: components["schemas"]["Id"];
        EndDate: string;
        EndTime: string;
        FailedOnly: boolean;
        ForCheckType: components["schemas"]["CheckType"];
        GroupFilter: components["schemas"]["Id"];
        GroupId: components["schemas"]["Id"];
        IncidentId: components["schemas"]["Id"];
        IncidentUpdateId: components["schemas"]["Id"];
        JobId: components["schemas"]["Id"];
        JobStatusFilter: components["schemas"]["JobStatus"];
        NameFilter: string;
        PageId: components["schemas"]["Id"];
        PageNumber: number;
        PageSize: number;
        PerPage: number;
        PingsPerPage: number;
        RegionFilter: string;
        ResultFilter: components["schemas"]["Id"];
        ResultStatusFilter: string;
        ResultTypeFilter: "regular" | "on_demand";
        RuleId: components["schemas"]["Id"];
        SecretId: components["schemas"]["Id"];
        SeverityFilter: components["schemas"]["Severity"];
        ShowDeleted: boolean;
        ShowGroups: boolean;
        StartDate: string;
        StartTime: string;
    };
    requestBodies: {
        AlertRuleChange: {
            content: {
                "application/json": components["schemas"]["AlertRuleChange"];
            };
        };
        AlertRuleCreate: {
            content: {
                "application/json": components["schemas"]["AlertRuleCreate"];
            };
        };
        CheckChange: {
            content: {
                "application/json": components["schemas"]["CheckChange"];
            };
        };
        CheckCreate: {
            content: {
                "application/json": components["schemas"]["CheckCreate"];
            };
        };
        CheckSecretGiven: {
            content: {
                "application/json": components["schemas"]["CheckSecretGiven"];
            };
        };
        CheckSecretsGiven: {
            content: {
                "application/json": components["schemas"]["CheckSecretGiven"][];
            };
        };
        ComponentChange: {
            content: {
                "application/json": components["schemas"]["ComponentChange"];
            };
        };
        ComponentCreate: {
            content: {
                "application/json": components["schemas"]["ComponentCreate"];
            };
        };
        CustomRun: {
            content: {
                "application/json": components["schemas"]["CustomRun"];
            };
        };
        HeartbeatChange: {
            content: {
                "application/json": components["schemas"]["HeartbeatChange"];
            };
        };
        HeartbeatCreate: {
            content: {
                "application/json": components["schemas"]["HeartbeatCreate"];
            };
        };
        HeartbeatPingData: {
            content: {
                "application/json": components["schemas"]["AnyObject"];
            };
        };
        IncidentChange: {
            content: {
                "application/json": components["schemas"]["IncidentChange"];
            };
        };
        IncidentCreate: {
            content: {
                "application/json": components["schemas"]["IncidentCreate"];
            };
        };
        IncidentUpdateChange: {
            content: {
                "application/json": components["schemas"]["IncidentUpdateChange"];
            };
        };
        IncidentUpdateCreate: {
            content: {
                "application/json": components["schemas"]["IncidentUpdateCreate"];
            };
        };
        PageChange: {
            content: {
                "application/json": components["schemas"]["PageChange"];
                "multipart/form-data": components["schemas"]["PageForm"];
            };
        };
        PageCreate: {
            content: {
                "application/json": components["schemas"]["PageCreate"];
            };
        };
        SecretChange: {
            content: {
                "application/json": components["schemas"]["SecretChange"];
            };
        };
        SecretCreate: {
            content: {
                "application/json": components["schemas"]["SecretCreate"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlerts: {
        parameters: {
            query?: {
                check_id?: components["parameters"]["CheckFilter"];
                page?: components["parameters"]["PageNumber"];
                per_page?: components["parameters"]["PerPage"];
                severity?: components["parameters"]["SeverityFilter"];
                status?: components["parameters"]["AlertStatusFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AlertList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: components["parameters"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Alert"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listAlertChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AlertChannelArray"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listAlertRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AlertRuleArray"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    createAlertRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AlertRuleCreate"];
        responses: {
            201: components["responses"]["AlertRule"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    updateAlertRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AlertRuleChange"];
        responses: {
            200: components["responses"]["AlertRule"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    deleteAlertRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getAlertStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AlertStats"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listCheckGroups: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckGroupList"];
            default: components["responses"]["Failure"];
        };
    };
    getCheckGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckGroup"];
            default: components["responses"]["Failure"];
        };
    };
    listChecksInGroup: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path: {
                group_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckList"];
            default: components["responses"]["Failure"];
        };
    };
    listChecks: {
        parameters: {
            query?: {
                group_id?: components["parameters"]["GroupFilter"];
                name?: components["parameters"]["NameFilter"];
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
                status?: components["parameters"]["CheckStatusFilter"];
                type?: components["parameters"]["CheckTypeFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckList"];
            default: components["responses"]["Failure"];
        };
    };
    createCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CheckCreate"];
        responses: {
            201: components["responses"]["Check"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    getCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Check"];
            default: components["responses"]["Failure"];
        };
    };
    deleteCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    updateCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CheckChange"];
        responses: {
            200: components["responses"]["Check"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    executeCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["RunQueued"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listCheckResults: {
        parameters: {
            query?: {
                end_date?: components["parameters"]["EndDate"];
                failed_only?: components["parameters"]["FailedOnly"];
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
                start_date?: components["parameters"]["StartDate"];
            };
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckResultList"];
            default: components["responses"]["Failure"];
        };
    };
    listCheckSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckSecretArray"];
            default: components["responses"]["Failure"];
        };
    };
    replaceCheckSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CheckSecretsGiven"];
        responses: {
            200: components["responses"]["CheckSecretArray"];
            default: components["responses"]["Failure"];
        };
    };
    addCheckSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CheckSecretGiven"];
        responses: {
            201: components["responses"]["CheckSecret"];
            default: components["responses"]["Failure"];
        };
    };
    removeCheckSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
                secret_id: components["parameters"]["SecretId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    getCheckUptime: {
        parameters: {
            query?: {
                end_time?: components["parameters"]["EndTime"];
                start_time?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AnyObject"];
            default: components["responses"]["Failure"];
        };
    };
    listAllResults: {
        parameters: {
            query?: {
                check_id?: components["parameters"]["CheckFilter"];
                check_type?: components["parameters"]["ForCheckType"];
                end_date?: components["parameters"]["EndDate"];
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
                region?: components["parameters"]["RegionFilter"];
                result_id?: components["parameters"]["ResultFilter"];
                result_type?: components["parameters"]["ResultTypeFilter"];
                start_date?: components["parameters"]["StartDate"];
                status?: components["parameters"]["ResultStatusFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UnifiedResultList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    executeCustomCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomRun"];
        responses: {
            202: components["responses"]["RunQueued"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                per_page?: components["parameters"]["PerPage"];
                status?: components["parameters"]["JobStatusFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JobList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Job"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getStatusHistory: {
        parameters: {
            query?: {
                check_id?: components["parameters"]["CheckFilter"];
                end_date?: components["parameters"]["EndDate"];
                region?: components["parameters"]["RegionFilter"];
                start_date?: components["parameters"]["StartDate"];
                status?: components["parameters"]["ResultStatusFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AnyObject"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listHeartbeats: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                per_page?: components["parameters"]["PerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HeartbeatList"];
            default: components["responses"]["Failure"];
        };
    };
    createHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["HeartbeatCreate"];
        responses: {
            201: components["responses"]["Heartbeat"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    getHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HeartbeatDetail"];
            default: components["responses"]["Failure"];
        };
    };
    replaceHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["HeartbeatChange"];
        responses: {
            200: components["responses"]["Heartbeat"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    deleteHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    pingHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["HeartbeatPingData"];
        responses: {
            200: components["responses"]["HeartbeatPinged"];
            default: components["responses"]["Failure"];
        };
    };
    listHeartbeatPings: {
        parameters: {
            query?: {
                end_date?: components["parameters"]["EndDate"];
                page?: components["parameters"]["PageNumber"];
                per_page?: components["parameters"]["PingsPerPage"];
                start_date?: components["parameters"]["StartDate"];
            };
            header?: never;
            path: {
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HeartbeatPingList"];
            default: components["responses"]["Failure"];
        };
    };
    listPages: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PageList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    createPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PageCreate"];
        responses: {
            200: components["responses"]["Page"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    replacePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PageChange"];
        responses: {
            200: components["responses"]["Page"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    deletePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    updatePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PageChange"];
        responses: {
            200: components["responses"]["Page"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listComponentGroups: {
        parameters: {
            query?: {
                show_deleted?: components["parameters"]["ShowDeleted"];
            };
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComponentArray"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listComponents: {
        parameters: {
            query?: {
                show_deleted?: components["parameters"]["ShowDeleted"];
                show_groups?: components["parameters"]["ShowGroups"];
            };
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComponentArray"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    createComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComponentCreate"];
        responses: {
            201: components["responses"]["Component"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    getComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component_id: components["parameters"]["ComponentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Component"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    replaceComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component_id: components["parameters"]["ComponentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComponentChange"];
        responses: {
            200: components["responses"]["Component"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    deleteComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component_id: components["parameters"]["ComponentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    updateComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component_id: components["parameters"]["ComponentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComponentChange"];
        responses: {
            200: components["responses"]["Component"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Failure"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                component_id?: components["parameters"]["ComponentFilter"];
            };
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IncidentArray"];
            default: components["responses"]["Failure"];
        };
    };
    createIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentCreate"];
        responses: {
            201: components["responses"]["Incident"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Incident"];
            default: components["responses"]["Failure"];
        };
    };
    replaceIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentChange"];
        responses: {
            200: components["responses"]["Incident"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    deleteIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    updateIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentChange"];
        responses: {
            200: components["responses"]["Incident"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    listIncidentUpdates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IncidentUpdateArray"];
            default: components["responses"]["Failure"];
        };
    };
    createIncidentUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentUpdateCreate"];
        responses: {
            201: components["responses"]["IncidentUpdate"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    deleteIncidentUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                incident_update_id: components["parameters"]["IncidentUpdateId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    updateIncidentUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: components["parameters"]["IncidentId"];
                incident_update_id: components["parameters"]["IncidentUpdateId"];
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentUpdateChange"];
        responses: {
            200: components["responses"]["IncidentUpdate"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Failure"];
        };
    };
    listSecrets: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretList"];
            default: components["responses"]["Failure"];
        };
    };
    createSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SecretCreate"];
        responses: {
            201: components["responses"]["Secret"];
            default: components["responses"]["Failure"];
        };
    };
    getSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret_id: components["parameters"]["SecretId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretDetail"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret_id: components["parameters"]["SecretId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Failure"];
        };
    };
    updateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret_id: components["parameters"]["SecretId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SecretChange"];
        responses: {
            200: components["responses"]["Secret"];
            default: components["responses"]["Failure"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
