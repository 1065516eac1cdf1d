import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TextPage } from "#components/text-page/text-page.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "privacy" });
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("description") });
};

const parts = ["what", "who", "long", "safe", "cookies", "rights"] as const;

const Privacy = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("privacy");
  return (
    <TextPage
      locale={locale}
      path="/privacy"
      title={t("title")}
      lead={t("lead")}
      parts={parts.map((id) => ({
        id,
        title: t(`parts.${id}.title`),
        lines: ["a", "b"]
          .map((line) => `parts.${id}.${line}`)
          .filter((key) => t.has(key))
          .map((key) => t(key)),
        more:
          id === "who" ? (
            <p>
              <a href={`/${locale}/cabinet/who-saw`}>{t("logLink")}</a>
            </p>
          ) : null,
      }))}
    />
  );
};

export default Privacy;
