import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TextPage } from "#components/text-page/text-page.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "accessibility" });
  return pageMetadata({ locale, path: "/accessibility", title: t("title"), description: t("description") });
};

const Accessibility = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("accessibility");
  return (
    <TextPage
      locale={locale}
      path="/accessibility"
      title={t("title")}
      lead={t("lead")}
      list
      parts={[
        { id: "standard", title: t("standardTitle"), lines: [`${t("standard")} ${t("tested")}`] },
        {
          id: "can",
          title: t("canTitle"),
          lines: ["a", "b", "c", "d", "e", "f"].map((line) => t(`can.${line}`)),
          more: (
            <p>
              <a href={`/${locale}/vision`}>{t("visionLink")}</a>
            </p>
          ),
        },
        { id: "cannot", title: t("cannotTitle"), lines: ["a", "b", "c"].map((line) => t(`cannot.${line}`)) },
        { id: "complain", title: t("complainTitle"), lines: [t("complain")] },
      ]}
    />
  );
};

export default Accessibility;
