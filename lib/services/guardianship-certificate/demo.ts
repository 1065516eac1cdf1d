import type { DemoCase } from "#lib/services/demo-case.ts";

export const guardianshipCertificateCases: readonly DemoCase[] = [{ persona: "grandmother-guardian", category: "general" }];
