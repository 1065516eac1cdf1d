import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Draft, isFiled, loadDraft, wizardStateOf } from "#lib/applications/drafts.ts";
import { oncePerRequest } from "#lib/http/page-request.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { type ServiceText, serviceText } from "#lib/i18n/service-text.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { errorText } from "#lib/wizard/error-text.ts";
import { runWizard } from "#lib/wizard/run.ts";
import { toldErrors } from "#lib/wizard/told.ts";
import type { FieldError, WizardRun } from "#lib/wizard/types.ts";

export type Params = { readonly locale: string; readonly applicationId: string; readonly step: string };
export type Query = Readonly<Record<string, string | string[] | undefined>>;

export type StepError = FieldError & { readonly text: string };

export type LoadedStep = {
  readonly locale: Locale;
  readonly draft: Draft;
  readonly run: WizardRun;
  readonly step: string;
  readonly text: ServiceText;
  /** Faults to be told now; none when the page is opened for the first time. */
  readonly errors: readonly StepError[];
  readonly returnToCheck: boolean;
};

export const localeOf = (value: string): Locale => (isLocale(value) ? value : notFound());
export const one = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value : "";
};

/** The step as this person may see it; otherwise the way to where the person belongs. */
const load = async (asked: string, id: string, step: string, check: string, fresh: string, back: string): Promise<LoadedStep> => {
  const locale = localeOf(asked);
  const person = await requirePerson(locale, `/${locale}/apply/${id}/${step}`);
  const draft = await loadDraft(person, id);
  if (!draft) {
    if (await isFiled(person, id)) redirect(`/${locale}/apply/${id}/done`);
    notFound();
  }
  const run = runWizard(draft.service, wizardStateOf(draft));
  if (step !== "done" && !draft.service.steps.some((known) => known.id === step)) notFound();
  if (step === "done" || !run.mayOpen(step)) redirect(`/${locale}/apply/${id}/${run.firstOpen}`);
  const text = serviceText(locale, draft.service.id);
  const t = await getTranslations({ locale, namespace: "errors" });
  const errors = check === "1" ? toldErrors(run, step, new Set(fresh.split(","))) : [];
  const translate = (code: string, values?: Readonly<Record<string, string | number>>) => t(code as never, values as never);
  return {
    locale,
    draft,
    run,
    step,
    text,
    errors: errors.map((error) => ({ ...error, text: errorText(text, translate, error) })),
    returnToCheck: back === "check",
  };
};

const loadOnce = oncePerRequest(load);

/** One load for a page and its title. */
export const loadStep = (params: Params, query: Query): Promise<LoadedStep> =>
  loadOnce(params.locale, params.applicationId, params.step, one(query, "check"), one(query, "new"), one(query, "return"));
