import { expect, test } from "vitest";
import { DemoApi } from "../support/demo-api.ts";
import { startReplica } from "../support/replicas.ts";
import { soak } from "../support/soak.ts";

test("a few seconds of everything leave no session, timer or socket behind", async () => {
  const api = await DemoApi.start();
  const replica = await startReplica(["--require-auth"], { PAGERDUTY_API_HOST: api.url });
  const { open, turns } = await soak(replica, 5000);
  expect(turns).toBeGreaterThan(200);
  expect(open.after).toBeLessThanOrEqual(open.before + 40);
  // What is left would keep the process waiting.
  replica.bare.child.kill("SIGINT");
  expect(await replica.bare.ended).toMatchObject({ code: 0, signal: null });
  await api.stop();
}, 60_000);
