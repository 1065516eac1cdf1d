import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { Locale } from "#lib/services/define.ts";

/** 403: signed in, but without the role that the page needs. */
const Forbidden = () => {
  const t = useTranslations("refusals");
  const locale = useLocale() as Locale;
  return (
    <PageShell locale={locale} path="">
      <title>{`${t("forbidden-title")} – Qyzmet`}</title>
      <h1>{t("forbidden-title")}</h1>
      <p>{t("forbidden-text")}</p>
      <ButtonLink href={`/${locale}/cabinet`}>{t("cabinet")}</ButtonLink>
    </PageShell>
  );
};
export default Forbidden;
