/** Figures that the law leaves to others (subsistence minimum …): the operator enters them with the day from which they hold. */
import { asc, eq, sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { may } from "#lib/access/rules.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { addDays, type Day, isDay } from "#lib/calendar/index.ts";
import { db } from "#lib/db/client.ts";
import { figures } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { allServices } from "#lib/services/registry.ts";

export type FigureLine = {
  readonly id: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly value: number;
  readonly demo: boolean;
};

export type FigureRefusal = "forbidden" | "figure" | "value" | "day" | "held-already";

/** Figures that some service asks for, with their unit and its law. */
export const figureKinds = (): readonly {
  readonly id: string;
  readonly unit: string;
  readonly legal: string;
  readonly serviceId: string;
}[] => {
  const seen = new Set<string>();
  return allServices()
    .flatMap((service) => (service.eligibilityCheck?.config ?? []).map((figure) => ({ ...figure, serviceId: service.id })))
    .filter((figure) => !seen.has(figure.id) && seen.add(figure.id));
};

export const figureLines = async (operator: Person): Promise<Result<readonly FigureLine[], "forbidden">> => {
  if (!may(operator, "administer", { kind: "portal" }).allowed) return refuse("forbidden");
  const rows = await db().select().from(figures).orderBy(asc(figures.id), asc(figures.validFrom));
  return ok(rows);
};

/** A new value from a day on; the value before it ends on the day before. Past values stay: cases were decided by them. */
export const setFigure = async (operator: Person, id: string, value: string, validFrom: string): Promise<Result<void, FigureRefusal>> => {
  if (!may(operator, "administer", { kind: "portal" }).allowed) return refuse("forbidden");
  if (!figureKinds().some((figure) => figure.id === id)) return refuse("figure");
  if (!isDay(validFrom)) return refuse("day");
  const digits = value.replace(/[\s\u00a0]/g, "");
  if (!/^\d{1,12}$/.test(digits) || Number(digits) === 0) return refuse("value");
  return db().transaction(async (tx) => {
    const rows = await tx.select().from(figures).where(eq(figures.id, id)).for("update");
    if (rows.some((row) => row.validFrom === validFrom)) return refuse("held-already");
    const next = rows
      .map((row) => row.validFrom)
      .filter((day) => day > validFrom)
      .sort()[0];
    await tx
      .update(figures)
      .set({ validTo: addDays(validFrom, -1) })
      .where(
        sql`${figures.id} = ${id} and ${figures.validFrom} < ${validFrom} and (${figures.validTo} is null or ${figures.validTo} >= ${validFrom})`,
      );
    await tx.insert(figures).values({ id, validFrom, validTo: next === undefined ? null : addDays(next, -1), value: Number(digits) });
    await writeSecurityEvent(
      { type: "figure-changed", outcome: "ok", personId: operator.personId, session: operator.sessionId, detail: { figure: id } },
      tx,
    );
    return ok(undefined);
  });
};
