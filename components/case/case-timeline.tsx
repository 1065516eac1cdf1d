import { useTranslations } from "next-intl";
import { Timeline, type TimelineItem } from "#components/ui/timeline/timeline.tsx";
import type { TimelineEntry, Who } from "#lib/applications/views.ts";
import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";

type Translate = ReturnType<typeof useTranslations<"case">>;

/** «Жумабекова А. Т., исполнитель. Отдел образования города Караганды»; nothing for the portal and the applicant. */
export const whoText = (who: Who | null, locale: Locale, t: Translate): string | undefined => {
  if (who?.kind !== "staff") return undefined;
  const person = [who.name, who.role === null ? null : t(`roles.${who.role}`)].filter((part) => part !== null).join(", ");
  return [person, who.office?.[locale]].filter(Boolean).join(". ");
};

const titleOf = (entry: TimelineEntry, t: Translate): string => {
  if (entry.state === "now" || entry.state === "ahead") return t(`coming.${entry.code}`);
  return t.has(`events.${entry.code}`) ? t(`events.${entry.code}`) : t("events.other");
};

const itemOf = (entry: TimelineEntry, locale: Locale, t: Translate): TimelineItem => ({
  key: entry.key,
  state: entry.state === "now" || entry.state === "ahead" ? "todo" : entry.state,
  title: titleOf(entry, t),
  ...(entry.at === null ? {} : { time: { iso: entry.at, text: formatDateTime(new Date(entry.at), locale) } }),
  ...(whoText(entry.who, locale, t) === undefined ? {} : { who: whoText(entry.who, locale, t) as string }),
  children: (
    <>
      {entry.dueOn !== null && entry.at === null ? <p className="small">{t("by", { day: formatDay(entry.dueOn, locale) })}</p> : null}
      {entry.notes.map((note) => (
        <p className="small" key={note.label[locale]}>
          {note.label[locale]}: <span lang={note.language ?? undefined}>{note.value[locale]}</span>
        </p>
      ))}
    </>
  ),
});

/** Course of a case: what happened, what is open, what is to come. */
export const CaseTimeline = ({ entries, locale }: { entries: readonly TimelineEntry[]; locale: Locale }) => {
  const t = useTranslations("case");
  return <Timeline items={entries.map((entry) => itemOf(entry, locale, t))} />;
};
