// @generated from specs/counted by `npm run generate`. Do not edit.
import provider from "../../overrides/counted/provider.ts";
import type { Catalog, Product } from "../../runtime/provider.ts";
import catalog from "./catalog.json" with { type: "json" };
import type { Library } from "./client.ts";

export const product: Product<Library> = {
  provider,
  // JSON enters here: of a small catalog TypeScript knows too much to see that it is one.
  catalog: catalog as unknown as Catalog,
  calls: async () => (await import("./calls.json", { with: { type: "json" } })).default,
  outputs: async () => (await import("./outputs.json", { with: { type: "json" } })).default,
  api: async () => (await import("./api.json", { with: { type: "json" } })).default,
  createClient: async (http) => (await import("./client.ts")).createClient(http),
  tools: {
    burn_book: () => import("./tools/burn-book.ts"),
    delete_book: () => import("./tools/delete-book.ts"),
    get_book: () => import("./tools/get-book.ts"),
    list_books: () => import("./tools/list-books.ts"),
    list_colors: () => import("./tools/list-colors.ts"),
    list_readers: () => import("./tools/list-readers.ts"),
    list_rooms: () => import("./tools/list-rooms.ts"),
    list_shelves: () => import("./tools/list-shelves.ts"),
  },
};
