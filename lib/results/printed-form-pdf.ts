import { formatDateTime, formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import { signatureFacts } from "#lib/signing/signature-facts.ts";
import { drawLetter } from "./letter-pdf.ts";
import { newSheet } from "./pdf-page.ts";
import { phrase } from "./phrases.ts";
import type { PrintedForm } from "./printed-form.ts";

/** Hex in groups of eight, so that it can be compared by eye and breaks at the end of a line. */
const grouped = (hex: string): string => (hex.match(/.{1,8}/g) ?? []).join(" ");

/** The application as a document of its own: what was asked, what was answered, what was attached, how it was signed. */
export const printedFormPdf = (form: PrintedForm, large = false): Promise<Buffer> => {
  const { locale } = form;
  const sheet = newSheet({
    locale,
    large,
    title: `${phrase(locale, "form-title")}, ${phrase(locale, "number", { number: form.number })}`,
    subject: form.service,
    createdAt: new Date(form.signature.signedAt),
    demo: form.demo,
  });
  drawLetter(sheet, { title: form.service, letter: form.letter, office: form.office?.[locale] ?? null, signer: form.signer });
  sheet.rows([
    { label: phrase(locale, "case"), value: form.number },
    { label: phrase(locale, "form-filed"), value: formatDateTime(form.filedAt, locale) },
    ...(form.acceptedOn === null ? [] : [{ label: phrase(locale, "form-accepted"), value: formatDay(form.acceptedOn, locale) }]),
  ]);
  for (const step of form.steps) {
    sheet.need(60);
    sheet.space(8);
    sheet.text("H2", glue(step.title, locale), { strong: true, size: 12, after: 4 });
    sheet.rows(
      step.rows.map((row) => ({
        label: glue(row.question, locale),
        value: row.source === "register" ? `${glue(row.answer, locale)} ${phrase(locale, "form-register")}` : glue(row.answer, locale),
      })),
    );
  }
  if (form.files.length > 0) {
    sheet.need(60);
    sheet.space(8);
    sheet.text("H2", phrase(locale, "form-files"), { strong: true, size: 12, after: 4 });
    sheet.rows(form.files.map((file) => ({ label: glue(file.title, locale), value: `${file.name}\nSHA-256: ${grouped(file.sha256)}` })));
  }
  sheet.need(120);
  sheet.space(8);
  sheet.text("P", glue(form.declaration, locale), { after: 8 });
  sheet.text("H2", phrase(locale, "form-signature"), { strong: true, size: 12, after: 4 });
  sheet.rows([
    { label: phrase(locale, "signed-by"), value: form.signer },
    ...signatureFacts(form.signature, locale),
    { label: phrase(locale, "form-fingerprint"), value: grouped(form.signature.fingerprint) },
  ]);
  sheet.text("P", phrase(locale, form.language === locale ? "form-statement" : "other-language-form"), { size: 9.5, color: "quiet" });
  return sheet.finish(phrase(locale, "number", { number: form.number }));
};
