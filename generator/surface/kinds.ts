export const GRADES = ["breaking", "additive", "cosmetic"] as const;
export type Grade = (typeof GRADES)[number];

/** Where a change is: paths are written as in the manifest, `overrides[].user_id`. */
export interface Place {
  toolset?: string;
  tool?: string;
  argument?: string;
  field?: string;
}

interface Turn {
  from?: unknown;
  to?: unknown;
}

export interface Finding extends Turn {
  kind: Kind;
  /** Words that follow the place. */
  what: string;
}

export interface Change extends Finding, Place {
  grade: Grade;
  remedy?: string;
}

export function toChange(finding: Finding, place: Place): Change {
  const [grade, remedy]: Rule = KINDS[finding.kind];
  const advice = typeof remedy === "function" ? remedy(finding) : remedy;
  return { grade, ...place, ...finding, ...(advice !== undefined && { remedy: advice }) };
}

type Rule = readonly [grade: Grade, remedy?: string | ((turn: Turn) => string)];

const quote = (path: unknown) => (/^[\w.]+$/.test(String(path)) ? String(path) : `"${path}"`);
const KEEP_VALUE = "Keep taking it; what the API no longer takes can be refused with words by a `check`.";
const SAY_SO = "If it has to be, say so in CHANGELOG.";

/**
 * Every kind of change, how grave it is, and what to do about it. Breaking is what can make a call, a prompt or a
 * setting that worked fail or mean something else. A move to another toolset is: a server started with `--toolsets` of the
 * old one no longer has the tool, and nothing at run time can make up for that.
 */
const KINDS = {
  "provider gone": ["breaking", SAY_SO],
  "provider added": ["additive"],

  "toolset gone": ["breaking", "Servers started with --toolsets of it refuse to start: keep a tool in it."],
  "toolset renamed": ["breaking", "Servers started with --toolsets of the old name refuse to start: keep the name."],
  "toolset moved": ["breaking", "Leave it where it was: --toolsets lists of users name its toolset."],

  "tool gone": ["breaking", "Keep it, or name it under `formerly` of the tool that takes its place."],
  "tool renamed": ["breaking", ({ from, to }) => `Write \`formerly: [${from}]\` under \`${to}\`.`],
  "tool renamed with alias": ["additive"],
  "tool added": ["additive"],
  "tool alias gone": ["breaking", ({ from, to }) => `Keep \`${from}\` under \`formerly\` of \`${to}\`.`],
  "tool alias moved": [
    "breaking",
    ({ from, to }) => `Callers of \`${from}\` get another tool: leave it under \`formerly\` of \`${to}\`.`,
  ],
  "tool alias added": ["additive"],
  "access raised": ["breaking", "Offer the dangerous part as a tool of its own, and leave this one as safe as it was."],
  "access lowered": ["additive"],
  "repeat unsafe": ["breaking", "Callers that repeat a call after a failure count on it: keep it idempotent."],
  "repeat safe": ["additive"],

  "scope needed": [
    "breaking",
    "Tokens without the scope no longer see the tool, or are refused: offer it as a new tool.",
  ],
  "scope no longer enough": ["breaking", "Tokens that have no other scope no longer see the tool."],
  "scope not needed": ["additive"],

  "argument gone": ["breaking", "Keep it, or map it under `also accepts` to what takes its place."],
  "argument renamed": ["breaking", ({ from, to }) => `Write \`also accepts: { ${quote(from)}: ${quote(to)} }\`.`],
  "argument renamed with alias": ["additive"],
  "argument ignored": ["breaking", "Map it to an argument that does what it did."],
  "argument unlisted": ["additive"],
  "argument listed": ["additive"],
  "argument added": ["additive"],
  "required argument added": [
    "breaking",
    "Make it optional, or give it a `default` that does what was done without it.",
  ],
  "argument became required": [
    "breaking",
    "Leave it optional, or give it a `default` that does what was done without it.",
  ],
  "argument became optional": ["additive"],
  "reference field refused": [
    "breaking",
    "Keep it under `reference fields` of provider.yaml: callers send references whole.",
  ],
  "reference field ignored": ["additive"],
  "older shape gone": ["breaking", "Keep the rule under `also accepts`; it costs no token."],
  "older shape moved": ["breaking", "Callers that use the older shape now set something else: map it as before."],
  "older shape added": ["additive"],

  "type narrower": ["breaking", KEEP_VALUE],
  "type changed": ["breaking", "Give the new type a new name, and map the old one under `also accepts`."],
  "type wider": ["additive"],
  "value gone": ["breaking", KEEP_VALUE],
  "value added": ["additive"],
  "values closed": ["breaking", "Write `values: any`."],
  "values open": ["additive"],
  "bound tighter": ["breaking", "Keep the bound of before (`minimum`, `maximum`, `min items`, `max items`)."],
  "bound looser": ["additive"],
  "list cap lowered": ["breaking", "Keep `max` in `pages` or `returns list`: callers ask for that many."],
  "list cap raised": ["additive"],
  "form stricter": ["breaking", "Leave the form to the API, which says what it refuses."],
  "form looser": ["additive"],
  "default changed": ["breaking", "Calls that leave it out now do something else: keep the `default`."],
  "object closed": ["breaking", "Go on taking unknown properties here."],
  "object open": ["additive"],
  "schema changed": ["breaking", "No rule knows what this keyword means for callers: look at it yourself."],

  "result changed": ["breaking", "Callers read the result by its shape: offer the new one as a new tool."],
  "field gone": ["breaking", "Keep the field, under `keep` if there is one."],
  "field renamed": ["breaking", "Results have no aliases: hand out the old field too."],
  "field trimmed": [
    "breaking",
    ({ from }) =>
      typeof from === "string"
        ? `Write \`${from}\` under \`keep\` again.`
        : "Leave `trim references` of provider.yaml as it was.",
  ],
  "field may be missing": ["breaking", SAY_SO],
  "field always there": ["additive"],
  "field added": ["additive"],
  "output type changed": ["breaking", SAY_SO],
  "output type told": ["additive"],

  "words changed": ["cosmetic"],
  "title changed": ["cosmetic"],
  "order changed": ["cosmetic"],
} as const satisfies Record<string, Rule>;

export type Kind = keyof typeof KINDS;
