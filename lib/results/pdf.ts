import { config } from "#lib/config.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";
import type { ResultContent } from "./content-types.ts";
import { drawLines } from "./letter-pdf.ts";
import { newSheet, page, type Sheet, textWidth } from "./pdf-page.ts";
import { phrase } from "./phrases.ts";
import type { Print } from "./print.ts";
import { drawQr, qrLeft, qrSize } from "./qr.ts";
import { placeSeal } from "./seal-place.ts";
import { signatureRows } from "./signature-rows.ts";

/** Address that the document prints; its QR code carries the signed word behind it. */
export const verifyAddress = (number: string, locale: Locale): string => `${config.publicOrigin}/${locale}/verify?number=${number}`;

const head = (sheet: Sheet, content: ResultContent): void => {
  const { locale } = sheet;
  sheet.text("P", content.office.title[locale], { strong: true, size: 12, align: "center", after: 2 });
  const contact = [content.office.address[locale], content.office.phone].filter((part) => part !== "").join(", ");
  if (contact !== "") sheet.text("P", glue(contact, locale), { size: 9.5, color: "quiet", align: "center", after: 18 });
};

const heading = (sheet: Sheet, content: ResultContent): void => {
  const { locale } = sheet;
  sheet.text("H1", glue(content.title[locale], locale), { strong: true, size: 15, align: "center", after: 6 });
  const numberAndDay = `${phrase(locale, "number", { number: content.number })}, ${formatDay(content.signedOn, locale)}`;
  sheet.text("P", numberAndDay, { align: "center", after: 18 });
};

/** Lines that the head already says, or the form has in its own place. */
const repeated = (content: ResultContent, id: string): boolean => {
  const line = content.lines.find((one) => one.id === id);
  return line?.values.length === 1 && line.values[0]?.kk === content.number;
};

/** Characters that still stand well beside their label. */
const longestCell = 500;

const body = (sheet: Sheet, content: ResultContent): void => {
  const { locale } = sheet;
  if (content.form) {
    const form = content.form[locale];
    const half = textWidth / 2;
    drawLines(sheet, form.addressee, sheet.large ? { after: 2 } : { x: page.margin + half, width: half, after: 2 });
    sheet.space(14);
    heading(sheet, content);
    drawLines(sheet, form.body, { size: 11.5, after: 6 });
    sheet.space(12);
    drawLines(sheet, form.signature, { size: 11.5, after: 4 });
    drawLines(sheet, form.date, { size: 11.5, after: 8 });
    return;
  }
  heading(sheet, content);
  const rows: { label: string; value: string }[] = [];
  const flush = () => {
    if (rows.length > 0) sheet.rows(rows.splice(0));
  };
  for (const line of content.lines) {
    if (repeated(content, line.id)) continue;
    const label = glue(line.label[locale], locale);
    const value = line.values.map((one) => glue(one[locale], locale)).join("\n");
    if (!line.table && value.length <= longestCell) {
      rows.push({ label, value });
      continue;
    }
    // A long reasoning or a table flows over pages; a row of the table of facts cannot.
    flush();
    sheet.text("H2", label, { strong: true, after: 4 });
    if (line.table) {
      const columns = line.table.columns.map((column) => column[locale]);
      sheet.table(
        columns,
        line.table.rows.map((row) => row.map((cell) => cell[locale])),
      );
    } else for (const paragraph of value.split(/\n+/)) sheet.text("P", paragraph, { after: 6 });
  }
  flush();
};

const signature = (sheet: Sheet, content: ResultContent): void => {
  sheet.space(8);
  sheet.rows(signatureRows(content, sheet.locale));
};

const verification = (sheet: Sheet, content: ResultContent, paperCode: string): void => {
  const { locale, doc } = sheet;
  const address = verifyAddress(content.number, locale);
  const ownWords = content.lines.some((line) => line.own !== undefined && line.own !== locale);
  const notes = [
    phrase(locale, content.language === locale ? "original" : "other-language"),
    ...(ownWords ? [phrase(locale, "own-words")] : []),
    phrase(locale, "sealed"),
  ];
  sheet.need(qrSize + 26);
  sheet.space(10);
  // Large notes would run over the code's foot: it stands below them.
  const width = sheet.large ? textWidth : qrLeft - page.margin - 20;
  const beside = doc.y;
  for (const note of notes) sheet.text("P", glue(note, locale), { size: 9.5, color: "quiet", width, after: 3 });
  sheet.text("P", phrase(locale, "verify"), { size: 9.5, color: "quiet", width, after: 0 });
  sheet.text("P", address, { size: 9.5, width, after: 3 });
  if (sheet.large) sheet.need(qrSize + 30);
  const below = doc.y;
  const top = sheet.large ? below : beside;
  sheet.figure(phrase(locale, "qr"), { x: qrLeft, y: top, width: qrSize, height: qrSize }, () =>
    drawQr(doc, `${address}#${paperCode}`, qrLeft, top, qrSize),
  );
  doc.y = top + qrSize + 6;
  const under = sheet.large ? ({ align: "right" } as const) : ({ x: qrLeft, width: qrSize, align: "center" } as const);
  sheet.text("P", content.number, { size: 10, strong: true, ...under, after: 0 });
  doc.y = Math.max(below, doc.y);
};

/**
 * The document as it is printed in one way, with an empty place for the seal. The same content and code give the same bytes.
 * @param paperCode the signed word of its QR code: behind the #, so that no browser sends it anywhere
 */
export const resultDocument = async (content: ResultContent, { locale, large }: Print, paperCode: string): Promise<Buffer> => {
  const sheet = newSheet({
    locale,
    large,
    title: `${content.title[locale]}, ${phrase(locale, "number", { number: content.number })}`,
    subject: content.service[locale],
    createdAt: new Date(content.signedAt),
    demo: content.demo,
  });
  head(sheet, content);
  body(sheet, content);
  signature(sheet, content);
  verification(sheet, content, paperCode);
  placeSeal(sheet.doc, content.number, new Date(content.signedAt));
  return sheet.finish(phrase(locale, "number", { number: content.number }));
};
