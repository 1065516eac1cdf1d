import { useTranslations } from "next-intl";
import { ActionFieldControl } from "#components/desk/action-field.tsx";
import { Button, ButtonLink } from "#components/ui/button/button.tsx";
import { Checkboxes } from "#components/ui/choices/choices.tsx";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { type EndingAct, endingActs } from "#lib/applications/owner-acts.ts";
import type { CaseForOwner, LawfulAction } from "#lib/applications/views.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = {
  locale: Locale;
  view: CaseForOwner;
  newKey: () => string;
  errors: readonly ErrorSummaryItem[];
  typed: Readonly<Record<string, readonly string[]>> | null;
};

const Ending = ({ locale, view, newKey, errors, typed, name, action }: Props & { name: EndingAct; action: LawfulAction }) => {
  const t = useTranslations("cabinet");
  const tCase = useTranslations("case");
  const confirm = `confirm-${name}`;
  return (
    <form action={`/${locale}/cabinet/${view.id}/command`} method="post" className="stack">
      <h3>{t(`act.${name}.title`)}</h3>
      <p>{glue(t(`act.${name}.text`), locale)}</p>
      <input type="hidden" name="_command" value={name} />
      <input type="hidden" name="_version" value={view.version} />
      <input type="hidden" name="_key" value={newKey()} />
      {action.fields.map((field) => (
        <ActionFieldControl key={field.name} locale={locale} field={field} fields={action.fields} typed={typed} />
      ))}
      <Checkboxes
        name={confirm}
        label={t(`act.${name}.title`)}
        hideLabel
        choices={[{ value: "yes", label: t(`act.${name}.confirm`) }]}
        error={errors.find(({ control }) => control === confirm)?.text}
      />
      <Button look="second">{tCase(`commands.${name}`)}</Button>
    </form>
  );
};

/** What the owner may do besides waiting: return the notice, withdraw, complain. */
export const CaseActs = (props: Props) => {
  const { locale, view } = props;
  const t = useTranslations("cabinet");
  return (
    <Section title={t("act.other")} id="acts">
      <div className="parts">
        {endingActs.flatMap((name) => {
          const action = view.actions.find(({ command, blockedBy }) => command === name && blockedBy === undefined);
          return action === undefined ? [] : [<Ending key={name} {...props} name={name} action={action} />];
        })}
        <div className="stack">
          <h3>{t("act.complain")}</h3>
          <p>{glue(t("act.complainText"), locale)}</p>
          <p>
            <ButtonLink look="second" href={`/${locale}/cabinet/${view.id}/complaint`}>
              {t("act.complain")}
            </ButtonLink>
          </p>
        </div>
      </div>
    </Section>
  );
};
