import { formatDay } from "#lib/i18n/format.ts";
import { untilDay } from "#lib/i18n/until-day.ts";
import type { Locale, Text } from "#lib/services/define.ts";
import type { ShownDocument, Standing } from "./verified-answer.tsx";

/** What the portal tells of a document, on the page and to the browser alike. */
export type ToldDocument = {
  readonly number: string;
  readonly title: Text;
  readonly issuedOn: string;
  readonly body: Text;
  readonly initials: string;
  readonly standing: Standing;
  readonly validUntil: string | null;
  readonly replacedBy: string | null;
  readonly replaces: readonly string[];
  readonly withdrawn: { readonly ground: string; readonly on: string } | null;
  readonly signedWay: string;
  readonly decisionFingerprint: string | null;
};

/** Words by their codes: how a document was signed, on which ground it was withdrawn. */
export type VerifyWords = { readonly signed: Readonly<Record<string, string>>; readonly grounds: Readonly<Record<string, string>> };

export const shownDocument = (told: ToldDocument, locale: Locale, words: VerifyWords): ShownDocument => ({
  number: told.number,
  title: told.title[locale],
  day: formatDay(told.issuedOn, locale),
  body: told.body[locale],
  initials: told.initials,
  standing: told.standing,
  signature: words.signed[told.signedWay] ?? "",
  // In groups, as the official saw it before signing.
  decision: told.decisionFingerprint?.match(/.{1,4}/g)?.join(" ") ?? null,
  until: told.validUntil === null ? null : untilDay(told.validUntil, locale),
  withdrawn: told.withdrawn === null ? null : `${words.grounds[told.withdrawn.ground] ?? ""}, ${formatDay(told.withdrawn.on, locale)}`,
  replacedBy: told.replacedBy,
  replaces: told.replaces.length === 0 ? null : told.replaces.join(", "),
});
