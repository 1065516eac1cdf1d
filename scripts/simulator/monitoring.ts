import { z } from "zod";

/** One stage of one case, as the monitoring system of public services takes it: no personal data. */
export const stageReport = z.object({
  application: z.string().max(60),
  seq: z.int().positive(),
  stage: z.string().max(80),
  at: z.iso.datetime(),
});
export const stageReports = z.union([
  stageReport.transform((one) => [one]),
  z.object({ reports: z.array(stageReport).max(500) }).transform((all) => all.reports),
]);

const kept = 5000;
const received: z.infer<typeof stageReport>[] = [];
const seen = new Set<string>();

/** Keeps each report once, however often it is sent. */
export const takeReports = (reports: readonly z.infer<typeof stageReport>[]): void => {
  for (const report of reports) {
    const key = `${report.application}/${report.seq}/${report.stage}`;
    if (seen.has(key)) continue;
    seen.add(key);
    received.push(report);
    if (received.length > kept) received.shift();
  }
};

export const reportsReceived = (application: string | null): readonly z.infer<typeof stageReport>[] =>
  application === null ? received : received.filter((report) => report.application === application);
