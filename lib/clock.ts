import { config } from "./config.ts";

/**
 * The portal's one clock. Outside production it can be set apart from the machine's (`QYZMET_CLOCK_OFFSET_MS`), so that tests see
 * a Friday evening before Nauryz without waiting for one.
 */
export const now = (): Date => new Date(Date.now() + config.clockOffsetMs);
