/** Stored answers of state registers for one draft or case. */
import { eq, sql } from "drizzle-orm";
import { lookupOf, sealJson, unsealJson } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import { registerAnswers } from "#lib/db/schema.ts";
import type { RegisterAnswer } from "#lib/wizard/types.ts";

export type DraftRegister = RegisterAnswer & {
  readonly gatewayId: string;
  /** Item of the repeat group it was asked for, from 0; -1 when not per item. */
  readonly item: number;
  /** Id of the register that answered; its title is in the messages. */
  readonly source: string;
  readonly answeredAt: Date;
};

type Sealed = { readonly about: string; readonly facts: Readonly<Record<string, string>> };

const place = (applicationId: string, gatewayId: string, item: number) => `register_answers/${applicationId}/${gatewayId}/${item}`;

const stateOf = (value: string): RegisterAnswer["state"] =>
  value === "found" || value === "none" || value === "confirmed-by-hand" ? value : "down";

type Row = typeof registerAnswers.$inferSelect;
export type RegisterColumns = Pick<Row, "gatewayId" | "item" | "state" | "sealed" | "source" | "answeredAt">;

export const registerOf = (applicationId: string, row: RegisterColumns): DraftRegister => {
  const { about, facts } = row.sealed
    ? unsealJson<Sealed>(row.sealed, place(applicationId, row.gatewayId, row.item))
    : { about: "", facts: {} };
  return {
    gatewayId: row.gatewayId,
    item: row.item,
    state: stateOf(row.state),
    about,
    facts: new Map(Object.entries(facts)),
    source: row.source,
    answeredAt: row.answeredAt,
  };
};

export const registersOf = async (applicationId: string, on: Queryable): Promise<readonly DraftRegister[]> => {
  const rows = await on.select().from(registerAnswers).where(eq(registerAnswers.applicationId, applicationId));
  return rows.map((row) => registerOf(applicationId, row));
};

/** Writes down what registers said, in place of what they said before. */
export const storeRegisters = async (on: Queryable, applicationId: string, answers: readonly DraftRegister[]): Promise<void> => {
  if (answers.length === 0) return;
  await on
    .insert(registerAnswers)
    .values(
      answers.map(({ gatewayId, item, state, about, facts, source, answeredAt }) => ({
        applicationId,
        gatewayId,
        item,
        askedLookup: lookupOf("iin", about),
        state,
        sealed: sealJson({ about, facts: Object.fromEntries(facts) } satisfies Sealed, place(applicationId, gatewayId, item)),
        source,
        answeredAt,
      })),
    )
    .onConflictDoUpdate({
      target: [registerAnswers.applicationId, registerAnswers.gatewayId, registerAnswers.item],
      set: {
        askedLookup: sql`excluded.asked_lookup`,
        state: sql`excluded.state`,
        sealed: sql`excluded.sealed`,
        source: sql`excluded.source`,
        answeredAt: sql`excluded.answered_at`,
      },
    });
};

export const storeRegister = (on: Queryable, applicationId: string, answer: DraftRegister): Promise<void> =>
  storeRegisters(on, applicationId, [answer]);
