import { useTranslations } from "next-intl";
import { Rows } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { termTold } from "#lib/catalogue/terms-told.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Domain, Locale, ServiceDefinition } from "#lib/services/define.ts";

const domains: readonly Domain[] = ["defence", "education", "family"];

/** Name as it stands in lists. */
export const shortTitle = (locale: Locale, serviceId: string): string => {
  const text = serviceText(locale, serviceId);
  return text.optional("shortTitle") ?? text.get("title");
};

export const ServiceRows = ({ locale, services }: { locale: Locale; services: readonly ServiceDefinition[] }) => (
  <Rows
    rows={services.map((service) => ({
      href: `/${locale}/services/${service.id}`,
      label: shortTitle(locale, service.id),
      aside: termTold(service, locale),
    }))}
  />
);

/** All services as a timetable: name and legal term, by domain. */
export const ServiceGroups = ({ locale, services }: { locale: Locale; services: readonly ServiceDefinition[] }) => {
  const t = useTranslations("catalogue");
  return domains
    .map((domain) => ({ domain, group: services.filter((service) => service.domain === domain) }))
    .filter(({ group }) => group.length > 0)
    .map(({ domain, group }) => (
      <Section key={domain} id={domain} title={t(`domains.${domain}`)}>
        <ServiceRows locale={locale} services={group} />
      </Section>
    ));
};
