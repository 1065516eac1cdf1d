import { useTranslations } from "next-intl";
import { isTakenBack, StateTag } from "#components/case/state-tag.tsx";
import { serviceName } from "#components/case/words.ts";
import { isClosed } from "#lib/applications/case-words.ts";
import type { CaseForStaff } from "#lib/applications/desk-views.ts";
import { formatDay, formatDayMonth, formatIin, formatPhone } from "#lib/i18n/format.ts";
import { softHyphens } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { locale: Locale; view: CaseForStaff; today: string };

const Clocks = ({ locale, view, today }: Props) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const own = view.actions.find((action) => action.blockedBy === undefined && action.dueOn !== null);
  // Nothing to do for this person: the clock of the step that the case waits for.
  const waiting = view.timeline.find((entry) => entry.state === "now" && entry.dueOn !== null);
  const stepDay = own?.dueOn ?? view.stepDueOn ?? waiting?.dueOn ?? null;
  const due = view.due;
  const step = {
    key: "step",
    day: stepDay ?? null,
    term: t(own === undefined ? "clocks.stepOther" : "clocks.step"),
    value:
      stepDay === null || stepDay === undefined
        ? t("clocks.none")
        : stepDay === today
          ? t("clocks.today")
          : formatDayMonth(stepDay, locale),
    small: own !== undefined ? tCase(`commands.${own.command}`) : waiting === undefined ? "" : tCase(`coming.${waiting.code}`),
    now: stepDay !== null && stepDay !== undefined && stepDay <= today,
  };
  const whole = {
    key: "case",
    day: due?.dueOn ?? null,
    term: t("clocks.case"),
    value: due?.dueOn ? formatDayMonth(due.dueOn, locale) : t("clocks.none"),
    small: !due?.dueOn
      ? ""
      : due.standing === "late"
        ? tCase("lateBy", { days: Math.abs(due.workingDaysLeft) })
        : due.standing === "running" || due.standing === "today"
          ? tCase("left", { days: due.workingDaysLeft })
          : t("clocks.done"),
    now: due?.standing === "late" || due?.standing === "today",
  };
  const clocks = isClosed(view.state)
    ? [whole]
    : whole.day !== null && step.day !== null && whole.day < step.day
      ? [whole, step]
      : [step, whole];
  return (
    <dl className="clocks">
      {clocks.map((clock) => (
        <div key={clock.key} className={clock.now && !isClosed(view.state) ? "is-now" : undefined}>
          <dt>{clock.term}</dt>
          <dd>
            {clock.value}
            {clock.small === "" ? null : <small>{clock.small}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** Who and what, the state in words, and both clocks in the order in which they end. */
export const CaseHead = ({ locale, view, today }: Props) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const { applicant } = view;
  const facts = [
    applicant.birthDate === null ? null : t("case.born", { day: formatDay(applicant.birthDate, locale) }),
    applicant.iin === null ? null : t("case.iin", { iin: formatIin(applicant.iin) }),
    applicant.phone === null ? null : t("case.phone", { phone: formatPhone(applicant.phone) }),
  ].filter((fact) => fact !== null);
  return (
    <div className="desk-head desk-head--panes">
      <div>
        <h1>{softHyphens(serviceName(locale, view.serviceId), locale)}</h1>
        <p className="muted mt-2">{t("case.lead", { number: view.number, name: [applicant.name, ...facts].join(", ") })}</p>
        {view.subject === null ? null : <p className="muted">{t("case.subject", { name: view.subject })}</p>}
        <p className="mt-2">
          <StateTag state={view.state} late={view.due?.standing === "late"} takenBack={isTakenBack(view)} />
        </p>
        <p className="small muted mt-2">
          {t("case.as", { role: tCase(`roles.${view.as.role}`) })}
          {view.assignee === null ? null : `. ${t("case.assignee", { name: view.assignee })}`}
        </p>
      </div>
      <Clocks locale={locale} view={view} today={today} />
    </div>
  );
};
