const MASK = "[redacted]";

/** Shorter ones are no secrets, and masking them would shred the text around them. */
const SHORTEST = 4;

/** The text without the secrets, in whatever form they were written, and without anything that looks like one. */
export function redact(text: string, secrets: Iterable<string> = []): string {
  const masked = [...secrets].filter((secret) => secret.trim().length >= SHORTEST);
  if (masked.length === 0) return scrub(text);
  const forms = new Set(masked.flatMap(formsOf));
  // Longest first: a secret that begins like another must not leave its tail behind.
  const known = [...forms].sort((a, b) => b.length - a.length);
  return scrub(known.reduce((rest, form) => rest.replaceAll(form, MASK), text));
}

/** Masks what stands where a credential usually stands; needs to know none. */
export function scrub(text: string): string {
  // Each pattern wants one of these; most of what is logged has none.
  if (!/[\s:=]/.test(text)) return text;
  return text
    .replace(HEADER, (_, name: string, quoted: string | undefined) => (quoted ? name + quoted + MASK : name + MASK))
    .replace(NAMED, (match, name: string, sign: string, quote: string, value: string) =>
      sign.includes("=") || quote || looksRandom(value) ? name + sign + quote + MASK : match,
    )
    .replace(SCHEME, (match, scheme: string, value: string) =>
      looksRandom(value) || (/^bearer/i.test(scheme) && !PROSE.test(value)) ? scheme + MASK : match,
    )
    .replace(URL_CREDENTIALS, `${MASK}@`);
}

/** Whether a field of this name holds a credential, whatever its value looks like. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** A header's value may hold spaces: up to its closing quote, or else to the end of the line. */
const HEADER =
  /((?:authorization|cookie)\\?["']?\s*[:=]\s*)(?!\\?["']?\[redacted\])(?:(\\?["'])[^"'\\\r\n]*|[^"'\\\s][^\r\n]*)/gi;

const NAMES =
  "api[-_ ]?key|(?:access|refresh|id|auth|session)[-_]?token|client[-_]?secret|private[-_]?key|token|secret|password|passwd";

/** `token=x` is always one; `token: x` only if quoted or random, since "token: must not be blank" is an answer. */
const NAMED = new RegExp(
  `(?<![a-z0-9])(${NAMES})(\\\\?["']?\\s*[:=]\\s*)(\\\\?["']?)(?!\\[redacted\\])([^\\s"'&,;<>(){}\\\\]+)`,
  "gi",
);

const SCHEME = /\b((?:bearer|basic|token)\s+(?:token\s+)?)(?!\[redacted\])([\w.~+/=-]+)/gi;

/** What follows "Bearer" in a sentence about it. */
const PROSE = /^(?:tokens?|auth\w*|scheme|realm|header|credentials?|is|was|not|and|or|for|in|must|required)[.,]?$/i;

const URL_CREDENTIALS = /(?<=:\/\/)(?!\[redacted\])[^\s/@"']+@/g;

const SECRET_NAME = new RegExp(`^(?:.*[-_])?(?:(?:proxy-)?authorization|(?:set-)?cookie|${NAMES})$`, "i");

function looksRandom(value: string): boolean {
  return /\d/.test(value) || value.length >= 20;
}

function formsOf(secret: string): string[] {
  // Half a character can not be percent-encoded, nor can it have been sent.
  const encoded = /\p{Surrogate}/u.test(secret) ? [] : [encodeURIComponent(secret)];
  return [secret, JSON.stringify(secret).slice(1, -1), ...encoded];
}
