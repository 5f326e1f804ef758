import { defineConfig } from "vitest/config";

/** These run what `npm run build` makes. */
const BUILT = [
  "test/contract/{commands,stdio,http-process,package,operations}*.test.ts",
  "test/demo/{client,load,official-client}.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "source", include: ["test/**/*.test.ts"], exclude: BUILT } },
      { extends: true, test: { name: "built", include: BUILT, globalSetup: "test/support/build.ts" } },
    ],
  },
});
