import type { ReactNode } from "react";

export type Row = { key?: string; href: string; label: ReactNode; lang?: string; aside?: ReactNode };

/** The timetable: name left, term or size right; the whole row is the target. */
export const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ul className="rows">
    {rows.map(({ key, href, label, lang, aside }) => (
      <li key={key ?? href}>
        <div className="rows__a">
          <a href={href} lang={lang}>
            {label}
          </a>
          {aside ? <span>{aside}</span> : null}
        </div>
      </li>
    ))}
  </ul>
);

export type CaseRow = {
  key: string;
  /** The date that matters; the section's heading says which date it is. */
  date?: { day: number; month: string; late?: boolean; iso: string } | undefined;
  title: ReactNode;
  href?: string | undefined;
  tag?: ReactNode;
  lines?: readonly ReactNode[];
  act?: ReactNode;
};

/** Rows of cases: date, name with state, and what can be done. */
export const CaseRows = ({ rows }: { rows: readonly CaseRow[] }) => (
  <ul className="rows">
    {rows.map(({ key, date, title, href, tag, lines = [], act }) => (
      <li key={key}>
        <div className="row-case">
          <p className="row-case__date">
            {date ? (
              <time dateTime={date.iso} className={date.late ? "is-late" : undefined}>
                <b className={date.late ? "is-late" : undefined}>{date.day}</b> {date.month}
              </time>
            ) : null}
          </p>
          <div>
            <h3>{href ? <a href={href}>{title}</a> : title}</h3>
            {tag ? <p>{tag}</p> : null}
            {lines.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
          {act ? <div className="row-case__act">{act}</div> : null}
        </div>
      </li>
    ))}
  </ul>
);

/** Said instead of an empty list. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;
