/**
 * "Proof not older than ten minutes" before what must not be done from a page left open: a code to the person's own number, or a key
 * ({@link import("./eds-sign-in.ts").proveByEds}).
 */
import type { Person } from "#lib/access/roles.ts";
import { safeReturn } from "#lib/access/routes.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { checkCode, spendCode } from "#lib/signing/otp.ts";
import type { OtpPurpose, OtpRefusal } from "#lib/signing/otp-words.ts";
import { freshProofMs, markProved } from "./sessions.ts";

export const isFresh = (provedAt: Date): boolean => now().getTime() - provedAt.getTime() <= freshProofMs;

/** Page where one proves oneself and goes on. @param next page that asked for it */
export const provePath = (locale: Locale, next: string | null): string => {
  const local = safeReturn(next);
  return `/${locale}/cabinet/profile/prove${local === null ? "" : `?next=${encodeURIComponent(local)}`}`;
};

/** What a code that proves oneself is bound to. */
export const proofBound = (person: Person, purpose: OtpPurpose) =>
  ({ purpose, object: "prove", fingerprint: "", personId: person.personId }) as const;

type Where = { readonly browserToken: string; readonly locale: Locale; readonly address: string };

/** @param idHash the session that is proved anew */
export const prove = async (
  person: Person,
  purpose: OtpPurpose,
  idHash: Buffer,
  code: string,
  where: Where,
): Promise<Result<null, OtpRefusal>> => {
  const checked = await checkCode({ ...proofBound(person, purpose), code, ...where });
  if (!checked.ok) return checked;
  return db().transaction(async (tx) => {
    const spent = await spendCode(tx, checked.value, "");
    if (!spent.ok) return spent;
    await markProved(idHash, tx);
    return ok(null);
  });
};
