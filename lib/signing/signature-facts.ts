/** How something was signed: the same words on the receipt, in the cabinet, on the officer's screen and on paper. */
import { formatDateTime } from "#lib/i18n/format.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";

/** What applicants sign. */
export type SignedKind = "application" | "complaint" | "hearing-answer";

export type SignatureStatus = "valid" | "pending" | "invalid";

export type SignedBy = {
  readonly way: "otp" | "eds";
  readonly status: SignatureStatus;
  /** ISO; of a digital signature the time of its stamp, or of its receipt where it has none. */
  readonly signedAt: string;
  readonly stamped: boolean;
  /** As the certificate names its holder; null for a code. */
  readonly key: { readonly name: string; readonly organisation: string | null; readonly issuer: string } | null;
  /** Lower-case hex SHA-256 of what was signed. */
  readonly fingerprint: string;
};

const word = (locale: Locale, key: string): string => {
  const texts = pageMessages(locale).signing;
  const by = typeof texts === "object" ? texts["by"] : undefined;
  const found = typeof by === "object" ? by[key] : undefined;
  if (typeof found !== "string") throw new Error(`messages/${locale}/signing.json has no by.${key}`);
  return found;
};

/** The facts of a signature as label and value; the fingerprint is shown beside them, in groups. */
export const signatureFacts = (
  { way, status, signedAt, stamped, key }: Omit<SignedBy, "fingerprint">,
  locale: Locale,
): readonly { readonly label: string; readonly value: string }[] => [
  { label: word(locale, "way"), value: word(locale, way) },
  ...(key === null
    ? []
    : [
        { label: word(locale, "name"), value: [key.name, key.organisation].filter(Boolean).join(", ") },
        { label: word(locale, "issuer"), value: key.issuer },
      ]),
  { label: word(locale, stamped ? "stamped" : "at"), value: formatDateTime(new Date(signedAt), locale) },
  ...(way === "otp" && status === "valid" ? [] : [{ label: word(locale, "check"), value: word(locale, status) }]),
];

export const fingerprintLabel = (locale: Locale): string => word(locale, "fingerprint");
