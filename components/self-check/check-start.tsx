import { useTranslations } from "next-intl";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { Details } from "#components/ui/details/details.tsx";
import type { ServiceText } from "#lib/i18n/service-text.ts";
import type { CarryOver } from "#lib/services/carry-over.ts";
import type { MatchedCategory } from "#lib/services/self-check.ts";

/** Starts the application with what the check already knows: sent with the button, in no address, forgotten when it is not pressed. */
export const CheckStart = ({
  action,
  categories,
  carried,
  again,
  text,
}: {
  action: string;
  categories: readonly MatchedCategory[];
  carried: CarryOver;
  /** Questions of the application that the check cannot answer. */
  again: readonly string[];
  text: ServiceText;
}) => {
  const t = useTranslations("check");
  return (
    <form action={action} method="post" className="mt-8">
      {categories.length > 1 ? (
        <Radios
          name="category"
          label={t("chooseCategory")}
          choices={categories.map(({ id }) => ({ value: id, label: text.get("categories", id, "title") }))}
        />
      ) : carried.category === null ? null : (
        <input type="hidden" name="category" value={carried.category} />
      )}
      {[...carried.answers].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Details summary={t("askedAgain")}>
        <ul className="stack--s">
          {again.map((id) => (
            <li key={id}>{text.get("fields", id, "label")}</li>
          ))}
        </ul>
      </Details>
      <Actions>
        <Button big iconAfter="right">
          {t("start")}
        </Button>
        <p className="text-small text-ink-2">{carried.answers.size > 0 ? t("startCarries") : t("startNote")}</p>
      </Actions>
    </form>
  );
};
