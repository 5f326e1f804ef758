import facts from "../demo-seed.json" with { type: "json" };
import type { Company } from "./seed-company.ts";

/** Workflows, webhooks, extension schemas and abilities. */
export function seedRest(company: Company): void {
  const { account, add } = company;
  for (const workflow of facts.workflows) seedWorkflow(company, workflow);
  for (const webhook of facts.webhooks) seedWebhook(company, webhook);
  for (const { key, label, description, sends } of facts.extensionSchemas) {
    const site = `https://extensions.example/${key}`;
    const pictures = { icon_url: `${site}/icon.png`, logo_url: `${site}/logo.png` };
    add("extension_schemas", {
      key,
      label,
      description,
      ...pictures,
      guide_url: `${site}/guide`,
      send_types: sends,
      url: "",
    });
  }
  for (const id of facts.abilities) account.collection("abilities").put({ id });
}

function seedWorkflow(
  company: Company,
  { name, description, team, steps, when }: (typeof facts.workflows)[number],
): void {
  const { account, add, get } = company;
  const workflow = add("incident_workflows", {
    name,
    description,
    is_enabled: true,
    created_at: facts.founded,
    team: { id: get("teams", team).id, type: "team_reference" },
    steps: steps.map((step) => ({
      id: account.makeId("steps"),
      type: "step",
      name: step,
      description: `${step}, with the values of the incident`,
      action_configuration: {
        action_id: `pagerduty.com:incident-workflows:${step.toLowerCase().replaceAll(" ", "-")}:1`,
        description: step,
        inputs: [{ name: "Message", parameter_type: "text", value: `${name}: {{incident.title}}` }],
        outputs: [{ name: "Result", reference_name: "result", parameter_type: "text" }],
      },
    })),
  });
  const trigger = add("incident_workflows/triggers", {
    trigger_type: when ? "conditional" : "manual",
    trigger_type_name: when ? "Conditional Trigger" : "Manual Trigger",
    ...(when && { condition: when }),
    is_subscribed_to_all_services: true,
    is_disabled: false,
    services: [],
    permissions: { restricted: false },
    workflow: { ...account.refer(workflow), type: "workflow_reference", name },
  });
  company.change("incident_workflows/triggers", trigger.id, { trigger_url: `${trigger["self"]}/start` });
}

function seedWebhook({ account, add, get }: Company, webhook: (typeof facts.webhooks)[number]): void {
  const { description, path, events, filter, name } = webhook;
  add("webhook_subscriptions", {
    description,
    active: true,
    events,
    filter: { type: `${filter}_reference`, ...(name && { id: get(`${filter}s`, name).id }) },
    delivery_method: {
      id: account.makeId("delivery_methods"),
      type: "http_delivery_method",
      url: `https://hooks.${facts.domain}/${path}`,
      // Told once, to whoever made it.
      secret: null,
      temporarily_disabled: false,
      custom_headers: [{ name: "X-Source", value: "-- redacted --" }],
    },
  });
}
