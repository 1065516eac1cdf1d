/** Small parts of ASN.1 that test certificates, signatures, answers and stamps share. */
import { createHash, type KeyObject, randomBytes, sign } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";

export const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  basicOcsp: "1.3.6.1.5.5.7.48.1.1",
  ocspNonce: "1.3.6.1.5.5.7.48.1.2",
  rsaEncryption: "1.2.840.113549.1.1.1",
} as const;

export type Digest = "sha1" | "sha256" | "sha384" | "sha512";
const digestOids: Record<Digest, string> = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};
const signatureOids: Record<"rsa" | "ec", Record<Digest, string>> = {
  rsa: {
    sha1: "1.2.840.113549.1.1.5",
    sha256: "1.2.840.113549.1.1.11",
    sha384: "1.2.840.113549.1.1.12",
    sha512: "1.2.840.113549.1.1.13",
  },
  ec: { sha1: "1.2.840.10045.4.1", sha256: "1.2.840.10045.4.3.2", sha384: "1.2.840.10045.4.3.3", sha512: "1.2.840.10045.4.3.4" },
};

export const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
export const derOf = (block: asn1js.BaseBlock): Buffer => Buffer.from(block.toBER(false));
export const hashOf = (digest: Digest, bytes: Buffer): Buffer => createHash(digest).update(bytes).digest();
export const digestIdentifier = (digest: Digest) => new pkijs.AlgorithmIdentifier({ algorithmId: digestOids[digest] });
export const digestByOid = (algorithm: string): Digest | undefined =>
  (Object.keys(digestOids) as Digest[]).find((digest) => digestOids[digest] === algorithm);

const kindOf = (key: KeyObject): "rsa" | "ec" => (key.asymmetricKeyType === "rsa" ? "rsa" : "ec");
export const signatureIdentifier = (key: KeyObject, digest: Digest) =>
  new pkijs.AlgorithmIdentifier({
    algorithmId: signatureOids[kindOf(key)][digest],
    ...(kindOf(key) === "rsa" ? { algorithmParams: new asn1js.Null() } : {}),
  });
/** What stands in a SignerInfo: for RSA the key's own name, as NCALayer and OpenSSL write it. */
export const signerIdentifier = (key: KeyObject, digest: Digest) =>
  kindOf(key) === "rsa"
    ? new pkijs.AlgorithmIdentifier({ algorithmId: oid.rsaEncryption, algorithmParams: new asn1js.Null() })
    : signatureIdentifier(key, digest);

export const signBytes = (key: KeyObject, digest: Digest, bytes: Buffer): Buffer => sign(digest, bytes, key);

/** SEQUENCE { body, algorithm, signature, … }: certificates, revocation lists and answers are all of this shape. */
export const signedSequence = (
  body: asn1js.BaseBlock,
  key: KeyObject,
  digest: Digest,
  further: readonly asn1js.BaseBlock[] = [],
): asn1js.Sequence =>
  new asn1js.Sequence({
    value: [
      body,
      signatureIdentifier(key, digest).toSchema(),
      new asn1js.BitString({ valueHex: Uint8Array.from(signBytes(key, digest, derOf(body))).buffer }),
      ...further,
    ],
  });

/** Positive, sixteen bytes, and never with leading zeros. */
export const newSerial = (): Buffer => {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
};
export const integerOf = (bytes: Buffer) => new asn1js.Integer({ valueHex: Uint8Array.from(bytes).buffer });

export const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${(der.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END ${label}-----\n`;
