import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComplaintTag } from "#components/cabinet/complaint-rows.tsx";
import { signatureRows } from "#components/sign/signature-rows.tsx";
import { Answer } from "#components/ui/answer/answer.tsx";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { complaintForOwner } from "#lib/complaints/list.ts";
import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string; complaintId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "complaint" });
  return { title: t("title"), robots: { index: false } };
};

const Complaint = async ({ params, searchParams }: Props) => {
  const { locale, applicationId, complaintId } = await params;
  const path = `/cabinet/${applicationId}/complaints/${complaintId}`;
  const person = await requirePerson(locale, `/${locale}/cabinet/${applicationId}`);
  const complaint = await complaintForOwner(person, complaintId);
  if (complaint === null || complaint.applicationId !== applicationId) notFound();
  const t = await getTranslations({ locale, namespace: "complaint" });
  const all = await getTranslations({ locale });
  const { filed } = await searchParams;
  const { decision } = complaint;
  return (
    <PageShell
      locale={locale}
      path={path}
      header="cabinet"
      current="cabinet"
      crumbs={[{ href: `/${locale}/cabinet/${applicationId}`, label: t("row", { number: complaint.caseNumber }) }]}
    >
      {filed === undefined ? (
        <h1>{t("numbered", { number: complaint.number })}</h1>
      ) : (
        <Answer heading={t("filed", { number: complaint.number })} headingLevel={1} status>
          <p>{t("filedText", { day: formatDay(complaint.dueOn, locale) })}</p>
        </Answer>
      )}
      <p className="mt-4">
        <ComplaintTag complaint={complaint} />
      </p>
      {decision === null ? null : (
        <Section title={t("status.decision")} id="decision">
          <SummaryList
            side
            rows={[
              { term: t("status.decision"), value: t(`state.${decision.outcome}`) },
              { term: t("status.decidedAt"), value: formatDateTime(new Date(decision.at), locale) },
              { term: t("status.reasoning"), value: <span className="typed">{decision.reasoning}</span> },
            ]}
          />
        </Section>
      )}
      <Section title={t("status.state")} first={decision === null}>
        <SummaryList
          side
          rows={[
            { term: t("status.number"), value: complaint.number },
            { term: t("status.state"), value: complaint.late ? t("status.late") : t(`state.${complaint.state}`) },
            { term: t("status.office"), value: complaint.office[locale] },
            { term: t("status.filedAt"), value: formatDateTime(new Date(complaint.filedAt), locale) },
            { term: t("status.dueOn"), value: formatDay(complaint.dueOn, locale) },
          ]}
        />
      </Section>
      <Section title={t("status.text")}>
        <SummaryList
          side
          rows={[
            { term: t("status.about"), value: t(`about.${complaint.about}`) },
            { term: t("text.label"), value: <span className="typed">{complaint.text}</span> },
            { term: t("demand.label"), value: <span className="typed">{complaint.demand}</span> },
          ]}
        />
        <p className="small mt-4">{glue(t("court"), locale)}</p>
      </Section>
      {complaint.signature === null ? null : (
        <Section title={t("status.signature")}>
          <SummaryList side rows={signatureRows(complaint.signature, locale)} />
          {complaint.signature.status === "invalid" ? (
            <p className="mt-4">
              <ButtonLink href={`/${locale}/cabinet/${applicationId}/sign-again`}>{all("cabinet.signature.go")}</ButtonLink>
            </p>
          ) : null}
        </Section>
      )}
    </PageShell>
  );
};
export default Complaint;
