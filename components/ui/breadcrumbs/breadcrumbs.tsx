import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";

export type Crumb = { href: string; label: string };

/** The way up; the page itself is not in it. */
export const Breadcrumbs = ({ items }: { items: readonly Crumb[] }) => {
  const t = useTranslations("ui");
  return (
    <nav className="crumbs" aria-label={t("crumbs")}>
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** One step back in a process. */
export const BackLink = ({ href, label }: { href: string; label?: string }) => {
  const t = useTranslations("ui");
  return (
    <a className="back" href={href}>
      <Icon name="left" small />
      {label ?? t("back")}
    </a>
  );
};
