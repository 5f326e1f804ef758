// @generated from specs/modern by `npm run generate`. Do not edit.
import provider from "../../overrides/modern/provider.ts";
import type { Catalog, Product } from "../../runtime/provider.ts";
import catalog from "./catalog.json" with { type: "json" };
import type { Tickets } from "./client.ts";

export const product: Product<Tickets> = {
  provider,
  // JSON enters here: of a small catalog TypeScript knows too much to see that it is one.
  catalog: catalog as unknown as Catalog,
  calls: async () => (await import("./calls.json", { with: { type: "json" } })).default,
  outputs: async () => (await import("./outputs.json", { with: { type: "json" } })).default,
  api: async () => (await import("./api.json", { with: { type: "json" } })).default,
  createClient: async (http) => (await import("./client.ts")).createClient(http),
  tools: {
    create_ticket: () => import("./tools/create-ticket.ts"),
    edit_ticket: () => import("./tools/edit-ticket.ts"),
    find_agent: () => import("../../overrides/modern/find-agent.ts"),
    get_ticket: () => import("./tools/get-ticket.ts"),
    list_agents: () => import("./tools/list-agents.ts"),
    list_statuses: () => import("./tools/list-statuses.ts"),
    list_tickets: () => import("./tools/list-tickets.ts"),
  },
};
