/** Test certificates, X.509 version 3. */
import { createPublicKey, type KeyObject } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { type Digest, hashOf, integerOf, newSerial, octets, signatureIdentifier, signedSequence } from "./der.ts";

export type TestKey = { readonly certificate: pkijs.Certificate; readonly privateKey: KeyObject };

/** `2.5.4.3`: "…"; in this order in the certificate. */
export type NameParts = readonly (readonly [type: string, value: string])[];
export type KeyUsageBit = "digitalSignature" | "nonRepudiation" | "keyEncipherment" | "keyCertSign" | "cRLSign";
const usageBits: Record<KeyUsageBit, number> = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  keyCertSign: 0x04,
  cRLSign: 0x02,
};

export const commonName = (name: string): NameParts => [
  ["2.5.4.3", name],
  ["2.5.4.6", "KZ"],
];

const nameValue = (type: string, value: string): asn1js.BaseBlock =>
  type === "2.5.4.6" || type === "2.5.4.5" ? new asn1js.PrintableString({ value }) : new asn1js.Utf8String({ value });

/** Each part in a set of its own, as authorities write names; pkijs by itself would put all of them into one. */
const nameOf = (parts: NameParts): pkijs.RelativeDistinguishedNames => {
  const sets = parts.map(
    ([type, value]) =>
      new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), nameValue(type, value)] })] }),
  );
  const der = new asn1js.Sequence({ value: sets }).toBER(false);
  return new pkijs.RelativeDistinguishedNames({ schema: asn1js.fromBER(der).result });
};

export const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

const keyUsage = (bits: readonly KeyUsageBit[]): asn1js.BitString => {
  const byte = bits.reduce((sum, bit) => sum | usageBits[bit], 0);
  const unusedBits = byte === 0 ? 0 : Math.log2(byte & -byte);
  return new asn1js.BitString({ valueHex: Uint8Array.of(byte).buffer, unusedBits });
};

export const keyIdOf = (key: KeyObject): Buffer =>
  hashOf("sha256", createPublicKey(key).export({ type: "spki", format: "der" }) as Buffer).subarray(0, 20);

export type CertificateOrder = {
  readonly subject: NameParts;
  /** Null: signed by itself. */
  readonly issuer: TestKey | null;
  readonly privateKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly serial?: Buffer;
  readonly digest?: Digest;
  /** In place of the private key's public half. */
  readonly publicKey?: pkijs.PublicKeyInfo;
  readonly authority?: boolean;
  readonly usage: readonly KeyUsageBit[];
  readonly extended?: { readonly purposes: readonly string[]; readonly critical?: boolean };
  readonly policies?: readonly string[];
  /** Addresses written into the certificate; nobody may follow them. */
  readonly addresses?: { readonly crl: string; readonly ocsp: string };
  /** Further extensions, for certificates that are wrong in a way of their own. */
  readonly further?: readonly pkijs.Extension[];
};

const addressExtensions = ({ crl, ocsp }: { readonly crl: string; readonly ocsp: string }): pkijs.Extension[] => {
  const address = (value: string) => new pkijs.GeneralName({ type: 6, value });
  const point = new pkijs.DistributionPoint({ distributionPoint: [address(crl)] });
  const access = new pkijs.AccessDescription({ accessMethod: "1.3.6.1.5.5.7.48.1", accessLocation: address(ocsp) });
  return [
    extension("2.5.29.31", false, new pkijs.CRLDistributionPoints({ distributionPoints: [point] }).toSchema()),
    extension("1.3.6.1.5.5.7.1.1", false, new pkijs.InfoAccess({ accessDescriptions: [access] }).toSchema()),
  ];
};

const extensionsOf = (order: CertificateOrder): pkijs.Extension[] => [
  extension("2.5.29.19", true, new pkijs.BasicConstraints({ cA: order.authority ?? false }).toSchema()),
  extension("2.5.29.15", true, keyUsage(order.usage)),
  extension("2.5.29.14", false, octets(keyIdOf(order.privateKey))),
  extension(
    "2.5.29.35",
    false,
    new pkijs.AuthorityKeyIdentifier({ keyIdentifier: octets(keyIdOf(order.issuer?.privateKey ?? order.privateKey)) }).toSchema(),
  ),
  ...(order.extended === undefined
    ? []
    : [
        extension(
          "2.5.29.37",
          order.extended.critical ?? false,
          new pkijs.ExtKeyUsage({ keyPurposes: [...order.extended.purposes] }).toSchema(),
        ),
      ]),
  ...(order.policies === undefined
    ? []
    : [
        extension(
          "2.5.29.32",
          false,
          new pkijs.CertificatePolicies({
            certificatePolicies: order.policies.map((policyIdentifier) => new pkijs.PolicyInformation({ policyIdentifier })),
          }).toSchema(),
        ),
      ]),
  ...(order.addresses === undefined ? [] : addressExtensions(order.addresses)),
  ...(order.further ?? []),
];

export const makeCertificate = (order: CertificateOrder): pkijs.Certificate => {
  const digest = order.digest ?? "sha256";
  const signer = order.issuer?.privateKey ?? order.privateKey;
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: integerOf(order.serial ?? newSerial()),
    signature: signatureIdentifier(signer, digest),
    issuer: order.issuer?.certificate.subject ?? nameOf(order.subject),
    subject: nameOf(order.subject),
    subjectPublicKeyInfo:
      order.publicKey ??
      pkijs.PublicKeyInfo.fromBER(createPublicKey(order.privateKey).export({ type: "spki", format: "der" }) as Buffer<ArrayBuffer>),
    extensions: extensionsOf(order),
  });
  certificate.notBefore.value = order.notBefore;
  certificate.notAfter.value = order.notAfter;
  return pkijs.Certificate.fromBER(signedSequence(certificate.encodeTBS(), signer, digest).toBER(false));
};
