import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorSummary, type ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Tabs } from "#components/ui/tabs/tabs.tsx";
import type { Locale } from "#lib/services/define.ts";

/** Head of the operator's pages. */
export const AdminFrame = ({
  locale,
  tab,
  errors,
  done,
  children,
}: {
  locale: Locale;
  tab: "staff" | "offices" | "figures";
  errors: readonly ErrorSummaryItem[];
  done: string | null;
  children: ReactNode;
}) => {
  const t = useTranslations("admin");
  return (
    <>
      <ErrorSummary items={errors} note="" />
      {done === null ? null : (
        <Notice tone="ok" status id="done">
          <p>{done}</p>
        </Notice>
      )}
      <h1>{t("title")}</h1>
      <p className="muted mt-2">{t("lead")}</p>
      <div className="mt-4">
        <Tabs
          label={t("tabs")}
          tabs={[
            { href: `/${locale}/desk/admin`, label: t("tabStaff"), current: tab === "staff" },
            { href: `/${locale}/desk/admin/offices`, label: t("tabOffices"), current: tab === "offices" },
            { href: `/${locale}/desk/admin/figures`, label: t("tabFigures"), current: tab === "figures" },
          ]}
        />
      </div>
      {children}
    </>
  );
};
