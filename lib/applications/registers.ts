/** Asks the state registers what a draft needs to know, once the consent is there and the numbers are known. */
import { takeTurn } from "#lib/access/limits.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { askRegister } from "#lib/gateway/client.ts";
import { itemsOf } from "#lib/services/answers.ts";
import { countedRecord } from "#lib/wizard/register-answers.ts";
import type { WizardRun } from "#lib/wizard/types.ts";
import type { Draft } from "./drafts.ts";
import { type DraftRegister, storeRegisters } from "./register-rows.ts";

/** A register that did not answer is asked again by the next save after this time, or at once by the button. */
const againAfterMs = 60_000;
const daySeconds = 24 * 60 * 60;

/**
 * @param options.again asks also those that were down or had no record a moment ago (the button)
 * @returns the draft with what the registers said; those without an answer are "down", which stops nobody
 */
export const askRegisters = async (draft: Draft, run: WizardRun, options: { readonly again?: boolean } = {}): Promise<Draft> => {
  const before = new Map(draft.registers.map((row) => [`${row.gatewayId}#${row.item}`, row]));
  const due = run.registersNeeded.filter((question) => {
    const last = before.get(question.key);
    if (!question.answered || last === undefined) return true;
    if (last.state === "found" || last.state === "confirmed-by-hand") return false;
    return options.again === true || (last.state === "down" && now().getTime() - last.answeredAt.getTime() > againAfterMs);
  });
  if (due.length === 0) return draft;
  // Beyond the day's limit registers count as silent: the person types, the provider checks.
  const turn = await takeTurn("registers", draft.ownerId, config.limits.registerAsksPerDayPerPerson, daySeconds);
  const about = new Map(draft.service.gatewayData.map((datum) => [datum.id, datum.about]));
  const said = await Promise.all(
    due.map(async ({ gatewayId, item, iin, register }): Promise<DraftRegister> => {
      const answer = turn.allowed ? await askRegister({ register, iin, about: about.get(gatewayId) ?? "" }) : ({ state: "down" } as const);
      const found = answer.state === "found";
      const asked = {
        gatewayId,
        item,
        about: iin,
        state: answer.state,
        facts: new Map(found ? Object.entries(answer.facts) : []),
        source: found ? answer.source : register,
        answeredAt: now(),
      } satisfies DraftRegister;
      // A record about other people than the application names is not kept.
      const datum = draft.service.gatewayData.find(({ id }) => id === gatewayId);
      const subject = datum?.perItemOf === undefined ? undefined : itemsOf(run.relevant, datum.perItemOf)[item];
      return datum === undefined ? asked : countedRecord(datum, asked, run.relevant, subject);
    }),
  );
  await storeRegisters(db(), draft.id, said);
  const fresh = new Set(said.map(({ gatewayId, item }) => `${gatewayId}#${item}`));
  return { ...draft, registers: [...draft.registers.filter(({ gatewayId, item }) => !fresh.has(`${gatewayId}#${item}`)), ...said] };
};
