// @generated from specs/pingera/openapi.yaml by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface Pingera {
  /** `POST /v1/checks/{check_id}/secrets` */
  addCheckSecret: Call<"addCheckSecret">;
  /** `POST /v1/alerts/rules` */
  createAlertRule: Call<"createAlertRule">;
  /** `POST /v1/checks` */
  createCheck: Call<"createCheck">;
  /** `POST /v1/pages/{page_id}/components` */
  createComponent: Call<"createComponent">;
  /** `POST /v1/heartbeats` */
  createHeartbeat: Call<"createHeartbeat">;
  /** `POST /v1/pages/{page_id}/incidents` */
  createIncident: Call<"createIncident">;
  /** `POST /v1/pages/{page_id}/incidents/{incident_id}/incident_updates` */
  createIncidentUpdate: Call<"createIncidentUpdate">;
  /** `POST /v1/pages` */
  createPage: Call<"createPage">;
  /** `POST /v1/secrets` */
  createSecret: Call<"createSecret">;
  /** `DELETE /v1/alerts/rules/{rule_id}` */
  deleteAlertRule: Call<"deleteAlertRule">;
  /** `DELETE /v1/checks/{check_id}` */
  deleteCheck: Call<"deleteCheck">;
  /** `DELETE /v1/pages/{page_id}/components/{component_id}` */
  deleteComponent: Call<"deleteComponent">;
  /** `DELETE /v1/heartbeats/{check_id}` */
  deleteHeartbeat: Call<"deleteHeartbeat">;
  /** `DELETE /v1/pages/{page_id}/incidents/{incident_id}` */
  deleteIncident: Call<"deleteIncident">;
  /** `DELETE /v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}` */
  deleteIncidentUpdate: Call<"deleteIncidentUpdate">;
  /** `DELETE /v1/pages/{page_id}` */
  deletePage: Call<"deletePage">;
  /** `DELETE /v1/secrets/{secret_id}` */
  deleteSecret: Call<"deleteSecret">;
  /** `POST /v1/checks/{check_id}/execute` */
  executeCheck: Call<"executeCheck">;
  /** `POST /v1/checks/execute` */
  executeCustomCheck: Call<"executeCustomCheck">;
  /** `GET /v1/alerts/{alert_id}` */
  getAlert: Call<"getAlert">;
  /** `GET /v1/alerts/stats` */
  getAlertStats: Call<"getAlertStats">;
  /** `GET /v1/checks/{check_id}` */
  getCheck: Call<"getCheck">;
  /** `GET /v1/check-groups/{group_id}` */
  getCheckGroup: Call<"getCheckGroup">;
  /** `GET /v1/checks/{check_id}/uptime` */
  getCheckUptime: Call<"getCheckUptime">;
  /** `GET /v1/pages/{page_id}/components/{component_id}` */
  getComponent: Call<"getComponent">;
  /** `GET /v1/heartbeats/{check_id}` */
  getHeartbeat: Call<"getHeartbeat">;
  /** `GET /v1/pages/{page_id}/incidents/{incident_id}` */
  getIncident: Call<"getIncident">;
  /** `GET /v1/checks/jobs/{job_id}` */
  getJob: Call<"getJob">;
  /** `GET /v1/pages/{page_id}` */
  getPage: Call<"getPage">;
  /** `GET /v1/secrets/{secret_id}` */
  getSecret: Call<"getSecret">;
  /** `GET /v1/checks/status-history` */
  getStatusHistory: Call<"getStatusHistory">;
  /** `GET /v1/alerts/channels` */
  listAlertChannels: Call<"listAlertChannels">;
  /** `GET /v1/alerts/rules` */
  listAlertRules: Call<"listAlertRules">;
  /** `GET /v1/alerts` */
  listAlerts: Call<"listAlerts">;
  /** `GET /v1/checks/all-results` */
  listAllResults: Call<"listAllResults">;
  /** `GET /v1/check-groups` */
  listCheckGroups: Call<"listCheckGroups">;
  /** `GET /v1/checks/{check_id}/results` */
  listCheckResults: Call<"listCheckResults">;
  /** `GET /v1/checks/{check_id}/secrets` */
  listCheckSecrets: Call<"listCheckSecrets">;
  /** `GET /v1/checks` */
  listChecks: Call<"listChecks">;
  /** `GET /v1/check-groups/{group_id}/checks` */
  listChecksInGroup: Call<"listChecksInGroup">;
  /** `GET /v1/pages/{page_id}/component-groups` */
  listComponentGroups: Call<"listComponentGroups">;
  /** `GET /v1/pages/{page_id}/components` */
  listComponents: Call<"listComponents">;
  /** `GET /v1/heartbeats/{check_id}/pings` */
  listHeartbeatPings: Call<"listHeartbeatPings">;
  /** `GET /v1/heartbeats` */
  listHeartbeats: Call<"listHeartbeats">;
  /** `GET /v1/pages/{page_id}/incidents/{incident_id}/incident_updates` */
  listIncidentUpdates: Call<"listIncidentUpdates">;
  /** `GET /v1/pages/{page_id}/incidents` */
  listIncidents: Call<"listIncidents">;
  /** `GET /v1/checks/jobs` */
  listJobs: Call<"listJobs">;
  /** `GET /v1/pages` */
  listPages: Call<"listPages">;
  /** `GET /v1/secrets` */
  listSecrets: Call<"listSecrets">;
  /** `POST /v1/heartbeats/{check_id}/ping` */
  pingHeartbeat: Call<"pingHeartbeat">;
  /** `DELETE /v1/checks/{check_id}/secrets/{secret_id}` */
  removeCheckSecret: Call<"removeCheckSecret">;
  /** `PUT /v1/checks/{check_id}/secrets` */
  replaceCheckSecrets: Call<"replaceCheckSecrets">;
  /** `PUT /v1/pages/{page_id}/components/{component_id}` */
  replaceComponent: Call<"replaceComponent">;
  /** `PUT /v1/heartbeats/{check_id}` */
  replaceHeartbeat: Call<"replaceHeartbeat">;
  /** `PUT /v1/pages/{page_id}/incidents/{incident_id}` */
  replaceIncident: Call<"replaceIncident">;
  /** `PUT /v1/pages/{page_id}` */
  replacePage: Call<"replacePage">;
  /** `PUT /v1/alerts/rules/{rule_id}` */
  updateAlertRule: Call<"updateAlertRule">;
  /** `PATCH /v1/checks/{check_id}` */
  updateCheck: Call<"updateCheck">;
  /** `PATCH /v1/pages/{page_id}/components/{component_id}` */
  updateComponent: Call<"updateComponent">;
  /** `PATCH /v1/pages/{page_id}/incidents/{incident_id}` */
  updateIncident: Call<"updateIncident">;
  /** `PATCH /v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}` */
  updateIncidentUpdate: Call<"updateIncidentUpdate">;
  /** `PATCH /v1/pages/{page_id}` */
  updatePage: Call<"updatePage">;
  /** `PATCH /v1/secrets/{secret_id}` */
  updateSecret: Call<"updateSecret">;
}

export const createClient = (http: Http): Pingera => ({
  addCheckSecret: (args) => http.call("POST", "/v1/checks/{check_id}/secrets", args),
  createAlertRule: (args) => http.call("POST", "/v1/alerts/rules", args),
  createCheck: (args) => http.call("POST", "/v1/checks", args),
  createComponent: (args) => http.call("POST", "/v1/pages/{page_id}/components", args),
  createHeartbeat: (args) => http.call("POST", "/v1/heartbeats", args),
  createIncident: (args) => http.call("POST", "/v1/pages/{page_id}/incidents", args),
  createIncidentUpdate: (args) => http.call("POST", "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates", args),
  createPage: (args) => http.call("POST", "/v1/pages", args),
  createSecret: (args) => http.call("POST", "/v1/secrets", args),
  deleteAlertRule: (args) => http.call("DELETE", "/v1/alerts/rules/{rule_id}", args, { empty: true }),
  deleteCheck: (args) => http.call("DELETE", "/v1/checks/{check_id}", args, { empty: true }),
  deleteComponent: (args) => http.call("DELETE", "/v1/pages/{page_id}/components/{component_id}", args, { empty: true }),
  deleteHeartbeat: (args) => http.call("DELETE", "/v1/heartbeats/{check_id}", args, { empty: true }),
  deleteIncident: (args) => http.call("DELETE", "/v1/pages/{page_id}/incidents/{incident_id}", args, { empty: true }),
  deleteIncidentUpdate: (args) => http.call("DELETE", "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}", args, { empty: true }),
  deletePage: (args) => http.call("DELETE", "/v1/pages/{page_id}", args, { empty: true }),
  deleteSecret: (args) => http.call("DELETE", "/v1/secrets/{secret_id}", args, { empty: true }),
  executeCheck: (args) => http.call("POST", "/v1/checks/{check_id}/execute", args),
  executeCustomCheck: (args) => http.call("POST", "/v1/checks/execute", args),
  getAlert: (args) => http.call("GET", "/v1/alerts/{alert_id}", args),
  getAlertStats: (args) => http.call("GET", "/v1/alerts/stats", args),
  getCheck: (args) => http.call("GET", "/v1/checks/{check_id}", args),
  getCheckGroup: (args) => http.call("GET", "/v1/check-groups/{group_id}", args),
  getCheckUptime: (args) => http.call("GET", "/v1/checks/{check_id}/uptime", args),
  getComponent: (args) => http.call("GET", "/v1/pages/{page_id}/components/{component_id}", args),
  getHeartbeat: (args) => http.call("GET", "/v1/heartbeats/{check_id}", args),
  getIncident: (args) => http.call("GET", "/v1/pages/{page_id}/incidents/{incident_id}", args),
  getJob: (args) => http.call("GET", "/v1/checks/jobs/{job_id}", args),
  getPage: (args) => http.call("GET", "/v1/pages/{page_id}", args),
  getSecret: (args) => http.call("GET", "/v1/secrets/{secret_id}", args),
  getStatusHistory: (args) => http.call("GET", "/v1/checks/status-history", args),
  listAlertChannels: (args) => http.call("GET", "/v1/alerts/channels", args),
  listAlertRules: (args) => http.call("GET", "/v1/alerts/rules", args),
  listAlerts: (args) => http.call("GET", "/v1/alerts", args),
  listAllResults: (args) => http.call("GET", "/v1/checks/all-results", args),
  listCheckGroups: (args) => http.call("GET", "/v1/check-groups", args),
  listCheckResults: (args) => http.call("GET", "/v1/checks/{check_id}/results", args),
  listCheckSecrets: (args) => http.call("GET", "/v1/checks/{check_id}/secrets", args),
  listChecks: (args) => http.call("GET", "/v1/checks", args, { joined: ["status"] }),
  listChecksInGroup: (args) => http.call("GET", "/v1/check-groups/{group_id}/checks", args),
  listComponentGroups: (args) => http.call("GET", "/v1/pages/{page_id}/component-groups", args),
  listComponents: (args) => http.call("GET", "/v1/pages/{page_id}/components", args),
  listHeartbeatPings: (args) => http.call("GET", "/v1/heartbeats/{check_id}/pings", args),
  listHeartbeats: (args) => http.call("GET", "/v1/heartbeats", args),
  listIncidentUpdates: (args) => http.call("GET", "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates", args),
  listIncidents: (args) => http.call("GET", "/v1/pages/{page_id}/incidents", args),
  listJobs: (args) => http.call("GET", "/v1/checks/jobs", args),
  listPages: (args) => http.call("GET", "/v1/pages", args),
  listSecrets: (args) => http.call("GET", "/v1/secrets", args),
  pingHeartbeat: (args) => http.call("POST", "/v1/heartbeats/{check_id}/ping", args),
  removeCheckSecret: (args) => http.call("DELETE", "/v1/checks/{check_id}/secrets/{secret_id}", args, { empty: true }),
  replaceCheckSecrets: (args) => http.call("PUT", "/v1/checks/{check_id}/secrets", args),
  replaceComponent: (args) => http.call("PUT", "/v1/pages/{page_id}/components/{component_id}", args),
  replaceHeartbeat: (args) => http.call("PUT", "/v1/heartbeats/{check_id}", args),
  replaceIncident: (args) => http.call("PUT", "/v1/pages/{page_id}/incidents/{incident_id}", args, { once: true }),
  replacePage: (args) => http.call("PUT", "/v1/pages/{page_id}", args),
  updateAlertRule: (args) => http.call("PUT", "/v1/alerts/rules/{rule_id}", args),
  updateCheck: (args) => http.call("PATCH", "/v1/checks/{check_id}", args),
  updateComponent: (args) => http.call("PATCH", "/v1/pages/{page_id}/components/{component_id}", args),
  updateIncident: (args) => http.call("PATCH", "/v1/pages/{page_id}/incidents/{incident_id}", args),
  updateIncidentUpdate: (args) => http.call("PATCH", "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}", args),
  updatePage: (args) => http.call("PATCH", "/v1/pages/{page_id}", args),
  updateSecret: (args) => http.call("PATCH", "/v1/secrets/{secret_id}", args),
});
