import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HearingFacts } from "#components/cabinet/hearing-part.tsx";
import { CaseTimeline } from "#components/case/case-timeline.tsx";
import { signatureRows } from "#components/sign/signature-rows.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Rows } from "#components/ui/rows/rows.tsx";
import { Checks, Fingerprint } from "#components/ui/sheet/sheet.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { CaseForStaff, VoteView } from "#lib/applications/desk-views.ts";
import type { Note } from "#lib/applications/views.ts";
import { formatDateTime, formatDay, formatSum } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";
import { signatureFacts } from "#lib/signing/signature-facts.ts";

type Props = { locale: Locale; view: CaseForStaff };

export const noteRows = (notes: readonly Note[], locale: Locale): readonly SummaryRow[] =>
  notes.map((note, index) => ({
    key: `${index} ${note.label[locale]}`,
    term: note.label[locale],
    value: (
      <span className="typed" lang={note.language === null || note.language === locale ? undefined : note.language}>
        {note.value[locale]}
      </span>
    ),
  }));

const Facts = ({ locale, view }: Props) => {
  const t = useTranslations("desk");
  const rows: SummaryRow[] = [
    ...(view.category === null
      ? []
      : [{ term: t("panel.category"), value: serviceText(locale, view.serviceId).get("categories", view.category, "title") }]),
    { term: t("panel.filed"), value: formatDateTime(new Date(view.filedAt), locale) },
    { term: t("panel.language"), value: t(`panel.${view.locale}`) },
    ...view.registers.map((register) => ({
      key: `${register.gatewayId} ${register.item}`,
      term: register.title[locale],
      value: formatDateTime(new Date(register.answeredAt), locale),
      aside: (
        <StatusTag
          tone={register.state === "found" || register.state === "confirmed-by-hand" ? "ok" : "warn"}
          icon={register.state === "found" ? "register" : undefined}
        >
          {t(`registers.${register.state}`)}
        </StatusTag>
      ),
    })),
    ...signatureFacts(view.signature, locale).map(({ label, value }) => ({ term: label, value })),
    {
      term: t("panel.fingerprint"),
      value: (
        <>
          <Fingerprint value={view.signature.fingerprint} bare />
          <p>{t(view.signature.matches ? "panel.matches" : "panel.differs")}</p>
        </>
      ),
      aside: (
        <StatusTag tone={view.signature.matches ? "ok" : "error"}>
          {t(view.signature.matches ? "panel.checked" : "panel.notMatching")}
        </StatusTag>
      ),
    },
  ];
  return <SummaryList rows={rows} side />;
};

const CheckList = ({ locale, view }: Props) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  return (
    <Checks
      checks={view.checks.map((check) => ({
        key: check.id,
        tone: check.state === "ok" ? ("ok" as const) : ("warn" as const),
        title: tCase.has(`checks.${check.code}`)
          ? tCase(`checks.${check.code}`, { about: check.about?.[locale] ?? "" })
          : (check.about?.[locale] ?? check.code),
        children: <p>{t(`checks.${check.state}`)}</p>,
      }))}
    />
  );
};

const Votes = ({ locale, votes }: { locale: Locale; votes: VoteView }) => {
  const t = useTranslations("desk");
  return (
    <div className="stack--s">
      <p className="small muted">
        {t("panel.voteCount", { count: votes.count, members: votes.members })} {votes.opinions === null ? t("panel.votesAfter") : null}
      </p>
      {votes.opinions === null || votes.opinions.length === 0 ? null : (
        <SummaryList
          side
          rows={votes.opinions.map((vote) => ({
            key: `${vote.name} ${vote.at}`,
            term: `${vote.name}, ${formatDateTime(new Date(vote.at), locale)}`,
            value: <span className="typed">{vote.reason}</span>,
            aside: <StatusTag tone={vote.opinion === "agree" ? "ok" : "warn"}>{t(`panel.${vote.opinion}`)}</StatusTag>,
          }))}
        />
      )}
    </div>
  );
};

const Hearing = ({ locale, view }: Props) => {
  const t = useTranslations("desk");
  const tCabinet = useTranslations("cabinet");
  if (view.hearing === null) return null;
  return (
    <div className="stack">
      <HearingFacts locale={locale} hearing={view.hearing} />
      {view.hearing.late ? <p className="small">{tCabinet("hearing.late")}</p> : null}
      {view.hearing.answer === null ? (
        <p className="muted">{t("panel.noAnswer")}</p>
      ) : (
        <Notice title={`${t("panel.hearingAnswer")}, ${formatDateTime(new Date(view.hearing.answer.at), locale)}`}>
          <p className="typed">{view.hearing.answer.text}</p>
          {view.hearing.answer.signature === null ? null : <SummaryList side rows={signatureRows(view.hearing.answer.signature, locale)} />}
        </Notice>
      )}
    </div>
  );
};

const Payment = ({ locale, view }: Props) => {
  const t = useTranslations("desk");
  const tCabinet = useTranslations("cabinet");
  if (view.payment === null) return null;
  return (
    <SummaryList
      side
      rows={[
        { term: t("panel.due"), value: formatSum(view.payment.dueKzt) },
        { term: t("panel.paid"), value: formatSum(view.payment.paidKzt) },
        ...view.payment.payments.map((line) => ({
          key: line.reference,
          term: formatDay(line.on, locale),
          value: tCabinet("payment.line", { day: formatDay(line.on, locale), sum: formatSum(line.amountKzt), reference: line.reference }),
        })),
        ...view.payment.receipts.map((file) => ({
          key: file.id,
          term: t("panel.receipt"),
          value: <a href={`/${locale}/desk/${view.id}?doc=${file.id}#doc`}>{file.name}</a>,
        })),
      ]}
    />
  );
};

const Results = ({ locale, view }: Props) => {
  const t = useTranslations("desk");
  const tCabinet = useTranslations("cabinet");
  return (
    <Rows
      rows={view.results.map((result) => ({
        key: result.id,
        href: `/api/results/${result.id}/${locale}`,
        label: result.title[locale],
        aside: [
          t("panel.result", { number: result.number, day: formatDay(result.signedOn, locale) }),
          ...(result.held ? [t("panel.held")] : []),
          ...(result.standing === "valid" ? [] : [tCabinet(`standings.${result.standing}`)]),
          ...(result.replacedBy === null ? [] : [tCabinet("results.replacedBy", { number: result.replacedBy })]),
        ].join(". "),
      }))}
    />
  );
};

/** Everything the officer knows of a case beside its documents; `children` is what can be done now. */
export const CasePanel = ({ locale, view, children }: Props & { children: ReactNode }) => {
  const t = useTranslations("desk");
  return (
    <div className="panel">
      <h2>{t("panel.facts")}</h2>
      <Facts locale={locale} view={view} />
      {view.checks.length > 0 ? (
        <>
          <h2>{t("panel.checks")}</h2>
          <CheckList locale={locale} view={view} />
        </>
      ) : null}
      {view.hearing === null ? null : (
        <>
          <h2>{t("panel.hearing")}</h2>
          <Hearing locale={locale} view={view} />
        </>
      )}
      {view.payment === null ? null : (
        <>
          <h2>{t("panel.payment")}</h2>
          <Payment locale={locale} view={view} />
        </>
      )}
      {view.votes === null ? null : (
        <>
          <h2>{t("panel.votes")}</h2>
          <Votes locale={locale} votes={view.votes} />
        </>
      )}
      {view.prepared === null ? null : (
        <>
          <h2>{t("panel.prepared")}</h2>
          <p className="small muted">
            {view.prepared.title[locale]}. {t("panel.preparedBy", { name: view.prepared.by })}
          </p>
          <SummaryList rows={noteRows(view.prepared.lines, locale)} side />
        </>
      )}
      {view.results.length > 0 ? (
        <>
          <h2>{t("panel.results")}</h2>
          <Results locale={locale} view={view} />
        </>
      ) : null}
      {view.complaints.length > 0 ? (
        <>
          <h2>{t("panel.complaints")}</h2>
          <SummaryList
            side
            rows={view.complaints.map((complaint) => ({
              key: complaint.id,
              term: complaint.number,
              value: <span className="typed">{complaint.text}</span>,
            }))}
          />
        </>
      ) : null}
      {children}
      <h2 id="course">{t("panel.course")}</h2>
      <CaseTimeline entries={view.timeline} locale={locale} />
    </div>
  );
};
