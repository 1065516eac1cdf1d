import { eq } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { isCaseId } from "#lib/applications/case-file.ts";
import { lookAt } from "#lib/applications/look.ts";
import { db } from "#lib/db/client.ts";
import { results } from "#lib/db/schema.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { resultArchive } from "./archive.ts";
import type { ResultContent } from "./content-types.ts";
import { resultContent, resultPdf } from "./files.ts";
import { printName, printOf } from "./print.ts";
import { printedForm } from "./printed-form.ts";
import { printedFormPdf } from "./printed-form-pdf.ts";

export type Download = { readonly name: string; readonly bytes: Buffer };

/** A result document, `printed` as kk, ru, kk-large or ru-large, for its owner or for staff of the case, whose look is recorded first. Null: not there, or not for this person. */
export const resultFor = async (person: Person, resultId: string, printed: string): Promise<Download | null> => {
  const print = printOf(printed);
  if (print === null || !(await maySee(person, resultId))) return null;
  const file = await resultPdf(resultId, print);
  return file && { name: `${file.number}-${printName(print)}.pdf`, bytes: file.bytes };
};

/** The documents of a result with what an official signed and how to check all of it, for whoever may have the document. */
export const resultArchiveFor = async (person: Person, resultId: string, language: string): Promise<Download | null> =>
  isLocale(language) && (await maySee(person, resultId)) ? resultArchive(resultId, language) : null;

/** What a result says, to be read as a page, for whoever may have its document. */
export const resultToRead = async (person: Person, applicationId: string, resultId: string): Promise<ResultContent | null> =>
  (await maySee(person, resultId, applicationId)) ? resultContent(resultId) : null;

const maySee = async (person: Person, resultId: string, applicationId?: string): Promise<boolean> => {
  if (!isCaseId(resultId)) return false;
  const [row] = await db()
    .select({ applicationId: results.applicationId, held: results.held })
    .from(results)
    .where(eq(results.id, resultId));
  if (applicationId !== undefined && row?.applicationId !== applicationId) return false;
  const visible = row ? await lookAt(person, row.applicationId, "result") : null;
  return row !== undefined && visible !== null && !(row.held && visible.as === "owner");
};

/** The printed application, likewise. */
export const printedFormFor = async (person: Person, applicationId: string, printed: string): Promise<Download | null> => {
  const print = printOf(printed);
  if (print === null) return null;
  if (!(await lookAt(person, applicationId, "printed-form"))) return null;
  const form = await printedForm(applicationId, print.locale);
  return form && { name: `${form.number}-${printName(print)}.pdf`, bytes: await printedFormPdf(form, print.large) };
};

/** A file only as an attachment, never kept by anything on the way. */
export const fileResponse = ({ name, bytes }: Download): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": name.endsWith(".zip") ? "application/zip" : "application/pdf",
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
