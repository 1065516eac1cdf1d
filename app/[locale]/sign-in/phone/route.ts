import { safeReturn } from "#lib/access/routes.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { parsePhone } from "#lib/identity/phone.ts";
import { backWith, onTo, sendAndGoOn } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/phone", async (visitor) => {
  const { form, locale } = visitor;
  const page = `/${locale}/sign-in`;
  const typed = form.get("phone").slice(0, 40);
  const next = safeReturn(form.get("next"));
  const lang = form.get("lang");
  if (isLocale(lang)) return onTo(`/${lang}/sign-in`, { step: "phone", phone: typed, next });
  const phone = parsePhone(typed);
  if (phone === null) {
    return backWith(page, { step: "phone", phone: typed, next }, { code: typed.trim() === "" ? "phone-required" : "phone-number" });
  }
  return sendAndGoOn(visitor, { step: "phone", phone, next }, page);
});
