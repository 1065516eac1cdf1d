/** The last step of every way in: the account of a person, and a session of its own. */
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import type { Queryable } from "#lib/db/client.ts";
import type { Facts } from "#lib/gateway/types.ts";
import { formatShortDateTime } from "#lib/i18n/format.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { Locale } from "#lib/services/define.ts";
import { type KnownPerson, registerPerson, updatePerson } from "./people.ts";
import { createSession, endSession, type NewSession, type SessionCircumstances } from "./sessions.ts";

export type SignedIn = { readonly person: KnownPerson; readonly session: NewSession };

export type Circumstances = SessionCircumstances & { readonly address: string; readonly oldToken: string | null; readonly locale: Locale };

/** Writes an account with what the population register tells of the person. @param phone confirmed number, or null */
export const accountFromRegister = (
  tx: Queryable,
  account: { readonly iin: string; readonly phone: string | null; readonly locale: Locale },
  facts: Facts,
): Promise<KnownPerson> =>
  registerPerson(
    {
      ...account,
      fullName: facts.fullName ?? "",
      birthDate: facts.birthDate ?? null,
      sex: facts.sex === "male" || facts.sex === "female" ? facts.sex : null,
      address: facts.address ?? null,
    },
    { demo: config.demo },
    tx,
  );

/** @param reason of the log: "code", "first" … */
export const enter = async (tx: Queryable, known: KnownPerson, circumstances: Circumstances, reason: string): Promise<SignedIn> => {
  const person = await rememberLanguage(tx, known, circumstances.locale);
  // A new id at every sign-in; whatever session the browser came with is over.
  await endSession(circumstances.oldToken, tx);
  const session = await createSession(person.personId, circumstances, tx);
  const time = formatShortDateTime(now(), person.locale ?? "kk");
  const detail = { way: circumstances.way ?? "otp", reason };
  await writeSecurityEvent({ type: "sign-in", outcome: "ok", personId: person.personId, session: session.number, detail }, tx);
  await notify(tx, { person, purpose: "new-sign-in", params: { device: circumstances.device, time }, channel: "cabinet" });
  if (session.endedOthers > 0) await notify(tx, { person, purpose: "session-ended", params: { time }, channel: "cabinet" });
  return { person, session };
};

const rememberLanguage = async (tx: Queryable, person: KnownPerson, locale: Locale): Promise<KnownPerson> => {
  if (person.locale === locale) return person;
  const changed = { ...person, locale };
  await updatePerson(changed, tx);
  return changed;
};
