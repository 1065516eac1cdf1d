import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon/icon.tsx";

/** Texts around a control: in this order label, hint, error, control. */
export type FieldTexts = {
  /** The question. It is the accessible name: no soft hyphens here. */
  label: string;
  hint?: string | undefined;
  /** A whole sentence that says how to cure. */
  error?: string | undefined;
  /** Says "optional" beside the label; what is required is not marked. */
  optional?: boolean | undefined;
  /** The question is the page's only one and stands as its `h1`. */
  heading?: boolean | undefined;
};

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** Value of `aria-describedby`: hint, then error, then whatever else. */
export const describedBy = (
  id: string,
  texts: { hint?: string | undefined; error?: string | undefined },
  more?: string,
): string | undefined => [texts.hint ? hintId(id) : "", texts.error ? errorId(id) : "", more ?? ""].filter(Boolean).join(" ") || undefined;

export const Optional = () => {
  const t = useTranslations("ui");
  return <span className="font-[400] text-ink-2"> ({t("optional")})</span>;
};

export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <span className="hint" id={hintId(id)}>
    {children}
  </span>
);

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => {
  const t = useTranslations("ui");
  return (
    <p className="err" id={errorId(id)}>
      <Icon name="alert" small />
      <span>
        <span className="vh">{t("error")} </span>
        {children}
      </span>
    </p>
  );
};

/** One control with its texts. `id` is the control's id; the control itself is `children`. */
export const Field = ({ id, label, hint, error, optional, heading, children }: FieldTexts & { id: string; children: ReactNode }) => {
  const labelled = (
    <label className={heading ? "label label--h1" : "label"} htmlFor={id}>
      {label}
      {optional ? <Optional /> : null}
    </label>
  );
  return (
    <div className={error ? "field is-error" : "field"}>
      {heading ? <h1>{labelled}</h1> : labelled}
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  );
};

/** A group of controls under one question. */
export const FieldGroup = ({
  id,
  label,
  hint,
  error,
  optional,
  heading,
  hideLabel = false,
  children,
}: FieldTexts & { id: string; hideLabel?: boolean; children: ReactNode }) => (
  <fieldset className={error ? "field is-error" : "field"} aria-describedby={describedBy(id, { hint, error })}>
    <legend className={hideLabel ? "vh" : heading ? "label label--h1" : "label"}>
      {heading ? <h1>{label}</h1> : label}
      {optional ? <Optional /> : null}
    </legend>
    {hint ? <Hint id={id}>{hint}</Hint> : null}
    {error ? <FieldError id={id}>{error}</FieldError> : null}
    {children}
  </fieldset>
);
