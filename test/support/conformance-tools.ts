import {
  CLIENT_CAPABILITIES_META_KEY,
  type ContentBlock,
  type InputRequests,
  inputRequired,
  type ServerContext,
  type Tool,
} from "@modelcontextprotocol/server";
import { PIXEL } from "./conformance-data.ts";
import {
  answerOf,
  ask,
  askFor,
  askName,
  confirmation,
  nameOf,
  type Outcome,
  sample,
  sampleOf,
  seal,
  stateOf,
} from "./conformance-rounds.ts";

/** A tool that the conformance suites call by name, and what it does. */
interface Fixture {
  inputSchema?: Tool["inputSchema"];
  run(context: ServerContext, args: Record<string, unknown>): Outcome | Promise<Outcome>;
}

const say = (...content: ContentBlock[]): Outcome => ({ content });
const text = (said: string): ContentBlock => ({ type: "text", text: said });
const image: ContentBlock = { type: "image", data: PIXEL, mimeType: "image/png" };
/** The shortest WAV file with a sample in it. */
const sound = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";
const embedded = (uri: string, mimeType: string, said: string): ContentBlock => ({
  type: "resource",
  resource: { uri, mimeType, text: said },
});

const FIXTURES: Record<string, Fixture> = {
  test_simple_text: { run: () => say(text("This is a simple text response for testing.")) },
  test_image_content: { run: () => say(image) },
  test_audio_content: { run: () => say({ type: "audio", data: sound, mimeType: "audio/wav" }) },
  test_embedded_resource: {
    run: () => say(embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
  },
  test_multiple_content_types: {
    run: () =>
      say(
        text("Several kinds of content:"),
        image,
        embedded("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
      ),
  },
  test_error_handling: { run: () => ({ ...say(text("This tool fails on purpose.")), isError: true }) },
  test_tool_with_progress: {
    async run({ mcpReq }) {
      const progressToken = mcpReq._meta?.progressToken;
      for (const progress of progressToken === undefined ? [] : [0, 50, 100])
        await mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
      return say(text(String(progressToken ?? "nobody asked for progress")));
    },
  },
  test_tool_with_logging: {
    async run({ mcpReq }) {
      for (const data of ["started", "working", "done"])
        await mcpReq.notify({ method: "notifications/message", params: { level: "info", data } });
      return say(text("Logged three times."));
    },
  },
  test_logging_tool: {
    async run({ mcpReq }) {
      await mcpReq.log("info", "seen only by whoever asked for a log");
      return say(text("Logged, if anybody wanted it."));
    },
  },
  test_streaming_elicitation: { run: () => say(text("Nothing was asked on the way.")) },
  test_missing_capability: {
    run: ({ mcpReq }) => (sampleOf(mcpReq, "word") === undefined ? ask({ word: sample("Say one word.") }) : say()),
  },
  json_schema_2020_12_tool: {
    inputSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      $defs: {
        address: {
          $anchor: "addressDef",
          type: "object",
          properties: { street: { type: "string" }, city: { type: "string" } },
        },
      },
      properties: {
        name: { type: "string" },
        address: { $ref: "#/$defs/address" },
        contactMethod: { type: "string", enum: ["phone", "email"] },
        phone: { type: "string" },
        email: { type: "string" },
      },
      allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
      if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { required: ["phone"] },
      else: { required: ["email"] },
      additionalProperties: false,
    },
    run: (_, args) => say(text(JSON.stringify(args))),
  },
  test_input_required_result_elicitation: {
    run({ mcpReq }) {
      const name = nameOf(mcpReq, "user_name");
      return name === undefined ? ask({ user_name: askName("What is your name?") }) : say(text(`Hello, ${name}!`));
    },
  },
  test_input_required_result_sampling: {
    run({ mcpReq }) {
      const said = sampleOf(mcpReq, "capital_question");
      return said === undefined
        ? ask({ capital_question: sample("What is the capital of France?") })
        : say(text(`The model says: ${said}`));
    },
  },
  test_input_required_result_list_roots: {
    run({ mcpReq }) {
      const { roots } = Object(answerOf(mcpReq, "client_roots"));
      return Array.isArray(roots)
        ? say(text(`Roots: ${roots.map(({ uri }) => uri).join(", ")}`))
        : ask({ client_roots: inputRequired.listRoots() });
    },
  },
  test_input_required_result_request_state: {
    run: ({ mcpReq }) =>
      answerOf(mcpReq, "confirm") === undefined || stateOf(mcpReq) === undefined
        ? seal({ confirm: confirmation }, { tool: "request_state" })
        : say(text("state-ok")),
  },
  test_input_required_result_tampered_state: {
    run: ({ mcpReq }) =>
      answerOf(mcpReq, "confirm") === undefined || stateOf(mcpReq) === undefined
        ? seal({ confirm: confirmation }, { tool: "tampered_state" })
        : say(text("The state is as it was sealed.")),
  },
  test_input_required_result_multiple_inputs: {
    run({ mcpReq }) {
      const [name, greeting] = [nameOf(mcpReq, "user_name"), sampleOf(mcpReq, "greeting")];
      const { roots } = Object(answerOf(mcpReq, "client_roots"));
      if (name !== undefined && greeting !== undefined && Array.isArray(roots)) return say(text(`${greeting} ${name}`));
      return seal(
        {
          user_name: askName("What is your name?"),
          greeting: sample("Make up a greeting."),
          client_roots: inputRequired.listRoots(),
        },
        { tool: "multiple_inputs" },
      );
    },
  },
  test_input_required_result_multi_round: {
    run({ mcpReq }) {
      const { round = 0, name } = Object(stateOf(mcpReq));
      if (round === 0) return seal({ step1: askName("First: what is your name?") }, { round: 1 });
      if (round === 1)
        return seal(
          { step2: askFor("Second: which colour?", "color") },
          { round: 2, name: nameOf(mcpReq, "step1") ?? "somebody" },
        );
      return say(text(`${name} has answered twice.`));
    },
  },
  test_input_required_result_capabilities: {
    run({ mcpReq }) {
      if (mcpReq.inputResponses !== undefined) return say(text("Answered."));
      const can = Object(Object(mcpReq.envelope)[CLIENT_CAPABILITIES_META_KEY]);
      const wanted: InputRequests = {
        ...(can.elicitation && { user_name: askName("What is your name?") }),
        ...(can.sampling && { greeting: sample("Make up a greeting.") }),
        ...(can.roots && { client_roots: inputRequired.listRoots() }),
      };
      return Object.keys(wanted).length > 0 ? ask(wanted) : say(text("There is nothing this client can be asked."));
    },
  },
};

const ANYTHING: Tool["inputSchema"] = { type: "object" };

export const conformanceTools: Tool[] = Object.entries(FIXTURES).map(([name, { inputSchema = ANYTHING }]) => ({
  name,
  description: `What the suites expect of ${name}.`,
  inputSchema,
}));

export function findFixture(name: string): Fixture | undefined {
  return Object.hasOwn(FIXTURES, name) ? FIXTURES[name] : undefined;
}
