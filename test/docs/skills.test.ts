import { readdirSync, readFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { product } from "../../generated/pagerduty/index.ts";
import { printSkill, type SkillWords } from "../../scripts/docs/skills.ts";

/** What an agent can afford to read for one task. */
const MOST_TOKENS = 5000;
const { catalog } = product;
const names = catalog.map(({ tool }) => tool.name);

function expectAllTools(text: string): void {
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  expect(text).toContain("401");
  expect(text).toContain("403");
  expect(countTokens(text)).toBeLessThan(MOST_TOKENS);
}

test("the skill has the form that agents read", () => {
  const text = readFileSync("skills/pagerduty/SKILL.md", "utf8");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { name, description, ...others } = parse(front);
  expect(name).toBe("pagerduty");
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(description.length).toBeLessThanOrEqual(1024);
  expect(description).toContain("Use it when");
  expect(others).toEqual({});
  expect(body.split("\n").length).toBeLessThan(500);
  expectAllTools(body);
});

describe("the documents of Azure SRE Agent", () => {
  const folder = "skills/azure-sre-agent";
  const documents = readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, "utf8")));
  const [agent] = documents.filter(({ kind }) => kind === "AgentConfiguration");
  const [skill] = documents.filter(({ kind }) => kind === "SkillConfiguration");

  test("are of its two kinds, with the fields it knows", () => {
    expect(documents).toHaveLength(2);
    for (const { api_version, metadata } of documents) {
      expect(api_version).toBe("azuresre.ai/v1");
      expect(Object.keys(metadata).sort()).toEqual(["owner", "version"]);
      expect(typeof metadata.version).toBe("string");
    }
    expect(Object.keys(agent.spec).sort()).toEqual(
      ["name", "display_name", "system_prompt", "skills", "mcp_connectors", "handoffs"].sort(),
    );
    expect(Object.keys(skill.spec).sort()).toEqual(
      ["name", "display_name", "description", "instructions", "mcp_connectors"].sort(),
    );
  });

  test("belong together", () => {
    expect(agent.spec.skills).toEqual([skill.spec.name]);
    expect(agent.spec.mcp_connectors).toEqual(skill.spec.mcp_connectors);
  });

  test("name every tool, and stay of a size", () => {
    expectAllTools(agent.spec.system_prompt);
    expectAllTools(skill.spec.instructions);
  });
});

test.each([
  ["leaves a toolset out", { All: ["a"] }, "the toolset b stands in no area"],
  ["names one that is gone", { All: ["a", "b", "c"] }, "there is no toolset c"],
  ["names one twice", { All: ["a", "b"], More: ["a"] }, "a stands in two areas"],
])("a skill that %s is refused", (_, areas, why) => {
  const words: SkillWords = { name: "x", title: "X", description: "X.", intro: "X.", areas, habits: {} };
  const [entry] = catalog;
  const both = entry
    ? [
        { ...entry, toolset: "a" },
        { ...entry, toolset: "b" },
      ]
    : [];
  expect(() => printSkill(words, both)).toThrow(why);
});
