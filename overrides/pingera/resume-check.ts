import type { ResumeCheck } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { setActive } from "./set-active.ts";

export default defineTool<Pingera, ResumeCheck>({
  async run({ check_id }, { client }) {
    return setActive(check_id, true, client);
  },
});
