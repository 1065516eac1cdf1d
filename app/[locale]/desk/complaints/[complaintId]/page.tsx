import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComplaintTag } from "#components/cabinet/complaint-rows.tsx";
import { serviceName } from "#components/case/words.ts";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { signatureRows } from "#components/sign/signature-rows.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";
import { longestComplaint, outcomes } from "#lib/complaints/complaint.ts";
import { complaintForStaff } from "#lib/complaints/list.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = {
  params: Promise<{ locale: Locale; complaintId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("complaint.title")}`, robots: { index: false } };
};

const Complaint = async ({ params, searchParams }: Props) => {
  const { locale, complaintId } = await params;
  const { error, done } = await searchParams;
  const path = `/desk/complaints/${complaintId}`;
  const person = await requireStaff(locale, `/${locale}${path}`, ["complaints-officer", "quality-body"]);
  const found = await complaintForStaff(person, complaintId);
  if (found === null) notFound();
  const { complaint, conflict, mayForward } = found;
  const t = await getTranslations({ locale, namespace: "desk" });
  const tComplaint = await getTranslations({ locale, namespace: "complaint" });
  const tCase = await getTranslations({ locale, namespace: "case" });
  const kept = error === undefined ? null : await unfinishedForm(person.personId, path);
  const errors = (kept?.errors ?? []).map(({ control, code }) => ({
    control,
    text:
      code === "stale" || code === "wrong-state" || code === "conflict-of-interest"
        ? tCase(`refusals.${code}`)
        : t(`complaint.${code}`, { max: longestComplaint }),
  }));
  const errorOf = (control: string) => errors.find((item) => item.control === control)?.text;
  const { decision } = complaint;
  return (
    <DeskShell
      locale={locale}
      path={path}
      area="complaints"
      person={person}
      crumbs={[{ href: `/${locale}/desk/complaints`, label: t("complaints.title") }]}
    >
      <ErrorSummary items={errors} />
      {done === "decided" ? (
        <Notice tone="ok" status id="done">
          <p>{t("complaint.done")}</p>
        </Notice>
      ) : null}
      <h1>{t("complaint.title", { number: complaint.number })}</h1>
      <p className="muted mt-2">
        {t("complaint.lead", { number: complaint.caseNumber, service: serviceName(locale, complaint.serviceId) })}
      </p>
      <p className="mt-4">
        <ComplaintTag complaint={complaint} />
      </p>
      {conflict ? null : (
        <>
          <Section title={tComplaint("status.text")} first>
            <SummaryList
              side
              rows={[
                { term: t("complaint.about"), value: tComplaint(`about.${complaint.about}`) },
                { term: t("complaint.text"), value: <span className="typed">{complaint.text}</span> },
                { term: t("complaint.demand"), value: <span className="typed">{complaint.demand}</span> },
                { term: t("complaint.filedAt"), value: formatDateTime(new Date(complaint.filedAt), locale) },
                { term: t("complaint.dueOn"), value: formatDay(complaint.dueOn, locale) },
              ]}
            />
          </Section>
          {found.signature === null ? null : (
            <Section title={tComplaint("status.signature")}>
              <SummaryList side rows={signatureRows(found.signature, locale)} />
            </Section>
          )}
          <Section title={t("complaint.caseTitle")}>
            <SummaryList
              side
              rows={found.course.map((line) => ({
                key: line.at,
                term: formatDateTime(new Date(line.at), locale),
                value: tCase(`events.${line.type}`),
              }))}
            />
          </Section>
        </>
      )}
      {decision === null ? null : (
        <Section title={t("complaint.decideTitle")}>
          <SummaryList
            side
            rows={[
              { term: t("complaint.outcome"), value: tComplaint(`state.${decision.outcome}`) },
              { term: t("complaint.reasoning"), value: <span className="typed">{decision.reasoning}</span> },
            ]}
          />
        </Section>
      )}
      {conflict ? (
        <div className="mt-6">
          <Notice tone="warn">
            <p>{tCase("refusals.conflict-of-interest")}</p>
          </Notice>
        </div>
      ) : null}
      {conflict || decision !== null ? null : (
        <>
          <Section title={t("complaint.decideTitle")} id="decide">
            <form action={`/${locale}${path}/decide`} method="post" className="stack" noValidate>
              <input type="hidden" name="_version" value={complaint.version} />
              <Radios
                name="outcome"
                label={t("complaint.outcome")}
                hint={t("complaint.outcomeHint")}
                value={kept?.values.outcome?.[0]}
                error={errorOf("outcome")}
                choices={outcomes.map((value) => ({ value, label: tComplaint(`state.${value}`) }))}
              />
              <Textarea
                name="reasoning"
                label={t("complaint.reasoning")}
                hint={t("complaint.reasoningHint")}
                rows={6}
                max={longestComplaint}
                value={kept?.values.reasoning?.[0]}
                error={errorOf("reasoning")}
              />
              <Button>{t("complaint.decide")}</Button>
            </form>
          </Section>
          {mayForward ? (
            <Section title={t("complaint.forwardTitle")}>
              <form action={`/${locale}${path}/forward`} method="post" className="stack">
                <input type="hidden" name="_version" value={complaint.version} />
                <p>{t("complaint.forwardText")}</p>
                {complaint.forwardDueOn === null ? null : (
                  <p>{t("complaints.forwardBy", { day: formatDay(complaint.forwardDueOn, locale) })}</p>
                )}
                <Button look="second">{t("complaint.forward")}</Button>
              </form>
            </Section>
          ) : null}
        </>
      )}
    </DeskShell>
  );
};
export default Complaint;
