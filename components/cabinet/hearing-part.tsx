import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { CaseForOwner, HearingView } from "#lib/applications/views.ts";
import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

/** Time, place and reasons of a hearing, as the applicant and the desk read them. */
export const HearingFacts = ({ locale, hearing }: { locale: Locale; hearing: HearingView }) => {
  const t = useTranslations("cabinet");
  const rows: SummaryRow[] = [
    { term: t("hearing.when"), value: t("hearing.whenValue", { day: formatDay(hearing.heldOn, locale), time: hearing.heldAt }) },
    { term: t("hearing.place"), value: hearing.place },
    { term: t("hearing.grounds"), value: hearing.grounds.map((ground) => <p key={ground[locale]}>{ground[locale]}</p>) },
    { term: t("hearing.reasoning"), value: <span className="typed">{hearing.reasoning}</span> },
    ...(hearing.outcome === null
      ? []
      : [
          {
            term: t("hearing.outcome"),
            value: (
              <>
                <p>{hearing.outcome.text[locale]}</p>
                {hearing.outcome.position === "" ? null : <p className="typed">{hearing.outcome.position}</p>}
              </>
            ),
          },
        ]),
  ];
  return <SummaryList rows={rows} side />;
};

/** The preliminary decision, and the way to answer it. */
export const HearingPart = ({ locale, view, hearing }: { locale: Locale; view: CaseForOwner; hearing: HearingView }) => {
  const t = useTranslations("cabinet");
  const mayAnswer = view.actions.some((action) => action.command === "answer-hearing" && action.blockedBy === undefined);
  return (
    <section className="part" id="hearing">
      <h2>{t("hearing.title")}</h2>
      <div className="stack">
        {hearing.outcome === null ? <p>{glue(t("hearing.what"), locale)}</p> : null}
        <HearingFacts locale={locale} hearing={hearing} />
        {hearing.late ? <p className="small">{t("hearing.late")}</p> : null}
        {hearing.answer === null ? null : (
          <Notice tone="ok">
            <p>{t("hearing.answered", { at: formatDateTime(new Date(hearing.answer.at), locale) })}</p>
            <p className="typed">{hearing.answer.text}</p>
          </Notice>
        )}
        {mayAnswer ? (
          <>
            <p>{glue(t(hearing.answer === null ? "hearing.mayCome" : "hearing.mayAdd"), locale)}</p>
            <p>
              <ButtonLink href={`/${locale}/cabinet/${view.id}/hearing`} look={hearing.answer === null ? "main" : "second"}>
                {t(hearing.answer === null ? "todo.answer-hearing.button" : "hearing.addButton")}
              </ButtonLink>
            </p>
          </>
        ) : null}
      </div>
    </section>
  );
};
