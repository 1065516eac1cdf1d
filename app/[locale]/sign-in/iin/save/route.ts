import { almatyDate } from "#lib/calendar/days.ts";
import { now } from "#lib/clock.ts";
import { tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { enterIin } from "#lib/identity/sign-in.ts";
import { backWith, blocked, circumstancesOf, onTo, stateOf, welcome } from "#lib/identity/sign-in-answers.ts";
import { iinFault } from "#lib/wizard/fields/iin.ts";

export const POST = formHandler("/[locale]/sign-in/iin/save", async (visitor) => {
  const { request, locale, form } = visitor;
  const page = `/${locale}/sign-in/iin`;
  const state = stateOf(request);
  if (state === null || state.step !== "iin") return seeOther(`/${locale}/sign-in`);
  const iin = form
    .get("iin")
    .normalize("NFKC")
    .replace(/[\s-]+/gu, "")
    .slice(0, 40);
  const lang = form.get("lang");
  if (isLocale(lang)) return onTo(`/${lang}/sign-in/iin`, { ...state, iin });
  const fault = iin === "" ? "iin-required" : iinFault(iin, almatyDate(now()));
  if (fault !== null) return backWith(page, { ...state, iin }, { code: fault });
  const entered = await enterIin(state, iin, circumstancesOf(visitor));
  if (entered.ok) return welcome(visitor, entered.value, state.next);
  const refusal = entered.error;
  if (typeof refusal === "object") return tooMany(refusal.retryAfterSeconds, { ...visitor, keyHelps: true });
  if (refusal === "blocked") return blocked(visitor);
  if (refusal === "over") return backWith(`/${locale}/sign-in`, { ...state, step: "phone" }, { code: "over" });
  if (refusal === "register-down") return backWith(page, { ...state, iin }, { code: "register-down" });
  return seeOther(`/${locale}/sign-in/not-bound`);
});
