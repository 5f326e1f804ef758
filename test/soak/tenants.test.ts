import { test } from "vitest";
import { serve } from "../support/http.ts";
import { mixTenants } from "../support/tenants.ts";

test("10,000 calls of two tenants, and none sees the other's data", async () => {
  const served = await serve(["--demo", "--enable-write-tools"]);
  await mixTenants(served.url, 10_000, 2);
  await served.close();
}, 600_000);
