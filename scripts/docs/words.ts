import { parse } from "yaml";
import type { AzureWords, SkillWords } from "./skills.ts";

/** What specs/<provider>/docs.yaml may say. */
export interface Words {
  /** The folder of the story that examples are taken from. */
  story?: string;
  skill?: SkillWords;
  azure?: AzureWords;
}

type Kind = "text" | "texts" | "lists";

const SKILL: Record<keyof SkillWords, Kind> = {
  name: "text",
  title: "text",
  description: "text",
  intro: "text",
  areas: "lists",
  habits: "texts",
};
const AZURE: Record<keyof AzureWords, Kind> = {
  owner: "text",
  agent: "text",
  "display name": "text",
  connector: "text",
};

const FORMS: Record<Kind, string> = {
  text: "a text",
  texts: "texts by their heading",
  lists: "lists of toolsets by their area",
};

/** Reads it; all that is wrong with it is told at once. */
export function readWords(text: string, file: string): Words {
  const value: unknown = parse(text) ?? {};
  const faults = [
    ...findUnknown(value, ["story", "skill", "azure"], ""),
    ...(isRecord(value) && value["story"] !== undefined ? checkKind(value["story"], "text", "story") : []),
    ...(isRecord(value) && value["skill"] !== undefined ? checkKeys(value["skill"], SKILL, "skill") : []),
    ...(isRecord(value) && value["azure"] !== undefined ? checkKeys(value["azure"], AZURE, "azure") : []),
    ...(isRecord(value) && value["azure"] !== undefined && value["skill"] === undefined
      ? ["azure goes with skill"]
      : []),
  ];
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join("\n"));
  // Checked above: YAML enters here.
  return value as Words;
}

function checkKeys(value: unknown, kinds: Record<string, Kind>, path: string): string[] {
  const unknown = findUnknown(value, Object.keys(kinds), `${path}.`);
  if (!isRecord(value)) return unknown;
  return [...unknown, ...Object.entries(kinds).flatMap(([key, kind]) => checkKind(value[key], kind, `${path}.${key}`))];
}

function findUnknown(value: unknown, known: readonly string[], prefix: string): string[] {
  if (!isRecord(value)) return [`${prefix.slice(0, -1) || "it"} has to have keys: ${known.join(", ")}`];
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => `there is no key ${prefix}${key}; known: ${known.join(", ")}`);
}

function checkKind(value: unknown, kind: Kind, path: string): string[] {
  const isText = (one: unknown) => typeof one === "string" && one.trim() !== "";
  const fits = {
    text: isText(value),
    texts: isRecord(value) && Object.values(value).every(isText),
    lists: isRecord(value) && Object.values(value).every((one) => Array.isArray(one) && one.every(isText)),
  };
  return fits[kind] ? [] : [`${path} has to be ${FORMS[kind]}`];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
