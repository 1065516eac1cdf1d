import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { SignSheet } from "#components/ui/sheet/sheet.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { Locale } from "#lib/services/define.ts";
import { CodeForm, type CodeFormProps, codeField } from "./code-form.tsx";

/** Refusals of a code that the page can say. */
export const codeProblems = ["format", "wrong", "burnt", "expired", "unknown", "too-many", "sms-down", "no-phone"] as const;

export const codeProblemOf = (asked: string | string[] | undefined): (typeof codeProblems)[number] | null =>
  codeProblems.find((code) => code === asked) ?? null;

export type SignViewProps = {
  locale: Locale;
  title: string;
  lead: ReactNode;
  /** Said before the text: warnings, what it means. */
  before?: ReactNode;
  heading: string;
  declaration: string;
  rows: readonly { question: string; answer: string; lang?: Locale | undefined }[];
  /** Language of the text that is signed. */
  textLocale: Locale;
  fingerprint: string;
  edit: { href: string; label: string };
  /** Null: the text can no longer be signed, `before` says why. */
  code: Omit<CodeFormProps, "locale" | "error"> | null;
  problem: string | null;
};

/** The text exactly as it is signed, its fingerprint, and the one-time code. */
export const SignView = ({
  locale,
  title,
  lead,
  before,
  heading,
  declaration,
  rows,
  textLocale,
  fingerprint,
  edit,
  code,
  problem,
}: SignViewProps) => {
  const t = useTranslations("code");
  return (
    <>
      <ErrorSummary items={problem === null ? [] : [{ control: codeField, text: t(`errors.${problem}`) }]} note="" />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {before}
      <section className="section">
        <SignSheet fingerprint={fingerprint} lang={textLocale}>
          <h2>{heading}</h2>
          <p>{declaration}</p>
          <SummaryList
            side
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
        <p className="mt-4">
          <a href={edit.href}>{edit.label}</a>
        </p>
      </section>
      {code === null ? null : (
        <section className="section">
          <h2>{t("title")}</h2>
          <CodeForm locale={locale} {...code} {...(problem === null ? {} : { error: problem })} />
        </section>
      )}
    </>
  );
};
