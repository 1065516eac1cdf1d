/**
 * Revocation lists (RFC 5280): whole lists of the issuing authority; parts of one and lists of strangers are not read. A national list names
 * hundreds of thousands of certificates, more than a parser of ASN.1 makes objects of: the entries stay bytes and are only walked over.
 */
import * as pkijs from "pkijs";
import { signatureDigest, signatureHolds } from "./algorithms.ts";
import { type Certificate, derOf } from "./certificate.ts";
import { type Freshness, isFresh, type RevocationAnswer } from "./ocsp.ts";

export type RevocationList = {
  readonly der: Buffer;
  readonly issuer: Buffer;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** @param serialNumber hex. @returns when it was revoked, or null */
  readonly revokedAt: (serialNumber: string) => Date | null;
  readonly signedBy: (key: Certificate) => boolean;
};

/** One value of DER: `from` its tag, `body` its content, `end` what follows. */
type Place = { readonly tag: number; readonly from: number; readonly body: number; readonly end: number };

/** @throws when there is no whole value of definite length before `limit` */
const placeAt = (der: Buffer, from: number, limit: number): Place => {
  const first = der.readUInt8(from + 1);
  const long = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || long > 4) throw new Error("no definite length");
  const body = from + 2 + long;
  const end = body + (long === 0 ? first : der.readUIntBE(from + 2, long));
  if (end > limit) throw new Error("a value is cut off");
  return { tag: der.readUInt8(from), from, body, end };
};

function* within(der: Buffer, { body, end }: Place): Generator<Place> {
  for (let at = body; at < end; ) {
    const place = placeAt(der, at, end);
    yield place;
    at = place.end;
  }
}

const sequence = 0x30;
const isTime = ({ tag }: Place): boolean => tag === 0x17 || tag === 0x18;

const sequenceOf = (parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.of(sequence, 0x84), length, body]);
};

type Taken = { readonly tbs: Buffer; readonly entries: Place | null /** The list without its entries. */; readonly frame: Buffer };

/** CertificateList ::= SEQUENCE { tbsCertList SEQUENCE { …, thisUpdate, nextUpdate, SEQUENCE OF entries, … }, algorithm, signature }. */
const takeApart = (der: Buffer): Taken => {
  const all = placeAt(der, 0, der.length);
  const [tbs, ...proof] = within(der, all);
  if (!tbs || tbs.tag !== sequence || all.end !== der.length) throw new Error("no list");
  const parts = [...within(der, tbs)];
  const behindTimes = parts.findLastIndex(isTime) + 1;
  const entries = behindTimes > 0 && parts[behindTimes]?.tag === sequence ? (parts[behindTimes] ?? null) : null;
  const bytes = ({ from, end }: Place) => der.subarray(from, end);
  return {
    tbs: bytes(tbs),
    entries,
    frame: sequenceOf([sequenceOf(parts.filter((part) => part !== entries).map(bytes)), ...proof.map(bytes)]),
  };
};

/** UTCTime and GeneralizedTime of DER; a revocation without a readable time counts from the beginning. */
const timeIn = (der: Buffer, { tag, body, end }: Place): Date => {
  const text = der.toString("latin1", body, end);
  const digits = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
};

/** An entry is SEQUENCE { serial number, time, … }. */
const findIn = (der: Buffer, entries: Place, serialNumber: string): Date | null => {
  const wanted = Buffer.from(serialNumber, "hex");
  for (const entry of within(der, entries)) {
    const serial = placeAt(der, entry.body, entry.end);
    let { body } = serial;
    while (body < serial.end - 1 && der[body] === 0) body += 1;
    if (serial.end - body === wanted.length && der.compare(wanted, 0, wanted.length, body, serial.end) === 0)
      return timeIn(der, placeAt(der, serial.end, entry.end));
  }
  return null;
};

const distributionPoint = "2.5.29.28";

/** A list for some certificates or reasons only would say "good" of what it does not look at. */
const isWhole = (list: pkijs.CertificateRevocationList): boolean =>
  (list.crlExtensions?.extensions ?? []).every(({ extnID, critical, parsedValue }) => {
    // The mark of a part of a list is critical, as is everything that narrows it.
    if (extnID !== distributionPoint) return !critical;
    if (!(parsedValue instanceof pkijs.IssuingDistributionPoint)) return false;
    const { onlyContainsCACerts, onlyContainsAttributeCerts, onlySomeReasons, indirectCRL } = parsedValue;
    return !onlyContainsCACerts && !onlyContainsAttributeCerts && onlySomeReasons === undefined && !indirectCRL;
  });

/** Null for what is no whole list. */
export const readCrl = (der: Buffer): RevocationList | null => {
  try {
    const { tbs, entries, frame } = takeApart(der);
    const list = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(frame).buffer);
    if (!isWhole(list)) return null;
    return {
      der,
      issuer: derOf(list.issuer.toSchema()),
      thisUpdate: list.thisUpdate.value,
      nextUpdate: list.nextUpdate?.value,
      revokedAt: (serialNumber) => (entries ? findIn(der, entries, serialNumber) : null),
      signedBy: ({ key }) => {
        const digest = signatureDigest(list.signatureAlgorithm.algorithmId, key);
        const signature = Buffer.from(list.signatureValue.valueBlock.valueHexView);
        return digest !== undefined && key !== null && signatureHolds(digest, tbs, key, signature);
      },
    };
  } catch {
    return null;
  }
};

/** What a list says of a certificate; null: it is not of the issuer, too old, or not to be believed. */
export const askCrl = (list: RevocationList, certificate: Certificate, issuer: Certificate, fresh: Freshness): RevocationAnswer => {
  if (!list.issuer.equals(issuer.subject) || issuer.usage?.has("cRLSign") !== true) return null;
  if (!isFresh(list.thisUpdate, list.nextUpdate, fresh) || !list.signedBy(issuer)) return null;
  try {
    const revokedAt = list.revokedAt(certificate.serialNumber);
    return { status: revokedAt ? "revoked" : "good", revokedAt, producedAt: list.thisUpdate };
  } catch {
    // Entries that cannot be walked over to their end say nothing of anybody.
    return null;
  }
};
