import { createHash } from "node:crypto";
import { Signer, SignPdf } from "@signpdf/signpdf";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import { sealKeys } from "./seal-keys.ts";
import { sealRoom } from "./seal-place.ts";
import { checkSealCertificate, cryptoEngine, type SealKeys } from "./seal-source.ts";
import { withStore } from "./seal-store.ts";
import { stampOver } from "./seal-time.ts";
import { validationOf } from "./seal-validation.ts";

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
};

const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });
const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const sha256 = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();

/** The signed attributes that PAdES B-B demands, sorted as DER sorts a SET. */
const signedAttributes = (data: Buffer, { chain: [own] }: SealKeys): pkijs.SignedAndUnsignedAttributes => {
  // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 }; SHA-256 is the default algorithm and so not written (RFC 5035).
  const signingCertificate = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [octets(sha256(own.der))] })] })],
  });
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(data))),
    attribute(oid.signingCertificateV2, signingCertificate),
  ];
  const bytes = (one: pkijs.Attribute) => Buffer.from(one.toSchema().toBER(false));
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributes.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))) });
};

const signedBy = async (data: Buffer, keys: SealKeys): Promise<pkijs.SignedData> => {
  const { parsed } = keys.chain[0];
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: keys.chain.map((one) => one.parsed),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
        signedAttrs: signedAttributes(data, keys),
      }),
    ],
  });
  await signed.sign(keys.privateKey as CryptoKey, 0, "SHA-256", Uint8Array.from(data).buffer, cryptoEngine);
  return signed;
};

const derOf = (signed: pkijs.SignedData): Buffer =>
  Buffer.from(new pkijs.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER(false));

const signatureOf = ({ signerInfos: [signer] }: pkijs.SignedData): Buffer =>
  Buffer.from(signer?.signature.valueBlock.valueHexView ?? new Uint8Array());

class PortalSeal extends Signer {
  readonly #keys: SealKeys;

  constructor(keys: SealKeys) {
    super();
    this.#keys = keys;
  }

  override async sign(data: Buffer): Promise<Buffer> {
    const signed = await signedBy(data, this.#keys);
    const plain = derOf(signed);
    const stamp = await stampOver(signatureOf(signed), this.#keys.chain);
    const [signer] = signed.signerInfos;
    if (!stamp || !signer) return plain;
    const token = asn1js.fromBER(Uint8Array.from(stamp.token).buffer).result;
    signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute(oid.timeStampToken, token)] });
    const stamped = derOf(signed);
    // An authority with a long chain of its own: the seal without its time is better than no seal.
    return stamped.length > sealRoom ? plain : stamped;
  }
}

/** The moment of sealing, in place of that of drawing: a document may be drawn long after its decision, by a seal of another generation. */
const datedNow = (pdf: Buffer): Buffer => {
  const at = now()
    .toISOString()
    .replace(/\.\d+|[-:T]/g, "");
  const dated = pdf.toString("latin1").replace(/(\/Type \/Sig\n[\s\S]*?\/M )\(D:\d{14}Z\)/, (_, before: string) => `${before}(D:${at})`);
  return Buffer.from(dated, "latin1");
};

/**
 * Fills the place that `placeSeal` left free: PAdES B-B; with the time of an authority where one is configured and answers (B-T); and, where
 * the authority of the seal's certificate can be asked, over the certificates and answers too by which it can be checked when nobody can be
 * asked any more. Nothing may be changed in the file afterwards.
 * @throws when the seal has expired or was revoked: such a document would be refused by everybody
 */
export const sealPdf = async (pdf: Buffer, keys?: SealKeys): Promise<Buffer> => {
  const own = keys ?? (await sealKeys());
  checkSealCertificate(own.chain[0], now());
  const store = await validationOf(own.chain);
  const dated = datedNow(pdf);
  return new SignPdf().sign(store ? withStore(dated, store) : dated, new PortalSeal(own));
};
