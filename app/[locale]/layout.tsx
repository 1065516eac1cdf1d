import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale, locales } from "#lib/i18n/locales.ts";
import { visionScript } from "#lib/vision/vision.ts";

export const generateStaticParams = (): { locale: string }[] => locales.map((locale) => ({ locale }));

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1a22" },
  ],
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale: asked } = await params;
  const locale = isLocale(asked) ? asked : "kk";
  const t = await getTranslations({ locale, namespace: "ui" });
  return {
    title: { default: t("portal"), template: `%s – ${t("portal")}` },
    description: t("portalLong"),
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
};

/** The document of every page. Forms are plain posts and links plain links: nothing here needs a script but the reader's settings. */
const Layout = async ({ children, params }: Props) => {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <link rel="preload" href="/fonts/golos-text-cyrillic.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href="/mode.css" />
        <script dangerouslySetInnerHTML={{ __html: visionScript }} />
        <noscript>
          <link rel="stylesheet" href="/vision.css" />
        </noscript>
      </head>
      <body>{children}</body>
    </html>
  );
};

export default Layout;
