import type { ReactNode } from "react";
import { FieldGroup, type FieldTexts } from "#components/ui/field/field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: string | undefined;
  /** Questions that this answer opens; directly after it in the document, on the next page without a script. */
  reveal?: ReactNode;
  lang?: string;
};

type Common = FieldTexts & {
  name: string;
  choices: readonly Choice[];
  /** Ruled rows for long answers with hints. */
  lined?: boolean;
  hideLabel?: boolean;
};

/** The first control has the field's name as id, so that the error summary leads to it. */
const choiceId = (name: string, index: number, value: string): string => (index === 0 ? name : `${name}-${value}`);

const List = ({
  type,
  name,
  choices,
  lined,
  checked,
  invalid,
}: {
  type: "radio" | "checkbox";
  name: string;
  choices: readonly Choice[];
  lined: boolean;
  checked: readonly string[];
  invalid: boolean;
}) => (
  <div className={lined ? "choices choices--lined" : "choices"}>
    {choices.map(({ value, label, hint, reveal, lang }, index) => {
      const id = choiceId(name, index, value);
      return (
        <div key={value}>
          <div className="choice">
            <input
              type={type}
              id={id}
              name={name}
              value={value}
              defaultChecked={checked.includes(value)}
              aria-describedby={hint ? `${id}-about` : undefined}
              aria-invalid={invalid && type === "checkbox" ? true : undefined}
            />
            <label htmlFor={id} lang={lang}>
              {label}
            </label>
            {hint ? (
              <span className="hint" id={`${id}-about`}>
                {hint}
              </span>
            ) : null}
          </div>
          {reveal ? <div className="reveal">{reveal}</div> : null}
        </div>
      );
    })}
  </div>
);

/** One answer of several. No answer is chosen beforehand. */
export const Radios = ({ name, choices, value, lined = false, hideLabel = false, ...texts }: Common & { value?: string | undefined }) => (
  <FieldGroup id={name} hideLabel={hideLabel} {...texts}>
    <List
      type="radio"
      name={name}
      choices={choices}
      lined={lined}
      checked={value === undefined ? [] : [value]}
      invalid={Boolean(texts.error)}
    />
  </FieldGroup>
);

/** Any number of answers; the name is repeated for each. */
export const Checkboxes = ({
  name,
  choices,
  values = [],
  lined = false,
  hideLabel = false,
  ...texts
}: Common & { values?: readonly string[] }) => (
  <FieldGroup id={name} hideLabel={hideLabel} {...texts}>
    <List type="checkbox" name={name} choices={choices} lined={lined} checked={values} invalid={Boolean(texts.error)} />
  </FieldGroup>
);
