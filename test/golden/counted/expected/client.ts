// @generated from specs/counted/openapi.yaml by `npm run generate`. Do not edit.
import type { Args, BodyOf, Http, Result } from "../../runtime/http/types.ts";
import type { operations } from "./schema.ts";

type Call<Id extends keyof operations> = (args: Args<operations[Id]>) => Promise<Result<operations[Id]>>;

export type Body<Id extends keyof operations> = BodyOf<operations[Id]>;
export type Answer<Id extends keyof operations> = Result<operations[Id]>;

export interface Library {
  /** `DELETE /v1/books/{book_id}` */
  deleteBook: Call<"deleteBook">;
  /** `GET /v1/books/{book_id}` */
  getBook: Call<"getBook">;
  /** `GET /v1/books` */
  listBooks: Call<"listBooks">;
  /** `GET /v1/colors` */
  listColors: Call<"listColors">;
  /** `GET /v1/readers` */
  listReaders: Call<"listReaders">;
  /** `GET /v1/shelves` */
  listShelves: Call<"listShelves">;
}

export const createClient = (http: Http): Library => ({
  deleteBook: (args) => http.call("DELETE", "/v1/books/{book_id}", args, { empty: true }),
  getBook: (args) => http.call("GET", "/v1/books/{book_id}", args),
  listBooks: (args) => http.call("GET", "/v1/books", args),
  listColors: (args) => http.call("GET", "/v1/colors", args),
  listReaders: (args) => http.call("GET", "/v1/readers", args),
  listShelves: (args) => http.call("GET", "/v1/shelves", args),
});
