import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TextPage } from "#components/text-page/text-page.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "help" });
  return pageMetadata({ locale, path: "/help", title: t("title"), description: t("description") });
};

const parts = ["sign-in", "apply", "papers", "sign", "term", "hearing", "complaint", "result"] as const;

const Help = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("help");
  const links = [
    { href: "/services", words: t("servicesLink"), under: "apply" },
    { href: "/verify", words: t("verifyLink"), under: "result" },
  ];
  return (
    <TextPage
      locale={locale}
      path="/help"
      title={t("title")}
      lead={t("lead")}
      parts={parts.map((id) => ({
        id,
        title: t(`parts.${id}.title`),
        lines: ["a", "b"]
          .map((line) => `parts.${id}.${line}`)
          .filter((key) => t.has(key))
          .map((key) => t(key)),
        more: links
          .filter(({ under }) => under === id)
          .map(({ href, words }) => (
            <p key={href}>
              <a href={`/${locale}${href}`}>{words}</a>
            </p>
          )),
      }))}
    />
  );
};

export default Help;
