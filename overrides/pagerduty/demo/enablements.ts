import type { Behaviour, DemoCall } from "../../../runtime/demo/types.ts";
import { inPath, sentAs, stamp } from "./fields.ts";

/** The one feature that can be switched on and off for a service or an orchestration. */
const FEATURE = "aiops";

export const enablementBehaviours: Record<string, Behaviour> = {
  listServiceFeatureEnablements: (call) => list(call, "services"),
  listEventOrchestrationFeatureEnablements: (call) => list(call, "event_orchestrations"),
  updateServiceFeatureEnablement: (call) => update(call, "services"),
  updateEventOrchestrationFeatureEnablements: (call) => update(call, "event_orchestrations"),
};

const list = (call: DemoCall, collection: string) => ({
  status: 200,
  json: { enablements: [read(call, collection)] },
});

function update(call: DemoCall, collection: string) {
  const { account } = call;
  const parent = account.find(collection, inPath(call, "id"));
  const enabled = sentAs(call, "enablement")["enabled"];
  const stored = { id: FEATURE, enabled, updated_at: stamp(account.now()) };
  account.collection(`${collection}/${parent.id}/enablements`).put(stored);
  return { status: 200, json: { enablement: read(call, collection) } };
}

function read(call: DemoCall, collection: string) {
  const { account } = call;
  const parent = account.find(collection, inPath(call, "id"));
  const stored = account.collection(`${collection}/${parent.id}/enablements`).get(FEATURE);
  const updated_at = stored?.["updated_at"] ?? parent["created_at"] ?? stamp(account.now());
  return { feature: FEATURE, enabled: stored?.["enabled"] ?? true, updated_at, warnings: [] };
}
