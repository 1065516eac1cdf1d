import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import type { Locale } from "#lib/services/define.ts";
import type { SignProblem } from "./problems.ts";
import { SignWays, type SignWaysProps, saidOfProblem } from "./sign-ways.tsx";
import { SignedText, type SignedTextProps } from "./signed-text.tsx";

export type SignViewProps = Omit<SignedTextProps, "level"> & {
  locale: Locale;
  title: string;
  lead: ReactNode;
  /** Said before the text: warnings, what it means. */
  before?: ReactNode;
  edit: { href: string; label: string };
  /** Null: the text can no longer be signed, `before` says why. */
  ways: Omit<SignWaysProps, "locale" | "problem"> | null;
  problem: SignProblem | null;
};

/** The text exactly as it is signed, its fingerprint, and the ways to sign it. */
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
  ways,
  problem,
}: SignViewProps) => {
  const t = useTranslations();
  const said = saidOfProblem(t, ways, problem);
  return (
    <>
      <ErrorSummary items={said === null ? [] : [said]} title={t("eds.ways.failed")} note="" />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {before}
      <section className="section">
        <SignedText heading={heading} declaration={declaration} rows={rows} textLocale={textLocale} fingerprint={fingerprint} />
        <p className="mt-4">
          <a href={edit.href}>{edit.label}</a>
        </p>
      </section>
      {ways === null ? null : (
        <section className="section">
          <h2>{t("eds.ways.how")}</h2>
          <SignWays locale={locale} {...ways} problem={problem} />
        </section>
      )}
    </>
  );
};
