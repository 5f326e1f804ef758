import { isSecretName, redact } from "./redact.ts";

export type Level = "debug" | "info" | "warn" | "error";
export type Fields = Record<string, unknown>;
export type Log = Record<Level, (message: string, fields?: Fields) => void>;

export interface LogOptions {
  /** The least level that is written. */
  level?: Level;
  /** Read anew for every line, so a Set that grows with the credentials will do. */
  secrets?: Iterable<string>;
  /** Takes one line with its newline. stderr unless told otherwise; stdout belongs to the protocol. */
  write?: (line: string) => void;
  now?: () => Date;
}

const ORDER: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 };
const MAX_TEXT = 8192;
const MAX_DEPTH = 8;

/** One JSON object per line. Logging never throws and never shows a credential. */
export function createLog(options: LogOptions = {}): Log {
  const { level = "info", secrets = [], write = writeToStderr(), now = () => new Date() } = options;

  function log(at: Level, message: string, fields: Fields = {}): void {
    if (ORDER[at] < ORDER[level]) return;
    try {
      const clean = (text: string) => shorten(redact(text, secrets));
      const head = { time: now().toISOString(), level: at, msg: clean(message) };
      // The head comes first and wins: no field may pass for it.
      write(`${JSON.stringify({ ...head, ...plainRecord(fields, clean, [fields]), ...head })}\n`);
    } catch {
      // A getter that throws, a stream that has gone: there is nobody left to tell.
    }
  }

  return {
    debug: (message, fields) => log("debug", message, fields),
    info: (message, fields) => log("info", message, fields),
    warn: (message, fields) => log("warn", message, fields),
    error: (message, fields) => log("error", message, fields),
  };
}

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

let guarded = false;

function writeToStderr(): (line: string) => void {
  // A host that has gone away closes our stderr; without a listener that alone would end the process.
  if (!guarded) process.stderr.on("error", () => {});
  guarded = true;
  return (line) => void process.stderr.write(line);
}

type Clean = (text: string) => string;

/** The value as plain JSON: whatever JSON.stringify would choke on, drop or show too much of, in words. */
function plain(value: unknown, clean: Clean, above: object[]): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value === "bigint" || typeof value === "symbol") return clean(String(value));
  if (typeof value === "function") return "[function]";
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return "[circular]";
  if (above.length >= MAX_DEPTH) return "[deep]";
  const path = [...above, value];
  if (value instanceof Error) return plainError(value, clean, path);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[no date]" : value.toISOString();
  if (value instanceof URL) return clean(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value) || value instanceof Set) return Array.from(value, (item) => plain(item, clean, path));
  if (value instanceof Map) return plain(Object.fromEntries(value), clean, path);
  return plainRecord(value, clean, path);
}

function plainRecord(record: object, clean: Clean, path: object[]): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === "string" && isSecretName(key) ? "[redacted]" : plain(value, clean, path),
    ]),
  );
}

/** Its own facts too, such as code, status and errors[]. */
function plainError(error: Error, clean: Clean, path: object[]): Fields {
  return {
    ...plainRecord(error, clean, path),
    name: error.name,
    message: clean(error.message),
    stack: clean(error.stack ?? ""),
    ...(error.cause !== undefined && { cause: plain(error.cause, clean, path) }),
  };
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
}
