import { beforeAll, expect, test } from "vitest";
import { listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

const { account, ask } = openAccount();
const NAMED = ["services", "teams", "users", "escalation_policies", "schedules", "v3/schedules", "incident_workflows"];
for (const collection of NAMED) {
  const [first] = account.collection(collection).list();
  if (first)
    account.collection(collection).put({ ...first, description: "Zephyr", email: "zephyr@brackwater.example" });
}

async function count(path: string): Promise<number> {
  const { status, json } = await ask("GET", path);
  expect(status, path).toBe(200);
  return listOf(Object.values(json).find(Array.isArray)).length;
}

test.each(NAMED)("a query of %s goes by a part of the name alone", async (collection) => {
  const [first] = account.collection(collection).list();
  const part = textOf(first?.["name"]).slice(1).toUpperCase();
  expect(await count(`/${collection}?query=${encodeURIComponent(part)}`)).toBe(1);
  expect(await count(`/${collection}?query=zephyr`)).toBe(0);
});

beforeAll(async () => {
  const action = {
    name: "Restart",
    description: "Zephyr",
    action_type: "script",
    action_data_reference: { script: "ls" },
  };
  const template = { template_type: "status_update", name: "Outage", description: "Zephyr" };
  await ask("POST", "/automation_actions/actions", { action });
  await ask("POST", "/templates", { template });
  await ask("POST", "/tags", { tag: { type: "tag", label: "Zephyr" } });
});

test.each([
  ["/services?name=Ledger", 1],
  ["/services?name=Ledge", 0],
  ["/services?query=ledge", 1],
  ["/automation_actions/actions?name=ESTART", 1],
  ["/automation_actions/actions?name=zephyr", 0],
  ["/templates?query=outage", 1],
  ["/templates?query=zephyr", 1],
  ["/tags?query=zeph", 1],
])("%s finds %i", async (path, found) => {
  expect(await count(path)).toBe(found);
});
