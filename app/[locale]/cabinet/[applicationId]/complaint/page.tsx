import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { serviceName } from "#components/case/words.ts";
import { Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { Inset } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { complaintTerm, longestComplaint, subjects } from "#lib/complaints/complaint.ts";
import { complainedCase } from "#lib/complaints/file.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatTerm } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
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
  return { title: `${wrong}${t("complaint.newTitle")}`, robots: { index: false } };
};

const Complaint = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { error } = await searchParams;
  const path = `/cabinet/${applicationId}/complaint`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const complained = await complainedCase(person, applicationId);
  const view = complained && (await caseForOwner(person, applicationId));
  if (!complained || !view) notFound();
  const t = await getTranslations({ locale, namespace: "complaint" });
  const kept = await unfinishedForm(person.personId, path);
  const offer = view.complaintOffer;
  const typed = (name: string): string | undefined => kept?.values[name]?.[0];
  const errors =
    error === undefined
      ? []
      : (kept?.errors ?? []).map(({ control, code }) => ({ control, text: t(`errors.${control}-${code}`, { max: longestComplaint }) }));
  const errorOf = (name: string) => errors.find(({ control }) => control === name)?.text;
  const forwarding = complaintTerm(complained.service, "forwarding");
  const forward = forwarding === null ? "" : formatTerm(forwarding.value, forwarding.unit, locale);
  return (
    <PageShell
      locale={locale}
      path={path}
      width="form"
      header="cabinet"
      current="cabinet"
      languageForm="complaint"
      back={{ href: `/${locale}/cabinet/${applicationId}`, label: t("status.case") }}
    >
      <ErrorSummary items={errors} />
      <h1>{t("newTitle")}</h1>
      <p className="lead">{glue(t("lead", { number: complained.number, service: serviceName(locale, complained.service.id) }), locale)}</p>
      {offer === null ? null : (
        <Inset>
          <p>{glue(t("offered"), locale)}</p>
        </Inset>
      )}
      <form id="complaint" action={`/${locale}${path}/save`} method="post" className="stack mt-6" noValidate>
        <Radios
          name="to"
          label={t("to.label")}
          lined
          value={typed("to") ?? (offer === null ? undefined : "provider")}
          error={errorOf("to")}
          choices={complained.choices.map((choice) => ({
            value: choice.to,
            label: [t(`to.${choice.to}`), choice.office[locale]].join(": "),
            hint: glue(t(`to.${choice.to}-hint`, { term: formatTerm(choice.term.value, choice.term.unit, locale), forward }), locale),
          }))}
        />
        <Radios
          name="about"
          label={t("about.label")}
          value={typed("about") ?? offer?.about}
          error={errorOf("about")}
          choices={subjects.map((value) => ({ value, label: t(`about.${value}`) }))}
        />
        <Textarea
          name="text"
          label={t("text.label")}
          hint={t("text.hint")}
          rows={8}
          max={longestComplaint}
          value={typed("text") ?? offer?.text[locale]}
          error={errorOf("text")}
        />
        <Textarea
          name="demand"
          label={t("demand.label")}
          hint={t("demand.hint")}
          rows={4}
          max={longestComplaint}
          value={typed("demand") ?? offer?.demand[locale]}
          error={errorOf("demand")}
        />
        <p className="small">{glue(t("court"), locale)}</p>
        <Button>{t("go")}</Button>
      </form>
    </PageShell>
  );
};
export default Complaint;
