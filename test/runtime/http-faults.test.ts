import { expect, test } from "vitest";
import { kindOf } from "../../runtime/transports/http/faults.ts";

test.each([
  ["Rejected inbound request (name-header-mismatch): 'hidden'", "name-header-mismatch"],
  ["Rejected 2025-era request on a modern-only endpoint (initialize-on-modern): hidden", "initialize-on-modern"],
  ["Bad Request: Unsupported protocol version: hidden", "Bad Request"],
  ["Unsupported Media Type: Content-Type must be application/json", "Unsupported Media Type"],
  ["Received a response for an unknown message ID: hidden", "Received a response for an unknown message ID"],
  ["Dropped inbound request 'hidden': not servable", "Dropped inbound request"],
  ['[{"message":"hidden"}]', "Error"],
  ["", "Error"],
])("%j is told without what it quotes", (message, kind) => {
  expect(kindOf(new Error(message))).toBe(kind);
});
