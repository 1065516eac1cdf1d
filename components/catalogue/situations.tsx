import { useTranslations } from "next-intl";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";

/** Life situations of the services, in their order; `current` is the chosen one, "check" stands for services with a self-check. */
export const Situations = ({
  locale,
  services,
  current,
  className = "",
}: {
  locale: Locale;
  services: readonly ServiceDefinition[];
  current?: string | undefined;
  className?: string;
}) => {
  const t = useTranslations("catalogue");
  const link = (href: string, label: string, chosen: boolean) => (
    <li key={href}>
      <a href={href} aria-current={chosen ? "true" : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav className={className} aria-labelledby="situations">
      <h2 id="situations" className="text-h3">
        {t("situationsTitle")}
      </h2>
      <ul className="chips">
        {current === undefined ? null : link(`/${locale}/services`, t("allSituations"), current === "")}
        {[...new Set(services.flatMap((service) => service.lifeSituations))].map((id) =>
          link(`/${locale}/services?situation=${id}`, t(`situations.${id}`), current === id),
        )}
        {link(`/${locale}/services?check=yes`, t("checkHere"), current === "check")}
      </ul>
    </nav>
  );
};
