import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice/notice.tsx";
import { choiceId } from "#lib/applications/desk-act.ts";
import type { LawfulAction } from "#lib/applications/views.ts";
import type { FormError } from "#lib/http/unfinished-form.ts";
import type { Locale } from "#lib/services/define.ts";
import { ActionFieldControl, type Typed } from "./action-field.tsx";

/** One act of the choice: a command, and where several documents may come of it, which one. */
export type Choice = { readonly id: string; readonly action: LawfulAction; readonly resultId: string | null; readonly label: string };

export const useChoices = (actions: readonly LawfulAction[], locale: Locale): readonly Choice[] => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  return actions
    .filter((action) => action.blockedBy === undefined)
    .flatMap((action): readonly Choice[] => {
      const command = tCase(`commands.${action.command}`);
      const results = action.results ?? [];
      if (results.length === 0) return [{ id: choiceId(action, null), action, resultId: null, label: command }];
      return results.map((result) => ({
        id: choiceId(action, result.id),
        action,
        resultId: result.id,
        label: results.length === 1 ? command : t("act.withResult", { command, result: result.title[locale] }),
      }));
    });
};

export type ActionFormProps = {
  locale: Locale;
  caseId: string;
  version: number;
  choice: Choice;
  newKey: string;
  typed: Typed | null;
  errors: readonly (FormError & { readonly text: string })[];
};

const errorOf = (field: { readonly name: string }, errors: ActionFormProps["errors"]) =>
  errors.find(
    ({ control }) =>
      control === field.name || (/^-(day|month|year|from|to)/.test(control.slice(field.name.length)) && control.startsWith(field.name)),
  );

/** The fields of one act. Its button stands in the bar at the foot of the page. */
export const ActionForm = ({ locale, caseId, version, choice, newKey, typed, errors }: ActionFormProps) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const { action, resultId } = choice;
  const fields = action.fields.filter((field) => field.resultId === undefined || field.resultId === resultId);
  return (
    <form id="act" action={`/${locale}/desk/${caseId}/command`} method="post" className="stack" noValidate>
      <input type="hidden" name="_act" value={choice.id} />
      <input type="hidden" name="_version" value={version} />
      <input type="hidden" name="_key" value={newKey} />
      {action.warnings.map((code) => (
        <Notice key={code} tone="warn">
          <p>{tCase(`warnings.${code}`)}</p>
        </Notice>
      ))}
      {action.late ? (
        <Notice tone="warn">
          <p>{t("act.late")}</p>
        </Notice>
      ) : null}
      {fields.map((field) => {
        const error = errorOf(field, errors);
        return (
          <ActionFieldControl
            key={field.name}
            locale={locale}
            field={field}
            fields={fields}
            typed={typed}
            error={error?.text}
            wrong={error?.control}
          />
        );
      })}
      {action.needsSignature && fields.some((field) => field.type === "text" || field.type === "textarea") ? (
        <p className="small muted">{t("act.language")}</p>
      ) : null}
    </form>
  );
};

/** Which act to prepare; each has an address. */
export const ActionChoice = ({
  locale,
  caseId,
  choices,
  current,
  more,
}: {
  locale: Locale;
  caseId: string;
  choices: readonly Choice[];
  current: string;
  more: string;
}) => {
  const t = useTranslations("desk");
  if (choices.length === 0) return null;
  return (
    <ul className="acts" aria-label={t("act.choose")}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <a
            href={`/${locale}/desk/${caseId}?act=${encodeURIComponent(choice.id)}${more}#act`}
            aria-current={choice.id === current ? "true" : undefined}
          >
            {choice.label}
          </a>
        </li>
      ))}
    </ul>
  );
};
