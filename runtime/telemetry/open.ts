import type { Config } from "../config.ts";
import { version } from "../program.ts";
import type { Provider, Settings } from "../provider.ts";
import { createLog, type Log } from "./log.ts";
import { combine, type Telemetry } from "./telemetry.ts";

/** All whom the settings want to watch, and `others`; undefined where there is nobody. Each is loaded only when wanted. */
export async function openTelemetry(
  { command }: Pick<Provider<never>, "command">,
  config: Pick<Config, "http" | "auditLog" | "settings" | "logLevel">,
  process: Pick<NodeJS.Process, "on">,
  others: Telemetry[] = [],
): Promise<Required<Telemetry> | undefined> {
  const log = createLog({ level: config.logLevel });
  const env = config.settings;
  const watchers: Telemetry[] = [];
  if (config.auditLog !== undefined) {
    const { openAudit } = await import("./audit.ts");
    const audit = openAudit({ file: config.auditLog, log });
    // What rotates logs says so by this signal.
    process.on("SIGHUP", () => audit.reopen());
    watchers.push(audit);
  }
  watchers.unshift(...others);
  // Outermost, so that what the others do is part of the trace.
  if (isTraced(env, log)) {
    const { openTraces } = await import("./traces.ts");
    const transport = config.http ? "tcp" : "pipe";
    try {
      watchers.unshift(await openTraces({ command, version, transport, env, log }));
    } catch (error) {
      // These variables are often set for a whole machine: what is wrong with them must not stop this program.
      log.warn("there will be no traces: a variable of OpenTelemetry is malformed", { error });
    }
  }
  return watchers.length > 0 ? combine(watchers) : undefined;
}

/** By the standard variables: an address to send to, or the exporter by its name. */
function isTraced(env: Settings, log: Log): boolean {
  if (env["OTEL_SDK_DISABLED"]?.trim().toLowerCase() === "true") return false;
  const named = (env["OTEL_TRACES_EXPORTER"] ?? "").split(",").flatMap((name) => name.trim() || []);
  const other = named.find((name) => name !== "otlp" && name !== "none");
  // One for the console would write into the protocol.
  if (other !== undefined) log.warn("OTEL_TRACES_EXPORTER may be otlp or none; others are ignored", { given: other });
  const { name, value } = endpointOf(env);
  const wanted = named.length > 0 ? named.includes("otlp") : value !== "";
  if (!wanted || value === "" || isAddress(value)) return wanted;
  // The exporter would send to its default address in silence. The value may hold a password.
  log.warn(`there will be no traces: ${name} must be an address that begins with http:// or https://`);
  return false;
}

/** The more particular one counts. */
function endpointOf(env: Settings): { name: string; value: string } {
  const particular = (env["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] ?? "").trim();
  if (particular !== "") return { name: "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", value: particular };
  return { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: (env["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "").trim() };
}

const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
