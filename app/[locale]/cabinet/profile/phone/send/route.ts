import { setCookie } from "#lib/http/cookies.ts";
import { tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { type PhoneState, phoneCookie, sealPhoneState, sendPhoneCode } from "#lib/identity/change-phone.ts";
import { isFresh } from "#lib/identity/fresh-proof.ts";
import { parsePhone } from "#lib/identity/phone.ts";

/** Sends a code: to the present number while the proof is old, to the new one afterwards. */
export const POST = formHandler("/[locale]/cabinet/profile/phone/send", async (ctx) => {
  const { request, form, person, locale, address } = ctx;
  const page = `/${locale}/cabinet/profile/phone`;
  const session = await sessionOfRequest(request);
  const fresh = session.state === "live" && isFresh(session.provedAt);
  const browser = browserOf(request);
  const back = (path: string, state: PhoneState): Response => {
    const answer = seeOther(path);
    answer.headers.append("Set-Cookie", setCookie(phoneCookie, sealPhoneState(state), { sameSite: "Strict", maxAgeSeconds: 1800 }));
    if (browser.setCookie !== null) answer.headers.append("Set-Cookie", browser.setCookie);
    return answer;
  };
  const typed = form.get("phone").slice(0, 40);
  const phone = fresh ? parsePhone(typed) : null;
  if (fresh && phone === null) return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: "phone-number" });
  if (phone !== null && phone === person.phone) return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: "same-phone" });
  const sent = await sendPhoneCode(person, phone, { browserToken: browser.token, locale, address });
  if (sent.ok) return back(page, { phone: phone ?? "", sent: phone !== null });
  if (sent.error.code === "too-many") return tooMany(sent.error.retryAfterSeconds, ctx);
  return back(`${page}?error=1#errors`, { phone: typed, sent: false, error: sent.error.code });
});
