import type { ReactNode } from "react";

/** A few facts in a row, label above value. */
export const Facts = ({ facts, columns = 3 }: { facts: readonly { term: string; value: ReactNode }[]; columns?: 2 | 3 | 4 }) => (
  <dl className={`facts facts--${columns}`}>
    {facts.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
