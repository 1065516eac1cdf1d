import { cookieName, dropCookie, setCookie } from "#lib/http/cookies.ts";
import { tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { changePhone, openPhoneState, phoneCookie, sealPhoneState } from "#lib/identity/change-phone.ts";
import { isFresh, provePath } from "#lib/identity/fresh-proof.ts";

export const POST = formHandler("/[locale]/cabinet/profile/phone/save", async (ctx) => {
  const { request, form, person, locale, address } = ctx;
  const page = `/${locale}/cabinet/profile/phone`;
  const state = openPhoneState(cookieOf(request, cookieName(phoneCookie)));
  const session = await sessionOfRequest(request);
  if (session.state !== "live" || !isFresh(session.provedAt)) return seeOther(provePath(locale, page));
  if (!state?.sent) return seeOther(page);
  const where = { browserToken: browserOf(request).token, locale, address };
  const code = form.get("code").slice(0, 40);
  const keep = form.get("end-others") === "yes" ? session.idHash : null;
  const done = await changePhone(person, state.phone, code, keep, where);
  if (done.ok) {
    const answer = seeOther(`/${locale}/cabinet/profile?done=phone`);
    answer.headers.append("Set-Cookie", dropCookie(phoneCookie, "Strict"));
    return answer;
  }
  if (done.error.code === "too-many") return tooMany(done.error.retryAfterSeconds, ctx);
  const next = { ...state, error: done.error.code };
  return seeOther(`${page}?error=1#errors`, {
    "Set-Cookie": setCookie(phoneCookie, sealPhoneState(next), { sameSite: "Strict", maxAgeSeconds: 1800 }),
  });
});
