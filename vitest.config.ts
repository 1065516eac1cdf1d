import { defineConfig } from "vitest/config";

const setupFiles = ["./scripts/test/console-guard.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,messages,scripts,server}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts", "**/node_modules/**"],
          setupFiles,
          // Properties are tried with many values; on a busy machine that takes its time, and time is not what is tested.
          testTimeout: 60_000,
          env: { QYZMET_SECRET: "secret-of-the-unit-tests-0123456789abcdef" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{app,lib,scripts,server}/**/*.integration.test.ts"],
          globalSetup: ["./scripts/test/database.ts"],
          setupFiles: ["./scripts/test/fresh-database.ts", "./scripts/test/hands.ts", ...setupFiles],
          env: { QYZMET_SECRET: "secret-of-the-integration-tests-0123456789" },
          // A file has its own database and so may run beside others; within a file tests share it and run in order.
          fileParallelism: true,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
