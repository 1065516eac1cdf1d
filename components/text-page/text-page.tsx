import type { ReactNode } from "react";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { Locale } from "#lib/services/define.ts";

export type TextPart = { readonly id: string; readonly title: string; readonly lines: readonly string[]; readonly more?: ReactNode };

/** A page of plain text: headings, short paragraphs, nothing else. */
export const TextPage = ({
  locale,
  path,
  title,
  lead,
  parts,
  list = false,
}: {
  locale: Locale;
  path: string;
  title: string;
  lead: string;
  parts: readonly TextPart[];
  /** Lines of a part as a list. */
  list?: boolean;
}) => (
  <PageShell locale={locale} path={path}>
    <h1>{title}</h1>
    <p className="lead">{lead}</p>
    <div className="prose">
      {parts.map((part) => (
        <section key={part.id} id={part.id} className="prose">
          <h2>{part.title}</h2>
          {list && part.lines.length > 1 ? (
            <ul>
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            part.lines.map((line) => <p key={line}>{line}</p>)
          )}
          {part.more}
        </section>
      ))}
    </div>
  </PageShell>
);
