import { describedBy, Field, type FieldTexts } from "#components/ui/field/field.tsx";

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectProps = FieldTexts & {
  name: string;
  value?: string | undefined;
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  /** Words of the empty entry; without it the first option is chosen. */
  empty?: string;
  form?: string;
};

/** The browser's own list: for more than fifteen entries (fewer: radios). */
export const Select = ({ name, value, options = [], groups = [], empty, form, ...texts }: SelectProps) => (
  <Field id={name} {...texts}>
    <select
      className="select"
      id={name}
      name={name}
      defaultValue={value ?? ""}
      form={form}
      aria-invalid={texts.error ? true : undefined}
      aria-describedby={describedBy(name, texts)}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </Field>
);
