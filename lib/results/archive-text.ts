import { formatDateTime } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";
import { phrase } from "./phrases.ts";

/** Names of the files beside the documents: they stand in commands and so are plain ASCII. */
export const archived = {
  decision: "decision.json",
  signature: "decision.json.p7s",
  signer: "signer.pem",
  authorities: "authorities.pem",
  stamp: "time-stamp.tst",
  ocsp: "revocation.ocsp",
  crl: "revocation.crl",
} as const;
export type ArchivedFile = keyof typeof archived;

export type ArchiveFacts = {
  readonly locale: Locale;
  readonly number: string;
  readonly documents: readonly string[];
  readonly address: string;
  readonly demo: boolean;
  /** `seal`: no official signed. `otp`: signed by a one-time code, of which there is no signature to check elsewhere. */
  readonly way: "eds" | "otp" | "seal";
  readonly files: ReadonlySet<ArchivedFile>;
  /** Name of the signer, moment (ISO) at which the signature counts, kind of the key, SHA-256 of the decision; null without one. */
  readonly signature: { readonly name: string; readonly at: string; readonly algorithm: string; readonly fingerprint: string } | null;
};

const { decision, signature, signer, authorities, stamp, ocsp, crl } = archived;

/** `attime`: validity is judged at the moment of signing, so that the command holds when the certificate has long expired. */
const verification = (at: string): string =>
  `openssl cms -verify -binary -inform DER -in ${signature} -content ${decision} -CAfile ${authorities} -partial_chain -purpose any -attime ${Math.floor(Date.parse(at) / 1000)} -out signed.json`;

type Check = { readonly words: string; readonly commands: readonly string[] };

const checksOf = (facts: ArchiveFacts): readonly Check[] => {
  const { locale, documents, files } = facts;
  const check = (words: string, ...commands: readonly string[]): Check => ({ words, commands });
  const byKey = facts.signature === null || !files.has("signature") ? null : facts.signature;
  return [
    check(phrase(locale, "archive-check-seal"), ...documents.map((name) => `pdfsig ${name}`)),
    check(phrase(locale, "archive-check-pdf"), ...documents.map((name) => `qpdf --check ${name}`)),
    ...(facts.signature === null
      ? []
      : [
          check(
            phrase(locale, "archive-check-fingerprint", { fingerprint: facts.signature.fingerprint }),
            `openssl dgst -sha256 ${decision}`,
          ),
        ]),
    ...(byKey === null
      ? []
      : [
          byKey.algorithm.startsWith("GOST")
            ? check(phrase(locale, "archive-gost"))
            : check(phrase(locale, "archive-check-decision"), verification(byKey.at)),
          check(
            phrase(locale, "archive-check-signer"),
            `openssl x509 -in ${signer} -noout -subject -issuer -dates -nameopt utf8,sep_comma_plus`,
          ),
        ]),
    ...(files.has("stamp") ? [check(phrase(locale, "archive-check-stamp"), `openssl ts -reply -token_in -in ${stamp} -text`)] : []),
    ...(files.has("ocsp") ? [check(phrase(locale, "archive-check-revocation"), `openssl ocsp -respin ${ocsp} -text -noverify`)] : []),
    ...(files.has("crl") ? [check(phrase(locale, "archive-check-revocation"), `openssl crl -inform DER -in ${crl} -noout -text`)] : []),
  ];
};

/** What lies in the archive and how each file is checked with programs that are not ours; plain text with the lines of Windows. */
export const archiveText = (facts: ArchiveFacts): string => {
  const { locale, number, documents, files, way } = facts;
  const line = (file: ArchivedFile, words: string): string[] => (files.has(file) ? [`  ${archived[file]} – ${words}`] : []);
  const signed = facts.signature && { name: facts.signature.name, at: formatDateTime(new Date(facts.signature.at), locale) };
  const lines = [
    phrase(locale, "archive-title"),
    "",
    phrase(locale, "archive-about", { number }),
    ...(signed ? [phrase(locale, "archive-signed", signed)] : []),
    ...(way === "seal" ? [phrase(locale, "archive-seal")] : []),
    ...(way === "otp" ? [phrase(locale, "archive-code")] : []),
    ...(facts.demo ? [phrase(locale, "archive-demo")] : []),
    "",
    phrase(locale, "archive-list"),
    "",
    `  ${documents.join(", ")} – ${phrase(locale, "archive-pdf")}`,
    ...line("decision", phrase(locale, "archive-decision")),
    ...line("signature", phrase(locale, "archive-signature")),
    ...line("signer", phrase(locale, "archive-signer")),
    ...line("authorities", phrase(locale, "archive-authorities")),
    ...line("stamp", phrase(locale, "archive-stamp")),
    ...line("ocsp", phrase(locale, "archive-revocation")),
    ...line("crl", phrase(locale, "archive-revocation")),
    "",
    phrase(locale, "archive-how"),
    "",
    phrase(locale, "archive-page", { address: facts.address }),
    "",
    phrase(locale, "archive-commands"),
    ...checksOf(facts).flatMap(({ words, commands }) => ["", words, ...commands.map((command) => `  ${command}`)]),
    ...(files.has("signature") && !facts.demo ? ["", phrase(locale, "archive-trust")] : []),
  ];
  // The mark at the beginning tells old programs that this is UTF-8.
  return `\ufeff${lines.join("\r\n")}\r\n`;
};
