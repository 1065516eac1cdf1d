/**
 * Reads the seal's key and certificates as an operator hands them over, PKCS #12 or PEM, and says in plain words what is wrong with them.
 * Knows no settings: the launcher asks before anything is started.
 */
import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from "node:crypto";
import * as pkijs from "pkijs";
import { type Certificate, certificatesOf, readCertificate } from "#lib/eds/certificate.ts";

export const cryptoEngine = new pkijs.CryptoEngine({ name: "node", crypto: webcrypto as Crypto });

/** What is wrong with the operator's seal, as a sentence that begins with the name of the setting; never with anything secret. */
export class SealFault extends Error {}

export type SealFiles =
  | { readonly kind: "pkcs12"; readonly file: Buffer; readonly password: string }
  | { readonly kind: "pem"; readonly key: string; readonly chain: string; readonly password: string | undefined };

export type SealKeys = {
  readonly privateKey: webcrypto.CryptoKey;
  /** Certificate of the seal, then those above it. */
  readonly chain: readonly [Certificate, ...Certificate[]];
};

const bags = { key: "1.2.840.113549.1.12.10.1.1", shroudedKey: "1.2.840.113549.1.12.10.1.2", certificate: "1.2.840.113549.1.12.10.1.3" };
/** OIDs of the encryptions of PKCS #12 itself, with 3DES or RC2 under SHA-1. */
const formerEncryption = /1\.2\.840\.113549\.1\.12\.1\./;

/** Its types call the opening protected, its documentation asks for it. */
type Shrouded = {
  readonly parsedValue?: pkijs.PrivateKeyInfo;
  readonly parseInternalValues: (parameters: { readonly password: ArrayBuffer }, crypto: pkijs.ICryptoEngine) => Promise<void>;
};

type Found = { readonly key: KeyObject; readonly certificates: readonly Certificate[] };

const bagsOf = async (file: Buffer, secret: string): Promise<readonly pkijs.SafeBag[]> => {
  const password = new TextEncoder().encode(secret).buffer;
  const pfx = pkijs.PFX.fromBER(Uint8Array.from(file).buffer);
  await pfx.parseInternalValues({ password, checkIntegrity: true }, cryptoEngine);
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return [];
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, cryptoEngine);
  const all = (safe.parsedValue.safeContents as readonly { readonly value: pkijs.SafeContents }[]).flatMap(({ value }) => value.safeBags);
  for (const { bagId, bagValue } of all)
    if (bagId === bags.shroudedKey) await (bagValue as unknown as Shrouded).parseInternalValues({ password }, cryptoEngine);
  return all;
};

const readPkcs12 = async (file: Buffer, password: string): Promise<Found> => {
  const all = await bagsOf(file, password).catch((error: unknown) => {
    const former = formerEncryption.test(String(error));
    throw new SealFault(
      former
        ? "SEAL_P12 is encrypted in the former way (3DES or RC2, as by openssl pkcs12 -legacy): write it anew with AES as docs/keys.md says"
        : "SEAL_P12 cannot be opened: SEAL_PASSWORD is wrong, or the file is no PKCS #12",
    );
  });
  const keys = all.flatMap(({ bagId, bagValue }) => {
    if (bagId === bags.key) return [bagValue as pkijs.PrivateKeyInfo];
    return bagId === bags.shroudedKey ? ((bagValue as unknown as Shrouded).parsedValue ?? []) : [];
  });
  const certificates = all.flatMap(({ bagId, bagValue }) => {
    const parsed = bagId === bags.certificate ? (bagValue as pkijs.CertBag).parsedValue : undefined;
    return parsed instanceof pkijs.Certificate ? [readCertificate(parsed)] : [];
  });
  const [key] = keys;
  if (!key || keys.length > 1) throw new SealFault(`SEAL_P12 holds ${keys.length} private keys: it must hold one`);
  return { key: createPrivateKey({ key: Buffer.from(key.toSchema().toBER(false)), format: "der", type: "pkcs8" }), certificates };
};

const readPem = ({ key, chain, password }: SealFiles & { readonly kind: "pem" }): Found => {
  const opened = (() => {
    try {
      return createPrivateKey(password === undefined ? key : { key, passphrase: password });
    } catch {
      throw new SealFault("SEAL_KEY holds no private key that can be opened: it is PEM, and SEAL_PASSWORD opens an encrypted one");
    }
  })();
  try {
    return { key: opened, certificates: certificatesOf(chain) };
  } catch {
    throw new SealFault("SEAL_CHAIN holds something that is no certificate");
  }
};

const x509 = ({ der }: Certificate): X509Certificate => new X509Certificate(der);

const issued = (below: Certificate, above: Certificate): boolean => {
  const [own, issuer] = [x509(below), x509(above)];
  return own.checkIssued(issuer) && own.verify(issuer.publicKey);
};

/** The seal's own certificate is that of the key; those above it follow one another, in whatever order they were handed over. */
const ordered = ({ key, certificates }: Found): readonly [Certificate, ...Certificate[]] => {
  const own = certificates.find((one) => x509(one).checkPrivateKey(key));
  if (!own)
    throw new SealFault(certificates.length === 0 ? "the seal has no certificate" : "the seal's key does not belong to its certificate");
  const chain: [Certificate, ...Certificate[]] = [own];
  const left = new Set(certificates.filter((one) => one !== own));
  for (;;) {
    const above = [...left].find((one) => issued(chain.at(-1) ?? own, one));
    if (!above) break;
    left.delete(above);
    chain.push(above);
  }
  if (left.size > 0) throw new SealFault("the seal's chain holds a certificate that did not issue the one below it");
  return chain;
};

const curves: Readonly<Record<string, string>> = { prime256v1: "P-256", secp384r1: "P-384", secp521r1: "P-521" };
const leastRsaBits = 2048;

const algorithmOf = (key: KeyObject): { readonly name: string; readonly hash?: string; readonly namedCurve?: string } => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "rsa") {
    const bits = details?.modulusLength ?? 0;
    if (bits < leastRsaBits) throw new SealFault(`the seal's RSA key has ${bits} bits: at least ${leastRsaBits} are needed`);
    return { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  }
  const namedCurve = type === "ec" ? curves[details?.namedCurve ?? ""] : undefined;
  if (namedCurve === undefined) throw new SealFault("the seal's key is neither RSA nor EC on P-256, P-384 or P-521");
  return { name: "ECDSA", namedCurve };
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** @throws {SealFault} when this certificate may not seal at this moment */
export const checkSealCertificate = (own: Certificate, at: Date): void => {
  if (own.authority) throw new SealFault("the seal's certificate is that of an authority");
  if (own.usage && !own.usage.has("digitalSignature") && !own.usage.has("nonRepudiation"))
    throw new SealFault("the seal's certificate is not for signatures (keyUsage)");
  if (at < own.notBefore) throw new SealFault(`the seal's certificate is not valid before ${day(own.notBefore)}`);
  if (at > own.notAfter) throw new SealFault(`the seal's certificate has expired on ${day(own.notAfter)}`);
};

/** @throws {SealFault} with the first reason why documents cannot be sealed with this */
export const readSealFiles = async (files: SealFiles, at: Date): Promise<SealKeys> => {
  const found = files.kind === "pkcs12" ? await readPkcs12(files.file, files.password) : readPem(files);
  const algorithm = algorithmOf(found.key);
  const chain = ordered(found);
  checkSealCertificate(chain[0], at);
  const der = found.key.export({ format: "der", type: "pkcs8" });
  return { privateKey: await webcrypto.subtle.importKey("pkcs8", der, algorithm, false, ["sign"]), chain };
};

/** Certificates of seals that were in use before: all of the file that are no authorities. @throws {SealFault} */
export const readFormerSeals = (pem: string): readonly Certificate[] => {
  try {
    const seals = certificatesOf(pem).filter(({ authority }) => !authority);
    if (seals.length > 0) return seals;
  } catch {
    // Said below.
  }
  throw new SealFault("SEAL_CHAINS_BEFORE holds no certificate of a former seal");
};
