import type { GenerateSyntheticCheckScript } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { comment, firstLine, literal, readAddress } from "./script-text.ts";

/** Nobody can turn a description into code without a model; what it quotes can be looked for on the page. */
export default defineTool<Pingera, GenerateSyntheticCheckScript>({
  async run({ target_url, description, script_name }) {
    const address = readAddress(target_url, "target_url");
    const quoted = [...description.matchAll(/"([^"]+)"|“([^”]+)”|«([^»]+)»/g)].map(([, a, b, c]) => a ?? b ?? c);
    const texts = [...new Set(quoted)].map(
      (text) => `  await expect(page.getByText(${literal(text)}).first()).toBeVisible();`,
    );
    const script = [
      comment(description),
      "const { test, expect } = require('@playwright/test');",
      "",
      `test(${literal(script_name ?? firstLine(description))}, async ({ page }) => {`,
      `  const response = await page.goto(${literal(address)});`,
      "  expect(response?.ok()).toBe(true);",
      "  await expect(page.locator('body')).toBeVisible();",
      ...texts,
      "});",
      "",
    ];
    return { type: "synthetic", script: script.join("\n") };
  },
});
