import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";
import { declarationOf, type Signable, signable } from "#lib/signing/statement.ts";
import type { AddresseeChoice, ComplaintText } from "./complaint.ts";

export type ComplaintStatement = Signable & {
  readonly declaration: string;
  readonly rows: readonly { readonly question: string; readonly answer: string }[];
};

const word = (locale: Locale, ...path: readonly string[]): string => {
  let at: unknown = pageMessages(locale)["complaint"];
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  if (typeof at !== "string") throw new Error(`messages/${locale}/complaint.json has no ${path.join(".")}`);
  return at;
};

/** The complaint exactly as it is shown and signed, in its language. */
export const complaintStatement = (
  complained: { readonly applicationId: string; readonly caseNumber: string; readonly serviceTitle: string },
  to: AddresseeChoice,
  typed: ComplaintText,
  locale: Locale,
): ComplaintStatement => {
  const declaration = declarationOf(locale, "complaint");
  const rows = [
    { question: word(locale, "to", "label"), answer: to.office[locale] },
    { question: word(locale, "caseLabel"), answer: `№ ${complained.caseNumber}. ${complained.serviceTitle}` },
    { question: word(locale, "about", "label"), answer: word(locale, "about", typed.about) },
    { question: word(locale, "text", "label"), answer: typed.text },
    { question: word(locale, "demand", "label"), answer: typed.demand },
  ];
  const snapshot = {
    kind: "complaint",
    format: 1,
    application: complained.applicationId,
    addressee: to.to,
    office: to.officeId,
    about: typed.about,
    text: typed.text,
    demand: typed.demand,
    statement: { language: locale, declaration, rows },
  };
  return { ...signable(snapshot), declaration, rows };
};
