import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";

export type PaginationProps = {
  previous?: string | undefined;
  next?: string | undefined;
  /** «31–60, барлығы 284» */
  summary?: string;
  pages?: readonly { n: number; href: string; current: boolean }[];
};

export const Pagination = ({ previous, next, summary, pages = [] }: PaginationProps) => {
  const t = useTranslations("ui");
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {summary ? <p>{summary}</p> : null}
      <ul>
        {previous ? (
          <li>
            <a href={previous} rel="prev">
              <span className="inline-flex items-center gap-2">
                <Icon name="left" small />
                {t("previousPage")}
              </span>
            </a>
          </li>
        ) : null}
        {pages.map(({ n, href, current }) => (
          <li key={n}>
            <a href={href} aria-current={current ? "page" : undefined} aria-label={t("page", { n })}>
              {n}
            </a>
          </li>
        ))}
        {next ? (
          <li>
            <a href={next} rel="next">
              <span className="inline-flex items-center gap-2">
                {t("nextPage")}
                <Icon name="right" small />
              </span>
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
};
