import { afterEach, expect, test, vi } from "vitest";
import { openTelemetry } from "../../runtime/telemetry/open.ts";

const BASE = "OTEL_EXPORTER_OTLP_ENDPOINT";
const TRACES = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

afterEach(() => vi.restoreAllMocks());

async function open(settings: Record<string, string>): Promise<{ watched: boolean; said: string[] }> {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const config = { http: undefined, auditLog: undefined, settings, logLevel: "info" as const };
  const telemetry = await openTelemetry({ command: "acme-mcp" }, config, process);
  await telemetry?.close();
  return { watched: telemetry !== undefined, said };
}

test.each([
  [{ [BASE]: "hunter2" }, BASE],
  [{ [BASE]: "collector:4318" }, BASE],
  [{ [BASE]: "http://127.0.0.1:1", [TRACES]: "hunter2" }, TRACES],
  [{ OTEL_TRACES_EXPORTER: "otlp", [BASE]: "grpc://hunter2" }, BASE],
])("%j leads nowhere, which is said once and without the value", async (settings, named) => {
  const { watched, said } = await open(settings);
  expect(watched).toBe(false);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`there will be no traces: ${named} must be an address that begins with http://`);
  expect(said[0]).not.toContain("hunter2");
});

test.each([
  [{ [BASE]: "http://127.0.0.1:1" }, true],
  [{ [BASE]: "hunter2", [TRACES]: "https://127.0.0.1:1/v1/traces" }, true],
  [{ OTEL_TRACES_EXPORTER: "none", [BASE]: "hunter2" }, false],
  [{ OTEL_SDK_DISABLED: "true", [BASE]: "hunter2" }, false],
  [{ [BASE]: " " }, false],
  [{}, false],
])("%j is no reason to say anything", async (settings, watched) => {
  expect(await open(settings)).toEqual({ watched, said: [] });
});
