// @generated from specs/tiny/openapi.json by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface Lumen {
  /** `POST /lamps` */
  createLamp: Call<"createLamp">;
  /** `DELETE /lamps/{id}` */
  deleteLamp: Call<"deleteLamp">;
  /** `GET /lamps/{id}` */
  getLamp: Call<"getLamp">;
  /** `GET /lamps` */
  listLamps: Call<"listLamps">;
  /** `POST /usage/query` */
  queryUsage: Call<"queryUsage">;
  /** `PATCH /lamps/{id}` */
  updateLamp: Call<"updateLamp">;
}

export const createClient = (http: Http): Lumen => ({
  createLamp: (args) => http.call("POST", "/lamps", args, { scope: "lamps.write", headers: ["From"] }),
  deleteLamp: (args) => http.call("DELETE", "/lamps/{id}", args, { empty: true }),
  getLamp: (args) => http.call("GET", "/lamps/{id}", args),
  listLamps: (args) => http.call("GET", "/lamps", args, { scope: "lamps.read", joined: ["states"] }),
  queryUsage: (args) => http.call("POST", "/usage/query", args, { reads: true }),
  updateLamp: (args) => http.call("PATCH", "/lamps/{id}", args),
});
