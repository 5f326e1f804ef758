import type { SwitchLamps } from "../../generated/tiny/arguments.ts";
import type { Lumen } from "../../generated/tiny/client.ts";
import { wholeList } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

export default defineTool<Lumen, SwitchLamps>({
  async run({ lamp_ids, state }, { client }) {
    const switched = lamp_ids.map((id) => client.updateLamp({ path: { id }, body: { lamp: { state } } }));
    return wholeList((await Promise.all(switched)).map(({ lamp }) => lamp));
  },
});
