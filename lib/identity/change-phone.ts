/**
 * Change of the confirmed number from the profile, within ten minutes of a proof (a session alone is not proof enough): a code to the new
 * number, then the register must hold it under the person's IIN.
 */
import type { Person } from "#lib/access/roles.ts";
import { writeSecurityEvent } from "#lib/audit/security-log.ts";
import { lookupOf, sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { notify } from "#lib/notifications/notify.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { checkCode, spendCode } from "#lib/signing/otp.ts";
import type { CodeSent, OtpRefusal } from "#lib/signing/otp-words.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { binding } from "./binding.ts";
import { personById, releasePhone, updatePerson } from "./people.ts";
import { endSessionsOf } from "./sessions.ts";

export const phoneCookie = "qyzmet-phone";
/** Between two pages: the number typed and what was wrong with it. */
export type PhoneState = { readonly phone: string; readonly sent: boolean; readonly error?: string };

const place = "cookie.phone";
export const sealPhoneState = (state: PhoneState): string => sealJson(state, place, "challenge").toString("base64url");
export const openPhoneState = (cookie: string | null | undefined): PhoneState | null => {
  if (!cookie) return null;
  try {
    return unsealJson<PhoneState>(Buffer.from(cookie, "base64url"), place, "challenge");
  } catch {
    return null;
  }
};

/** A code is good for taking this one number. */
export const phoneCodeBound = (person: Person, newPhone: string) =>
  ({
    purpose: "change-phone",
    object: `new:${lookupOf("phone", newPhone).toString("hex")}`,
    fingerprint: "",
    personId: person.personId,
  }) as const;

type Where = { readonly browserToken: string; readonly locale: Locale; readonly address: string };

export const sendPhoneCode = (person: Person, newPhone: string, where: Where): Promise<Result<CodeSent, OtpRefusal>> =>
  sendCode({
    ...phoneCodeBound(person, newPhone),
    to: { personId: person.personId, phone: newPhone },
    ...where,
  });

export type ChangeRefusal = OtpRefusal | { readonly code: "not-bound" } | { readonly code: "register-down" };

/** @param keep hash of the session that stays when all others are to end; null: none ends. */
export const changePhone = async (
  person: Person,
  newPhone: string,
  code: string,
  keep: Buffer | null,
  where: Where,
): Promise<Result<null, ChangeRefusal>> => {
  const checked = await checkCode({ ...phoneCodeBound(person, newPhone), code, ...where });
  if (!checked.ok) return checked;
  const standing = await binding(person.iin, newPhone);
  if (standing !== "bound") return refuse({ code: standing === "down" ? "register-down" : "not-bound" });
  return db().transaction(async (tx) => {
    const spent = await spendCode(tx, checked.value, "");
    if (!spent.ok) return spent;
    const known = await personById(person.personId, tx);
    if (known === null) throw new Error("the signed-in person has no row");
    // Still to the number that goes: its holder must learn of it.
    await notify(tx, { person, purpose: "phone-changed", params: {} });
    await releasePhone(newPhone, tx);
    await updatePerson({ ...known, phone: newPhone }, tx);
    if (keep !== null) await endSessionsOf(person.personId, keep, tx);
    await writeSecurityEvent(
      { type: "phone-changed", outcome: "ok", personId: person.personId, session: person.sessionId, detail: { way: "profile" } },
      tx,
    );
    return ok(null);
  });
};
