import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchForm } from "#components/catalogue/search-form.tsx";
import { ServiceGroups, ServiceRows } from "#components/catalogue/service-groups.tsx";
import { Situations } from "#components/catalogue/situations.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { longestQuery, searchServices } from "#lib/catalogue/search.ts";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "catalogue" });
  return pageMetadata({ locale, path: "/services", title: t("title"), description: t("description") });
};

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** The catalogue: by search, by life situation, by self-check; and always the whole list, so that nobody meets an empty page. */
const Catalogue = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("catalogue");
  const home = await getTranslations("home");
  const asked = await searchParams;
  const query = one(asked.q).trim().slice(0, longestQuery);
  const situation = one(asked.situation);
  const services = allServices();
  const known = services.flatMap((service) => service.lifeSituations);
  const found = query === "" ? [] : searchServices(services, query);
  const shown = services
    .filter((service) => !known.includes(situation) || service.lifeSituations.includes(situation))
    .filter((service) => one(asked.check) !== "yes" || service.eligibilityCheck !== undefined);
  const chosen = one(asked.check) === "yes" ? "check" : known.includes(situation) ? situation : "";
  return (
    <PageShell locale={locale} path="/services" current="services" crumbs={[{ href: `/${locale}`, label: home("title") }]}>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <SearchForm locale={locale} label={home("searchLabel")} hint={home("searchHint")} button={home("search")} value={query} />
      {query === "" ? null : found.length > 0 ? (
        <Section title={t("found", { count: found.length })} note={t("foundFor", { query })}>
          <ServiceRows locale={locale} services={found} />
        </Section>
      ) : (
        <div className="mt-8">
          <Notice tone="warn" icon="search" title={t("nothing")} status>
            <p>{t("nothingText")}</p>
          </Notice>
        </div>
      )}
      <Situations locale={locale} services={services} current={chosen} className="mt-12" />
      <ServiceGroups locale={locale} services={shown} />
    </PageShell>
  );
};

export default Catalogue;
