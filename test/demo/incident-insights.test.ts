/** What the account learns from its incidents and changes. */

import { expect, test } from "vitest";
import { NOW, openAccount } from "./incident-account.ts";

async function openStory() {
  const opened = openAccount();
  const { open, account, clock } = opened;
  for (const title of ["Checkout is slow: 900 ms", "Disk of web-7 is full"]) await open({ title });
  clock.advance(60 * 60_000);
  await open({ title: "Checkout is slow", service: { id: "PPAY", type: "service_reference" } });
  const id = await open({ title: "Checkout is slow: 1200 ms" });
  const reference = (service: string) => ({ id: service, type: "technical_service_reference" });
  account.collection("service_dependencies").put({
    id: "D1",
    supporting_service: reference("PPAY"),
    dependent_service: reference("PSHOP"),
  });
  const addChange = (event: string, timestamp: string, service: string) => {
    const services = [account.refer(account.find("services", service))];
    account.collection("change_events").put({ id: event, type: "change_event", summary: event, timestamp, services });
  };
  addChange("C1", "2026-03-02T09:00:00Z", "PSHOP");
  addChange("C2", "2026-03-02T10:30:00Z", "PSHOP");
  addChange("C3", "2026-03-02T10:45:00Z", "PPAY");
  addChange("C4", "2026-03-02T12:00:00Z", "PSHOP");
  addChange("C5", "2026-02-27T10:45:00Z", "PSHOP");
  return { ...opened, id };
}

test("past incidents are those of the service with words in common, the most alike first", async () => {
  const { ask, id } = await openStory();
  const { json } = await ask("GET", `/incidents/${id}/past_incidents?total=true`);
  expect(json).toEqual({
    past_incidents: [
      { incident: expect.objectContaining({ title: "Checkout is slow: 900 ms", created_at: NOW }), score: 100 },
    ],
    limit: 5,
    total: 1,
  });
});

test("related incidents are those of other services, with the reasons", async () => {
  const { ask, id } = await openStory();
  const { json } = await ask("GET", `/incidents/${id}/related_incidents`);
  const supporting_services = [{ id: "PPAY" }];
  expect(json["related_incidents"]).toMatchObject([
    {
      incident: { title: "Checkout is slow" },
      relationships: [
        { type: "service_dependency", metadata: { dependent_services: [{ id: "PSHOP" }], supporting_services } },
        { type: "machine_learning_inferred", metadata: { grouping_classification: "similar_contents" } },
      ],
    },
  ]);
});

test("an outlier is told by how often its kind occurred", async () => {
  const { ask, id } = await openStory();
  const { json } = await ask("GET", `/incidents/${id}/outlier_incident`);
  expect(json["outlier_incident"]).toMatchObject({
    incident: { id, occurrence: { count: 1, frequency: 0.5, category: "frequent" } },
    incident_template: { mined_text: "Checkout is slow: <*> ms" },
  });
});

test("changes of the day before it are related, with a reason", async () => {
  const { ask, id } = await openStory();
  const { json } = await ask("GET", `/incidents/${id}/related_change_events`);
  expect(json["change_events"]).toMatchObject([
    { id: "C2", correlation_reason: { reason: "most_recent" } },
    { id: "C1", correlation_reason: { reason: "intelligent" } },
    { id: "C3", correlation_reason: { reason: "related_service" } },
  ]);
});

test.each([
  ["/change_events", ["C4", "C3", "C2", "C1", "C5"]],
  ["/change_events?since=2026-03-02T10:00:00Z&until=2026-03-02T11:00:00Z", ["C3", "C2"]],
  ["/change_events?team_ids[]=PTEAM&limit=2", ["C4", "C2"]],
  ["/services/PPAY/change_events", ["C3"]],
])("%s", async (path, ids) => {
  const { ask } = await openStory();
  expect((await ask("GET", path)).json["change_events"]).toMatchObject(ids.map((id) => ({ id })));
});
