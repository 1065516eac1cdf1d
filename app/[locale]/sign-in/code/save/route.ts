import { now } from "#lib/clock.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { enterCode } from "#lib/identity/sign-in.ts";
import { blocked, circumstancesOf, onTo, refusedCode, stateOf, welcome } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/code/save", async (visitor) => {
  const { request, locale, form } = visitor;
  const lang = form.get("lang");
  if (isLocale(lang)) return seeOther(`/${lang}/sign-in/code`);
  const state = stateOf(request);
  if (state === null || state.step === "phone") return seeOther(`/${locale}/sign-in`);
  const entered = await enterCode(state, form.get("code").slice(0, 40), browserOf(request).token, circumstancesOf(visitor));
  if (!entered.ok) return refusedCode(visitor, `/${locale}/sign-in/code`, state, entered.error);
  const outcome = entered.value;
  if (outcome.kind === "blocked") return blocked(visitor);
  if (outcome.kind === "ask-iin") {
    const { error: _, ...clean } = state;
    return onTo(`/${locale}/sign-in/iin`, { ...clean, step: "iin", provedAt: now().toISOString() });
  }
  return welcome(visitor, outcome.signedIn, state.next);
});
