import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TextPage } from "#components/text-page/text-page.tsx";
import { config } from "#lib/config.ts";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

/** What mode this copy runs in is known at run time only. */
export const dynamic = "force-dynamic";

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "about" });
  return pageMetadata({ locale, path: "/about", title: t("title"), description: t("description") });
};

const About = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("about");
  const demo = config.demo
    ? [
        {
          id: "demo",
          title: t("demoTitle"),
          lines: [t("demoText")],
          more: (
            <>
              <p>
                <a href={`/${locale}/demo`}>{t("demoPeople")}</a>
              </p>
              <p>
                <a href={`/${locale}/demo/outbox`}>{t("demoOutbox")}</a>
              </p>
            </>
          ),
        },
      ]
    : [];
  return (
    <TextPage
      locale={locale}
      path="/about"
      title={t("title")}
      lead={t("lead")}
      parts={[
        ...demo,
        { id: "how", title: t("howTitle"), lines: ["a", "b", "c"].map((line) => t(`how.${line}`)) },
        { id: "font", title: t("fontTitle"), lines: [t("font")] },
      ]}
    />
  );
};

export default About;
