import type { ReactNode } from "react";

export type Step = { key?: string; title?: ReactNode; when?: ReactNode; text?: ReactNode };

/** Numbered list of what happens. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="steps">
    {steps.map(({ key, title, when, text }, index) => (
      <li key={key ?? index}>
        {title ? <h3>{title}</h3> : null}
        {when ? <span className="when">{when}</span> : null}
        {text ? <p>{text}</p> : null}
      </li>
    ))}
  </ol>
);
