/** Answers of the handlers that take a signed challenge, from the computer or from a phone. */
import { sha256Hex } from "#lib/crypto/seal.ts";
import { tooMany } from "#lib/http/errors.ts";
import type { FormContext } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";
import { withParameter } from "#lib/signing/ask-for-code.ts";
import { useChallengeAnswer } from "#lib/signing/eds-proofs.ts";
import type { Bound } from "#lib/signing/otp-words.ts";
import { type ChallengeHolder, type ChallengePurpose, contentOf, newChallenge } from "./eds-challenge.ts";
import type { EdsAnswer, EdsEntryRefusal } from "./eds-sign-in.ts";
import type { SessionWay } from "./sessions.ts";
import { blocked } from "./sign-in-answers.ts";

type Context = Pick<FormContext<{ locale: string }, unknown>, "request" | "locale" | "address" | "requestId" | "form">;

const boundOf = (purpose: ChallengePurpose, content: Buffer): Bound => ({
  purpose: "sign-in",
  object: purpose,
  fingerprint: sha256Hex(content),
});

type Answered = { readonly answer: EdsAnswer; readonly way: SessionWay };

/** What the form brings; a phone's signature was kept for it and is handed out once. */
export const edsAnswerOf = async ({ form }: Pick<Context, "form">, purpose: ChallengePurpose): Promise<Answered> => {
  const challenge = form.get("challenge");
  if (form.get("_do") !== "kept") return { answer: { challenge, cms: form.get("cms") }, way: "eds" };
  const cms = await useChallengeAnswer(boundOf(purpose, contentOf(purpose, challenge)), form.get("proof"));
  // Given out before, or for another challenge: as good as one that is over.
  return { answer: cms === null ? { challenge: "", cms: "" } : { challenge, cms }, way: "qr" };
};

const titleIn = (locale: Locale, purpose: ChallengePurpose): string => {
  const { phoneTitles } = pageMessages(locale)["sign-in"] as { readonly phoneTitles: Readonly<Record<ChallengePurpose, string>> };
  return phoneTitles[purpose];
};

type ByPhone = {
  readonly purpose: ChallengePurpose;
  readonly holder: ChallengeHolder;
  /** Null for signing in. */
  readonly person: { readonly personId: string; readonly iin: string } | null;
  /** Takes the answer. */
  readonly action: string;
  readonly page: string;
  readonly values?: readonly (readonly [name: string, value: string])[];
};

/** Has a new challenge signed by a phone: the page of the form may be older than the time that a phone needs. */
export const answerByPhone = (
  { request, locale }: Pick<Context, "request" | "locale">,
  { purpose, holder, person, action, page, values = [] }: ByPhone,
): Promise<Response> => {
  const challenge = newChallenge(purpose, holder);
  const content = contentOf(purpose, challenge);
  return signByPhone(request, {
    bound: boundOf(purpose, content),
    use: "sign-in",
    kind: { of: "any" },
    person: person === null ? null : { personId: person.personId, iin: person.iin },
    content,
    locale,
    title: { kk: titleIn("kk", purpose), ru: titleIn("ru", purpose) },
    back: { action, page, values: [...values, ["challenge", challenge]] },
  });
};

/** Back to the page, which makes a new challenge and says what to do; a limit tells the time of the next try. */
export const refusedEds = (context: Omit<Context, "form">, page: string, refusal: EdsEntryRefusal): Response => {
  if (refusal.code === "too-many") return tooMany(refusal.retryAfterSeconds, context);
  if (refusal.code === "blocked") return blocked(context);
  const problem = refusal.code === "eds" ? `eds-${refusal.fault}` : refusal.code;
  return seeOther(`${withParameter(page, "problem", problem)}#errors`);
};
