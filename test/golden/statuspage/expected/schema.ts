// @generated from specs/statuspage/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pages/{page_id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listComponents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pages/{page_id}/components/{component_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateComponent"];
        trace?: never;
    };
    "/pages/{page_id}/incidents": {
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
    "/pages/{page_id}/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete: operations["deleteIncident"];
        options?: never;
        head?: never;
        patch: operations["updateIncident"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Component: {
            description?: string | null;
            group_id?: string | null;
            id?: string;
            name?: string;
            page_id?: string;
            position?: number;
            status?: components["schemas"]["ComponentStatus"];
            /** Format: date-time */
            updated_at?: string;
        };
        ComponentChange: {
            description?: string | null;
            name?: string;
            status?: components["schemas"]["ComponentStatus"];
        };
        /** @enum {string} */
        ComponentStatus: "operational" | "under_maintenance" | "degraded_performance" | "partial_outage" | "major_outage";
        Incident: {
            components?: components["schemas"]["Component"][];
            /** Format: date-time */
            created_at?: string;
            id?: string;
            /** @enum {string} */
            impact?: "none" | "maintenance" | "minor" | "major" | "critical";
            incident_updates?: components["schemas"]["IncidentUpdate"][];
            name?: string;
            page_id?: string;
            /** Format: date-time */
            resolved_at?: string | null;
            /** Format: date-time */
            scheduled_for?: string | null;
            /** Format: date-time */
            scheduled_until?: string | null;
            shortlink?: string;
            status?: components["schemas"]["IncidentStatus"];
        };
        IncidentChange: {
            body?: string;
            component_ids?: string[];
            /** @default true */
            deliver_notifications?: boolean;
            /** @enum {string} */
            impact_override?: "none" | "minor" | "major" | "critical";
            name?: string;
            /** Format: date-time */
            scheduled_for?: string;
            /** Format: date-time */
            scheduled_until?: string;
            status?: components["schemas"]["IncidentStatus"];
        };
        /** @enum {string} */
        IncidentStatus: "investigating" | "identified" | "monitoring" | "resolved" | "scheduled" | "in_progress" | "verifying" | "completed";
        IncidentUpdate: {
            body?: string;
            /** Format: date-time */
            created_at?: string;
            id?: string;
            status?: components["schemas"]["IncidentStatus"];
        };
        Page: {
            id?: string;
            name?: string;
            subdomain?: string;
            time_zone?: string;
            url?: string | null;
        };
    };
    responses: never;
    parameters: {
        PageId: string;
        PageNumber: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"][];
                };
            };
        };
    };
    listComponents: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageNumber"];
                per_page?: number;
            };
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Components. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Component"][];
                };
            };
        };
    };
    updateComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                component_id: string;
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    component: components["schemas"]["ComponentChange"];
                };
            };
        };
        responses: {
            /** @description The component. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Component"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                limit?: number;
                page?: components["parameters"]["PageNumber"];
                q?: string;
            };
            header?: never;
            path: {
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incidents, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"][];
                };
            };
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
        requestBody: {
            content: {
                "application/json": {
                    incident: WithRequired<components["schemas"]["IncidentChange"], "name">;
                };
            };
        };
        responses: {
            /** @description The incident. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    deleteIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident that was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    updateIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
                page_id: components["parameters"]["PageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incident: components["schemas"]["IncidentChange"];
                };
            };
        };
        responses: {
            /** @description The incident. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
