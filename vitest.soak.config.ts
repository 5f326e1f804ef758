import { defineConfig } from "vitest/config";

/** What takes minutes; `npm test` runs a short form of each. */
export default defineConfig({
  test: {
    include: ["test/soak/*.test.ts"],
    globalSetup: "test/support/build.ts",
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ["verbose"],
  },
});
