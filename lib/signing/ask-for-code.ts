import type { Person } from "#lib/access/roles.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { browserOf } from "#lib/identity/browser.ts";
import type { Locale } from "#lib/services/define.ts";
import type { OtpPurpose } from "./otp-words.ts";
import { sendCode } from "./send-code.ts";

type Asking = { readonly request: Request; readonly locale: Locale; readonly person: Person; readonly address: string };
type Signed = { readonly purpose: OtpPurpose; readonly object: string; readonly fingerprint: string };

/** Joins a parameter to an address that may have some already. */
export const withParameter = (page: string, name: string, value: string): string =>
  `${page}${page.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;

/** Sends a code for what is signed and goes back to its page: to the code's field, or to what went wrong (`problem`). */
export const askForCode = async ({ request, locale, person, address }: Asking, signed: Signed, page: string): Promise<Response> => {
  const browser = browserOf(request);
  const sent = await sendCode({
    ...signed,
    to: { personId: person.personId, phone: person.phone },
    browserToken: browser.token,
    locale,
    address,
  });
  const headers = browser.setCookie === null ? {} : { "Set-Cookie": browser.setCookie };
  return sent.ok ? seeOther(`${page}#code`, headers) : seeOther(`${withParameter(page, "problem", sent.error.code)}#errors`, headers);
};
