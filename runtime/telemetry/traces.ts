import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { ExportResultCode, W3CTraceContextPropagator } from "@opentelemetry/core";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import type { Settings } from "../provider.ts";
import type { Log } from "./log.ts";
import type { Carrier, Telemetry } from "./telemetry.ts";

export interface TraceOptions {
  command: string;
  version: string;
  transport: "pipe" | "tcp";
  env: Settings;
  log: Log;
}

/** Longest that a stop waits for a collector. */
const PATIENCE_MS = 3_000;

/**
 * OpenTelemetry spans, named as its conventions for MCP and for HTTP clients say; all else is set by its own variables. Never
 * an argument, an ID or a query: of an address only the template is told.
 */
export async function openTraces({ command, version, transport, env, log }: TraceOptions): Promise<Telemetry> {
  const exporter = tellOnce(await openExporter(env, log), log);
  const own = { "service.name": command, "service.version": version, "service.instance.id": randomUUID() };
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes(own))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer(command, version);
  const propagator = new W3CTraceContextPropagator();
  // Nothing global: whoever else uses OpenTelemetry in this process is left alone.
  const active = new AsyncLocalStorage<Context>();

  return {
    async call(call, work) {
      const name = call.entry?.tool.name;
      const parent = propagator.extract(ROOT_CONTEXT, call.carrier, READ);
      const attributes = {
        "mcp.method.name": "tools/call",
        "gen_ai.operation.name": "execute_tool",
        ...(name !== undefined && { "gen_ai.tool.name": name }),
        "network.transport": transport,
      };
      const title = name === undefined ? "tools/call" : `tools/call ${name}`;
      const span = tracer.startSpan(title, { kind: SpanKind.SERVER, attributes }, parent);
      call.trace = span.spanContext().traceId;
      try {
        const ended = await active.run(trace.setSpan(parent, span), work);
        if (ended.outcome === "cancelled") fail(span, "cancelled");
        else if (ended.outcome !== "ok") fail(span, "tool_error", ended.cause);
        return ended;
      } finally {
        span.end();
      }
    },

    async request({ request, method, host, port, attempt }, work) {
      const parent = active.getStore();
      // Asked for nobody in particular, such as who a credential belongs to.
      if (!parent) return work();
      const attributes = {
        "http.request.method": method,
        "url.template": request.slice(method.length + 1),
        "server.address": host,
        "server.port": port,
        ...(attempt > 0 && { "http.request.resend_count": attempt }),
      };
      const span = tracer.startSpan(request, { kind: SpanKind.CLIENT, attributes }, parent);
      try {
        const response = await work();
        span.setAttribute("http.response.status_code", response.status);
        if (response.status >= 400) fail(span, String(response.status));
        return response;
      } catch (error) {
        fail(span, error instanceof Error ? error.name : "_OTHER");
        throw error;
      } finally {
        span.end();
      }
    },

    async close() {
      // Calls that were ended just now have yet to say so.
      await setImmediate();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([provider.shutdown().catch(() => {}), patience]);
      clearTimeout(timer);
    },
  };
}

const READ = { get: (carrier: Carrier, name: string) => carrier(name), keys: () => ["traceparent", "tracestate"] };

function fail(span: Span, type: string, message?: string): void {
  span.setAttribute("error.type", type);
  span.setStatus({ code: SpanStatusCode.ERROR, ...(message !== undefined && { message }) });
}

/** Protobuf unless told otherwise, as the specification of the variables has it. */
async function openExporter(env: Settings, log: Log): Promise<SpanExporter> {
  const protocol = env["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"] || env["OTEL_EXPORTER_OTLP_PROTOCOL"] || "http/protobuf";
  if (protocol === "http/json") {
    const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
    return new OTLPTraceExporter();
  }
  if (protocol !== "http/protobuf")
    log.warn("traces are sent as http/protobuf, for OTEL_EXPORTER_OTLP_PROTOCOL may be http/protobuf or http/json");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-proto");
  return new OTLPTraceExporter();
}

/** A collector that is away is told of once, and once more when it is back. What it missed is dropped. */
function tellOnce(exporter: SpanExporter, log: Log): SpanExporter {
  let away = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS;
        if (failed && !away) log.warn("traces can not be delivered", { because: result.error?.message });
        if (!failed && away) log.info("traces are delivered again");
        away = failed;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
