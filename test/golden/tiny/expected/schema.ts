// @generated from specs/tiny/openapi.json by `npm run generate`. Do not edit.
export interface paths {
    "/lamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLamps"];
        put?: never;
        post: operations["createLamp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lamps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLamp"];
        put?: never;
        post?: never;
        delete: operations["deleteLamp"];
        options?: never;
        head?: never;
        patch: operations["updateLamp"];
        trace?: never;
    };
    "/usage/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["queryUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Lamp: {
            readonly id: string;
            label?: string | null;
            name: string;
            room?: components["schemas"]["RoomReference"];
            serial?: string;
            /** @enum {string} */
            state?: "on" | "off" | "broken";
        };
        NewLamp: {
            lamp: {
                brand?: string;
                name: string;
                room: components["schemas"]["RoomReference"];
                scenes?: {
                    color?: {
                        hue: number;
                        warmth?: number;
                    };
                    level: number;
                    name: string;
                }[];
                timer?: {
                    at: string;
                    /** @enum {string} */
                    type: "daily";
                    until?: string;
                };
                /** @enum {string} */
                type: "lamp";
                watchers?: {
                    person: components["schemas"]["Person"];
                }[];
            };
        };
        Page: {
            limit?: number;
            more?: boolean;
            offset?: number;
        };
        Person: {
            id: string;
            /** @enum {string} */
            type: "person_reference" | "person";
        };
        RoomReference: {
            id: string;
            readonly self?: string;
            /** @enum {string} */
            type: "room_reference";
        };
    };
    responses: {
        OneLamp: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    lamp: components["schemas"]["Lamp"];
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listLamps: {
        parameters: {
            query?: {
                changed_since?: string;
                limit?: number;
                offset?: number;
                owner_id?: string;
                "room_ids[]"?: string[];
                states?: ("on" | "off" | "broken")[];
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
                    "application/json": components["schemas"]["Page"] & {
                        lamps: components["schemas"]["Lamp"][];
                    } & {
                        total?: number;
                    };
                };
            };
        };
    };
    createLamp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLamp"];
            };
        };
        responses: {
            201: components["responses"]["OneLamp"];
        };
    };
    getLamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OneLamp"];
        };
    };
    deleteLamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateLamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    lamp: {
                        label?: string | null;
                        name?: string;
                        note?: string;
                        /** @enum {string} */
                        state?: "on" | "off";
                        tags?: string[];
                    };
                };
            };
        };
        responses: {
            200: components["responses"]["OneLamp"];
        };
    };
    queryUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    extra?: {
                        [key: string]: unknown;
                    };
                    filters?: {
                        /** Format: date-time */
                        from: string;
                        room_ids?: string[];
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
                        rows: {
                            hours?: number;
                            room?: string;
                        }[];
                    };
                };
            };
        };
    };
}
