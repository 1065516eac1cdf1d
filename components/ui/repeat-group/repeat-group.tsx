import type { ReactNode } from "react";
import { Button } from "#components/ui/button/button.tsx";
import { errorId, FieldError, Hint } from "#components/ui/field/field.tsx";

export type RepeatItem = {
  /** From 1. */
  n: number;
  /** «Бала 2 / 3: Айгерім» as read: «Екінші бала, барлығы үш: Айгерім». */
  legend: string;
  /** «Екінші баланы алып тастау»; without it the item stays. */
  removeLabel?: string | undefined;
  children: ReactNode;
};

export type RepeatGroupProps = {
  /** Field id of the group: controls inside are `<name>.<n>.<field>`. */
  name: string;
  /** Name of the whole group, for those who hear the page: «Балалар». */
  label: string;
  items: readonly RepeatItem[];
  /** Without it no more can be added; say the limit in `limit`. */
  addLabel?: string | undefined;
  limit?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** What was just done to it; told with the legend that has the focus, and by the page's status line where there is a script. */
  done?: string | undefined;
};

/** Items of one kind, each a group of its own. Add and Remove are submit buttons `_add=<name>` and `_remove=<name>.<n>`. */
export const RepeatGroup = ({ name, label, items, addLabel, limit, hint, error, done }: RepeatGroupProps) => (
  <div
    className={error ? "group is-error" : "group"}
    id={name}
    tabIndex={-1}
    aria-describedby={error ? errorId(name) : undefined}
    role="group"
    aria-label={label}
  >
    {hint ? <Hint id={name}>{hint}</Hint> : null}
    {error ? <FieldError id={name}>{error}</FieldError> : null}
    {done ? (
      <p className="hint" id={`${name}-done`} data-said>
        {done}
      </p>
    ) : null}
    {items.map(({ n, legend, removeLabel, children }) => (
      <fieldset className="repeat" key={n}>
        <legend id={`${name}.${n}`} tabIndex={-1} aria-describedby={done ? `${name}-done` : undefined}>
          {legend}
        </legend>
        {children}
        {removeLabel ? (
          <Button look="quiet" name="_remove" value={`${name}.${n}`} formNoValidate>
            {removeLabel}
          </Button>
        ) : null}
      </fieldset>
    ))}
    {addLabel ? (
      <Button look="second" name="_add" value={name} formNoValidate id={`${name}-add`}>
        {addLabel}
      </Button>
    ) : null}
    {limit ? <p className="hint">{limit}</p> : null}
  </div>
);
