import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { type CommandName, isClosed } from "#lib/applications/case-words.ts";
import type { CaseForStaff } from "#lib/applications/desk-views.ts";
import type { FormError } from "#lib/http/unfinished-form.ts";
import { formatDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";
import type { Typed } from "./action-field.tsx";
import { ActionChoice, ActionForm, useChoices } from "./action-form.tsx";
import { CaseHead } from "./case-head.tsx";
import { CasePanel } from "./case-panel.tsx";
import { type Shown, shownQuery, Viewer } from "./viewer.tsx";

export type DeskCaseProps = {
  locale: Locale;
  view: CaseForStaff;
  shown: Shown;
  /** Id of the chosen act; null: the first lawful one. */
  act: string | null;
  newKey: string;
  today: string;
  /** What an unfinished form of this page held. */
  typed: Typed | null;
  errors: readonly (FormError & { readonly text: string })[];
  /** Code under `case.refusals`. */
  refusal: string | null;
  /** The command that was refused. */
  refusedCommand: CommandName | null;
  done: string | null;
};

const Blocked = ({ view }: { view: CaseForStaff }) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const blocked = view.actions.filter((action) => action.blockedBy !== undefined);
  if (blocked.length === 0) return null;
  return (
    <ul className="stack--s">
      {blocked.map((action) => (
        <li key={`${action.command} ${action.stepId}`} className="small muted">
          {t("panel.blocked", { command: tCase(`commands.${action.command}`), why: tCase(`refusals.${action.blockedBy}`) })}
        </li>
      ))}
    </ul>
  );
};

/** The case page of the desk: documents left, facts and the act right, the next lawful step in the bar at the foot. */
export const DeskCase = ({ locale, view, shown, act, newKey, today, typed, errors, refusal, refusedCommand, done }: DeskCaseProps) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const choices = useChoices(view.actions, locale);
  // Of a closed case nothing waits for anybody: its acts are offered, none is open.
  const current = choices.find((choice) => choice.id === act) ?? (isClosed(view.state) ? undefined : choices[0]);
  const more = current === undefined ? "" : `act=${encodeURIComponent(current.id)}`;
  return (
    <>
      <ErrorSummary
        items={[
          ...errors.map(({ control, text }) => ({ control, text })),
          ...(refusal === null || refusal === "invalid"
            ? []
            : [
                {
                  control: "act",
                  text: [refusedCommand === null ? "" : tCase(`commands.${refusedCommand}`), tCase(`refusals.${refusal}`)]
                    .filter(Boolean)
                    .join(": "),
                },
              ]),
        ]}
      />
      {done === null ? null : (
        <Notice tone="ok" status id="done">
          <p>{t("act.done", { act: done })}</p>
        </Notice>
      )}
      {refusal === "stale" ? (
        <Notice tone="warn" title={t("act.stale")}>
          <p>
            <a href="#course">{t("act.news")}</a>
          </p>
        </Notice>
      ) : null}
      <CaseHead locale={locale} view={view} today={today} />
      <div className="panes">
        <Viewer locale={locale} view={view} shown={shown} more={more} />
        <CasePanel locale={locale} view={view}>
          <h2>{t("panel.steps")}</h2>
          {choices.length > 1 || current === undefined ? (
            <ActionChoice locale={locale} caseId={view.id} choices={choices} current={current?.id ?? ""} more={shownQuery(shown)} />
          ) : null}
          {current === undefined ? (
            <p className="muted">{t(isClosed(view.state) ? "panel.closed" : "panel.nothing")}</p>
          ) : (
            <ActionForm
              locale={locale}
              caseId={view.id}
              version={view.version}
              choice={current}
              newKey={newKey}
              typed={typed}
              errors={errors}
            />
          )}
          <Blocked view={view} />
        </CasePanel>
      </div>
      {current === undefined ? null : (
        <div className="act">
          <div className="act__in">
            <p>
              <b>{isClosed(view.state) ? current.label : t("act.next", { act: current.label })}</b>{" "}
              {current.action.dueOn === null ? null : t("act.by", { day: formatDay(current.action.dueOn, locale) })}
            </p>
            <Button form="act">{current.action.needsSignature ? t("act.toSign") : current.label}</Button>
          </div>
        </div>
      )}
    </>
  );
};
