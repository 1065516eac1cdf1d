import { describedBy, Field, type FieldTexts } from "#components/ui/field/field.tsx";

/** Width hints at the content: `iin` 12 digits in groups, `code` of an SMS, `2` a day, `4` a year, `10` a number. */
export type InputWidth = "full" | "2" | "4" | "10" | "iin" | "code";

export type TextInputProps = FieldTexts & {
  /** Name of the control, and its id (so that the error summary finds it). */
  name: string;
  value?: string | undefined;
  width?: InputWidth;
  inputMode?: "text" | "numeric" | "tel" | "email" | "decimal" | undefined;
  type?: "text" | "tel" | "email" | "search";
  /** Token for the browser's autofill; only for the applicant's own data. */
  autoComplete?: string | undefined;
  readOnly?: boolean;
  /** Language of what is typed, when it is not the page's. */
  lang?: string;
  /** Only a bound against accidents: what is longer must be refused with a message, never cut silently. */
  maxLength?: number;
  form?: string;
};

/** A text field; IIN, phone and code are text fields with a width and an input mode, so that paste and the caret work. */
export const TextInput = ({
  name,
  value,
  width = "full",
  inputMode,
  type = "text",
  autoComplete = "off",
  readOnly,
  lang,
  maxLength,
  form,
  ...texts
}: TextInputProps) => (
  <Field id={name} {...texts}>
    <input
      className={width === "full" ? "input" : `input input--${width}`}
      id={name}
      name={name}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      defaultValue={value}
      readOnly={readOnly}
      lang={lang}
      maxLength={maxLength}
      form={form}
      aria-invalid={texts.error ? true : undefined}
      aria-describedby={describedBy(name, texts)}
    />
  </Field>
);
