import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Icon } from "#components/ui/icon/icon.tsx";
import { dayParts, formatDay, formatDayMonth } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";

/** A calendar day of the term, in order, from the day of acceptance on. */
export type RulerDay = { day: string; working: boolean };

export type DueCardProps = {
  locale: Locale;
  /** «Нәтиже дайын болатын күн» */
  heading: string;
  headingLevel?: 2 | 3;
  /** "YYYY-MM-DD" */
  dueOn: string;
  today?: string | undefined;
  /** All days from acceptance to the due day (or today, when late). More than ten working days show no ruler. */
  days?: readonly RulerDay[] | undefined;
  /** One sentence: «5 жұмыс күні қалды». */
  left?: string | undefined;
  /** One sentence; its presence turns the card red. */
  late?: string | undefined;
  /** What happens then, and which days do not count. */
  then?: ReactNode;
};

type Stretch = { from: string; to: string; working: boolean };

/** Neighbouring days off become one stretch. */
const stretches = (days: readonly RulerDay[]): Stretch[] => {
  const out: Stretch[] = [];
  for (const { day, working } of days) {
    const last = out.at(-1);
    if (last && !working && !last.working) out[out.length - 1] = { ...last, to: day };
    else out.push({ from: day, to: day, working });
  }
  return out;
};

const dateOf = (day: string): number => Number(day.slice(8, 10));

/** One segment per working day, dots where days off lie between. The words of each day are for those who hear the page. */
const TermRuler = ({
  locale,
  days,
  dueOn,
  today,
  late,
}: {
  locale: Locale;
  days: readonly RulerDay[];
  dueOn: string;
  today?: string | undefined;
  late: boolean;
}) => {
  const t = useTranslations("ui");
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  let count = 0;
  const items = stretches(days).map((stretch, index) => {
    const { from, to, working } = stretch;
    if (!working && index > 0) {
      const range =
        from === to
          ? formatDayMonth(from, locale)
          : from.slice(0, 7) === to.slice(0, 7)
            ? `${dateOf(from)}–${formatDayMonth(to, locale)}`
            : `${formatDayMonth(from, locale)} – ${formatDayMonth(to, locale)}`;
      return (
        <li key={from} className="is-off">
          <Hidden>
            {range} – {t("termOff")}
          </Hidden>
          <i aria-hidden="true" />
        </li>
      );
    }
    const says =
      index === 0
        ? t("termAccepted")
        : from === dueOn
          ? t("termDue", { n: ++count })
          : from > dueOn
            ? t("termToday")
            : t("termWorkingDay", { n: ++count });
    const state =
      from === today
        ? "is-now"
        : from === dueOn
          ? late
            ? "is-late"
            : "is-due"
          : today !== undefined && from < today
            ? "is-past"
            : index === 0 && today === undefined
              ? "is-now"
              : undefined;
    return (
      <li key={from} className={state}>
        {dateOf(from)}
        <Hidden> – {says}</Hidden>
        <i aria-hidden="true" />
      </li>
    );
  });
  return (
    <>
      <ol className="ruler" aria-label={t("termFrom", { from: formatDay(first.day, locale), to: formatDay(dueOn, locale) })}>
        {items}
      </ol>
      <p className="ruler-key" aria-hidden="true">
        <span>{today === first.day ? t("termToday") : t("termStart")}</span>
        <span>{late ? t("termToday") : t("termResult")}</span>
      </p>
    </>
  );
};

/** The term is a date: the strongest thing on a page. */
export const DueCard = ({ locale, heading, headingLevel = 2, dueOn, today, days = [], left, late, then }: DueCardProps) => {
  const { date, month, year, weekday } = dayParts(dueOn, locale);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const ruled = days.length > 0 && days.filter((day) => day.working).length <= 12;
  return (
    <section className={late ? "due due--late" : "due"}>
      <i className="due__tab" aria-hidden="true" />
      <Heading>{heading}</Heading>
      <p className="due__date">
        <time dateTime={dueOn}>
          <span className="due__day">{date}</span> {month}
        </time>
      </p>
      <p className="text-ink-2">
        {year}, {weekday}
        {left && !late ? `. ${left}` : ""}
      </p>
      {late ? (
        <p className="due__late">
          <Icon name="alert" />
          {late}
        </p>
      ) : null}
      {ruled ? <TermRuler locale={locale} days={days} dueOn={dueOn} today={today} late={late !== undefined} /> : null}
      {then ? <div className="due__then">{then}</div> : null}
    </section>
  );
};
