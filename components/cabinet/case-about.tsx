import { useTranslations } from "next-intl";
import { Section } from "#components/ui/section/section.tsx";
import { Fingerprint } from "#components/ui/sheet/sheet.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { CaseForOwner } from "#lib/applications/views.ts";
import { formatDateTime, formatPhone } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";
import { signatureFacts } from "#lib/signing/signature-facts.ts";

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
    ...signatureFacts(view.signature, locale).map(({ label, value }) => ({ term: label, value })),
    { term: t("case.fingerprint"), value: <Fingerprint value={view.signature.fingerprint} bare /> },
  ];
  return (
    <Section title={t("case.about")} id="about">
      <SummaryList rows={rows} side />
    </Section>
  );
};
