import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { LawLine } from "#components/service/law-line.tsx";
import { DueCard } from "#components/ui/due-card/due-card.tsx";
import { Inset, Notice } from "#components/ui/notice/notice.tsx";
import { almatyDate, rulerDays, termsFor } from "#lib/calendar/index.ts";
import { stageTerms } from "#lib/catalogue/terms-told.ts";
import { now } from "#lib/clock.ts";
import { formatDay, formatMonthDay, formatTerm } from "#lib/i18n/format.ts";

/** "File now, result by …", as the clock of the law says at this minute. */
export const PassportDue = ({ locale, service }: AboutService) => {
  const t = useTranslations("passport");
  const at = now();
  const today = almatyDate(at);
  const answer = termsFor(service, { at, category: null, subtype: null });
  const windows = service.applicationWindows.map(({ from, to }) =>
    t("window", { from: formatMonthDay(from, locale), to: formatMonthDay(to, locale) }),
  );
  const about =
    windows.length === 0 ? null : (
      <Inset className="mt-6 text-small">
        <p>{t("windows", { windows: windows.join(", ") })}</p>
        <p>{t("windowsNote")}</p>
      </Inset>
    );
  if (!answer.ok) return <Notice tone="info">{t("dueUnknown")}</Notice>;
  const { acceptedOn, dueOn, opensOn, assumed } = answer.value;
  if (acceptedOn === null || dueOn === null) {
    return (
      <>
        <Notice tone="warn" title={t("closedTitle")}>
          <p>{t("closedText", { date: opensOn === undefined ? "" : formatDay(opensOn, locale) })}</p>
        </Notice>
        {about}
      </>
    );
  }
  const rule = stageTerms(service)[0];
  const term = rule === undefined ? "" : formatTerm(rule.value, rule.unit, locale);
  const staged = rule?.stage === "stage-1";
  const heading =
    acceptedOn === today ? t(staged ? "dueHeadingStage" : "dueHeading") : t(staged ? "dueHeadingStageLater" : "dueHeadingLater");
  const severalTerms = service.term.rules.filter((other) => other.stage === rule?.stage).length > 1;
  return (
    <>
      <DueCard
        locale={locale}
        heading={heading}
        dueOn={dueOn}
        today={acceptedOn === today ? today : undefined}
        days={rulerDays(acceptedOn, dueOn, acceptedOn)}
        then={
          <>
            <p>{rule?.unit === "working-days" ? t("dueThen", { term }) : t("dueThenCalendar", { term })}</p>
            <LawLine locale={locale} act={service.act} law={rule?.law} />
            {assumed && severalTerms ? <p>{t("dueAssumed")}</p> : null}
          </>
        }
      />
      {about}
    </>
  );
};
