import { useTranslations } from "next-intl";
import { DueCard } from "#components/ui/due-card/due-card.tsx";
import type { DueCard as Due, RulerDay } from "#lib/applications/views.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

const oneDay = 86_400_000;

/** The ruler names a stretch of days off by its ends; the card wants each day. */
const singleDays = (ruler: readonly RulerDay[]): { day: string; working: boolean }[] =>
  ruler.flatMap(({ on, until, kind }) => {
    const out: { day: string; working: boolean }[] = [];
    for (let at = Date.parse(on); at <= Date.parse(until); at += oneDay) {
      out.push({ day: new Date(at).toISOString().slice(0, 10), working: kind !== "day-off" });
    }
    return out;
  });

/** The term of a case as a date, with its ruler, and what happens then. */
export const CaseDue = ({ due, locale, today }: { due: Due; locale: Locale; today: string }) => {
  const t = useTranslations("cabinet");
  const tCase = useTranslations("case");
  if (due.dueOn === null) return null;
  const late = due.standing === "late";
  const running = due.standing === "running" || due.standing === "today";
  const then = late
    ? t("due.thenLate")
    : running
      ? t("due.then")
      : due.standing === "done-in-time"
        ? t("due.thenDone")
        : due.standing === "done-late"
          ? t("due.thenDoneLate")
          : null;
  return (
    <DueCard
      locale={locale}
      heading={t(`due.${due.standing}`)}
      dueOn={due.dueOn}
      today={running || late ? today : undefined}
      days={running || late ? singleDays(due.ruler) : []}
      left={running ? glue(tCase("left", { days: due.workingDaysLeft }), locale) : undefined}
      late={late ? glue(tCase("lateBy", { days: Math.abs(due.workingDaysLeft) }), locale) : undefined}
      then={
        <>
          {due.stage === null ? null : <p>{t(`due.${due.stage}`)}</p>}
          {due.extended ? <p>{t("due.extended")}</p> : null}
          {then === null ? null : <p>{then}</p>}
        </>
      }
    />
  );
};
