import type { ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  /** A line under the heading: what stands on the left of the rows. */
  note?: ReactNode;
  /** `now`: what waits for the reader, with the gold tab. Once per page. */
  now?: boolean;
  first?: boolean;
  id?: string;
  children: ReactNode;
};

/** Ruled section of a wide page: an ink line, the heading left, the content right, on one baseline. */
export const Section = ({ title, note, now = false, first = false, id, children }: SectionProps) => (
  <section className={["ruled", first ? "ruled--first" : "", now ? "ruled--now" : ""].filter(Boolean).join(" ")} id={id}>
    {now ? <i className="ruled__tab" aria-hidden="true" /> : null}
    {note ? (
      <div className="ruled__head">
        <h2>{title}</h2>
        <p>{note}</p>
      </div>
    ) : (
      <h2>{title}</h2>
    )}
    {children}
  </section>
);
