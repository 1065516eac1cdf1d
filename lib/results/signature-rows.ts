import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import { untilDay } from "#lib/i18n/until-day.ts";
import type { Locale } from "#lib/services/define.ts";
import type { ResultContent } from "./content-types.ts";
import { phrase } from "./phrases.ts";

/** Who signed a document, how and until when it is valid, as it stands under its text. */
export const signatureRows = (content: ResultContent, locale: Locale): readonly { readonly label: string; readonly value: string }[] => {
  const at = formatDateTime(new Date(content.signedAt), locale);
  const { signer, validUntil } = content;
  const said = new Set(content.form ? [] : content.lines.flatMap((line) => line.values.map((value) => value[locale])));
  // What the portal issues by itself nobody signs for an office.
  const role = signer.way === "seal" ? phrase(locale, signer.role) : `${phrase(locale, signer.role)}, ${content.office.title[locale]}`;
  return [
    // Where the document's own lines name the signer, only the post is added.
    said.has(signer.fullName)
      ? { label: phrase(locale, "signer-role"), value: role }
      : { label: phrase(locale, "signed-by"), value: `${signer.fullName}, ${role}` },
    { label: phrase(locale, "signed-how"), value: phrase(locale, signer.way, { at }) },
    { label: phrase(locale, "case"), value: content.caseNumber },
    ...(content.replaces ?? []).map(({ number, signedOn }) => ({
      label: phrase(locale, "replaces"),
      value: `${phrase(locale, "number", { number })}, ${formatDay(signedOn, locale)}`,
    })),
    ...(validUntil === null || said.has(formatDay(validUntil, locale))
      ? []
      : [{ label: phrase(locale, "valid-until"), value: phrase(locale, "until", { on: untilDay(validUntil, locale) }) }]),
  ];
};
