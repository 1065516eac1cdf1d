import type { DemoCase } from "#lib/services/demo-case.ts";

export const parentalContactCases: readonly DemoCase[] = [{ persona: "parent-without-rights", category: "general" }];
