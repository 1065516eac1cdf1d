/**
 * Answers of a self-check while its pages are walked: sealed in a cookie of the visitor's own browser, for half an hour. They are stored
 * nowhere else, stand in no address and in no log.
 */
import { now } from "#lib/clock.ts";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { dropCookie, setCookie } from "#lib/http/cookies.ts";
import type { CheckAnswers } from "#lib/services/self-check.ts";

export const checkCookie = "qyzmet-check";
const seconds = 30 * 60;

export type CheckState = {
  readonly answers: CheckAnswers;
  /** Page that was sent with a fault, so that the page says so; null when it was right. */
  readonly wrongPage: number | null;
};

const empty: CheckState = { answers: new Map(), wrongPage: null };

type Sealed = { readonly answers: readonly (readonly [string, string])[]; readonly wrongPage: number | null; readonly until: number };

const place = (serviceId: string) => `self-check:${serviceId}`;

/** An absent, old, foreign or changed cookie is a fresh beginning. */
export const openCheckState = (serviceId: string, cookie: string | null): CheckState => {
  if (cookie === null || cookie === "") return empty;
  try {
    const { answers, wrongPage, until } = unsealJson<Sealed>(Buffer.from(cookie, "base64url"), place(serviceId), "self-check");
    return until < now().getTime() ? empty : { answers: new Map(answers), wrongPage };
  } catch {
    return empty;
  }
};

/** The `Set-Cookie` line. */
export const keepCheckState = (serviceId: string, { answers, wrongPage }: CheckState): string => {
  const value: Sealed = { answers: [...answers], wrongPage, until: now().getTime() + seconds * 1000 };
  return setCookie(checkCookie, sealJson(value, place(serviceId), "self-check").toString("base64url"), {
    sameSite: "Strict",
    maxAgeSeconds: seconds,
  });
};

export const forgetCheckState = (): string => dropCookie(checkCookie, "Strict");
