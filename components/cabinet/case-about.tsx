import { useTranslations } from "next-intl";
import { signatureRows } from "#components/sign/signature-rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { CaseForOwner } from "#lib/applications/views.ts";
import { formatDateTime, formatPhone } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";

/** Facts of the case: office, ground, language, signature. */
export const CaseAbout = ({ locale, view }: { locale: Locale; view: CaseForOwner }) => {
  const t = useTranslations("cabinet");
  const rows: SummaryRow[] = [
    { term: t("case.filed"), value: formatDateTime(new Date(view.filedAt), locale) },
    ...(view.category === null
      ? []
      : [{ term: t("case.category"), value: serviceText(locale, view.serviceId).get("categories", view.category, "title") }]),
    ...(view.office === null
      ? []
      : [
          { term: t("case.office"), value: view.office[locale] },
          ...(view.office.address[locale] === "" ? [] : [{ term: t("case.address"), value: view.office.address[locale] }]),
          ...(view.office.phone === "" ? [] : [{ term: t("case.phone"), value: formatPhone(view.office.phone) }]),
        ]),
    { term: t("case.language"), value: t(`case.${view.locale}`) },
    ...signatureRows(view.signature, locale),
  ];
  return (
    <Section title={t("case.about")} id="about">
      <SummaryList rows={rows} side />
    </Section>
  );
};
