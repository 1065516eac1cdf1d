/**
 * Work outside of a request. Its queue is the data itself (unsent messages, unreported stages, overdue steps), so a job looks for what is
 * left to do and does it; running it twice, late or on two machines does no harm.
 */
export type Job = {
  /** Lower-case words with hyphens; also its name in the log and in the metrics. */
  readonly name: string;
  /** Seconds between two looks, or a cron line in Almaty time (kept by pg-boss, so that one of several workers runs it). */
  readonly every: number | string;
  /** What the job did, in numbers, for the log. Never personal data. @throws to be tried again. */
  readonly run: () => Promise<Readonly<Record<string, number>>>;
};
