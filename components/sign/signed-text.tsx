import { SignSheet } from "#components/ui/sheet/sheet.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { Locale } from "#lib/services/define.ts";

export type SignedTextProps = {
  heading: string;
  declaration: string;
  rows: readonly { question: string; answer: string; lang?: Locale | undefined }[];
  /** Language of the text that is signed. */
  textLocale: Locale;
  fingerprint: string;
  /** Level of the heading; the fingerprint's is one below. */
  level?: 2 | 3;
};

/** The text exactly as it is signed, with its fingerprint. */
export const SignedText = ({ heading, declaration, rows, textLocale, fingerprint, level = 2 }: SignedTextProps) => {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <SignSheet fingerprint={fingerprint} lang={textLocale} headingLevel={level === 2 ? 3 : 4}>
      <Heading>{heading}</Heading>
      <p>{declaration}</p>
      <SummaryList
        rows={rows.map((row, at) => ({
          key: `${at} ${row.question}`,
          term: row.question,
          value: (
            <span className="typed" lang={row.lang === undefined || row.lang === textLocale ? undefined : row.lang}>
              {row.answer}
            </span>
          ),
        }))}
      />
    </SignSheet>
  );
};
