import { commandNames } from "#lib/applications/case-words.ts";
import { layOutDecision } from "#lib/applications/decisions.ts";
import { deskFormPath, readDeskAct } from "#lib/applications/desk-act.ts";
import type { Refusal } from "#lib/applications/refusal.ts";
import { runCommand } from "#lib/applications/run-command.ts";
import { forbidden, notFound } from "#lib/http/errors.ts";
import { type FormContext, formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { type FormError, forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";
import { isLocale } from "#lib/i18n/locales.ts";

type Context = FormContext<{ locale: string; applicationId: string }>;

/** Back to the form with everything typed in its place. */
const back = async (
  { locale, params, form, person }: Context,
  act: string,
  errors: readonly FormError[],
  refusal: string | null,
): Promise<Response> => {
  await keepUnfinished(person.personId, deskFormPath(params.applicationId, act), { values: valuesOf(form), errors, refusal });
  const told = refusal === null ? "" : "&error=1";
  return seeOther(
    `/${locale}/desk/${params.applicationId}?act=${encodeURIComponent(act)}&kept=1${told}${refusal === null ? "" : "#errors"}`,
  );
};

const refused = (context: Context, act: string, { code, faults = [] }: Refusal): Promise<Response> | Response => {
  const { locale, requestId } = context;
  if (code === "not-found") return notFound({ locale, requestId });
  if (code === "forbidden") return forbidden({ locale, requestId });
  const errors = faults.map(({ name, code: fault, values }) => ({
    control: name,
    code: fault,
    ...(values === undefined ? {} : { values }),
  }));
  return back(context, act, errors, code);
};

/** Carries out an act of the desk, or lays a decision out for signature. */
export const POST = formHandler("/[locale]/desk/[applicationId]/command", async (context) => {
  const { locale, params, form, person, requestId } = context;
  const { applicationId } = params;
  const act = form.get("_act");
  const { command, stepId, resultId } = readDeskAct(act);
  const known = commandNames.find((name) => name === command);
  if (known === undefined) return notFound({ locale, requestId });
  const lang = form.get("lang");
  if (isLocale(lang)) return back({ ...context, locale: lang }, act, [], null);
  const input = { applicationId, command, stepId, resultId, version: Number(form.get("_version")), form };
  const path = deskFormPath(applicationId, act);
  const changed = await runCommand(person, { ...input, key: form.get("_key") });
  if (changed.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}/desk/${applicationId}?done=${known}#done`);
  }
  // Whoever issues a document signs it: it is laid out first.
  if (changed.error.code === "code") {
    const laid = await layOutDecision({ ...person, locale }, input);
    if (!laid.ok) return refused(context, act, laid.error);
    // What was typed stays until it is signed, so that it can still be changed.
    await keepUnfinished(person.personId, path, { values: valuesOf(form), errors: [], refusal: null });
    return seeOther(`/${locale}/desk/${applicationId}/sign?decision=${laid.value.decisionId}`);
  }
  return refused(context, act, changed.error);
});
