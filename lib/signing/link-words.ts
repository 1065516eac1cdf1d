/** What a phone and the portal say to each other when one signs by a QR code (spec: ncalayer §10), and where the code leads. */
import { z } from "zod";
import type { EdsWanted } from "#lib/eds/words.ts";
import type { Locale, Text } from "#lib/services/define.ts";
import type { Bound } from "./otp-words.ts";

/** `expired` is never stored: it is a link whose time is over. */
export type LinkState = "created" | "progress" | "processed" | "rejected";

export type LinkOrder = {
  readonly bound: Bound;
  /** `sign`: by the signing key of this person. `sign-in`: a challenge, by a key for authentication. */
  readonly use: EdsWanted["use"];
  readonly kind: EdsWanted["kind"];
  /** Who must sign; null when the signature itself tells. */
  readonly person: { readonly personId: string; readonly iin: string } | null;
  /** The bytes that are signed; their SHA-256 is the fingerprint. */
  readonly content: Buffer;
  readonly locale: Locale;
  /** What is signed, for the phone. */
  readonly title: Text;
  /** Where one goes on. Paths of this portal. */
  readonly back: {
    /** The form that does what was signed; it gets `_do=kept`, `proof` and `values`. */
    readonly action: string;
    /** Page with the other ways to sign. */
    readonly page: string;
    readonly values: readonly (readonly [name: string, value: string])[];
  };
};

/** Answer of the first address: what is to be signed, for whom, until when, and where it lies. */
export type LinkDescription = {
  readonly description: string;
  /** ISO 8601 */
  readonly expiry_date: string;
  readonly organisation: { readonly nameRu: string; readonly nameKz: string; readonly nameEn: string; readonly bin: string };
  readonly document: { readonly uri: string; readonly auth_type: "Bearer"; readonly auth_token: string };
};

/** Answer of the second address, and the shape of what the phone sends back: there `data` is the CMS. */
export type LinkDocuments = {
  readonly signMethod: "CMS_WITH_DATA" | "CMS_SIGN_ONLY";
  readonly documentsToSign: readonly {
    readonly id: string;
    readonly nameRu: string;
    readonly nameKz: string;
    readonly nameEn: string;
    readonly meta: readonly { readonly name: string; readonly value: string }[];
    readonly document: { readonly file: { readonly mime: string; readonly data: string } };
  }[];
};

/** Name of the line that tells whose key signs, where it is an organisation's: the short word of both languages. */
export const binMeta = "БСН/БИН";

/** What a phone sends back. Applications write the number of a document as text or as a number. */
export const signedDocuments = z.object({
  documentsToSign: z
    .array(
      z.object({ id: z.union([z.string(), z.number()]).transform(String), document: z.object({ file: z.object({ data: z.string() }) }) }),
    )
    .length(1),
});

/** Text of the QR code. @param description address of the first call */
export const qrText = (description: string): string => `mobileSign:${description}`;

/** Link that opens the application on the phone itself. @param template `{link}` stands for the encoded address of the first call */
export const deepLink = (template: string, description: string): string => template.replace("{link}", encodeURIComponent(description));
