import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";

/** What a handler of the SDK threw for parameters that it does not take, as an error that names them; any other as it is. */
export function explainInvalid(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const details = readIssues(error.message);
  if (details !== undefined) return invalid({ details });
  if (!(error instanceof ProtocolError) || error.code !== ProtocolErrorCode.InvalidParams) return error;
  return invalid({ ...Object(error.data), details: error.message });
}

const invalid = (data: object) => new ProtocolError(ProtocolErrorCode.InvalidParams, "Invalid params", data);

/** What the validator wanted in a place, out of its own words for it. */
export function sayWanted(said: string): string {
  const [, wanted = ""] = /expected (\w+)/.exec(said) ?? [];
  const kind = KINDS.get(wanted);
  if (/^missing$|received undefined/.test(said)) return kind ? `is missing; it must be ${kind}` : "is missing";
  return kind ? `must be ${kind}` : "does not have the form that the protocol gives it";
}

/** The validator's list of issues, told by its form: it is the whole message, or follows a colon. Only the first is told. */
function readIssues(message: string): string | undefined {
  const [, list] = /^(?:Invalid \S+ request: )?(\[\s*\{.*\])$/s.exec(message) ?? [];
  if (list === undefined) return undefined;
  try {
    const [{ path, message: said }] = JSON.parse(list);
    if (!Array.isArray(path) || path[0] !== "params") return undefined;
    return `${path.map(sayStep).join("").slice(0, LONGEST_PLACE)} ${sayWanted(String(said))}.`;
  } catch {
    return undefined;
  }
}

const LONGEST_PLACE = 200;

function sayStep(step: unknown, at: number): string {
  if (at === 0) return String(step);
  return typeof step === "string" && /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

const KINDS = new Map([
  ["string", "a string"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["object", "an object"],
  ["record", "an object"],
  ["array", "a list"],
]);
