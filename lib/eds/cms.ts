/** A CMS signature taken apart; nothing is believed here but its form. */
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { digestOf, hashOf, sha256Oid, signatureDigest, signatureHolds } from "./algorithms.ts";
import { type Certificate, derOf, readCertificate, signerOf } from "./certificate.ts";
import type { EdsFault, EdsSigner } from "./words.ts";

export const contentTypes = { data: "1.2.840.113549.1.7.1", timeStamp: "1.2.840.113549.1.9.16.1.4" } as const;
const signedData = "1.2.840.113549.1.7.2";
const attributes = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
};

/** Far above any real signature without its content: certificates, a time stamp. */
const mostBytes = 256 * 1024;

export type SignerParts = {
  readonly certificate: Certificate;
  readonly signer: EdsSigner;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** DER of the SET of signed attributes: what the signature is over. */
  readonly signedAttributes: Buffer;
  readonly messageDigest: Buffer;
  readonly signature: Buffer;
  /** ESSCertIDv2 of the signing certificate; null: no such attribute. */
  readonly signingCertificate: { readonly algorithm: string; readonly hash: Buffer } | null;
  /** Content inside the message; null: detached. */
  readonly attached: Buffer | null;
  /** Time-stamp tokens (DER) over the signature. */
  readonly timeStamps: readonly Buffer[];
};

const bytesOf = (block: asn1js.BaseBlock): Buffer => {
  const raw = block.valueBeforeDecodeView;
  return raw.byteLength > 0 ? Buffer.from(raw) : derOf(block);
};

const octetsOf = (block: unknown): Buffer => {
  if (!(block instanceof asn1js.OctetString)) throw new Error("no octet string");
  return Buffer.from(block.getValue());
};

const only = (all: readonly pkijs.Attribute[], type: string): asn1js.BaseBlock | undefined => {
  const found = all.filter((one) => one.type === type);
  if (found.length === 0) return undefined;
  const value = found[0]?.values[0] as asn1js.BaseBlock | undefined;
  if (found.length > 1 || found[0]?.values.length !== 1 || !value) throw new Error("an attribute stands twice");
  return value;
};

const needed = (all: readonly pkijs.Attribute[], type: string): asn1js.BaseBlock => {
  const value = only(all, type);
  if (!value) throw new Error("an attribute is missing");
  return value;
};

/** SigningCertificateV2 ::= SEQUENCE { SEQUENCE OF ESSCertIDv2 { hashAlgorithm DEFAULT SHA-256, certHash, … }, … } (RFC 5035). */
const signingCertificateOf = (all: readonly pkijs.Attribute[]): SignerParts["signingCertificate"] => {
  const value = only(all, attributes.signingCertificateV2);
  if (value === undefined) return null;
  const within = (block: unknown): readonly asn1js.BaseBlock[] => {
    if (!(block instanceof asn1js.Sequence)) throw new Error("no sequence");
    return block.valueBlock.value as asn1js.BaseBlock[];
  };
  const [first, second] = within(within(within(value)[0])[0]);
  if (first instanceof asn1js.OctetString) return { algorithm: sha256Oid, hash: octetsOf(first) };
  const [name] = within(first);
  if (!(name instanceof asn1js.ObjectIdentifier)) throw new Error("no algorithm");
  return { algorithm: name.valueBlock.toString(), hash: octetsOf(second) };
};

const certificateOf = (sid: unknown, certificates: readonly unknown[]): Certificate => {
  const found = certificates.filter((one): one is pkijs.Certificate => {
    if (!(one instanceof pkijs.Certificate)) return false;
    if (sid instanceof pkijs.IssuerAndSerialNumber)
      return sid.serialNumber.isEqual(one.serialNumber) && derOf(sid.issuer.toSchema()).equals(derOf(one.issuer.toSchema()));
    const keyId = readCertificate(one).subjectKeyId;
    const asked = (sid as { readonly valueBlock?: { readonly valueHexView?: Uint8Array } }).valueBlock?.valueHexView;
    return keyId !== null && asked !== undefined && keyId.equals(Buffer.from(asked));
  });
  const [first, ...others] = found.map(readCertificate);
  // Two that answer to one name: one of them would be looked at here and the other elsewhere.
  if (!first || others.some(({ der }) => !der.equals(first.der)))
    throw new Error("the signer's certificate is not in the message, or twice");
  return first;
};

const partsOf = (signed: pkijs.SignedData, contentType: string): SignerParts => {
  const [signer] = signed.signerInfos;
  const { eContentType, eContent } = signed.encapContentInfo;
  if (!signer?.signedAttrs || eContentType !== contentType) throw new Error("no signed attributes, or another kind of content");
  const { attributes: all, encodedValue } = signer.signedAttrs;
  const named = needed(all, attributes.contentType);
  if (!(named instanceof asn1js.ObjectIdentifier) || named.valueBlock.toString() !== contentType)
    throw new Error("another kind of content");
  const certificate = certificateOf(signer.sid, signed.certificates ?? []);
  return {
    certificate,
    signer: signerOf(certificate),
    digestAlgorithm: signer.digestAlgorithm.algorithmId,
    signatureAlgorithm: signer.signatureAlgorithm.algorithmId,
    signedAttributes: Buffer.from(encodedValue),
    messageDigest: octetsOf(needed(all, attributes.messageDigest)),
    signature: octetsOf(signer.signature),
    signingCertificate: signingCertificateOf(all),
    attached: eContent ? octetsOf(eContent) : null,
    timeStamps: (signer.unsignedAttrs?.attributes ?? [])
      .filter(({ type }) => type === attributes.timeStampToken)
      .flatMap(({ values }) => values.map((value) => bytesOf(value as asn1js.BaseBlock))),
  };
};

/** Takes a CMS (DER or BER) apart. @param room bytes that the content inside may take */
export const readCms = (cms: Buffer, contentType: string, room: number): SignerParts | { readonly fault: "form" | "signers" } => {
  if (cms.length > mostBytes + room) return { fault: "form" };
  try {
    const { offset, result } = asn1js.fromBER(Uint8Array.from(cms).buffer);
    if (offset !== cms.length) return { fault: "form" };
    const info = new pkijs.ContentInfo({ schema: result });
    if (info.contentType !== signedData) return { fault: "form" };
    const signed = new pkijs.SignedData({ schema: info.content });
    return signed.signerInfos.length === 1 ? partsOf(signed, contentType) : { fault: "signers" };
  } catch {
    // Whatever a parser stumbles over is bad form: these are bytes from outside.
    return { fault: "form" };
  }
};

/**
 * What the key has signed, whatever wrapping it came in: lower-case hex SHA-256 of certificate and signed attributes, of the message itself
 * when it cannot be read. Attributes and certificates beside them, or another way to write the message, make no other signature of it.
 */
export const signedSha256 = (cms: Buffer, room: number): string => {
  const parts = readCms(cms, contentTypes.data, room);
  const signed = "fault" in parts ? [cms] : [parts.certificate.der, parts.signedAttributes];
  return hashOf("sha256", Buffer.concat(signed)).toString("hex");
};

/** Whether the built-in verifier knows everything that this signature is made with. */
export const known = ({ digestAlgorithm, signatureAlgorithm, certificate }: SignerParts): boolean => {
  const digest = digestOf(digestAlgorithm);
  return digest !== undefined && signatureDigest(signatureAlgorithm, certificate.key, digest) !== undefined;
};

/** Algorithms, content and mathematics of a signature over `content`, in this order; null: they hold. */
export const mathematicsFault = (parts: SignerParts, content: Buffer): EdsFault | null => {
  const { certificate, attached, signingCertificate } = parts;
  const named = digestOf(parts.digestAlgorithm);
  const digest = named && signatureDigest(parts.signatureAlgorithm, certificate.key, named);
  if (!digest || !certificate.key) return "algorithm";
  if (attached && !attached.equals(content)) return "content";
  if (!hashOf(named, content).equals(parts.messageDigest)) return "content";
  if (!signatureHolds(digest, parts.signedAttributes, certificate.key, parts.signature)) return "signature";
  if (signingCertificate === null) return null;
  // The certificate is named in what was signed: another one for the same key must not stand in for it.
  const certificateDigest = digestOf(signingCertificate.algorithm);
  if (!certificateDigest) return "algorithm";
  return hashOf(certificateDigest, certificate.der).equals(signingCertificate.hash) ? null : "signature";
};
