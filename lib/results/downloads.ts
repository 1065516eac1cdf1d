import { eq } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { isCaseId } from "#lib/applications/case-file.ts";
import { lookAt } from "#lib/applications/look.ts";
import { db } from "#lib/db/client.ts";
import { results } from "#lib/db/schema.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";
import { resultPdf } from "./files.ts";
import { printedForm } from "./printed-form.ts";
import { printedFormPdf } from "./printed-form-pdf.ts";

export type Download = { readonly name: string; readonly bytes: Buffer };

/** A result document for its owner or for staff of the case, whose look is recorded first. Null: not there, or not for this person. */
export const resultFor = async (person: Person, resultId: string, language: string): Promise<Download | null> => {
  if (!isCaseId(resultId) || !isLocale(language)) return null;
  const [row] = await db()
    .select({ applicationId: results.applicationId, held: results.held })
    .from(results)
    .where(eq(results.id, resultId));
  const visible = row ? await lookAt(person, row.applicationId, "result") : null;
  if (!row || !visible || (row.held && visible.as === "owner")) return null;
  const file = await resultPdf(resultId, language);
  return file && { name: `${file.number}-${language}.pdf`, bytes: file.bytes };
};

/** The printed application, likewise. */
export const printedFormFor = async (person: Person, applicationId: string, language: string): Promise<Download | null> => {
  if (!isLocale(language)) return null;
  const locale: Locale = language;
  if (!(await lookAt(person, applicationId, "printed-form"))) return null;
  const form = await printedForm(applicationId, locale);
  return form && { name: `${form.number}-${language}.pdf`, bytes: await printedFormPdf(form) };
};

/** A PDF only as an attachment, never kept by anything on the way. */
export const pdfResponse = ({ name, bytes }: Download): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
