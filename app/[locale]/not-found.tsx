import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { Locale } from "#lib/services/define.ts";

/** 404: what happened, that nothing was lost, what to do now. */
const NotFound = async () => {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("refusals");
  return (
    <PageShell locale={locale} path="">
      <title>{`${t("not-found-title")} – Qyzmet`}</title>
      <h1>{t("not-found-title")}</h1>
      <p className="lead">{t("not-found-text")}</p>
      <div className="actions">
        <ButtonLink href={`/${locale}/services`}>{t("all-services")}</ButtonLink>
        <ButtonLink href={`/${locale}/cabinet`} look="quiet">
          {t("cabinet")}
        </ButtonLink>
      </div>
      <p className="mt-8">{t("call")}</p>
    </PageShell>
  );
};

export default NotFound;
