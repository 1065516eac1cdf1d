/** Revocation lists (RFC 5280): whole lists of the issuing authority; parts of one and lists of strangers are not read. */
import * as pkijs from "pkijs";
import { signatureDigest, signatureHolds } from "./algorithms.ts";
import { type Certificate, derOf, serialHex } from "./certificate.ts";
import { type Freshness, isFresh, type RevocationAnswer } from "./ocsp.ts";

export type RevocationList = {
  readonly der: Buffer;
  readonly issuer: Buffer;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** Serial number in hex → when it was revoked. */
  readonly revoked: ReadonlyMap<string, Date>;
  readonly signedBy: (key: Certificate) => boolean;
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
    const list = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(der).buffer);
    if (!isWhole(list)) return null;
    const tbs = Buffer.from(list.tbsView);
    return {
      der,
      issuer: derOf(list.issuer.toSchema()),
      thisUpdate: list.thisUpdate.value,
      nextUpdate: list.nextUpdate?.value,
      revoked: new Map((list.revokedCertificates ?? []).map((one) => [serialHex(one.userCertificate), one.revocationDate.value])),
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
  const revokedAt = list.revoked.get(certificate.serialNumber) ?? null;
  return { status: revokedAt ? "revoked" : "good", revokedAt, producedAt: list.thisUpdate };
};
