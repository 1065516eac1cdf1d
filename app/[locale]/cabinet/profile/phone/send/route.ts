import { setCookie } from "#lib/http/cookies.ts";
import { tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { type PhoneState, phoneCookie, sealPhoneState, sendPhoneCode } from "#lib/identity/change-phone.ts";
import { isFresh, provePath } from "#lib/identity/fresh-proof.ts";
import { parsePhone } from "#lib/identity/phone.ts";

/** Sends a code to the new number. */
export const POST = formHandler("/[locale]/cabinet/profile/phone/send", async (ctx) => {
  const { request, form, person, locale, address } = ctx;
  const page = `/${locale}/cabinet/profile/phone`;
  const session = await sessionOfRequest(request);
  if (session.state !== "live" || !isFresh(session.provedAt)) return seeOther(provePath(locale, page));
  const browser = browserOf(request);
  const back = (path: string, state: PhoneState): Response => {
    const answer = seeOther(path);
    answer.headers.append("Set-Cookie", setCookie(phoneCookie, sealPhoneState(state), { sameSite: "Strict", maxAgeSeconds: 1800 }));
    if (browser.setCookie !== null) answer.headers.append("Set-Cookie", browser.setCookie);
    return answer;
  };
  const typed = form.get("phone").slice(0, 40);
  const phone = parsePhone(typed);
  if (phone === null) return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: "phone-number" });
  if (phone === person.phone) return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: "same-phone" });
  const sent = await sendPhoneCode(person, phone, { browserToken: browser.token, locale, address });
  if (sent.ok) return back(page, { phone, sent: true });
  if (sent.error.code === "too-many") return tooMany(sent.error.retryAfterSeconds, ctx);
  return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: sent.error.code });
});
