import { randomBytes } from "node:crypto";
import {
  acceptedContent,
  type CallToolResult,
  createRequestStateCodec,
  type InputRequest,
  type InputRequests,
  type InputRequiredResult,
  inputRequired,
  type ServerContext,
} from "@modelcontextprotocol/server";

export type Outcome = CallToolResult | InputRequiredResult;

type Request = ServerContext["mcpReq"];

/** Each round is served by a server of its own: what is carried from one to the next is sealed. */
export const codec = createRequestStateCodec<Record<string, unknown>>({ key: randomBytes(32) });

export const ask = (inputRequests: InputRequests): InputRequiredResult => inputRequired({ inputRequests });

export const seal = async (
  inputRequests: InputRequests,
  state: Record<string, unknown>,
): Promise<InputRequiredResult> => inputRequired({ inputRequests, requestState: await codec.mint(state) });

export const answerOf = ({ inputResponses }: Request, key: string): unknown => inputResponses?.[key];

export const stateOf = ({ requestState }: Request): Record<string, unknown> | undefined => requestState();

export const askFor = (message: string, field: string): InputRequest =>
  inputRequired.elicit({
    message,
    requestedSchema: { type: "object", properties: { [field]: { type: "string" } }, required: [field] },
  });

export const askName = (message: string): InputRequest => askFor(message, "name");

export const confirmation = inputRequired.elicit({
  message: "Is that right?",
  requestedSchema: { type: "object", properties: { ok: { type: "boolean" } }, required: ["ok"] },
});

export const sample = (prompt: string): InputRequest =>
  inputRequired.createMessage({
    messages: [{ role: "user", content: { type: "text", text: prompt } }],
    maxTokens: 100,
  });

/** The text that was given for one field of a form that was accepted. */
export function fieldOf({ inputResponses }: Request, key: string, field: string): string | undefined {
  const value = acceptedContent(inputResponses, key)?.[field];
  return typeof value === "string" ? value : undefined;
}

export const nameOf = (request: Request, key: string): string | undefined => fieldOf(request, key, "name");

export function sampleOf(request: Request, key: string): string | undefined {
  const { text } = Object(Object(answerOf(request, key)).content);
  return typeof text === "string" ? text : undefined;
}
