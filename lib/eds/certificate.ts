/** What stands in a certificate, by OID and prefix only: the order of fields varies, and names hold commas and quotes (spec: identity §4). */
import type { KeyObject } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { keyName, publicKeyOf } from "./algorithms.ts";
import type { EdsSigner } from "./words.ts";

export const oid = {
  commonName: "2.5.4.3",
  surname: "2.5.4.4",
  serialNumber: "2.5.4.5",
  organisation: "2.5.4.10",
  organisationalUnit: "2.5.4.11",
  /** The patronymic, in certificates of the national authority. */
  givenName: "2.5.4.42",
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  extendedKeyUsage: "2.5.29.37",
} as const;

export type Certificate = {
  readonly der: Buffer;
  readonly parsed: pkijs.Certificate;
  /** Null: a key that only another verifier knows. */
  readonly key: KeyObject | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Hex without leading zeros. */
  readonly serialNumber: string;
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly subjectKeyId: Buffer | null;
  /** Bits of keyUsage from the left; null: not restricted. */
  readonly usage: ReadonlySet<KeyUsage> | null;
  /** OIDs of extendedKeyUsage. */
  readonly purposes: ReadonlySet<string>;
  readonly purposesCritical: boolean;
  readonly authority: boolean;
  /** Longest way to an end entity below; null: not restricted. */
  readonly pathLength: number | null;
  /** A critical extension that this code does not know. */
  readonly beyondUs: boolean;
};

const usages = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
] as const;
export type KeyUsage = (typeof usages)[number];

export const derOf = (block: { toBER: (sizeOnly?: boolean) => ArrayBuffer }): Buffer => Buffer.from(block.toBER(false));

/** Certificate policies and the like may be critical; what they restrict is looked at elsewhere or restricts nothing here. */
const known = new Set<string>([oid.keyUsage, oid.basicConstraints, oid.extendedKeyUsage, "2.5.29.32"]);

const extensionOf = (certificate: pkijs.Certificate, extnID: string): pkijs.Extension | undefined => {
  const all = (certificate.extensions ?? []).filter((one) => one.extnID === extnID);
  if (all.length > 1) throw new Error("an extension stands twice");
  return all[0];
};

const usageOf = (certificate: pkijs.Certificate): ReadonlySet<KeyUsage> | null => {
  const value = extensionOf(certificate, oid.keyUsage)?.parsedValue;
  if (value === undefined) return null;
  if (!(value instanceof asn1js.BitString)) throw new Error("keyUsage is no bit string");
  const first = value.valueBlock.valueHexView[0] ?? 0;
  return new Set(usages.filter((_, index) => (first & (0x80 >> index)) !== 0));
};

/** @throws when these are not the bytes of a certificate */
export const readCertificate = (parsed: pkijs.Certificate): Certificate => {
  const extended = extensionOf(parsed, oid.extendedKeyUsage);
  const purposes = extended?.parsedValue instanceof pkijs.ExtKeyUsage ? extended.parsedValue.keyPurposes : [];
  if (extended && purposes.length === 0) throw new Error("extendedKeyUsage cannot be read");
  const constraints = extensionOf(parsed, oid.basicConstraints);
  const basic = constraints?.parsedValue instanceof pkijs.BasicConstraints ? constraints.parsedValue : null;
  if (constraints && !basic) throw new Error("basicConstraints cannot be read");
  const keyId = extensionOf(parsed, oid.subjectKeyId)?.parsedValue;
  const [notBefore, notAfter] = [parsed.notBefore.value, parsed.notAfter.value];
  if (Number.isNaN(notBefore.getTime()) || Number.isNaN(notAfter.getTime())) throw new Error("no validity");
  const length = basic?.pathLenConstraint;
  return {
    der: derOf(parsed.toSchema()),
    parsed,
    key: publicKeyOf(derOf(parsed.subjectPublicKeyInfo.toSchema())),
    notBefore,
    notAfter,
    serialNumber: serialHex(parsed.serialNumber),
    subject: derOf(parsed.subject.toSchema()),
    issuer: derOf(parsed.issuer.toSchema()),
    subjectKeyId: keyId instanceof asn1js.OctetString ? Buffer.from(keyId.valueBlock.valueHexView) : null,
    usage: usageOf(parsed),
    purposes: new Set(purposes),
    purposesCritical: extended?.critical ?? false,
    authority: basic?.cA ?? false,
    pathLength: length === undefined ? null : Number(length instanceof asn1js.Integer ? length.valueBlock.valueDec : length),
    beyondUs: (parsed.extensions ?? []).some(({ critical, extnID }) => critical && !known.has(extnID)),
  };
};

export const serialHex = (serial: asn1js.Integer): string =>
  Buffer.from(serial.valueBlock.valueHexView)
    .toString("hex")
    .replace(/^(00)+(?=..)/, "");

/** PEM certificates of a text, in its order. @throws when one of them cannot be read */
export const certificatesOf = (pem: string): Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) =>
    readCertificate(pkijs.Certificate.fromBER(Buffer.from(one.replace(/-----[^-]+-----|\s/g, ""), "base64"))),
  );

const valuesOf = (name: pkijs.RelativeDistinguishedNames, type: string): string[] =>
  name.typesAndValues
    .filter((part) => part.type === type)
    .map((part) => String((part.value as { readonly valueBlock: { readonly value?: unknown } }).valueBlock.value ?? ""));

export const commonNameOf = (name: pkijs.RelativeDistinguishedNames): string => valuesOf(name, oid.commonName)[0] ?? "";

/** The one number behind a prefix; null when there is none, or two that differ. */
const numberOf = (values: readonly string[], prefix: string): string | null => {
  const numbers = new Set(values.flatMap((value) => new RegExp(`^${prefix}(\\d{12})$`).exec(value)?.[1] ?? []));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
};

/** `iin` is "" when the certificate names none, as one of an organisation without a person. */
export const signerOf = ({ parsed, key, serialNumber, notBefore, notAfter }: Certificate): EdsSigner => {
  const { subject } = parsed;
  const patronymic = valuesOf(subject, oid.givenName)[0];
  return {
    fullName: [commonNameOf(subject), patronymic].filter(Boolean).join(" "),
    iin: numberOf(valuesOf(subject, oid.serialNumber), "IIN") ?? "",
    bin: numberOf([...valuesOf(subject, oid.organisationalUnit), ...valuesOf(subject, oid.serialNumber)], "BIN"),
    organisation: valuesOf(subject, oid.organisation)[0] ?? null,
    serialNumber,
    issuer: commonNameOf(parsed.issuer),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    algorithm: keyName(parsed.subjectPublicKeyInfo.algorithm.algorithmId, key),
  };
};
