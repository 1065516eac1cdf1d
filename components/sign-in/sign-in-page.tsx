import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { Locale } from "#lib/services/define.ts";

/** Frame of the sign-in pages: one column, nothing leads away but the language; a wrong answer stands first. */
export const SignInPage = ({
  locale,
  path,
  title,
  error,
  errorTitle,
  back,
  languageForm,
  children,
}: {
  locale: Locale;
  path: string;
  title: string;
  error?: { control: string; text: string } | undefined;
  /** Heads the error where nothing on the page can be put right. */
  errorTitle?: string;
  back?: { href: string; label?: string };
  /** Id of the form whose typed values the language switch takes along. */
  languageForm?: string;
  children: ReactNode;
}) => (
  <PageShell locale={locale} path={path} width="form" languageForm={languageForm} {...(back === undefined ? {} : { back })}>
    {error ? <ErrorSummary items={[error]} note="" {...(errorTitle === undefined ? {} : { title: errorTitle })} /> : null}
    <h1>{title}</h1>
    {children}
  </PageShell>
);
