// @generated from specs/statuspage/openapi.yaml by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface Statuspage {
  /** `POST /pages/{page_id}/incidents` */
  createIncident: Call<"createIncident">;
  /** `DELETE /pages/{page_id}/incidents/{incident_id}` */
  deleteIncident: Call<"deleteIncident">;
  /** `GET /pages/{page_id}/incidents/{incident_id}` */
  getIncident: Call<"getIncident">;
  /** `GET /pages/{page_id}/components` */
  listComponents: Call<"listComponents">;
  /** `GET /pages/{page_id}/incidents` */
  listIncidents: Call<"listIncidents">;
  /** `GET /pages` */
  listPages: Call<"listPages">;
  /** `PATCH /pages/{page_id}/components/{component_id}` */
  updateComponent: Call<"updateComponent">;
  /** `PATCH /pages/{page_id}/incidents/{incident_id}` */
  updateIncident: Call<"updateIncident">;
}

export const createClient = (http: Http): Statuspage => ({
  createIncident: (args) => http.call("POST", "/pages/{page_id}/incidents", args),
  deleteIncident: (args) => http.call("DELETE", "/pages/{page_id}/incidents/{incident_id}", args),
  getIncident: (args) => http.call("GET", "/pages/{page_id}/incidents/{incident_id}", args),
  listComponents: (args) => http.call("GET", "/pages/{page_id}/components", args),
  listIncidents: (args) => http.call("GET", "/pages/{page_id}/incidents", args),
  listPages: (args) => http.call("GET", "/pages", args),
  updateComponent: (args) => http.call("PATCH", "/pages/{page_id}/components/{component_id}", args),
  updateIncident: (args) => http.call("PATCH", "/pages/{page_id}/incidents/{incident_id}", args),
});
