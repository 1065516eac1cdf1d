import { glue } from "#lib/i18n/typography.ts";
import type { ApplicationLetter } from "./application-letter.ts";
import type { FormRun } from "./content-types.ts";
import { page, type Sheet, textWidth } from "./pdf-page.ts";
import { phrase } from "./phrases.ts";

/** Lines of a prescribed wording; what was filled in is set off. */
export const drawLines = (sheet: Sheet, lines: readonly (readonly FormRun[])[], style: Parameters<Sheet["runs"]>[1]): void => {
  for (const line of lines) {
    sheet.runs(
      line.map((run) => ({ text: glue(run.text, sheet.locale), strong: run.filled })),
      style,
    );
  }
};

/** Head of an application: as the act's annex lays it out, or, where the act has none, to whom and from whom and the name of the service. */
export const drawLetter = (
  sheet: Sheet,
  of: { readonly title: string; readonly letter: ApplicationLetter | null; readonly office: string | null; readonly signer: string | null },
): void => {
  const { locale } = sheet;
  const half = sheet.large ? {} : { x: page.margin + textWidth / 2, width: textWidth / 2 };
  if (of.letter) drawLines(sheet, of.letter.addressee, { ...half, after: 2 });
  else {
    if (of.office !== null) sheet.text("P", `${phrase(locale, "form-to")}: ${glue(of.office, locale)}`, { ...half, after: 2 });
    if (of.signer !== null) sheet.text("P", of.signer, half);
  }
  sheet.space(14);
  sheet.text("H1", phrase(locale, "form-title"), { strong: true, size: 15, align: "center", after: 4 });
  sheet.text("P", glue(of.title, locale), { size: 12, align: "center", after: 12 });
  if (of.letter) {
    drawLines(sheet, of.letter.body, { size: 11.5, after: 6 });
    sheet.space(8);
  }
};
