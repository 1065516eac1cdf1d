import { useTranslations } from "next-intl";
import { legalPlaceInWords } from "#lib/i18n/legal-place.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { LegalPlace, Locale, ServiceDefinition } from "#lib/services/define.ts";

/** Small line under a document, ground or term: where the act says so. Nothing when the definition names no place. */
export const LawLine = ({ locale, act, law }: { locale: Locale; act: ServiceDefinition["act"]; law: LegalPlace | undefined }) => {
  const t = useTranslations("law");
  return law === undefined ? null : <span className="block text-small text-ink-2">{glue(legalPlaceInWords(law, act, t), locale)}</span>;
};
