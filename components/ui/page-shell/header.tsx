import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";
import { LanguageSwitch, VisionLink } from "#components/ui/page-shell/parts.tsx";
import type { Locale } from "#lib/services/define.ts";

export type NavItem = { href: string; label: string; current?: boolean };

export type HeaderProps = {
  variant: "public" | "wizard" | "cabinet" | "desk";
  locale: Locale;
  path: string;
  wrap: string;
  current?: "services" | "offices" | "verify" | "cabinet" | undefined;
  languageForm?: string | undefined;
  person?: string | undefined;
  deskNav?: readonly NavItem[] | undefined;
};

const Brand = ({ href, place }: { href: string; place?: string }) => (
  <a className="brand" href={href}>
    <svg className="brand__mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle cx="13" cy="13" r="10.5" className="brand__ring" />
      <path d="M17.5 17.5L26 26" className="brand__tail" />
      <circle cx="13" cy="13" r="3.5" className="brand__dot" />
    </svg>
    Qyzmet
    {place ? <span className="brand__place">{place}</span> : null}
  </a>
);

const SignOut = ({ locale, label }: { locale: Locale; label: string }) => (
  <form action={`/${locale}/sign-out`} method="post">
    <button type="submit" className="btn btn--quiet">
      {label}
    </button>
  </form>
);

const NavList = ({ items }: { items: readonly NavItem[] }) => (
  <ul className="nav">
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href} aria-current={item.current ? "page" : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </ul>
);

/** The head of every page. `wizard`: only logo and language, nothing leads away. `desk`: the place, who is signed in, and out. */
export const Header = ({ variant, locale, path, wrap, current, languageForm, person, deskNav = [] }: HeaderProps) => {
  const t = useTranslations("ui");
  const at = (address: string): string => `/${locale}${address}`;
  const signedIn = variant === "cabinet" || variant === "desk";
  const items: readonly NavItem[] =
    variant === "wizard"
      ? []
      : variant === "desk"
        ? deskNav
        : [
            { href: at("/services"), label: t("services"), current: current === "services" },
            { href: at("/offices"), label: t("offices"), current: current === "offices" },
            { href: at("/verify"), label: t("verify"), current: current === "verify" },
            { href: at("/cabinet"), label: t("cabinet"), current: current === "cabinet" },
          ];
  const brand = variant === "desk" ? <Brand href={at("/desk")} place={t("desk")} /> : <Brand href={locale === "kk" ? "/kk" : "/ru"} />;
  return (
    <div className="top">
      <div className={wrap}>
        <div className="top__in">
          {brand}
          {items.length > 0 ? (
            <nav className="top__wide" aria-label={t("mainMenu")}>
              <NavList items={items} />
            </nav>
          ) : null}
          <div className="top__tools">
            {person ? <span className="top__person">{person}</span> : null}
            <LanguageSwitch locale={locale} path={path} form={languageForm} />
            {signedIn ? (
              <div className="top__wide">
                <SignOut locale={locale} label={t("signOut")} />
              </div>
            ) : null}
          </div>
          <div className="top__vision">
            <VisionLink locale={locale} path={path} />
          </div>
          {items.length > 0 || signedIn ? (
            <details className="top__menu">
              <summary>
                <Icon name="menu" small />
                {t("menu")}
              </summary>
              <nav aria-label={t("menu")}>
                <NavList items={items} />
              </nav>
              {signedIn ? <SignOut locale={locale} label={t("signOut")} /> : null}
            </details>
          ) : null}
        </div>
      </div>
    </div>
  );
};
