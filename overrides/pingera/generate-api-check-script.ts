import type { GenerateApiCheckScript } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { comment, firstLine, indent, literal, readAddress } from "./script-text.ts";

export default defineTool<Pingera, GenerateApiCheckScript>({
  async run({ url, description, method, headers, payload, expected_status, contains_string, custom_code }) {
    const options = [
      `method: ${literal(method)},`,
      ...(headers === undefined ? [] : [`headers: ${literal(headers)},`]),
      ...(payload === undefined ? [] : [`data: ${literal(payload)},`]),
    ];
    const script = [
      comment(description),
      "const { test, expect } = require('@playwright/test');",
      "",
      `test(${literal(firstLine(description))}, async ({ request }) => {`,
      `  const response = await request.fetch(${literal(readAddress(url, "url"))}, {`,
      ...options.map((option) => `    ${indent(indent(option))}`),
      "  });",
      expected_status === undefined
        ? "  expect(response.ok()).toBe(true);"
        : `  expect(response.status()).toBe(${expected_status});`,
      "  const body = await response.text();",
      ...(contains_string === undefined ? [] : [`  expect(body).toContain(${literal(contains_string)});`]),
      // Code is what was asked for here: it stays as it is.
      ...(custom_code === undefined ? [] : [custom_code]),
      "});",
      "",
    ];
    return { type: "multistep", script: script.join("\n") };
  },
});
