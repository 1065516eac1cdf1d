import { useTranslations } from "next-intl";
import { CaseDue } from "#components/case/case-due.tsx";
import { CaseTimeline } from "#components/case/case-timeline.tsx";
import { isTakenBack, StateTag } from "#components/case/state-tag.tsx";
import { serviceName } from "#components/case/words.ts";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { Section } from "#components/ui/section/section.tsx";
import type { CaseForOwner } from "#lib/applications/views.ts";
import { softHyphens } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";
import { CaseAbout } from "./case-about.tsx";
import { CaseActs } from "./case-acts.tsx";
import { CaseFirst } from "./case-first.tsx";
import { CaseLooks, CaseMessages } from "./case-looks.tsx";
import { CaseAnswers, CasePapers } from "./case-papers.tsx";
import { ComplaintRows } from "./complaint-rows.tsx";

export type CasePageProps = {
  locale: Locale;
  view: CaseForOwner;
  today: string;
  /** Keys against a repeated post, one per form. */
  newKey: () => string;
  done: string | null;
  errors: readonly ErrorSummaryItem[];
  typed: Readonly<Record<string, readonly string[]>> | null;
};

/** A case as its owner sees it. */
export const CasePage = ({ locale, view, today, newKey, done, errors, typed }: CasePageProps) => {
  const t = useTranslations("cabinet");
  const late = view.due?.standing === "late";
  return (
    <>
      <div className="split">
        <div>
          <h1>{softHyphens(serviceName(locale, view.serviceId), locale)}</h1>
          <p className="lead">
            {t("case.lead", { number: view.number })}
            {view.subject === null ? null : `. ${t("case.subject", { name: view.subject })}`}
          </p>
          <p className="mt-4">
            <StateTag state={view.state} late={late} takenBack={isTakenBack(view)} signature={view.signature.status} />
          </p>
          <CaseFirst locale={locale} view={view} done={done} newKey={newKey} errors={errors} />
        </div>
        <div className="side">{view.due === null ? null : <CaseDue due={view.due} locale={locale} today={today} />}</div>
      </div>
      <Section title={t("course.title")} id="course">
        <CaseTimeline entries={view.timeline} locale={locale} />
      </Section>
      <CasePapers locale={locale} view={view} />
      <CaseAnswers locale={locale} view={view} answers={view.answers} />
      <CaseAbout locale={locale} view={view} />
      {view.complaints.length > 0 ? (
        <Section title={t("complaints.title")} id="complaints">
          <ComplaintRows locale={locale} complaints={view.complaints} />
        </Section>
      ) : null}
      <CaseMessages locale={locale} messages={view.messages} />
      <CaseLooks locale={locale} looks={view.looks} />
      <CaseActs locale={locale} view={view} newKey={newKey} errors={errors} typed={typed} />
    </>
  );
};
