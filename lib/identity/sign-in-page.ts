/** What the sign-in pages read: the sealed state of the browser, and the error when the address says that one was just made. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cookieName, parkedCookie, signInCookie } from "#lib/http/cookies.ts";
import { formatTime } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";
import { currentPerson } from "./current-person.ts";
import { openState, type SignInError, type SignInState } from "./sign-in.ts";

export type SignInSearch = Promise<Record<string, string | string[] | undefined>>;

export type SignInView = { readonly state: SignInState | null; readonly error: SignInError | null; readonly kept: boolean };

/** A signed-in person has no business here and is sent to the cabinet. */
export const signInView = async (locale: Locale, search: SignInSearch): Promise<SignInView> => {
  if ((await currentPerson()) !== null) redirect(`/${locale}/cabinet`);
  const held = await cookies();
  const state = openState(held.get(cookieName(signInCookie))?.value);
  return {
    state,
    error: (await search).error === undefined ? null : (state?.error ?? null),
    kept: held.has(cookieName(parkedCookie)),
  };
};

/** A whole sentence that says how to cure; the sentences about an IIN are those of every form. */
export const signInErrorText = async (locale: Locale, error: SignInError): Promise<string> => {
  const t = await getTranslations({ locale });
  const ofFields = error.code.startsWith("iin-") && error.code !== "iin-required";
  return t(ofFields ? `errors.${error.code}` : `sign-in.errors.${error.code}`, {
    left: String(error.left ?? ""),
    time: error.nextTry === undefined ? "" : formatTime(new Date(error.nextTry)),
  });
};
