import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button/button.tsx";
import { Checkboxes } from "#components/ui/choices/choices.tsx";
import { Section } from "#components/ui/section/section.tsx";
import type { CaseForOwner } from "#lib/applications/views.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

/** Acts that end the case: each asks for a tick before its button counts. */
export const endingActs = ["follow-up", "withdraw"] as const;

type Props = { locale: Locale; view: CaseForOwner; newKey: () => string; invalid: ReadonlySet<string> };

/** What the owner may do besides waiting: return the notice, withdraw, complain. */
export const CaseActs = ({ locale, view, newKey, invalid }: Props) => {
  const t = useTranslations("cabinet");
  const tCase = useTranslations("case");
  const open = endingActs.filter((name) => view.actions.some((action) => action.command === name && action.blockedBy === undefined));
  return (
    <Section title={t("act.other")} id="acts">
      <div className="parts">
        {open.map((name) => (
          <form key={name} action={`/${locale}/cabinet/${view.id}/command`} method="post" className="stack" id={name}>
            <h3>{t(`act.${name}.title`)}</h3>
            <p>{glue(t(`act.${name}.text`), locale)}</p>
            <input type="hidden" name="_command" value={name} />
            <input type="hidden" name="_version" value={view.version} />
            <input type="hidden" name="_key" value={newKey()} />
            <Checkboxes
              name={`confirm-${name}`}
              label={t(`act.${name}.title`)}
              hideLabel
              choices={[{ value: "yes", label: t("act.confirm") }]}
              error={invalid.has(`confirm-${name}`) ? t("act.confirmMissing") : undefined}
            />
            <Button look="second">{tCase(`commands.${name}`)}</Button>
          </form>
        ))}
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
