/** The application form of a service without answers, to be read beforehand or filled in by hand. */
import { config } from "#lib/config.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Field, ServiceDefinition } from "#lib/services/define.ts";
import { applicationLetter } from "./application-letter.ts";
import { drawLetter } from "./letter-pdf.ts";
import { newSheet } from "./pdf-page.ts";
import { phrase } from "./phrases.ts";
import { type Print, printName } from "./print.ts";

/** A day that is the same for every copy of one edition, so that one form is one file. */
const madeOn = ({ edition }: ServiceDefinition): Date => new Date(`${edition}T00:00:00Z`);

const drawn = new Map<string, Promise<Buffer>>();

/** @returns a PDF, tagged; one copy for all, drawn once in a process. */
export const blankFormPdf = (service: ServiceDefinition, print: Print): Promise<Buffer> => {
  const key = `${service.id} ${service.edition} ${printName(print)}`;
  const known = drawn.get(key) ?? draw(service, print);
  drawn.set(key, known);
  return known;
};

const draw = (service: ServiceDefinition, { locale, large }: Print): Promise<Buffer> => {
  const text = serviceText(locale, service.id);
  const sheet = newSheet({
    locale,
    large,
    title: `${phrase(locale, "form-title")}: ${text.get("shortTitle")}`,
    subject: text.get("title"),
    createdAt: madeOn(service),
    demo: config.demo,
  });
  drawLetter(sheet, { title: text.get("title"), letter: applicationLetter(text, () => "", "rule"), office: null, signer: null });
  const lineOf = (field: Field) => {
    const options = (field.options ?? []).map((option) => `( ) ${text.get("fields", field.id, "options", option)}`);
    return { label: glue(text.get("fields", field.id, "label"), locale), value: options.length > 0 ? options.join("\n") : " \n " };
  };
  for (const { id } of service.steps) {
    const categories =
      id === "category" && service.categories.length > 1
        ? service.categories.map((category) => `( ) ${text.get("categories", category.id, "title")}`)
        : [];
    const fields = service.fields.filter((field) => field.step === id && field.type !== "repeat");
    if (categories.length + fields.length === 0) continue;
    sheet.need(120);
    sheet.space(8);
    sheet.text("H2", glue(text.get("steps", id), locale), { strong: true, size: 12, after: 4 });
    for (const line of categories) sheet.text("P", glue(line, locale));
    if (fields.length > 0) sheet.rows(fields.map(lineOf));
  }
  const papers = service.documents.filter(({ portal }) => portal !== "form");
  if (papers.length > 0) {
    sheet.need(120);
    sheet.space(8);
    sheet.text("H2", phrase(locale, "form-files"), { strong: true, size: 12, after: 4 });
    for (const { id } of papers) sheet.text("P", `( ) ${glue(text.get("documents", id, "title"), locale)}`);
  }
  sheet.need(120);
  sheet.space(12);
  sheet.rows([
    { label: phrase(locale, "form-day"), value: " " },
    { label: phrase(locale, "form-signature"), value: " " },
  ]);
  sheet.text("P", phrase(locale, "form-blank"), { size: 9.5, color: "quiet" });
  return sheet.finish(phrase(locale, "form-title"));
};
