import { useTranslations } from "next-intl";
import { describedBy, Field, type FieldTexts } from "#components/ui/field/field.tsx";

export type TextareaProps = FieldTexts & { name: string; value?: string | undefined; rows?: number; max?: number; lang?: string };

/** Longer text. `max` is told below the field, and never cut silently. */
export const Textarea = ({ name, value, rows = 5, max, lang, ...texts }: TextareaProps) => {
  const t = useTranslations("ui");
  const countId = `${name}-max`;
  return (
    <Field id={name} {...texts}>
      <textarea
        className="area"
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        lang={lang}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(name, texts, max ? countId : undefined)}
      />
      {max ? (
        <span className="hint" id={countId}>
          {t("characters", { max })}
        </span>
      ) : null}
    </Field>
  );
};
