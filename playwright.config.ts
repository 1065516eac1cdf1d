import { defineConfig } from "@playwright/test";

const origin = process.env.QYZMET_ORIGIN ?? "http://127.0.0.1:3000";

export default defineConfig({
  testDir: "e2e",
  outputDir: ".cache/playwright",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What counts rows of the whole database runs alone, when the others are done.
  projects: [
    { name: "together", testIgnore: "**/quiet/**" },
    { name: "quiet", testMatch: "**/quiet/**/*.spec.ts" },
  ],
  use: {
    baseURL: origin,
    locale: "kk-KZ",
    timezoneId: "Asia/Almaty",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.QYZMET_CHROMIUM ?? "/usr/bin/chromium" },
  },
});
