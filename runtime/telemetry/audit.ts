import { closeSync, openSync, writeSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import type { Log } from "./log.ts";
import { redactArguments } from "./redact-arguments.ts";
import type { Ended, Known, Telemetry, ToolCall } from "./telemetry.ts";

export interface AuditOptions {
  file: string;
  log: Log;
  now?: () => Date;
  /** Milliseconds that a line waits to be told whose credential it was. */
  patience?: number;
}

export interface Audit extends Telemetry {
  /** Goes on in a file of the same name, after the old one was moved away. */
  reopen(): void;
}

/** What becomes of a call, known piece by piece. */
interface Line {
  time: string;
  /** Absent until it is known; null where it can not be. */
  user?: string | null;
  ended?: Pick<Ended, "outcome" | "cause"> & { milliseconds: number };
  call: ToolCall;
}

const MOST_UNWRITTEN = 1000;
const LONGEST_LINE = 32 * 1024;
/** Milliseconds that a stop waits for calls it has ended to say so. */
const LAST_CALLS_MS = 1000;

/**
 * One line per call of a tool that changes data, whatever became of it: handed to the system before the caller has the
 * answer, or as soon as it is known whose credential it was. A line that can not be written neither undoes what has been
 * done nor stops what comes next: the log says so as an error, and the line is kept and written when that works again.
 */
export function openAudit({ file, log, now = () => new Date(), patience = 2_000 }: AuditOptions): Audit {
  let descriptor = open(file);
  const lines = new Set<Line>();
  const calls = new Set<Promise<unknown>>();
  let failing = false;
  let torn = false;
  let lost = 0;

  /** Writes what is complete, in its order. */
  function flush(): void {
    try {
      for (const line of lines) {
        if (!line.ended || line.user === undefined) continue;
        write(`${torn ? "\n" : ""}${print(line)}\n`);
        torn = false;
        lines.delete(line);
      }
      if (failing) log.info("the audit log is written again", { file, lost });
      failing = false;
      lost = 0;
    } catch (error) {
      if (!failing) log.error("the audit log can not be written; calls go on", { file, error });
      failing = true;
      for (const line of lines) {
        if (lines.size <= MOST_UNWRITTEN) break;
        lines.delete(line);
        lost += 1;
      }
    }
  }

  function write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(descriptor, bytes, at);
      // A disk that is full half way leaves half a line behind; the next one must not be part of it.
      torn = true;
    }
  }

  function identify(line: Line, caller: Known): void {
    const settle = (user: string | null = null) => {
      clearTimeout(timer);
      line.user ??= user;
      if (line.ended) flush();
    };
    const timer = setTimeout(settle, patience, null);
    caller.identity().then(
      (identity) => settle(identity?.id),
      () => settle(),
    );
  }

  return {
    async call(call, work) {
      if (!call.entry || call.entry.access === "read") return work();
      const line: Line = { time: now().toISOString(), call };
      const began = performance.now();
      lines.add(line);
      identify(line, call.caller);
      const working = work();
      calls.add(working);
      const ended = await working.finally(() => calls.delete(working));
      line.ended ??= { outcome: ended.outcome, cause: ended.cause, milliseconds: performance.now() - began };
      flush();
      return ended;
    },
    reopen() {
      try {
        const fresh = open(file);
        closeSync(descriptor);
        descriptor = fresh;
      } catch (error) {
        log.error("the audit log can not be opened anew; the old file is written on", { file, error });
      }
      flush();
    },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, LAST_CALLS_MS);
      });
      await Promise.race([Promise.allSettled(calls), patience]);
      clearTimeout(timer);
      for (const line of lines) {
        line.user ??= null;
        line.ended ??= { outcome: "cancelled", cause: "stopped", milliseconds: 0 };
      }
      flush();
      if (lines.size + lost > 0)
        log.error("the audit log ends without lines that could not be written", { file, lost: lost + lines.size });
      closeSync(descriptor);
    },
  };
}

function open(file: string): number {
  try {
    return openSync(file, "a", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new ConfigError(
      `--audit-log (MCP_AUDIT_LOG): ${JSON.stringify(file)} can not be opened for appending (${code}). Name a file in a folder that this user may write to.`,
      { cause: error },
    );
  }
}

function print({ time, user, ended, call }: Line): string {
  const { entry, caller } = call;
  const record = {
    time,
    ...traceOf(call),
    caller: caller.id,
    user,
    tool: entry?.tool.name,
    access: entry?.access,
    outcome: ended?.outcome,
    cause: ended?.cause,
    milliseconds: Math.round(ended?.milliseconds ?? 0),
    arguments: redactArguments(call, new Date(time)),
  };
  const text = JSON.stringify(record);
  if (text.length <= LONGEST_LINE) return text;
  return JSON.stringify({ ...record, arguments: `[${text.length} characters]` });
}

const TRACE_ID = /^[\da-f]{2}-([\da-f]{32})-/;

/** Either may come from the caller, so neither is taken for more than a name. */
function traceOf({ carrier, trace }: ToolCall): { request_id?: string; trace_id?: string } {
  const request = carrier("x-request-id");
  const known = trace ?? TRACE_ID.exec(carrier("traceparent") ?? "")?.[1];
  return {
    ...(request !== undefined && /^[\w.:-]{1,80}$/.test(request) && { request_id: request }),
    ...(known !== undefined && { trace_id: known }),
  };
}
