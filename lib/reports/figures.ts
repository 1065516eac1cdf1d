import type { Day } from "#lib/calendar/index.ts";

/** Counts of one service: no person can be told from them. */
export type ServedLine = {
  readonly serviceId: string;
  readonly filed: number;
  readonly inTime: number;
  readonly late: number;
  /** Open with the term over. */
  readonly overdue: number;
  readonly open: number;
  readonly refused: number;
  readonly complaints: number;
  readonly justified: number;
};

export type ServedReport = {
  readonly from: Day;
  readonly to: Day;
  /** Offices whose cases are counted; null: all of them (quality body). */
  readonly officeIds: readonly string[] | null;
  readonly lines: readonly ServedLine[];
};

/** Whole per cent of decided cases that met their term; null where none was decided. */
export const shareInTime = (line: Pick<ServedLine, "inTime" | "late">): number | null =>
  line.inTime + line.late === 0 ? null : Math.round((100 * line.inTime) / (line.inTime + line.late));
