import type { ServiceText } from "#lib/i18n/service-text.ts";
import type { FormRun } from "./content-types.ts";
import { filledLines } from "./form-text.ts";

/** The application as the annex of the act words it: to whom and from whom at the right, then what is asked. */
export type ApplicationLetter = { readonly addressee: readonly (readonly FormRun[])[]; readonly body: readonly (readonly FormRun[])[] };

/**
 * Null: the act prints no form for this service. Blanks are questions of the service and `office`, `category`, `documents`, `signer`, `day`.
 * @param standsIn what stands in a blank; "" when nothing does
 * @param empty `rule` for a form to be filled in by hand
 */
export const applicationLetter = (
  text: ServiceText,
  standsIn: (id: string) => string,
  empty: "omit" | "rule",
): ApplicationLetter | null => {
  const body = text.optional("form", "body");
  if (body === undefined) return null;
  return { addressee: filledLines(text.optional("form", "addressee") ?? "", standsIn, empty), body: filledLines(body, standsIn, empty) };
};

/** Words of a letter's blanks that are no questions. */
export const letterBlanks = ["office", "category", "documents", "signer", "day"] as const;
