const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CHUNK = 6;
const SPAN = LETTERS.length ** CHUNK;

/** First letter and length of the IDs of a kind; P and seven where nothing else is said. */
const STYLES: Record<string, [first: string, length: number]> = {
  incident: ["Q", 14],
  alert: ["Q", 14],
  log_entry: ["R", 26],
  change_event: ["0", 26],
  service_dependency: ["D", 16],
  rotation: ["A", 26],
  event: ["B", 26],
  custom_shift: ["C", 26],
  assignment: ["E", 26],
  oauth_client: ["A", 26],
  routing_key: ["R", 32],
  version: ["V", 32],
};
/** Of these the API has lower-case hexadecimal IDs. */
const HEX: Record<string, number[]> = {
  event_orchestration: [8, 4, 4, 4, 12],
  trigger: [8, 4, 4, 4, 12],
  integration_of_orchestration: [8, 4, 4, 4, 12],
  cache_variable: [8, 4, 4, 4, 12],
  rule: [8],
};

/** Kinds are named as collections are: `incidents`, `incidents/P1/notes`; or in the singular. */
export function writeId(kind: string, number: number): string {
  const name = toSingular(kind.split("/").at(-1) ?? kind);
  const groups = HEX[name];
  if (groups) return writeHex(groups, number);
  const [first, length] = STYLES[name] ?? ["P", 7];
  return first + scramble(number, length - first.length);
}

export const toSingular = (name: string): string =>
  name.replace(/ies$/, "y").replace(/(?<=status|ss)es$|(?<![su])s$/, "");

/** No two numbers give the same text: the factors have no divisor in common with the span. */
function scramble(number: number, length: number): string {
  let value = (number * 1_547_398_391 + 918_273_645) % SPAN;
  let text = toLetters(value);
  while (text.length < length) {
    value = (value * 16_807 + 12_345) % SPAN;
    text += toLetters(value);
  }
  return text.slice(0, length);
}

function toLetters(value: number): string {
  let text = "";
  for (let rest = value; text.length < CHUNK; rest = Math.floor(rest / LETTERS.length)) {
    text = LETTERS.charAt(rest % LETTERS.length) + text;
  }
  return text;
}

function writeHex(groups: number[], number: number): string {
  let value = (number * 2_654_435_761 + 123_456_789) % 2 ** 32;
  let digits = toHex(value);
  while (digits.length < 32) {
    value = (value * 1_664_525 + 1_013_904_223) % 2 ** 32;
    digits += toHex(value);
  }
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, length) => sum + length, 0));
  return groups.map((length, index) => digits.slice(starts[index], (starts[index] ?? 0) + length)).join("-");
}

const toHex = (value: number): string => value.toString(16).padStart(8, "0");
