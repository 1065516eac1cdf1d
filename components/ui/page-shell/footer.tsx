import { useTranslations } from "next-intl";
import { VisionLink } from "#components/ui/page-shell/parts.tsx";
import type { Locale } from "#lib/services/define.ts";

const horn =
  "M60 22C60 11 51 5 40 5 28 5 20 12 20 20.5 20 28 26 33 33 33 39.5 33 44 28.5 44 23.5 44 19 40.5 15.5 36.5 15.5 32.5 15.5 30 18 30 21";

/** Help line and small links, in the same order on every page; above them the one ornament. */
export const Footer = ({ locale, path, wrap }: { locale: Locale; path: string; wrap: string }) => {
  const t = useTranslations("ui");
  return (
    <>
      <div className="foot-top" aria-hidden="true">
        <div className={wrap}>
          <div className="ornament">
            <svg viewBox="0 0 120 40" aria-hidden="true" focusable="false">
              <path d={horn} />
              <path d={horn} transform="matrix(-1 0 0 1 120 0)" />
              <path d="M0 39H120M60 39V22M60 2L64.5 7 60 12 55.5 7z" />
            </svg>
          </div>
        </div>
      </div>
      <footer className="foot">
        <div className={wrap}>
          <div className="foot__in">
            <div className="stack--s">
              <p className="foot__call">
                {t("needHelp")}{" "}
                <a href="tel:1414" className="nowrap">
                  1414
                </a>
                ,{" "}
                <a href="tel:+78000807777" className="nowrap">
                  8{"\u00a0"}800{"\u00a0"}080{"\u00a0"}7777
                </a>
              </p>
              <p>{t("portalLong")}</p>
            </div>
            <nav aria-label={t("moreLinks")}>
              <ul>
                <li>
                  <a href={`/${locale}/help`}>{t("help")}</a>
                </li>
                <li>
                  <a href={`/${locale}/about`}>{t("about")}</a>
                </li>
                <li>
                  <a href={`/${locale}/accessibility`}>{t("accessibility")}</a>
                </li>
                <li>
                  <a href={`/${locale}/privacy`}>{t("privacy")}</a>
                </li>
                <li>
                  <a href={`/${locale}/open-data`}>{t("openData")}</a>
                </li>
                <li>
                  <VisionLink locale={locale} path={path} />
                </li>
              </ul>
            </nav>
          </div>
        </div>
      </footer>
    </>
  );
};
