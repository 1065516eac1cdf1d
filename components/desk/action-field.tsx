import { useTranslations } from "next-intl";
import { Checkboxes, Radios } from "#components/ui/choices/choices.tsx";
import { DateInput } from "#components/ui/date-input/date-input.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";
import type { ActionField } from "#lib/applications/views.ts";
import type { Locale } from "#lib/services/define.ts";

/** What was typed before, by control name; wins over the value the action proposes. */
export type Typed = Readonly<Record<string, readonly string[]>>;

type Props = {
  locale: Locale;
  field: ActionField;
  fields: readonly ActionField[];
  typed: Typed | null;
  error?: string | undefined;
  wrong?: string | undefined;
};

/** «Мына жағдайда ғана: оқу негізі – ақылы»: a condition over another field of the same form, in words. */
const useCondition = ({ locale, field, fields }: Pick<Props, "locale" | "field" | "fields">): string | undefined => {
  const t = useTranslations("desk");
  const rule = field.rule;
  if (rule === undefined || !("field" in rule)) return undefined;
  const id = rule.field.split(".").at(-1);
  const other = fields.find((candidate) => candidate.id === id || candidate.name === rule.field);
  const values = "eq" in rule ? [rule.eq] : "in" in rule ? rule.in : [];
  const answer = other?.options
    ?.filter((option) => values.includes(option.value))
    .map((option) => option.label[locale])
    .join(", ");
  return other && answer ? t("act.only", { question: other.label[locale], answer }) : undefined;
};

const dateParts = ["day", "month", "year"] as const;
type DatePart = (typeof dateParts)[number];

/** A proposed day is split into its parts; a typed one comes back as typed. */
const dateValue = (name: string, typed: Typed | null, proposed: string | undefined): Record<DatePart, string | undefined> => {
  if (typed !== null) return { day: typed[`${name}-day`]?.[0], month: typed[`${name}-month`]?.[0], year: typed[`${name}-year`]?.[0] };
  const [year, month, day] = (proposed ?? "").split("-");
  return {
    day: day === undefined ? undefined : String(Number(day)),
    month: month === undefined ? undefined : String(Number(month)),
    year: year || undefined,
  };
};

const wrongParts = (name: string, wrong: string | undefined): readonly DatePart[] =>
  dateParts.filter((part) => wrong === `${name}-${part}`);

/** One field of an act, drawn from its definition. */
export const ActionFieldControl = (props: Props) => {
  const { locale, field, typed, error, wrong } = props;
  const t = useTranslations("desk");
  const condition = useCondition(props);
  const hint = [field.hint?.[locale], condition].filter(Boolean).join(" ") || undefined;
  const texts = {
    label: field.label[locale],
    hint,
    error,
    optional: field.required === true || condition !== undefined ? undefined : true,
  };
  // Of a list several may be offered chosen.
  const offered = field.value === undefined ? [] : field.type === "list" ? field.value.split(",") : [field.value];
  const values = typed === null ? offered : (typed[field.name] ?? []);
  const choices = (field.options ?? []).map((option) => ({ value: option.value, label: option.label[locale] }));

  if (field.type === "list")
    return (
      <Checkboxes
        {...texts}
        name={field.name}
        choices={choices}
        values={values}
        lined={choices.some((choice) => choice.label.length > 60)}
      />
    );
  if (choices.length > 15) return <Select {...texts} name={field.name} options={choices} value={values[0]} empty="" />;
  if (choices.length > 0) return <Radios {...texts} name={field.name} choices={choices} value={values[0]} />;
  if (field.range) {
    return (
      <fieldset className="field">
        <legend className="label">{texts.label}</legend>
        {(["from", "to"] as const).map((end) => {
          const name = `${field.name}-${end}`;
          const own = wrong === undefined ? error : wrong.startsWith(name) ? error : undefined;
          return (
            <DateInput
              key={end}
              label={t(`act.${end}`)}
              name={name}
              error={own}
              wrong={wrongParts(name, wrong)}
              value={dateValue(name, typed, field.value?.split("/")[end === "from" ? 0 : 1])}
            />
          );
        })}
      </fieldset>
    );
  }
  if (field.type === "date")
    return (
      <DateInput {...texts} name={field.name} wrong={wrongParts(field.name, wrong)} value={dateValue(field.name, typed, field.value)} />
    );
  if (field.type === "number") return <TextInput {...texts} name={field.name} value={values[0]} width="10" inputMode="numeric" />;
  if (field.type === "textarea") return <Textarea {...texts} name={field.name} value={values[0]} rows={5} />;
  return <TextInput {...texts} name={field.name} value={values[0]} />;
};
