import { describe, expect, test } from "vitest";
import { openAccount } from "./incident-account.ts";

describe("lists", () => {
  /** 1: high, Shop, acknowledged by Ann; 2: low, Payments, P1; 3: resolved, Shop; 4: two months old, Shop. */
  async function openFour() {
    const opened = openAccount();
    const { open, update, addAlert, account } = opened;
    const ids = [
      await open(),
      await open({
        urgency: "low",
        service: { id: "PPAY", type: "service_reference" },
        priority: { id: "PHIGH", type: "priority_reference" },
      }),
      await open(),
      await open(),
    ];
    const [first = "", , third = "", fourth = ""] = ids;
    await update(first, { status: "acknowledged" });
    await update(third, { status: "resolved" });
    addAlert(third, "PALERT");
    account.collection("incidents").put({ ...account.find("incidents", fourth), created_at: "2026-01-02T10:00:00Z" });
    return opened;
  }

  const LISTS: [query: string, numbers: number[]][] = [
    ["", [1, 2, 3]],
    ["date_range=all", [1, 2, 3, 4]],
    ["since=2026-01-01", [1, 2, 3, 4]],
    ["until=2026-01-15T00:00:00Z", [4]],
    ["since=2026-03-02T11:30:00&until=2026-03-02T12:00:01&time_zone=Europe/Helsinki", [1, 2, 3]],
    ["statuses[]=triggered", [2]],
    ["statuses[]=triggered&statuses[]=resolved", [2, 3]],
    ["urgencies[]=low", [2]],
    ["service_ids[]=PSHOP", [1, 3]],
    ["service_ids[]=PSHOP&service_ids[]=PPAY", [1, 2, 3]],
    ["team_ids[]=PTEAM", [1, 3]],
    ["user_ids[]=PANN", [1]],
    ["user_ids[]=PANN&statuses[]=resolved", []],
    ["priority_ids[]=PHIGH", [2]],
    ["incident_key=key-PALERT", [3]],
    ["sort_by=incident_number:desc", [3, 2, 1]],
    ["sort_by=urgency:desc,incident_number:desc", [3, 1, 2]],
    ["sort_by=resolved_at", [3, 1, 2]],
    ["limit=1&offset=1", [2]],
  ];

  test.each(LISTS)("%s", async (query, numbers) => {
    const { ask } = await openFour();
    const { incidents } = (await ask("GET", `/incidents?${query}`)).json;
    expect(incidents.map((one) => one.incident_number)).toEqual(numbers);
  });

  test("include[] puts whole things in place of references, and adds what is asked for", async () => {
    const { open, ask } = openAccount();
    const conference_bridge = { conference_url: "https://meet.demo.example/1" };
    const id = await open({ conference_bridge });
    const plain = (await ask("GET", `/incidents/${id}`)).json.incident;
    expect(plain).not.toHaveProperty("conference_bridge");
    const names = ["services", "assignees", "conference_bridge", "custom_fields", "first_trigger_log_entries"];
    const { json } = await ask("GET", `/incidents/${id}?${names.map((name) => `include[]=${name}`).join("&")}`);
    expect(json.incident).toMatchObject({
      conference_bridge,
      custom_fields: [{ name: "region", value: null }],
      service: { type: "service", name: "Shop" },
      assignments: [{ assignee: { type: "user", name: "Ann" } }],
      first_trigger_log_entry: { type: "trigger_log_entry" },
    });
  });
});
