// @generated from specs/modern/openapi.yaml by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface Tickets {
  /** `PATCH /tickets/{number}` */
  editTicket: Call<"editTicket">;
  /** `GET /tickets/{number}` */
  "get-ticket": Call<"get-ticket">;
  /** `GET /agents` */
  listAgents: Call<"listAgents">;
  /** `GET /statuses` */
  listStatuses: Call<"listStatuses">;
  /** `POST /tickets` */
  "tickets/create": Call<"tickets/create">;
  /** `GET /tickets` */
  "tickets/list": Call<"tickets/list">;
}

export const createClient = (http: Http): Tickets => ({
  editTicket: (args) => http.call("PATCH", "/tickets/{number}", args, { empty: true }),
  "get-ticket": (args) => http.call("GET", "/tickets/{number}", args),
  listAgents: (args) => http.call("GET", "/agents", args),
  listStatuses: (args) => http.call("GET", "/statuses", args),
  "tickets/create": (args) => http.call("POST", "/tickets", args),
  "tickets/list": (args) => http.call("GET", "/tickets", args),
});
