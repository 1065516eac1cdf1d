import { customType, timestamp } from "drizzle-orm/pg-core";

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** A moment, to the microsecond, with its zone. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
