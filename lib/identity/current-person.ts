/** Who is asking for a page. Each page asks for itself: a layout does not run again on navigation and protects nothing. */
import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { safeReturn } from "#lib/access/routes.ts";
import { cookieName, sessionCookie } from "#lib/http/cookies.ts";
import { oncePerRequest } from "#lib/http/page-request.ts";
import type { Locale } from "#lib/services/define.ts";
import { holdsRole, type SessionState, sessionOf } from "./sessions.ts";

/** One look-up per rendered page. */
export const currentSession = oncePerRequest(
  async (): Promise<SessionState> => sessionOf((await cookies()).get(cookieName(sessionCookie))?.value),
);

export const currentPerson = async (): Promise<Person | null> => {
  const session = await currentSession();
  return session.state === "live" ? session.person : null;
};

/** Address of the sign-in page that comes back here; carries a path of ours without personal data, or nothing. */
export const signInPath = (locale: Locale, returnTo?: string | null): string => {
  const next = safeReturn(returnTo);
  return next === null ? `/${locale}/sign-in` : `/${locale}/sign-in?next=${encodeURIComponent(next)}`;
};

/** Address of the page where a key opens staff powers, and that comes back here. */
export const raisePath = (locale: Locale, returnTo?: string | null): string => {
  const next = safeReturn(returnTo);
  return next === null ? `/${locale}/sign-in/raise` : `/${locale}/sign-in/raise?next=${encodeURIComponent(next)}`;
};

/** @param returnTo path of the page that asks. Signed out: the answer is a redirect to the sign-in page. */
export const requirePerson = async (locale: Locale, returnTo: string): Promise<Person> => {
  const person = await currentPerson();
  if (person === null) redirect(signInPath(locale, returnTo));
  return person;
};

/** @param roles any of these; absent: any staff role. Answers 403 to people without the role or whose staff powers are not open. */
export const requireStaff = async (locale: Locale, returnTo: string, roles?: readonly StaffRole[]): Promise<Person> => {
  const person = await requirePerson(locale, returnTo);
  if (!person.staffPowers || (roles !== undefined && !holdsRole(person, roles))) forbidden();
  return person;
};
