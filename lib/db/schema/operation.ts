/** Figures and limits. */
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, bytes } from "./columns.ts";

/** Figures the operator must supply (subsistence minimum …), with their dates of validity. */
export const figures = pgTable(
  "figures",
  {
    id: text("id").notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    value: bigint("value", { mode: "number" }).notNull(),
    demo: boolean("demo").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.id, t.validFrom] })],
);

/** Counters of limits: one row per key and window, so that several processes share one limit. */
export const rateCounters = pgTable(
  "rate_counters",
  {
    key: bytes("key").notNull(),
    windowStart: at("window_start").notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index("rate_counters_window").on(t.windowStart)],
);
