import { defineConfig } from "vitest/config";

/** These run what `npm run build` makes. */
const BUILT = [
  "test/contract/{commands,stdio,http-process,http-replicas,http-soak,package,operations}*.test.ts",
  "test/demo/{client,load,official-client}.test.ts",
];

/** These take minutes: `npm run test:soak`. */
const SOAK = "test/soak/**";

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "source", include: ["test/**/*.test.ts"], exclude: [...BUILT, SOAK] } },
      { extends: true, test: { name: "built", include: BUILT, globalSetup: "test/support/build.ts" } },
    ],
  },
});
