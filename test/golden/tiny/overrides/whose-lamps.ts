import type { ListLamps } from "../../generated/tiny/arguments.ts";
import type { Lumen } from "../../generated/tiny/client.ts";
import type { ToolContext } from "../../runtime/tools/tool.ts";

export async function whoseLamps(
  whose: ListLamps["whose"],
  context: ToolContext<Lumen>,
  _args: ListLamps,
): Promise<{ owner_id?: string }> {
  const me = whose === "mine" ? await context.identity() : undefined;
  return me ? { owner_id: me.id } : {};
}
