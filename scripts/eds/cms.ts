/** CMS signatures as NCALayer makes them: CAdES-BES, with a time stamp CAdES-T. */
import type { KeyObject } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import type { TestKey } from "./certificate.ts";
import { type Digest, derOf, digestIdentifier, hashOf, octets, oid, pem, signBytes, signerIdentifier } from "./der.ts";

export type CmsOptions = {
  /** The content goes into the CMS. */
  readonly attached?: boolean;
  readonly digest?: Digest;
  /** Null: no such attribute. Default: now. */
  readonly signingTime?: Date | null;
  /** Asked for with the bytes of the signature: `(signature) => timeStampToken(authority, …)`. */
  readonly timeStamp?: (signature: Buffer) => Buffer;
  /** Certificates put in beside the signer's. */
  readonly chain?: readonly pkijs.Certificate[];
  /** Leaves the signer's own certificate out. */
  readonly withoutCertificate?: boolean;
  /** In place of the SHA-256 of the signer's certificate; null: no attribute. */
  readonly signingCertificateHash?: Buffer | null;
  /** In place of the digest of the content: what a caller got who signs a digest. */
  readonly messageDigest?: Buffer;
  /** OIDs written in place of the true ones. */
  readonly named?: { readonly digest: string; readonly signature: string };
  /** OID of the content, default data. */
  readonly contentType?: string;
  /** Signs with another key than the certificate's. */
  readonly privateKey?: KeyObject;
  /** Attributes left out or put in, in place of the usual ones. */
  readonly attributes?: (usual: pkijs.Attribute[]) => pkijs.Attribute[];
  /** Further signers of the same content. */
  readonly alsoBy?: readonly TestKey[];
};

export const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });

/** SigningCertificateV2 (RFC 5035); SHA-256 is the default algorithm and so not written. */
const signingCertificate = (hash: Buffer) =>
  attribute(
    oid.signingCertificateV2,
    new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [octets(hash)] })] })] }),
  );

const attributesOf = (key: TestKey, content: Buffer, options: CmsOptions): pkijs.SignedAndUnsignedAttributes => {
  const certificateHash =
    options.signingCertificateHash === undefined ? hashOf("sha256", derOf(key.certificate.toSchema())) : options.signingCertificateHash;
  const time = options.signingTime === undefined ? now() : options.signingTime;
  const usual = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: options.contentType ?? oid.data })),
    attribute(oid.messageDigest, octets(options.messageDigest ?? hashOf(options.digest ?? "sha256", content))),
    ...(time === null ? [] : [attribute(oid.signingTime, new asn1js.UTCTime({ valueDate: time }))]),
    ...(certificateHash === null ? [] : [signingCertificate(certificateHash)]),
  ];
  const attributes = options.attributes?.(usual) ?? usual;
  const bytes = (one: pkijs.Attribute) => derOf(one.toSchema());
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributes.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))) });
};

const named = (algorithmId: string) => new pkijs.AlgorithmIdentifier({ algorithmId });

const signerOf = (key: TestKey, content: Buffer, options: CmsOptions): pkijs.SignerInfo => {
  const digest = options.digest ?? "sha256";
  const privateKey = options.privateKey ?? key.privateKey;
  const signedAttrs = attributesOf(key, content, options);
  // Signed is the SET itself, not the [0] that stands in the message.
  const signed = derOf(new asn1js.Set({ value: signedAttrs.attributes.map((one) => one.toSchema()) }));
  const signature = signBytes(privateKey, digest, signed);
  return new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: key.certificate.issuer, serialNumber: key.certificate.serialNumber }),
    digestAlgorithm: options.named ? named(options.named.digest) : digestIdentifier(digest),
    signedAttrs,
    signatureAlgorithm: options.named ? named(options.named.signature) : signerIdentifier(privateKey, digest),
    signature: octets(signature),
    ...(options.timeStamp === undefined
      ? {}
      : {
          unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({
            type: 1,
            attributes: [attribute(oid.timeStampToken, asn1js.fromBER(Uint8Array.from(options.timeStamp(signature)).buffer).result)],
          }),
        }),
  });
};

/** CMS signature (DER) over `content`. */
export const signCms = (key: TestKey, content: Buffer, options: CmsOptions = {}): Buffer => {
  const contentType = options.contentType ?? oid.data;
  const keys = [key, ...(options.alsoBy ?? [])];
  const certificates = [...(options.withoutCertificate ? [] : keys.map(({ certificate }) => certificate)), ...(options.chain ?? [])];
  const signed = new pkijs.SignedData({
    version: contentType === oid.data ? 1 : 3,
    digestAlgorithms: [digestIdentifier(options.digest ?? "sha256")],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: contentType,
      ...(options.attached ? { eContent: octets(content) } : {}),
    }),
    ...(certificates.length === 0 ? {} : { certificates }),
    signerInfos: keys.map((one) => signerOf(one, content, options)),
  });
  return derOf(new pkijs.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema());
};

/** As NCALayer hands it out. */
export const armoured = (cms: Buffer): string => pem("CMS", cms);
