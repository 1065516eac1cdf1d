import { useTranslations } from "next-intl";
import type { Locale } from "#lib/services/define.ts";

const pages = [
  ["applications", ""],
  ["messages", "/messages"],
  ["accessLog", "/who-saw"],
  ["profile", "/profile"],
] as const;

/** The four parts of the cabinet. */
export const CabinetLinks = ({ locale, current }: { locale: Locale; current: (typeof pages)[number][0] }) => {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("cabinet")}>
      <ul className="nav">
        {pages.map(([key, path]) => (
          <li key={key}>
            <a href={`/${locale}/cabinet${path}`} aria-current={key === current ? "page" : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
