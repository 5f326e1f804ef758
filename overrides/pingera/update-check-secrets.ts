import type { UpdateCheckSecrets } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { wholeList } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The body is a list by itself, which no location of the manifest can name. */
export default defineTool<Pingera, UpdateCheckSecrets>({
  async run({ check_id, secrets }, { client }) {
    const body = secrets.map(({ secret_id, env_var_name, ...others }, index) => {
      const [odd] = Object.keys(others);
      if (odd !== undefined) throw new UserError(`"secrets[${index}]" has an unknown field ${JSON.stringify(odd)}.`);
      return {
        secret_id: text(secret_id, `secrets[${index}].secret_id`),
        env_variable: text(env_var_name, `secrets[${index}].env_var_name`),
      };
    });
    return wholeList(await client.replaceCheckSecrets({ path: { check_id }, body }));
  },
});

function text(value: unknown, name: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new UserError(`"${name}" is required, as text.`);
}
