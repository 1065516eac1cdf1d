import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { ContentLine, FormRun, ResultContent } from "#lib/results/content-types.ts";
import type { Locale } from "#lib/services/define.ts";

const Lines = ({ lines, locale }: { lines: readonly (readonly FormRun[])[]; locale: Locale }) =>
  lines.map((line, at) => (
    <p key={at}>{line.map((run, n) => (run.filled ? <strong key={n}>{glue(run.text, locale)}</strong> : glue(run.text, locale)))}</p>
  ));

/** A long reasoning and a table have a heading of their own; the rest stand beside their labels. */
const isShort = (line: ContentLine, locale: Locale): boolean =>
  line.table === undefined && line.values.reduce((length, value) => length + value[locale].length, 0) <= 200;

const valuesOf = (line: ContentLine, locale: Locale) =>
  line.values.map((value, at) => (
    <p key={at} lang={line.own !== undefined && line.own !== locale ? line.own : undefined}>
      {glue(value[locale], locale)}
    </p>
  ));

const LongLine = ({ line, locale }: { line: ContentLine; locale: Locale }) => (
  <section>
    <h2>{glue(line.label[locale], locale)}</h2>
    {line.table ? (
      <DataTable
        caption={line.label[locale]}
        columns={line.table.columns.map((column, at) => ({ id: String(at), label: column[locale] }))}
        groups={[
          {
            id: line.id,
            rows: line.table.rows.map((row, at) => ({
              id: String(at),
              cells: Object.fromEntries(row.map((cell, n) => [String(n), cell[locale]])),
            })),
          },
        ]}
      />
    ) : (
      valuesOf(line, locale)
    )}
  </section>
);

/** Everything that a result document says, as a page that grows with the reader's letters. */
export const DocumentText = ({
  content,
  locale,
  number,
  signature,
}: {
  content: ResultContent;
  locale: Locale;
  /** «№ 26-1120-…», as the document has it. */
  number: string;
  signature: readonly { readonly label: string; readonly value: string }[];
}) => {
  const { office, form } = content;
  return (
    <article className="sheet">
      <p>
        <strong>{office.title[locale]}</strong>
        <br />
        {[office.address[locale], office.phone].filter((part) => part !== "").join(", ")}
      </p>
      {form ? <Lines lines={form[locale].addressee} locale={locale} /> : null}
      <h1>{glue(content.title[locale], locale)}</h1>
      <p>
        {number}, {formatDay(content.signedOn, locale)}
      </p>
      {form ? (
        <>
          <Lines lines={form[locale].body} locale={locale} />
          <Lines lines={form[locale].signature} locale={locale} />
          <Lines lines={form[locale].date} locale={locale} />
        </>
      ) : (
        <>
          <SummaryList
            rows={content.lines
              .filter((line) => isShort(line, locale))
              .map((line) => ({ key: line.id, term: glue(line.label[locale], locale), value: valuesOf(line, locale) }))}
          />
          {content.lines
            .filter((line) => !isShort(line, locale))
            .map((line) => (
              <LongLine key={line.id} line={line} locale={locale} />
            ))}
        </>
      )}
      <SummaryList rows={signature.map(({ label, value }) => ({ key: label, term: label, value }))} />
    </article>
  );
};
