import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Hidden } from "#components/ui/hidden/hidden.tsx";

export type SummaryRow = {
  key?: string;
  term: string;
  value: ReactNode;
  /** At the right edge: a tag, a date. */
  aside?: ReactNode;
  /** `what` is read with "Change": «Өзгерту: баланың туған күні». */
  change?: { href: string; what: string } | undefined;
};

/** Questions and answers. `side`: narrow terms, for side columns and the desk. */
export const SummaryList = ({ rows, side = false }: { rows: readonly SummaryRow[]; side?: boolean }) => {
  const t = useTranslations("ui");
  return (
    <dl className={side ? "sum sum--side" : "sum"}>
      {rows.map(({ key, term, value, aside, change }) => (
        <div key={key ?? term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {aside ? <dd>{aside}</dd> : null}
          {change ? (
            <dd className="change">
              <a href={change.href}>
                {t("change")}
                <Hidden>: {change.what}</Hidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
};
