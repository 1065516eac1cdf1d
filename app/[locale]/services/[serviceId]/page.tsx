import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { shortTitle } from "#components/catalogue/service-groups.tsx";
import { PassportDue } from "#components/service/passport-due.tsx";
import { PassportHead } from "#components/service/passport-head.tsx";
import { PassportLaw } from "#components/service/passport-law.tsx";
import { PassportNeeds } from "#components/service/passport-needs.tsx";
import { PassportRights } from "#components/service/passport-rights.tsx";
import { PassportSteps } from "#components/service/passport-steps.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { termTold } from "#lib/catalogue/terms-told.ts";
import { locales } from "#lib/i18n/locales.ts";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices, findService } from "#lib/services/registry.ts";

type Props = { params: Promise<{ locale: Locale; serviceId: string }> };

/** The page tells a date: it is made anew every minute. */
export const revalidate = 60;

export const generateStaticParams = () => locales.flatMap((locale) => allServices().map(({ id }) => ({ locale, serviceId: id })));

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, serviceId } = await params;
  const service = findService(serviceId);
  if (!service) return {};
  const t = await getTranslations({ locale, namespace: "passport" });
  const summary = serviceText(locale, serviceId).get("summary");
  return pageMetadata({
    locale,
    path: `/services/${serviceId}`,
    title: shortTitle(locale, serviceId),
    description: t("description", { summary, term: termTold(service, locale) }),
  });
};

/** Passport of a service: what it gives, by when, what is needed, how it goes, when it is refused, how to complain, the law. */
const Passport = async ({ params }: Props) => {
  const { locale, serviceId } = await params;
  setRequestLocale(locale);
  const service = findService(serviceId);
  if (!service) notFound();
  const catalogue = await getTranslations("catalogue");
  const ui = await getTranslations("ui");
  const about = { locale, service };
  return (
    <PageShell
      locale={locale}
      path={`/services/${serviceId}`}
      current="services"
      crumbs={[
        { href: `/${locale}`, label: ui("home") },
        { href: `/${locale}/services#${service.domain}`, label: catalogue(`domains.${service.domain}`) },
      ]}
    >
      <div className="split">
        <PassportHead {...about} />
        <div className="side">
          <PassportDue {...about} />
        </div>
      </div>
      <PassportNeeds {...about} />
      <PassportSteps {...about} />
      <PassportRights {...about} />
      <PassportLaw {...about} />
    </PageShell>
  );
};

export default Passport;
