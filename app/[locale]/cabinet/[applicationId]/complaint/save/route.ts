import { complainedCase, readComplaint } from "#lib/complaints/file.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";
import { isLocale } from "#lib/i18n/locales.ts";

/** Keeps the text until it is signed; nothing is sent yet. */
export const POST = formHandler("/[locale]/cabinet/[applicationId]/complaint/save", async ({ locale, params, form, person, requestId }) => {
  const path = `/cabinet/${params.applicationId}/complaint`;
  const complained = await complainedCase(person, params.applicationId);
  if (complained === null) return notFound({ locale, requestId });
  const raw = { to: form.get("to"), about: form.get("about"), text: form.get("text"), demand: form.get("demand") };
  const read = readComplaint(raw, complained.choices);
  const errors = read.ok ? [] : read.error.map(({ field, code }) => ({ control: field, code }));
  const lang = form.get("lang");
  await keepUnfinished(person.personId, path, { values: valuesOf(form), errors: isLocale(lang) ? [] : errors, refusal: null });
  if (isLocale(lang)) return seeOther(`/${lang}${path}`);
  return seeOther(read.ok ? `/${locale}${path}/sign` : `/${locale}${path}?error=1#errors`);
});
