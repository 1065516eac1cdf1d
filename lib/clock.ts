import { AsyncLocalStorage } from "node:async_hooks";
import { config } from "./config.ts";

const told = new AsyncLocalStorage<Date>();

/**
 * The portal's one clock. Outside production it can be set apart from the machine's (`QYZMET_CLOCK_OFFSET_MS`), so that tests see
 * a Friday evening before Nauryz without waiting for one.
 */
export const now = (): Date => told.getStore() ?? new Date(Date.now() + config.clockOffsetMs);

/** Runs something as if it were `moment`: a demo begins with cases of earlier days. @throws outside the demo */
export const atMoment = <T>(moment: Date, run: () => Promise<T>): Promise<T> => {
  if (!config.demo) throw new Error("only the demo has a clock that can be set");
  return told.run(moment, run);
};
