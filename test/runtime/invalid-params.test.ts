import { ProtocolError } from "@modelcontextprotocol/server";
import { describe, expect, test } from "vitest";
import { explainInvalid } from "../../runtime/invalid-params.ts";

const issue = (path: unknown[], message: string) => JSON.stringify([{ code: "invalid_type", path, message }], null, 2);

describe("what a validator says, as an error that names the parameter", () => {
  test.each([
    [issue(["params", "cursor"], "Invalid input: expected string, received number"), "params.cursor must be a string."],
    [
      issue(["params", "uri"], "Invalid input: expected string, received undefined"),
      "params.uri is missing; it must be a string.",
    ],
    [
      `Invalid tools/call request: ${issue(["params", "list", 0, "a b"], "Invalid input: expected boolean")}`,
      'params.list[0]["a b"] must be true or false.',
    ],
    [issue(["params", "x"], "Invalid input"), "params.x does not have the form that the protocol gives it."],
  ])("%s", (message, details) => {
    expect(explainInvalid(new Error(message))).toMatchObject({ code: -32602, data: { details } });
  });
});

test("what a method says of its parameters is told with its words", () => {
  const error = new ProtocolError(-32602, "Invalid or expired requestState", { reason: "invalid_request_state" });
  expect(explainInvalid(error)).toMatchObject({
    code: -32602,
    data: { reason: "invalid_request_state", details: "Invalid or expired requestState" },
  });
});

test.each([
  new Error("[a tool that failed]"),
  new Error(issue(["result", "content"], "Invalid input")),
  new Error(`Invalid tools/call result: ${issue(["params"], "Invalid input")}`),
  new ProtocolError(-32601, "Method not found"),
  "no error",
])("%s stays as it is", (error) => {
  expect(explainInvalid(error)).toBe(error);
});
