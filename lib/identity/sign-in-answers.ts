/** Answers of the sign-in handlers: where to go next, with the sealed state as cookie. */
import { now } from "#lib/clock.ts";
import { cookieName, dropCookie, parkedCookie, sessionCookie, setCookie, signInCookie } from "#lib/http/cookies.ts";
import { forbidden, tooMany } from "#lib/http/errors.ts";
import type { FormContext } from "#lib/http/form-handler.ts";
import { dropParkedCookie, replayKept } from "#lib/http/parked.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";
import type { OtpRefusal } from "#lib/signing/otp-words.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { setVisionCookie } from "#lib/vision/cookie.ts";
import { visionCookie, visionToCookie } from "#lib/vision/vision.ts";
import { browserOf } from "./browser.ts";
import { addressPartOf, deviceOf } from "./device.ts";
import type { Circumstances } from "./enter.ts";
import { keptVision } from "./kept-vision.ts";
import type { NewSession } from "./sessions.ts";
import { openState, type SignInError, type SignInState, sealState } from "./sign-in.ts";

type Visitor = Pick<FormContext<{ locale: string }, null>, "request" | "locale" | "address" | "requestId">;

/** Longer than a code lives: a page left open tells that the code is over instead of forgetting everything. */
const stateSeconds = 3600;

export const stateOf = (request: Request): SignInState | null => openState(cookieOf(request, cookieName(signInCookie)));

/** On to a page of the sign-in with the state to remember. */
export const onTo = (path: string, state: SignInState, cookies: readonly (string | null)[] = []): Response => {
  const answer = seeOther(path);
  answer.headers.append("Set-Cookie", setCookie(signInCookie, sealState(state), { sameSite: "Strict", maxAgeSeconds: stateSeconds }));
  for (const cookie of cookies) if (cookie !== null) answer.headers.append("Set-Cookie", cookie);
  return answer;
};

/** Back to the page of the form, with the error and what was typed. */
export const backWith = (page: string, state: SignInState, error: SignInError, cookies: readonly (string | null)[] = []): Response =>
  onTo(`${page}?error=1#errors`, { ...state, error }, cookies);

const nextTryOf = (seconds: number): string => new Date(now().getTime() + seconds * 1000).toISOString();

/** How a refused code is told: limits of the whole portal as 429, everything else beside the field. */
export const refusedCode = (
  visitor: Visitor,
  page: string,
  state: SignInState,
  refusal: OtpRefusal,
  cookies: readonly (string | null)[] = [],
): Response => {
  if (refusal.code === "too-many") {
    if (refusal.limit !== "resend") return tooMany(refusal.retryAfterSeconds, { ...visitor, keyHelps: true });
    return backWith(page, state, { code: "resend", nextTry: nextTryOf(refusal.retryAfterSeconds) }, cookies);
  }
  return backWith(page, state, refusal.code === "wrong" ? { code: "wrong", left: refusal.left } : { code: refusal.code }, cookies);
};

/** Sends a code to the number of the state and goes on to the code's page. */
export const sendAndGoOn = async (visitor: Visitor, state: SignInState, fromPage: string): Promise<Response> => {
  const browser = browserOf(visitor.request);
  const sent = await sendCode({
    purpose: "sign-in",
    object: "",
    fingerprint: "",
    to: { phone: state.phone },
    browserToken: browser.token,
    locale: visitor.locale,
    address: visitor.address,
  });
  if (!sent.ok) return refusedCode(visitor, fromPage, state, sent.error, [browser.setCookie]);
  const { error: _, ...clean } = state;
  return onTo(`/${visitor.locale}/sign-in/code`, { ...clean, step: "code", challengeId: sent.value.challengeId }, [browser.setCookie]);
};

export const circumstancesOf = ({ request, locale, address }: Visitor): Circumstances => ({
  device: deviceOf(request.headers.get("user-agent")),
  addressPart: addressPartOf(address),
  address,
  locale,
  oldToken: cookieOf(request, cookieName(sessionCookie)),
});

/** Signed in: a kept form goes on by itself, else the page the person came from, else the cabinet or the desk. */
export const welcome = async (
  { request, locale }: Pick<Visitor, "request" | "locale">,
  { person, session }: { readonly person: { readonly personId: string }; readonly session: NewSession },
  next: string | null,
): Promise<Response> => {
  const kept = await replayKept(cookieOf(request, cookieName(parkedCookie)), person.personId, session.cookie);
  const target =
    kept === "failed" ? `/${locale}/sign-in/kept` : (kept ?? next ?? (session.staff ? `/${locale}/desk` : `/${locale}/cabinet`));
  const answer = seeOther(target);
  answer.headers.append("Set-Cookie", session.cookie);
  answer.headers.append("Set-Cookie", dropCookie(signInCookie, "Strict"));
  if (kept !== "failed") answer.headers.append("Set-Cookie", dropParkedCookie());
  // What was chosen on this screen goes before what the profile keeps.
  const vision = cookieOf(request, visionCookie) === null ? await keptVision(person.personId) : null;
  if (vision !== null) answer.headers.append("Set-Cookie", setVisionCookie(visionToCookie(vision)));
  return answer;
};

export const blocked = (visitor: Visitor): Response => forbidden(visitor);
