import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchForm } from "#components/catalogue/search-form.tsx";
import { ServiceGroups } from "#components/catalogue/service-groups.tsx";
import { Situations } from "#components/catalogue/situations.tsx";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "home" });
  return pageMetadata({ locale, path: "", title: t("title"), description: t("description") });
};

const acts: readonly { key: "continue" | "verify" | "check" | "cabinet"; icon: IconName; path: string }[] = [
  { key: "continue", icon: "pen", path: "/cabinet" },
  { key: "verify", icon: "seal", path: "/verify" },
  { key: "check", icon: "flag", path: "/services?check=yes" },
  { key: "cabinet", icon: "user", path: "/sign-in" },
];

const promises = ["promiseDate", "promiseOnce", "promiseComplaint"] as const;

const Home = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("home");
  return (
    <PageShell locale={locale} path="" current="services" bare>
      <div className="hero">
        <div className="wrap">
          <h1>{t("question")}</h1>
          <SearchForm locale={locale} label={t("searchLabel")} hint={t("searchHint")} button={t("search")} />
          <ul className="quick">
            {acts.map(({ key, icon, path }) => (
              <li key={key}>
                <Icon name={icon} />
                <div>
                  <a href={`/${locale}${path}`}>{t(key)}</a>
                  <p>{t(`${key}Text`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="wrap pb-24">
        <Situations locale={locale} services={allServices()} className="mt-12" />
        <ServiceGroups locale={locale} services={allServices()} />
        <Section title={t("promises")}>
          <ul className="stack--l">
            {promises.map((promise) => (
              <li key={promise}>
                <h3>{t(promise)}</h3>
                <p className="text-ink-2">{t(`${promise}Text`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </PageShell>
  );
};

export default Home;
