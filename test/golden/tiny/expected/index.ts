// @generated from specs/tiny by `npm run generate`. Do not edit.
import provider from "../../overrides/tiny/provider.ts";
import type { Catalog, Product } from "../../runtime/provider.ts";
import catalog from "./catalog.json" with { type: "json" };
import type { Lumen } from "./client.ts";

export const product: Product<Lumen> = {
  provider,
  // JSON enters here: of a small catalog TypeScript knows too much to see that it is one.
  catalog: catalog as unknown as Catalog,
  calls: async () => (await import("./calls.json", { with: { type: "json" } })).default,
  outputs: async () => (await import("./outputs.json", { with: { type: "json" } })).default,
  api: async () => (await import("./api.json", { with: { type: "json" } })).default,
  createClient: async (http) => (await import("./client.ts")).createClient(http),
  tools: {
    create_lamp: () => import("./tools/create-lamp.ts"),
    delete_lamp: () => import("./tools/delete-lamp.ts"),
    get_lamp: () => import("./tools/get-lamp.ts"),
    list_lamps: () => import("./tools/list-lamps.ts"),
    query_usage: () => import("./tools/query-usage.ts"),
    switch_lamps: () => import("../../overrides/tiny/switch-lamps.ts"),
    update_lamp: () => import("./tools/update-lamp.ts"),
  },
};
