/** Words of digital signatures (EDS): what a check is asked, what it may find, and what is kept of it. */

/** Why a signature does not count, in the order in which it is checked (spec: security §6). An outage is none of these. */
export const edsFaults = [
  /** No CMS, or one that cannot be read. */
  "form",
  /** Not exactly one signer. */
  "signers",
  /** A digest or key that is too weak, or one that no configured verifier knows. */
  "algorithm",
  /** Signed was something else than the bytes that the portal has stored. */
  "content",
  /** The mathematics does not hold. */
  "signature",
  /** The certificate does not lead to an authority that the portal knows. */
  "chain",
  "expired",
  "not-yet-valid",
  "revoked",
  /** A signing key where one signs in, or an authentication key where one signs. */
  "purpose",
  /** A key of an organisation where a person acts for himself, or a personal key where an official acts. */
  "kind",
  /** The key belongs to another person than the one who is signed in. */
  "other-person",
  /** The key belongs to another organisation than the office. */
  "other-organisation",
  /** The same signature came in before. */
  "used",
] as const;
export type EdsFault = (typeof edsFaults)[number];

export type EdsChannel = "ncalayer" | "qr";

export type EdsWanted = {
  /** `sign`: key for signatures. `sign-in`: key for authentication. */
  readonly use: "sign" | "sign-in";
  /** The bytes that must have been signed, as the portal holds them. */
  readonly content: Buffer;
  /** IIN of the person who is signed in; null when the signature itself tells who it is. */
  readonly iin: string | null;
  /** `person`: a personal key. `official`: a key of a legal entity's employee with this BIN. `any`: either, for signing in. */
  readonly kind: { readonly of: "person" } | { readonly of: "official"; readonly bin: string } | { readonly of: "any" };
};

/** Facts of the signer's certificate. Never in a log. */
export type EdsSigner = {
  readonly fullName: string;
  readonly iin: string;
  readonly bin: string | null;
  readonly organisation: string | null;
  /** Hex. */
  readonly serialNumber: string;
  readonly issuer: string;
  /** ISO 8601, likewise `notAfter`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** "RSA-2048", "ECDSA P-256", "GOST 34.10-2015-512". */
  readonly algorithm: string;
};

/** One line of the record of a check. */
export type EdsCheck = { readonly check: EdsFault; readonly outcome: "ok" | "fault" | "waiting" };

/** Everything that is kept of a signature for ever, so that it can be checked again. All binary members base64 of DER. */
export type EdsProof = {
  readonly v: 1;
  readonly verifier: "built-in" | "ncanode";
  readonly cms: string;
  readonly certificate: string;
  /** Certificates above the signer's up to the anchor. */
  readonly chain: readonly string[];
  readonly signer: EdsSigner;
  /** When the portal got it, ISO 8601. */
  readonly receivedAt: string;
  /** Time of the stamp if there is one, else of receipt: validity is judged at it. */
  readonly signedAt: string;
  readonly timeStamp: { readonly token: string; readonly at: string; readonly authority: string } | null;
  readonly revocation: {
    readonly source: "ocsp" | "crl" | "ncanode";
    readonly answer: string;
    readonly producedAt: string;
  } | null;
  readonly checks: readonly EdsCheck[];
};

/** `pending`: everything holds so far, an outside service has not answered; never called invalid. */
export type EdsVerdict =
  | { readonly state: "valid" | "pending"; readonly proof: EdsProof }
  | { readonly state: "invalid"; readonly fault: EdsFault; readonly proof: EdsProof | null };

/** What stands in clear beside a signature: nothing personal. */
export type EdsEvidence = {
  readonly way: "eds";
  readonly channel: EdsChannel;
  readonly verifier: EdsProof["verifier"];
  readonly purpose: string;
  readonly object: string;
  readonly fingerprint: string;
  readonly cmsSha256: string;
  readonly certificateSha256: string;
  readonly receivedAt: string;
  readonly signedAt: string;
  readonly checks: readonly EdsCheck[];
  /** HMAC-SHA-256 over all other members, base64url. */
  readonly mac: string;
};
