import { Bare, type StartOptions } from "./stdio.ts";

/** The built program as a process that serves over HTTP, once it says where. */
export async function listen(
  flags: string[],
  env: Record<string, string> = {},
  entry?: StartOptions["entry"],
): Promise<{ bare: Bare; url: string }> {
  const http = entry ? [] : ["--transport", "streamable-http"];
  const bare = new Bare({ flags: [...http, "--port", "0", ...flags], env, ...(entry && { entry }) });
  return { bare, url: await urlOf(bare) };
}

/** Where it says that it listens. */
export function urlOf(bare: Bare): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    bare.child.stderr?.on("data", (chunk) => {
      said += chunk;
      const found = /listens on (http:\S+)\/mcp/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void bare.ended.then(({ stderr }) => reject(new Error(stderr)));
  });
}
