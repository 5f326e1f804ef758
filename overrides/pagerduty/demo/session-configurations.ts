import { type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { sentAs } from "./fields.ts";

/** How long sessions last: one configuration for each type of session, which is not there until it is set. */
export const sessionConfigurationBehaviours: Record<string, Behaviour> = {
  getSessionConfigurations: (call) => ({ status: 200, json: { session_configurations: findAll(call).map(show) } }),

  updateSessionConfigurations(call) {
    const type = call.query.one("type") ?? "";
    const changed = collectionOf(call).put({ ...sentAs(call, "session_configuration"), id: type, type });
    return { status: 200, json: { session_configurations: [show(changed)] } };
  },

  deleteSessionConfigurations(call) {
    for (const { id } of findAll(call)) collectionOf(call).delete(id);
    return { status: 204 };
  },
};

const collectionOf = ({ account }: DemoCall) => account.collection("session_configurations");

const show = ({ id: _, ...configuration }: Entity) => configuration;

/** Those of the type that is asked for, or all. */
function findAll(call: DemoCall): Entity[] {
  const types = call.query.all("type");
  const found = collectionOf(call)
    .list()
    .filter(({ id }) => types.length === 0 || types.includes(id));
  if (found.length === 0) throw new Refusal(404, "Not Found", [], 2100);
  return found;
}
