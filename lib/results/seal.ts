import { createHash } from "node:crypto";
import { Signer, SignPdf } from "@signpdf/signpdf";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { cryptoEngine, type SealKeys, sealKeys } from "./seal-keys.ts";

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  sha256: "2.16.840.1.101.3.4.2.1",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
};

const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });
const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

/** The signed attributes that PAdES B-B demands, sorted as DER sorts a SET. */
const signedAttributes = (digest: Buffer, keys: SealKeys): pkijs.SignedAndUnsignedAttributes => {
  // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 }; SHA-256 is the default algorithm and so not written (RFC 5035).
  const signingCertificate = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [octets(keys.certificateSha256)] })] })],
  });
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(digest)),
    attribute(oid.signingCertificateV2, signingCertificate),
  ];
  const bytes = (one: pkijs.Attribute) => Buffer.from(one.toSchema().toBER(false));
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributes.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))) });
};

/** Detached CMS signature (DER) over `data` with the portal's seal. */
export const cmsOver = async (data: Buffer): Promise<Buffer> => {
  const keys = await sealKeys();
  const own = keys.chain[0];
  if (!own) throw new Error("the seal has no certificate");
  const digest = createHash("sha256").update(data).digest();
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [...keys.chain],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: signedAttributes(digest, keys),
      }),
    ],
  });
  await signed.sign(keys.privateKey as CryptoKey, 0, "SHA-256", Uint8Array.from(data).buffer, cryptoEngine);
  return Buffer.from(new pkijs.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER(false));
};

class PortalSeal extends Signer {
  override sign(data: Buffer): Promise<Buffer> {
    return cmsOver(data);
  }
}

/** Fills the place that {@link placeSeal} left free. Nothing may be changed in the file afterwards. */
export const sealPdf = (pdf: Buffer): Promise<Buffer> => new SignPdf().sign(pdf, new PortalSeal());
