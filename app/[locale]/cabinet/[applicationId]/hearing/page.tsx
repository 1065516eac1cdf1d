import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HearingFacts } from "#components/cabinet/hearing-part.tsx";
import { serviceName } from "#components/case/words.ts";
import { ActionFieldControl } from "#components/desk/action-field.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { refusalCodes } from "#lib/applications/case-words.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { faultValues, labelOfControl } from "#lib/i18n/fault-values.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("cabinet.hearing.answerTitle")}`, robots: { index: false } };
};

const Hearing = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { error } = await searchParams;
  const path = `/cabinet/${applicationId}/hearing`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const view = await caseForOwner(person, applicationId);
  const action = view?.actions.find(({ command, blockedBy }) => command === "answer-hearing" && blockedBy === undefined);
  if (!view || view.hearing === null || action === undefined) notFound();
  const t = await getTranslations({ locale });
  const kept = await unfinishedForm(person.personId, path);
  const told = error === undefined ? null : kept;
  const refusal = refusalCodes.find((code) => code === told?.refusal && code !== "invalid");
  const errors = [
    ...(told?.errors ?? []).map(({ control, code, values }) => ({
      control,
      text: t(`actions.errors.${code}`, { field: labelOfControl(action.fields, control, locale), ...faultValues(values, locale) }),
    })),
    ...(refusal === undefined ? [] : [{ control: "hearing-answer", text: t(`case.refusals.${refusal}`) }]),
  ];
  return (
    <PageShell
      locale={locale}
      path={path}
      width="form"
      header="cabinet"
      current="cabinet"
      languageForm="answer"
      back={{ href: `/${locale}/cabinet/${applicationId}`, label: t("cabinet.case.lead", { number: view.number }) }}
    >
      <ErrorSummary items={errors} note="" />
      <h1>{t("cabinet.hearing.answerTitle")}</h1>
      <p className="lead">{serviceName(locale, view.serviceId)}</p>
      <div className="mt-6">
        <HearingFacts locale={locale} hearing={view.hearing} />
      </div>
      <form id="answer" action={`/${locale}${path}/save`} method="post" className="stack mt-6" noValidate>
        <input type="hidden" name="_version" value={view.version} />
        {action.fields.map((field) => (
          <ActionFieldControl
            key={field.name}
            locale={locale}
            field={{ ...field, hint: { kk: t("cabinet.hearing.answerHint"), ru: t("cabinet.hearing.answerHint") } }}
            fields={action.fields}
            typed={kept?.values ?? null}
            error={errors.find(({ control }) => control === field.name)?.text}
          />
        ))}
        <Button>{t("cabinet.hearing.answerGo")}</Button>
      </form>
    </PageShell>
  );
};
export default Hearing;
