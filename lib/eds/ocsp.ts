/** Questions to the authority's OCSP responder and its answers (RFC 6960), with a nonce so that no old answer passes for a new one. */
import { randomBytes } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { hashOf, publicKeyOf, sha256Oid, signatureDigest, signatureHolds } from "./algorithms.ts";
import { type Certificate, derOf, readCertificate, serialHex } from "./certificate.ts";
import { issuedBy } from "./chain.ts";
import { clockSkewMs } from "./time-stamp.ts";

const oids = { nonce: "1.3.6.1.5.5.7.48.1.2", basic: "1.3.6.1.5.5.7.48.1.1", signing: "1.3.6.1.5.5.7.3.9" };

export type OcspQuestion = { readonly der: Buffer; readonly nonce: Buffer };

/** What is said of a certificate; null: no answer that may be believed. */
export type RevocationAnswer = {
  readonly status: "good" | "revoked" | "unknown";
  /** When it was revoked. */
  readonly revokedAt: Date | null;
  readonly producedAt: Date;
} | null;

const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

const keyBitsOf = ({ parsed }: Certificate): Buffer => Buffer.from(parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);

const certIdOf = (certificate: Certificate, issuer: Certificate) =>
  new pkijs.CertID({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new asn1js.Null() }),
    issuerNameHash: octets(hashOf("sha256", issuer.subject)),
    issuerKeyHash: octets(hashOf("sha256", keyBitsOf(issuer))),
    serialNumber: certificate.parsed.serialNumber,
  });

export const ocspQuestion = (certificate: Certificate, issuer: Certificate): OcspQuestion => {
  const nonce = derOf(octets(randomBytes(16)));
  const tbsRequest = new pkijs.TBSRequest({
    requestList: [new pkijs.Request({ reqCert: certIdOf(certificate, issuer) })],
    requestExtensions: [new pkijs.Extension({ extnID: oids.nonce, extnValue: Uint8Array.from(nonce).buffer })],
  });
  return { der: derOf(new pkijs.OCSPRequest({ tbsRequest }).toSchema(true)), nonce };
};

/** The responder itself is in trouble: no word about any certificate. */
export const responderIsBusy = (answer: Buffer): boolean => {
  try {
    const status = pkijs.OCSPResponse.fromBER(Uint8Array.from(answer).buffer).responseStatus.valueBlock.valueDec;
    return status === 2 || status === 3;
  } catch {
    return true;
  }
};

const hexOf = (block: asn1js.OctetString): string => Buffer.from(block.valueBlock.valueHexView).toString("hex");

const about = (certId: pkijs.CertID, wanted: pkijs.CertID): boolean =>
  certId.hashAlgorithm.algorithmId === wanted.hashAlgorithm.algorithmId &&
  hexOf(certId.issuerNameHash) === hexOf(wanted.issuerNameHash) &&
  hexOf(certId.issuerKeyHash) === hexOf(wanted.issuerKeyHash) &&
  serialHex(certId.serialNumber) === serialHex(wanted.serialNumber);

/** The authority itself, or whom it has named for exactly this: a certificate that came along counts only when the authority issued it. */
const respondersOf = (basic: pkijs.BasicOCSPResponse, issuer: Certificate, at: Date): readonly Certificate[] => [
  issuer,
  ...(basic.certs ?? [])
    .slice(0, 4)
    .map(readCertificate)
    .filter((one) => one.purposes.has(oids.signing) && !one.beyondUs && one.notBefore <= at && at <= one.notAfter && issuedBy(one, issuer)),
];

const signedBy = (basic: pkijs.BasicOCSPResponse, { parsed }: Certificate): boolean => {
  const key = publicKeyOf(derOf(parsed.subjectPublicKeyInfo.toSchema()));
  const digest = signatureDigest(basic.signatureAlgorithm.algorithmId, key);
  const signature = Buffer.from(basic.signature.valueBlock.valueHexView);
  return digest !== undefined && key !== null && signatureHolds(digest, Buffer.from(basic.tbsResponseData.tbsView), key, signature);
};

export type Freshness = {
  readonly at: Date;
  /** Oldest answer that counts when it does not say how long it holds, ms. */
  readonly maxAgeMs: number;
};

export const isFresh = (thisUpdate: Date, nextUpdate: Date | undefined, { at, maxAgeMs }: Freshness): boolean =>
  thisUpdate.getTime() <= at.getTime() + clockSkewMs &&
  (nextUpdate ? nextUpdate.getTime() + clockSkewMs >= at.getTime() : thisUpdate.getTime() + maxAgeMs >= at.getTime());

const statusOf = (single: pkijs.SingleResponse): Omit<NonNullable<RevocationAnswer>, "producedAt"> => {
  const block = single.certStatus as asn1js.BaseBlock & { readonly valueBlock: { readonly value?: readonly unknown[] } };
  const { tagNumber } = block.idBlock;
  if (tagNumber === 0) return { status: "good", revokedAt: null };
  const [time] = block.valueBlock.value ?? [];
  // A revocation without a readable time counts from the beginning.
  if (tagNumber === 1) return { status: "revoked", revokedAt: time instanceof asn1js.GeneralizedTime ? time.toDate() : new Date(0) };
  return { status: "unknown", revokedAt: null };
};

const read = (answer: Buffer, certificate: Certificate, issuer: Certificate, nonce: Buffer | null, fresh: Freshness): RevocationAnswer => {
  const { responseStatus, responseBytes } = pkijs.OCSPResponse.fromBER(Uint8Array.from(answer).buffer);
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== oids.basic) return null;
  const basic = pkijs.BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes.response.valueBlock.valueHexView).buffer);
  const data = basic.tbsResponseData;
  const given = data.responseExtensions?.find(({ extnID }) => extnID === oids.nonce)?.extnValue.valueBlock.valueHexView;
  if (nonce !== null && !(given && Buffer.from(given).equals(nonce))) return null;
  const wanted = certIdOf(certificate, issuer);
  const single = data.responses.find(({ certID }) => about(certID, wanted));
  if (!single || !isFresh(single.thisUpdate, single.nextUpdate, fresh)) return null;
  if (!respondersOf(basic, issuer, fresh.at).some((responder) => signedBy(basic, responder))) return null;
  return { ...statusOf(single), producedAt: data.producedAt };
};

/**
 * Reads an answer about one certificate. Null for everything that may not be believed: signed by a stranger, about another certificate, old,
 * or with another nonce (`nonce` null: an answer that was kept, whose nonce was compared when it came).
 */
export const readOcsp: typeof read = (...args) => {
  try {
    return read(...args);
  } catch {
    return null;
  }
};
