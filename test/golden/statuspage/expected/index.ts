// @generated from specs/statuspage by `npm run generate`. Do not edit.
import provider from "../../overrides/statuspage/provider.ts";
import type { Catalog, Product } from "../../runtime/provider.ts";
import catalog from "./catalog.json" with { type: "json" };
import type { Statuspage } from "./client.ts";

export const product: Product<Statuspage> = {
  provider,
  // JSON enters here: of a small catalog TypeScript knows too much to see that it is one.
  catalog: catalog as unknown as Catalog,
  calls: async () => (await import("./calls.json", { with: { type: "json" } })).default,
  outputs: async () => (await import("./outputs.json", { with: { type: "json" } })).default,
  api: async () => (await import("./api.json", { with: { type: "json" } })).default,
  createClient: async (http) => (await import("./client.ts")).createClient(http),
  tools: {
    create_incident: () => import("./tools/create-incident.ts"),
    delete_incident: () => import("./tools/delete-incident.ts"),
    get_incident: () => import("./tools/get-incident.ts"),
    list_components: () => import("./tools/list-components.ts"),
    list_incidents: () => import("./tools/list-incidents.ts"),
    list_pages: () => import("./tools/list-pages.ts"),
    update_component: () => import("./tools/update-component.ts"),
    update_incident: () => import("./tools/update-incident.ts"),
  },
};
