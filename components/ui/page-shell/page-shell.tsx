import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink, Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs/breadcrumbs.tsx";
import { Footer } from "#components/ui/page-shell/footer.tsx";
import { Header, type HeaderProps } from "#components/ui/page-shell/header.tsx";
import { LanguageLink, type ShellWidth, UsualVersion, VisionLink, wrapOf } from "#components/ui/page-shell/parts.tsx";
import type { Locale } from "#lib/services/define.ts";

export type PageShellProps = {
  locale: Locale;
  /** Address of this page without the language, e.g. `/services` or `/cabinet`: for the language switch. */
  path: string;
  /** `form` 720 px (wizard, sign-in), `wide` 1120 px with side column, `desk` 1280 px. */
  width?: ShellWidth;
  /** Which header; `wizard` has only logo and language, as has every page of the narrow column. */
  header?: HeaderProps["variant"];
  current?: HeaderProps["current"];
  /** Id of the page's form: the language switch then is its submit button `lang`, so that nothing typed is lost. */
  languageForm?: string | undefined;
  /** Desk and cabinet: who is signed in, e.g. «Әбенов Т. Қ., комиссия мүшесі». */
  person?: string | undefined;
  /** Desk: links of the navigation. */
  deskNav?: HeaderProps["deskNav"];
  crumbs?: readonly Crumb[];
  back?: { href: string; label?: string };
  /** The page itself lays out its width (home with its coloured head). */
  bare?: boolean;
  children: ReactNode;
};

/** The frame of every page: skip links, demo banner, header, `main`, ornament and footer; the same order everywhere. */
export const PageShell = ({
  locale,
  path,
  width = "wide",
  header = "public",
  current,
  languageForm,
  person,
  deskNav,
  crumbs,
  back,
  bare = false,
  children,
}: PageShellProps) => {
  const t = useTranslations("ui");
  const wrap = wrapOf(width);
  return (
    <>
      {/* Enter presses the first button of a form, wherever it stands: without this one that would be the language switch. */}
      {languageForm ? <button type="submit" form={languageForm} className="vh" tabIndex={-1} aria-hidden="true" /> : null}
      <header>
        <div className="skips">
          <a className="skip" href="#main">
            {t("skip")}
          </a>
          <LanguageLink locale={locale} path={path} form={languageForm} className="skip" />
          <VisionLink locale={locale} path={path} className="skip" />
        </div>
        <div className="demo-banner">
          <div className={wrap}>
            <p>
              {t("demo")} <a href={`/${locale}/about`}>{t("demoMore")}</a>
            </p>
          </div>
        </div>
        <UsualVersion locale={locale} path={path} wrap={wrap} />
        <Header
          variant={width === "form" && header === "public" ? "wizard" : header}
          locale={locale}
          path={path}
          wrap={wrap}
          current={current}
          languageForm={languageForm}
          person={person}
          deskNav={deskNav}
        />
      </header>
      {bare ? (
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      ) : (
        <div className={wrap}>
          {crumbs && crumbs.length > 0 ? <Breadcrumbs items={crumbs} /> : null}
          <main id="main" className={width === "desk" ? "main main--desk" : back ? "main main--back" : "main"} tabIndex={-1}>
            {back ? <BackLink {...back} /> : null}
            {children}
          </main>
        </div>
      )}
      {/* The one polite region of the page: there from the start, and empty. */}
      <div className="vh" role="status" id="status" />
      <Footer locale={locale} path={path} wrap={wrap} />
    </>
  );
};
