import {
  type GetPromptResult,
  type InputRequiredResult,
  type Prompt,
  type PromptMessage,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  Server,
  type ServerContext,
} from "@modelcontextprotocol/server";
import type { Caller, Program } from "../../runtime/program.ts";
import type { Calls, Product } from "../../runtime/provider.ts";
import { silent } from "../../runtime/telemetry/log.ts";
import { PIXEL } from "./conformance-data.ts";
import { ask, askFor, codec, fieldOf } from "./conformance-rounds.ts";
import { conformanceTools, findFixture } from "./conformance-tools.ts";

const user = (content: PromptMessage["content"]): PromptMessage => ({ role: "user", content });
const text = (said: string): PromptMessage => user({ type: "text", text: said });

type Render = (args: Record<string, string>, request: ServerContext["mcpReq"]) => PromptMessage[] | InputRequiredResult;

const PROMPTS: Record<string, { takes?: string[]; render: Render }> = {
  test_simple_prompt: { render: () => [text("This is a simple prompt for testing.")] },
  test_prompt_with_arguments: {
    takes: ["arg1", "arg2"],
    render: ({ arg1, arg2 }) => [text(`The arguments are '${arg1}' and '${arg2}'.`)],
  },
  test_prompt_with_embedded_resource: {
    takes: ["resourceUri"],
    render: ({ resourceUri = "" }) => [
      user({ type: "resource", resource: { uri: resourceUri, mimeType: "text/plain", text: "What is embedded." } }),
      text("Read what is embedded above."),
    ],
  },
  test_prompt_with_image: {
    render: () => [user({ type: "image", data: PIXEL, mimeType: "image/png" }), text("Look at the picture above.")],
  },
  test_input_required_result_prompt: {
    render(_, request) {
      const context = fieldOf(request, "user_context", "context");
      return context === undefined
        ? ask({ user_context: askFor("Which context?", "context") })
        : [text(`The context is ${context}.`)];
    },
  },
};

const RESOURCES: Record<string, { mimeType: string; text?: string; blob?: string }> = {
  "test://static-text": { mimeType: "text/plain", text: "This is the content of the static text resource." },
  "test://static-binary": { mimeType: "image/png", blob: PIXEL },
  "test://watched-resource": { mimeType: "text/plain", text: "Somebody watches this." },
};
const TEMPLATE = /^test:\/\/template\/([^/]+)\/data$/;

/** What the suites call, over the low-level server that the product runs on, too. */
function createFixtureServer(): Server {
  const server = new Server(
    { name: "conformance-fixtures", version: "1" },
    {
      capabilities: { tools: {}, prompts: {}, resources: { subscribe: true }, completions: {}, logging: {} },
      requestState: { verify: codec.verify },
    },
  );
  server.setRequestHandler("tools/list", () => ({ tools: conformanceTools }));
  server.setRequestHandler("tools/call", ({ params }, context) => {
    const fixture = findFixture(params.name);
    if (!fixture) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}.`);
    return fixture.run(context, params.arguments ?? {});
  });
  server.setRequestHandler("prompts/list", () => ({ prompts: Object.entries(PROMPTS).map(describePrompt) }));
  server.setRequestHandler("prompts/get", ({ params }, { mcpReq }): GetPromptResult | InputRequiredResult => {
    const prompt = PROMPTS[params.name];
    if (!prompt) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt ${params.name}.`);
    const rendered = prompt.render(params.arguments ?? {}, mcpReq);
    return Array.isArray(rendered) ? { messages: rendered } : rendered;
  });
  server.setRequestHandler("resources/list", () => ({
    resources: Object.entries(RESOURCES).map(([uri, { mimeType }]) => ({ uri, name: uri, mimeType })),
  }));
  server.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: [{ uriTemplate: "test://template/{id}/data", name: "template", mimeType: "application/json" }],
  }));
  server.setRequestHandler("resources/read", ({ params }) => read(params.uri));
  server.setRequestHandler("resources/subscribe", () => ({}));
  server.setRequestHandler("resources/unsubscribe", () => ({}));
  server.setRequestHandler("completion/complete", () => ({ completion: { values: [], total: 0, hasMore: false } }));
  server.setRequestHandler("logging/setLevel", () => ({}));
  return server;
}

const describePrompt = ([name, { takes = [] }]: [string, { takes?: string[] }]): Prompt => ({
  name,
  description: `What the suites expect of ${name}.`,
  arguments: takes.map((argument) => ({ name: argument, description: "Any text.", required: true })),
});

function read(uri: string): ReadResourceResult {
  const id = TEMPLATE.exec(uri)?.[1];
  if (id !== undefined)
    return { contents: [{ uri, mimeType: "application/json", text: JSON.stringify({ id, templateTest: true }) }] };
  const { mimeType, text: said, blob } = RESOURCES[uri] ?? {};
  if (said !== undefined) return { contents: [{ uri, mimeType, text: said }] };
  if (blob !== undefined) return { contents: [{ uri, mimeType, blob }] };
  throw new ResourceNotFoundError(uri);
}

/** Served by our own transport, with nothing of the product above it. */
export function createFixtureProgram(): { program: Program; product: Product<undefined> } {
  const calls: Calls = { referenceFields: [], formerly: {}, tools: {} };
  const caller: Caller = {
    id: "anybody",
    identity: async () => undefined,
    scopes: undefined,
    dispatch: async () => ({ result: { content: [] }, outcome: "ok" }),
  };
  const program: Program = {
    log: silent,
    offered: new Map(),
    settings: {},
    calls: async () => calls,
    createCaller: () => caller,
    createServer: createFixtureServer,
    close: async () => {},
  };
  const product: Product<undefined> = {
    provider: {
      name: "fixtures",
      title: "Fixtures",
      command: "conformance-fixtures",
      instructions: "",
      settings: [],
      credentials: [],
      authorization: "nothing",
      baseUrl: () => "http://localhost",
      authorize: () => undefined,
      connect: () => ({ baseUrl: "http://localhost", headers: {}, secrets: [] }),
      identify: async () => undefined,
      supplyHeader: async () => "",
      explain: () => undefined,
    },
    catalog: [],
    calls: async () => calls,
    outputs: async () => ({}),
    api: async () => ({}),
    createClient: async () => undefined,
    tools: {},
  };
  return { program, product };
}
