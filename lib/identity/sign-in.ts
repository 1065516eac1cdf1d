/** The way in: number, code, the first time the IIN. What is known between two pages lies sealed in a cookie of the browser. */
import { countOf, countOne, takeTurn } from "#lib/access/limits.ts";
import { noteRefusal, writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { askRegister } from "#lib/gateway/client.ts";
import { notify } from "#lib/notifications/notify.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { checkCode, spendCode } from "#lib/signing/otp.ts";
import { codeLifeMinutes, type OtpRefusal } from "#lib/signing/otp-words.ts";
import { binding } from "./binding.ts";
import { accountFromRegister, type Circumstances, enter, type SignedIn } from "./enter.ts";
import { findPersonByIin, findPersonByPhone, releasePhone } from "./people.ts";
import { endSessionsOf } from "./sessions.ts";

export type SignInError = {
  readonly code: string;
  readonly left?: number;
  /** ISO moment of the next possible try. */
  readonly nextTry?: string;
};

export type SignInState = {
  readonly step: "phone" | "code" | "iin";
  /** As typed while wrong, E.164 afterwards. */
  readonly phone: string;
  readonly challengeId?: string;
  readonly next: string | null;
  /** When the code was entered; the IIN may be given for ten minutes after that. */
  readonly provedAt?: string;
  readonly iin?: string;
  readonly error?: SignInError;
};

const place = "cookie.sign-in";
export const sealState = (state: SignInState): string => sealJson(state, place, "challenge").toString("base64url");

/** @returns null for a cookie that is absent, changed or of another key. */
export const openState = (cookie: string | null | undefined): SignInState | null => {
  if (!cookie || cookie.length > 4000) return null;
  try {
    return unsealJson<SignInState>(Buffer.from(cookie, "base64url"), place, "challenge");
  } catch {
    return null;
  }
};

export type CodeOutcome =
  | { readonly kind: "in"; readonly signedIn: SignedIn }
  | { readonly kind: "ask-iin" }
  | { readonly kind: "blocked" };

/**
 * The code of a sign-in. A known person whose number is still bound is in; otherwise the IIN is asked. When the base of numbers is
 * silent, a binding that was confirmed before holds.
 */
export const enterCode = async (
  state: SignInState,
  code: string,
  browserToken: string,
  circumstances: Circumstances,
): Promise<Result<CodeOutcome, OtpRefusal>> => {
  const bound = { purpose: "sign-in", object: "", fingerprint: "", personId: null, browserToken } as const;
  const checked = await checkCode({
    ...bound,
    code,
    address: circumstances.address,
    ...(state.challengeId === undefined ? {} : { challengeId: state.challengeId }),
  });
  if (!checked.ok) return checked;
  const known = await findPersonByPhone(state.phone);
  const standing = known === null ? "not-bound" : await binding(known.iin, state.phone);
  return db().transaction(async (tx) => {
    const spent = await spendCode(tx, checked.value, "");
    if (!spent.ok) return spent;
    if (known === null || standing === "not-bound") return ok({ kind: "ask-iin" } as const);
    if (known.blocked) return ok({ kind: "blocked" } as const);
    return ok({ kind: "in", signedIn: await enter(tx, known, circumstances, "code") } as const);
  });
};

export type IinRefusal = "not-bound" | "register-down" | "over" | "blocked" | { readonly retryAfterSeconds: number };

/**
 * First sign-in: the pair of number and IIN is checked in the Base of Mobile Citizens, the name comes from the population register. An
 * IIN that nobody has and one whose number is another get the same answer after the same questions.
 */
export const enterIin = async (state: SignInState, iin: string, circumstances: Circumstances): Promise<Result<SignedIn, IinRefusal>> => {
  if (state.step !== "iin" || !state.provedAt || now().getTime() - Date.parse(state.provedAt) > codeLifeMinutes * 60_000)
    return refuse("over");
  const day = 24 * 3600;
  if ((await countOf("iin-of-phone", `${state.phone}:${iin}`, day)) === 0) {
    const turn = await takeTurn("iins-day-phone", state.phone, config.limits.iinsPerDayPerPhone, day);
    if (!turn.allowed) {
      await noteRefusal({ type: "limit-hit", outcome: "refused", detail: { limit: "iins-day-phone" } });
      return refuse({ retryAfterSeconds: turn.retryAfterSeconds });
    }
    await countOne("iin-of-phone", `${state.phone}:${iin}`, day);
  }
  const [standing, answer] = await Promise.all([binding(iin, state.phone), askRegister({ register: "person", iin, about: "applicant" })]);
  if (standing === "down" || (standing === "bound" && answer.state === "down")) return refuse("register-down");
  if (standing === "not-bound" || answer.state !== "found") return refuse("not-bound");
  const before = await findPersonByIin(iin);
  if (before?.blocked) return refuse("blocked");
  return db().transaction(async (tx) => {
    // The number now belongs to this person; whoever had it before is found by the IIN only.
    await releasePhone(state.phone, tx);
    const person = await accountFromRegister(tx, { iin, phone: state.phone, locale: circumstances.locale }, answer.facts);
    if (before !== null && before.phone !== state.phone) {
      await endSessionsOf(person.personId, null, tx);
      await writeSecurityEvent({ type: "phone-changed", outcome: "ok", personId: person.personId, detail: { way: "register" } }, tx);
      await notify(tx, { person, purpose: "phone-changed", params: {} });
    }
    return ok(await enter(tx, person, circumstances, "first"));
  });
};
