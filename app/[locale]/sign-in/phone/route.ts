import { safeReturn } from "#lib/access/routes.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { parsePhone } from "#lib/identity/phone.ts";
import { backWith, sendAndGoOn } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/phone", async (visitor) => {
  const { form, locale } = visitor;
  const page = `/${locale}/sign-in`;
  const typed = form.get("phone").slice(0, 40);
  const next = safeReturn(form.get("next"));
  const phone = parsePhone(typed);
  if (phone === null) {
    return backWith(page, { step: "phone", phone: typed, next }, { code: typed.trim() === "" ? "phone-required" : "phone-number" });
  }
  return sendAndGoOn(visitor, { step: "phone", phone, next }, page);
});
