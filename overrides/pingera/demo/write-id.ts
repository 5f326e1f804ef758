const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const HALF = 6;
const SPAN = LETTERS.length ** HALF;

/** Twelve lower-case letters and digits. No two numbers give the same: the factor has no divisor in common with the span. */
export function writeId(_kind: string, number: number): string {
  const first = (number * 1_284_865_837 + 1_703_125_911) % SPAN;
  return toLetters(first) + toLetters((first * 16_807 + 12_345) % SPAN);
}

function toLetters(value: number): string {
  let text = "";
  for (let rest = value; text.length < HALF; rest = Math.floor(rest / LETTERS.length))
    text = LETTERS.charAt(rest % LETTERS.length) + text;
  return text;
}
