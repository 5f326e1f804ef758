import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { readConfig } from "../../runtime/config.ts";
import { runHttp } from "../../runtime/transports/http/run.ts";

/** This process, but for its signals and what it says. */
function createProcess() {
  const signals = new EventEmitter();
  const said: string[] = [];
  const fake: NodeJS.Process = Object.create(process, {
    on: { value: signals.on.bind(signals) },
    once: { value: signals.once.bind(signals) },
    stderr: { value: { write: (text: string) => said.push(text) } },
  });
  return { fake, signals, said };
}

// The first process of a container is not even killed by a signal that it does not listen for.
test.each(["SIGTERM", "SIGINT"])("%s is heard while the server still starts", async (signal) => {
  const read = readConfig(["--transport", "streamable-http", "--port", "0", "--demo"], {}, product.provider);
  if (read.run !== "serve" || !read.config.http) throw new Error("not over HTTP");
  const { fake, signals, said } = createProcess();
  const ended = runHttp(product, { ...read.config, http: read.config.http }, fake);
  expect(signals.emit(signal)).toBe(true);
  await ended;
  expect(said).toEqual([expect.stringContaining("listens on")]);
});
