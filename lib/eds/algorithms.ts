/** Which algorithms the built-in verifier believes, by OID; whatever stands in no table is refused or left to another verifier. */
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

export type Digest = "sha256" | "sha384" | "sha512";

const digests: Readonly<Record<string, Digest>> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
export const digestOf = (oid: string): Digest | undefined => digests[oid];
export const sha256Oid = "2.16.840.1.101.3.4.2.1";

type Scheme = { readonly key: "rsa" | "ec" /** Null: named beside it. */; readonly digest: Digest | null };
const schemes: Readonly<Record<string, Scheme>> = {
  "1.2.840.113549.1.1.1": { key: "rsa", digest: null },
  "1.2.840.113549.1.1.11": { key: "rsa", digest: "sha256" },
  "1.2.840.113549.1.1.12": { key: "rsa", digest: "sha384" },
  "1.2.840.113549.1.1.13": { key: "rsa", digest: "sha512" },
  "1.2.840.10045.2.1": { key: "ec", digest: null },
  "1.2.840.10045.4.3.2": { key: "ec", digest: "sha256" },
  "1.2.840.10045.4.3.3": { key: "ec", digest: "sha384" },
  "1.2.840.10045.4.3.4": { key: "ec", digest: "sha512" },
};

const gostKeys: Readonly<Record<string, string>> = {
  "1.2.398.3.10.1.1.2.2": "GOST 34.10-2015-512",
  "1.2.398.3.10.1.1.2.1": "GOST 34.10-2015-256",
  "1.2.398.3.10.1.1.1.1": "GOST 34.310-2004",
};

const curves: Readonly<Record<string, string>> = { prime256v1: "P-256", secp384r1: "P-384", secp521r1: "P-521" };

/** Public key of a SubjectPublicKeyInfo (DER); null when the machine's OpenSSL does not know its kind. */
export const publicKeyOf = (spki: Buffer): KeyObject | null => {
  try {
    return createPublicKey({ key: spki, format: "der", type: "spki" });
  } catch {
    return null;
  }
};

/** "RSA-2048", "ECDSA P-256", "GOST 34.10-2015-512", else the OID. */
export const keyName = (keyOid: string, key: KeyObject | null): string => {
  if (key?.asymmetricKeyType === "rsa") return `RSA-${key.asymmetricKeyDetails?.modulusLength}`;
  if (key?.asymmetricKeyType === "ec") return `ECDSA ${curves[key.asymmetricKeyDetails?.namedCurve ?? ""] ?? "?"}`;
  return gostKeys[keyOid] ?? keyOid;
};

const leastRsaBits = 2048;
/** Nobody's key is longer; verifying with a giant one would only cost time. */
const mostRsaBits = 8192;

const keyIsStrong = (key: KeyObject): boolean => {
  if (key.asymmetricKeyType === "ec") return (key.asymmetricKeyDetails?.namedCurve ?? "") in curves;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return key.asymmetricKeyType === "rsa" && bits >= leastRsaBits && bits <= mostRsaBits;
};

/** The digest that a signature of this algorithm by this key is over; undefined: too weak, unknown, or not of this key. */
export const signatureDigest = (algorithm: string, key: KeyObject | null, named?: Digest): Digest | undefined => {
  const scheme = schemes[algorithm];
  if (!key || !scheme || scheme.key !== key.asymmetricKeyType || !keyIsStrong(key)) return undefined;
  if (scheme.digest !== null && named !== undefined && scheme.digest !== named) return undefined;
  return scheme.digest ?? named;
};

export const signatureHolds = (digest: Digest, signed: Buffer, key: KeyObject, signature: Buffer): boolean => {
  try {
    return verify(digest, signed, key, signature);
  } catch {
    return false;
  }
};

/** @param digest one of the algorithms above, never a name from outside */
export const hashOf = (digest: Digest, bytes: Buffer): Buffer => {
  if (digest === "sha256") return createHash("sha256").update(bytes).digest();
  return digest === "sha384" ? createHash("sha384").update(bytes).digest() : createHash("sha512").update(bytes).digest();
};
