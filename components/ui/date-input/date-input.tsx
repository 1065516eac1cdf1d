import { useTranslations } from "next-intl";
import { FieldGroup, type FieldTexts } from "#components/ui/field/field.tsx";

export type DatePart = "day" | "month" | "year";

export type DateInputProps = FieldTexts & {
  /** Controls are `<name>-day`, `<name>-month`, `<name>-year`. */
  name: string;
  /** As typed, wrong or not. */
  value?: { readonly day?: string | undefined; readonly month?: string | undefined; readonly year?: string | undefined } | undefined;
  /** Parts to mark; all three when there is an error and nothing is given. */
  wrong?: readonly DatePart[];
  /** The applicant's own day of birth. */
  ownBirthday?: boolean;
};

const dateParts = ["day", "month", "year"] as const;

/** A date as three text fields: no picker, no jumping, month names allowed. */
export const DateInput = ({ name, value, wrong, ownBirthday = false, ...texts }: DateInputProps) => {
  const t = useTranslations("ui");
  const marked = texts.error ? (wrong && wrong.length > 0 ? wrong : dateParts) : [];
  return (
    <FieldGroup id={name} {...texts} hint={texts.hint ?? t("dateHint")}>
      <div className="date">
        {dateParts.map((part) => (
          <div key={part}>
            <label htmlFor={`${name}-${part}`}>{t(part)}</label>
            <input
              className={part === "year" ? "input input--4" : part === "month" ? "input input--month" : "input input--2"}
              id={`${name}-${part}`}
              name={`${name}-${part}`}
              type="text"
              inputMode={part === "month" ? undefined : "numeric"}
              autoComplete={ownBirthday ? `bday-${part}` : "off"}
              defaultValue={value?.[part]}
              aria-invalid={marked.includes(part) ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
