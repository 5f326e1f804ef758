import { test } from "vitest";
import { openAccount } from "./incident-account.ts";
test("try", async () => {
  const { ask, clock } = openAccount();
  const show = async (...args: Parameters<typeof ask>) => { try { const a = await ask(...args); console.log(args[0], args[1], a.status, JSON.stringify(a.json).slice(0, 1800)); return a; } catch (e) { console.log(args[0], args[1], String(e).slice(0, 1500)); return {status: 0, json: {} as any}; } };
  const { json } = await show("POST", "/incidents", { incident: { type: "incident", title: "Boom", service: { id: "PSHOP", type: "service_reference" }, body: {type:"incident_body", details:"Long text"} } });
  const id = json.incident?.id;
  await show("GET", "/incidents");
  await show("GET", "/incidents/1?include[]=services&include[]=assignees&include[]=first_trigger_log_entries");
  await show("PUT", `/incidents`, { incidents: [{ id, type: "incident_reference", status: "acknowledged", priority: "P1", title: "Bang" }] });
  await show("POST", `/incidents/${id}/snooze`, { duration: 60 });
  await show("GET", `/incidents/${id}/log_entries`);
  clock.advance(61_000);
  await show("GET", `/incidents/${id}`);
  await show("GET", `/log_entries?is_overview=true&time_zone=Europe/Berlin&include[]=incidents`);
});
