import { layOutDecision } from "#lib/applications/decisions.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";
import { isLocale } from "#lib/i18n/locales.ts";

/** Lays the answer out word for word; it is sent only with the signature. */
export const POST = formHandler("/[locale]/cabinet/[applicationId]/hearing/save", async ({ locale, params, form, person, requestId }) => {
  const { applicationId } = params;
  const path = `/cabinet/${applicationId}/hearing`;
  const keep = (
    errors: readonly { control: string; code: string; values?: Readonly<Record<string, string | number>> }[],
    refusal: string | null,
  ) => keepUnfinished(person.personId, path, { values: valuesOf(form), errors, refusal });
  const lang = form.get("lang");
  if (isLocale(lang)) {
    await keep([], null);
    return seeOther(`/${lang}${path}`);
  }
  const laid = await layOutDecision(
    { ...person, locale },
    { applicationId, command: "answer-hearing", version: Number(form.get("_version")), form },
  );
  // The text stays until it is signed, so that it can still be changed.
  if (laid.ok) {
    await keep([], null);
    return seeOther(`/${locale}${path}/sign?answer=${laid.value.decisionId}`);
  }
  const { code, faults = [] } = laid.error;
  if (code === "not-found") return notFound({ locale, requestId });
  await keep(
    faults.map(({ name, code: fault, values }) => ({ control: name, code: fault, ...(values === undefined ? {} : { values }) })),
    code,
  );
  return seeOther(`/${locale}${path}?error=1#errors`);
});
