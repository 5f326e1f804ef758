import type { IncomingHttpHeaders } from "node:http";
import type { Program } from "../../program.ts";
import type { Provider } from "../../provider.ts";
import { type Answer, json } from "./answer.ts";

export const METADATA_PATH = "/.well-known/oauth-protected-resource";

export interface Metadata {
  /** Where RFC 9728 looks for it: its own path, and after that the path by which clients reach the endpoint. */
  path: string;
  /** RFC 9728: who issues tokens for this server, and what they must allow. Undefined where nobody does. */
  answer(headers: IncomingHttpHeaders): Promise<Answer | undefined>;
  /** What a 401 says in WWW-Authenticate. */
  challenge(headers: IncomingHttpHeaders, error?: string): string;
}

export function createMetadata(
  program: Program,
  provider: Pick<Provider<never>, "oauth" | "title" | "command">,
  publicUrl: string | undefined,
): Metadata {
  const oauth = provider.oauth?.(program.settings);
  const base = ({ host }: IncomingHttpHeaders) =>
    publicUrl?.replace(/\/(mcp)?\/?$/, "") ?? `http://${host ?? "localhost"}`;
  const published = publicUrl === undefined ? "/mcp" : new URL(`${base({})}/mcp`).pathname;
  return {
    path: `${METADATA_PATH}${published}`,
    async answer(headers) {
      if (!oauth) return undefined;
      const calls = await program.calls();
      const scopes = [...program.offered.keys()].flatMap((name) => {
        const { scopes: own = [], furtherScopes = [] } = calls.tools[name] ?? {};
        return [...own, ...furtherScopes];
      });
      return json(200, {
        resource: `${base(headers)}/mcp`,
        resource_name: provider.title,
        authorization_servers: oauth.authorizationServers,
        scopes_supported: [...new Set(scopes)].sort(),
        bearer_methods_supported: ["header"],
      });
    },
    challenge(headers, error) {
      const parts = [
        `realm="${provider.command}"`,
        ...(error ? [`error="${error}"`] : []),
        ...(oauth ? [`resource_metadata="${base(headers).replaceAll('"', "")}${METADATA_PATH}"`] : []),
      ];
      return `Bearer ${parts.join(", ")}`;
    },
  };
}
