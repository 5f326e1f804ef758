import { test } from "vitest";
import { serve } from "../support/http.ts";
import { mixTenants } from "../support/tenants.ts";

test("two tenants in parallel never see each other's data", async () => {
  const served = await serve(["--demo", "--enable-write-tools"]);
  await mixTenants(served.url, 1000, 1);
  await served.close();
}, 60_000);
