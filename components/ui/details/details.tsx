import type { ReactNode } from "react";

/** Folded reasons: "why we ask". Never for the term, the price or the complaint. */
export const Details = ({
  summary,
  children,
  open = false,
  id,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  id?: string;
}) => (
  <details className="why" open={open} id={id}>
    <summary>
      <b>{summary}</b>
    </summary>
    <div>{children}</div>
  </details>
);
