/** Stored answers of state registers for one draft or case. */
import { eq } from "drizzle-orm";
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

export const registersOf = async (applicationId: string, on: Queryable): Promise<readonly DraftRegister[]> => {
  const rows = await on.select().from(registerAnswers).where(eq(registerAnswers.applicationId, applicationId));
  return rows.map((row) => {
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
  });
};

/** Writes down what a register said, in place of what it said before. */
export const storeRegister = async (on: Queryable, applicationId: string, answer: DraftRegister): Promise<void> => {
  const { gatewayId, item, state, about, facts, source, answeredAt } = answer;
  const values = {
    askedLookup: lookupOf("iin", about),
    state,
    sealed: sealJson({ about, facts: Object.fromEntries(facts) } satisfies Sealed, place(applicationId, gatewayId, item)),
    source,
    answeredAt,
  };
  await on
    .insert(registerAnswers)
    .values({ applicationId, gatewayId, item, ...values })
    .onConflictDoUpdate({ target: [registerAnswers.applicationId, registerAnswers.gatewayId, registerAnswers.item], set: values });
};
