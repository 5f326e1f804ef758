export interface Identity {
  id: string;
  email?: string | undefined;
  teamIds: string[];
}

/** What a tool receives besides its arguments. */
export interface ToolContext<Client> {
  client: Client;
  /** The user behind the credentials; undefined for a key that belongs to an account. */
  identity(): Promise<Identity | undefined>;
  connection: { baseUrl: string; credential?: string | undefined };
  now(): Date;
  signal: AbortSignal;
}

export interface Tool<Client, Arguments> {
  run(args: Arguments, context: ToolContext<Client>): Promise<unknown>;
}

/** Ties a tool to its client and arguments. Does nothing at run time. */
export function defineTool<Client, Arguments>(tool: Tool<Client, Arguments>): Tool<Client, Arguments> {
  return tool;
}
