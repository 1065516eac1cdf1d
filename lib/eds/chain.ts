/** The way from a certificate up to the authorities that the portal itself holds; those that came in a message lead nowhere. */
import { X509Certificate } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { config } from "#lib/config.ts";
import { signatureDigest } from "./algorithms.ts";
import { type Certificate, certificatesOf } from "./certificate.ts";

let read: { readonly file: string; readonly changed: number; readonly anchors: readonly Certificate[] } | undefined;

/** The operator may lay a new authority into the file while the portal runs. @throws when there is no such file, or nothing in it */
export const anchors = async (): Promise<readonly Certificate[]> => {
  const file = config.eds.anchorsFile;
  const changed = (await stat(file)).mtimeMs;
  if (read?.file === file && read.changed === changed) return read.anchors;
  const found = certificatesOf(await readFile(file, "utf8"));
  if (found.length === 0) throw new Error("EDS_ANCHORS names a file without certificates");
  read = { file, changed, anchors: found };
  return found;
};

const sameCertificate = (one: Certificate, other: Certificate): boolean => one.der.equals(other.der);

/** Names, key ids and mathematics by OpenSSL; a digest that is too weak signs no certificate. */
export const issuedBy = (certificate: Certificate, issuer: Certificate): boolean => {
  if (signatureDigest(certificate.parsed.signatureAlgorithm.algorithmId, issuer.key) === undefined) return false;
  try {
    const [own, above] = [new X509Certificate(certificate.der), new X509Certificate(issuer.der)];
    return own.checkIssued(above) && own.verify(above.publicKey);
  } catch {
    return false;
  }
};

const within = ({ notBefore, notAfter }: Certificate, at: Date): boolean => notBefore <= at && at <= notAfter;

const mayIssue = (issuer: Certificate, at: Date, authoritiesBelow: number): boolean =>
  issuer.authority &&
  issuer.usage?.has("keyCertSign") === true &&
  (issuer.pathLength === null || issuer.pathLength >= authoritiesBelow) &&
  !issuer.beyondUs &&
  within(issuer, at);

/**
 * Certificates above this one, nearest first, all of them held by the portal and good for issuing at that moment; null: it does not lead
 * to an authority that the portal knows. Where the file of authorities ends, belief begins: a root need not be in it.
 */
export const chainOf = (certificate: Certificate, held: readonly Certificate[], at: Date): readonly Certificate[] | null => {
  if (certificate.beyondUs) return null;
  const climb = (from: Certificate, way: readonly Certificate[]): readonly Certificate[] | null => {
    const above = held.filter(
      (one) => !way.some((known) => sameCertificate(known, one)) && !sameCertificate(from, one) && issuedBy(from, one),
    );
    if (above.length === 0) return way.length === 0 ? null : way;
    for (const issuer of above) {
      if (!mayIssue(issuer, at, way.length)) continue;
      const found = climb(issuer, [...way, issuer]);
      if (found) return found;
    }
    return null;
  };
  return climb(certificate, []);
};
