import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isTakenBack, StateTag } from "#components/case/state-tag.tsx";
import { rowDate, serviceName } from "#components/case/words.ts";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { CaseRows } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import type { CabinetView, CaseRow, ToDo } from "#lib/applications/views.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";
import { ComplaintRows } from "./complaint-rows.tsx";
import { ResultRows } from "./result-rows.tsx";

type Words = ReturnType<typeof useTranslations<"cabinet">>;
type Props = { locale: Locale; view: CabinetView };

/** Where the button of a task leads: the part of the case page, or the form itself. */
const wayOf = (locale: Locale, { applicationId, what }: ToDo): string => {
  const page = `/${locale}/cabinet/${applicationId}`;
  switch (what) {
    case "answer-hearing":
      return `${page}/hearing`;
    case "complain-late":
      return `${page}/complaint`;
    case "pay":
      return `${page}#payment`;
    case "sign-again":
      return `${page}/sign-again`;
    case "collect":
      return `${page}#about`;
  }
};

const ToDoSection = ({ locale, view, t }: Props & { t: Words }) => (
  <Section title={t("todo.title")} now first>
    <CaseRows
      rows={view.toDo.map((task, index) => ({
        key: `${task.applicationId} ${task.what}`,
        date: task.by === null ? undefined : rowDate(task.by, locale, task.what === "complain-late"),
        title: t(`todo.${task.what}.title`),
        tag: <StatusTag tone={task.what === "complain-late" ? "error" : "warn"}>{t(`todo.${task.what}.tag`)}</StatusTag>,
        lines: [
          glue(`${serviceName(locale, task.serviceId)}, ${t("number", { number: task.number })}.`, locale),
          glue(task.text?.[locale] ?? t(`todo.${task.what}.text`), locale),
        ],
        act: (
          <ButtonLink href={wayOf(locale, task)} look={index === 0 ? "main" : "second"}>
            {t(`todo.${task.what}.button`)}
            <Hidden>, {t("number", { number: task.number })}</Hidden>
          </ButtonLink>
        ),
      }))}
    />
  </Section>
);

const DraftSection = ({ locale, view, t, first }: Props & { t: Words; first: boolean }) => (
  <Section title={t("drafts.title")} note={t("drafts.hint")} first={first} id="drafts">
    <CaseRows
      rows={view.drafts.map((draft) => {
        const href = `/${locale}/apply/${draft.id}`;
        const savedAt = new Date(draft.savedAt);
        return {
          key: draft.id,
          date: rowDate(almatyDate(savedAt), locale),
          title: serviceName(locale, draft.serviceId),
          href,
          tag: <StatusTag>{t("drafts.tag")}</StatusTag>,
          lines: [t("drafts.savedAt", { time: formatTime(savedAt) })],
          act: (
            <a href={href}>
              {t("drafts.continue")}
              <Hidden>: {serviceName(locale, draft.serviceId)}</Hidden>
            </a>
          ),
        };
      })}
    />
  </Section>
);

const caseRow = (row: CaseRow, locale: Locale, lines: readonly ReactNode[], takenBack = false) => {
  const closedOn = row.closedAt === null ? null : almatyDate(new Date(row.closedAt));
  const day = closedOn ?? row.dueOn;
  return {
    key: row.id,
    date: day === null ? undefined : rowDate(day, locale, row.late && closedOn === null),
    title: serviceName(locale, row.serviceId),
    href: `/${locale}/cabinet/${row.id}`,
    tag: <StateTag state={row.state} late={row.late && closedOn === null} takenBack={takenBack} signature={row.signature} />,
    lines,
  };
};

const RunningSection = ({ locale, view, t }: Props & { t: Words }) => {
  const tCase = useTranslations("case");
  const waiting = new Set(view.toDo.map((task) => task.applicationId));
  const standing = (row: CaseRow): string | null => {
    if (row.dueOn === null) return null;
    return glue(row.late ? tCase("lateBy", { days: Math.abs(row.workingDaysLeft) }) : tCase("left", { days: row.workingDaysLeft }), locale);
  };
  return (
    <Section title={t("running.title")} note={t("running.hint")} id="running">
      <CaseRows
        rows={view.running.map((row) =>
          caseRow(row, locale, [
            [t("number", { number: row.number }), standing(row), waiting.has(row.id) ? null : t("running.nothing").replace(/\.$/, "")]
              .filter((part) => part !== null)
              .join(". ")
              .concat("."),
            ...(row.office === null ? [] : [row.office[locale]]),
          ]),
        )}
      />
    </Section>
  );
};

const ClosedSection = ({ locale, view, t }: Props & { t: Words }) => (
  <Section title={t("closed.title")} note={t("closed.hint")} id="closed">
    <CaseRows
      rows={view.closed.map((row) => {
        const results = view.results.filter(({ applicationId }) => applicationId === row.id);
        return caseRow(row, locale, [t("number", { number: row.number })], isTakenBack({ state: row.state, results }));
      })}
    />
  </Section>
);

const EmptyCabinet = ({ locale, t }: { locale: Locale; t: Words }) => (
  <Section title={t("empty.title")} now first>
    <div className="stack">
      <p>{glue(t("empty.text"), locale)}</p>
      <p>
        <ButtonLink href={`/${locale}/services`}>{t("empty.find")}</ButtonLink>
      </p>
    </div>
  </Section>
);

/** The cabinet: first what the person must do now, then drafts, running cases, results, complaints, messages, who looked. */
export const CabinetHome = ({ locale, view }: Props) => {
  const t = useTranslations("cabinet");
  const nothing = view.drafts.length + view.running.length + view.closed.length === 0;
  return (
    <>
      {nothing ? <EmptyCabinet locale={locale} t={t} /> : null}
      {view.toDo.length > 0 ? <ToDoSection locale={locale} view={view} t={t} /> : null}
      {view.drafts.length > 0 ? <DraftSection locale={locale} view={view} t={t} first={view.toDo.length === 0} /> : null}
      {view.running.length > 0 ? <RunningSection locale={locale} view={view} t={t} /> : null}
      {nothing ? null : (
        <Section title={t("results.title")} note={view.results.length > 0 ? t("results.hint") : undefined} id="results">
          {view.results.length === 0 ? (
            <p className="muted">{t("results.none")}</p>
          ) : (
            <>
              <ResultRows locale={locale} results={view.results.slice(0, 5)} />
              <p className="after-rows">
                <a href={`/${locale}/cabinet/results`}>{t("results.all")}</a>
              </p>
            </>
          )}
        </Section>
      )}
      {view.closed.length > 0 ? <ClosedSection locale={locale} view={view} t={t} /> : null}
      {nothing ? null : (
        <Section title={t("complaints.title")} id="complaints">
          {view.complaints.length === 0 ? (
            <p className="muted">{t("complaints.none")}</p>
          ) : (
            <ComplaintRows locale={locale} complaints={view.complaints} />
          )}
        </Section>
      )}
      <Section title={t("messages.title")}>
        <div className="stack">
          <p>{t("messages.unread", { count: view.unreadMessages })}</p>
          <p>
            <a href={`/${locale}/cabinet/messages`}>{t("messages.open")}</a>
          </p>
        </div>
      </Section>
      <Section title={t("data.title")}>
        <div className="stack">
          <p>{t("data.looks", { count: view.looksLastMonth })}</p>
          <p>
            <a href={`/${locale}/cabinet/who-saw`}>{t("data.who")}</a>
          </p>
          <p>
            <a href={`/${locale}/cabinet/profile`}>{t("data.profile")}</a>
          </p>
        </div>
      </Section>
    </>
  );
};
