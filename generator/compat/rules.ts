import type { Rule } from "./rule.ts";
import { argumentNames } from "./rules/argument-names.ts";
import { arrayItems } from "./rules/array-items.ts";
import { depth } from "./rules/depth.ts";
import { descriptionLength } from "./rules/description-length.ts";
import { enumValues } from "./rules/enum-values.ts";
import { keywordsOfType } from "./rules/keywords-of-type.ts";
import { knownKeywords } from "./rules/known-keywords.ts";
import { nameCharacters } from "./rules/name-characters.ts";
import { nameLengthClaudeCode } from "./rules/name-length-claude-code.ts";
import { nameLengthCursor } from "./rules/name-length-cursor.ts";
import { nameLengthVscode } from "./rules/name-length-vscode.ts";
import { noReferences } from "./rules/no-references.ts";
import { noRootCombinator } from "./rules/no-root-combinator.ts";
import { noTuples } from "./rules/no-tuples.ts";
import { oneType } from "./rules/one-type.ts";
import { requiredProperties } from "./rules/required-properties.ts";
import { rootObject } from "./rules/root-object.ts";

/** What known clients want of every tool, by file; from what loses a whole server to what loses one tool. */
export const rules: Readonly<Record<string, Rule>> = {
  "root-object": rootObject,
  "no-root-combinator": noRootCombinator,
  "no-references": noReferences,
  "one-type": oneType,
  "array-items": arrayItems,
  "no-tuples": noTuples,
  "enum-values": enumValues,
  "keywords-of-type": keywordsOfType,
  "known-keywords": knownKeywords,
  "required-properties": requiredProperties,
  depth,
  "argument-names": argumentNames,
  "name-characters": nameCharacters,
  "name-length-vscode": nameLengthVscode,
  "name-length-claude-code": nameLengthClaudeCode,
  "name-length-cursor": nameLengthCursor,
  "description-length": descriptionLength,
};
