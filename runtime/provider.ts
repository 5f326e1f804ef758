import type { DemoProvider } from "./demo/types.ts";
import type { ApiError } from "./errors.ts";
import type { Http } from "./http/types.ts";
import type { Variables } from "./options.ts";
import type { ArgumentSchema } from "./tools/arguments.ts";
import type { Identity, Tool } from "./tools/tool.ts";

type Access = "read" | "write" | "destructive";

/** One tool as `tools/list` answers it. Built by the generator. */
export interface CatalogEntry {
  toolset: string;
  access: Access;
  tool: {
    name: string;
    title: string;
    description: string;
    inputSchema: ArgumentSchema & { type: "object" };
    annotations: {
      title: string;
      readOnlyHint: boolean;
      destructiveHint: boolean;
      idempotentHint: boolean;
      openWorldHint: boolean;
    };
  };
}

export type Catalog = CatalogEntry[];

/** What a call of one tool needs to know beyond the catalog. */
export interface CallFacts {
  result: "list" | "object" | "done";
  /** Arguments that become a segment of a path. */
  ids?: string[];
  keep?: string[];
  accepts?: [from: string, to: string][];
  /** Accepted, never advertised. */
  hidden?: Record<string, ArgumentSchema>;
  /** OAuth scopes: a token that is known to have none of them can do nothing with it. */
  scopes?: string[];
  /** What else it may ask for on the way: without these, some calls are refused. */
  furtherScopes?: string[];
  /** What is said of a call that answers nothing; the tool's title where it is not said. */
  done?: string;
  /** The name of a list, and of the size of its page, where results have names of the provider's own. */
  rows?: string;
  size?: string;
}

/** Names that callers of a provider look for in a result: `{ success, data }`, or `{ success, data, error }`. */
export interface Results {
  success: string;
  data: string;
  error: string;
  /** In the data of a call that answers nothing. */
  message?: string;
  /** In the data of a list. */
  total?: string;
  page?: string;
  size?: string;
}

export interface Calls {
  referenceFields: string[];
  /** References inside results, told by the end of their `type`, lose these fields. */
  trim?: { suffix: string; drop: string[] };
  /** Results stand in an envelope. */
  results?: Results;
  /** Old tool names. */
  formerly: Record<string, string>;
  tools: Record<string, CallFacts>;
}

/** A setting of the provider: an environment variable, and a flag where people expect one. */
export interface Setting {
  env: string;
  flag?: string;
  description: string;
}

export type Settings = Readonly<Record<string, string | undefined>>;

/** Where to call, and as whom. */
export interface Connection {
  baseUrl: string;
  headers: Record<string, string>;
  /** Never to be seen in a log or an error. */
  secrets: string[];
  /** In words, what kind of credential it is: `API key`. */
  credential?: string;
}

/** Whose credential a call uses: one that came with the request, or that of whoever runs the server. Who mends it differs. */
export type Holder = "caller" | "operator";

/** A request that is refused before it reaches a tool. */
export interface Refused {
  status: number;
  /** The name of the status. */
  message: string;
  /** Whole sentences: what is wrong, and what to do. */
  errors: string[];
}

/** What is written by hand for one provider. */
export interface Provider<Client> {
  name: string;
  title: string;
  command: string;
  /** For the model, once per session. */
  instructions: string;
  settings: Setting[];
  /** The runtime's options under names of the provider's own. */
  variables?: Variables;
  /** The settings that hold a credential. */
  credentials: string[];
  /** Where the API is. Throws a `ConfigError`. */
  baseUrl(settings: Settings): string;
  /** The settings that a caller's `Authorization` header stands for, all `credentials` among them; undefined when it is malformed. */
  authorize(header: string): Settings | undefined;
  /** The forms that `authorize` takes, for whoever sent another. */
  authorization: string;
  /** Who issues OAuth tokens; absent where nobody does. */
  oauth?(settings: Settings): { authorizationServers: string[] };
  /** What an OAuth token may do, where it says so itself. */
  scopes?(settings: Settings): string[] | undefined;
  /** What is refused over HTTP before the provider is asked, as the provider itself would write it. */
  writeRefusal?(refused: Refused): object;
  /** Throws a `ConfigError` for anything missing or malformed. */
  connect(settings: Settings): Connection;
  /** The user behind the credentials; undefined when they belong to an account. */
  identify(client: Client): Promise<Identity | undefined>;
  /** The value of a header that an operation insists on. */
  supplyHeader(
    name: string,
    settings: Settings,
    identity: () => Promise<Identity | undefined>,
    holder: Holder,
  ): Promise<string>;
  /** Who acts next, where the provider's own answer does not say. */
  explain(error: ApiError, holder: Holder): string | undefined;
}

/** A provider with everything generated for it. Only the catalog is there from the start. */
export interface Product<Client> {
  provider: Provider<Client>;
  catalog: Catalog;
  calls(): Promise<unknown>;
  outputs(): Promise<unknown>;
  /** The whole document, for the demo account. */
  api(): Promise<unknown>;
  /** What a demo account of this provider does; none where nobody has written one. */
  demo?(): Promise<DemoProvider>;
  createClient(http: Http): Promise<Client>;
  tools: Record<string, () => Promise<{ default: Tool<Client, never> }>>;
}
