/**
 * Key and certificates of the portal's seal. Outside production the project makes itself a test authority at the first start; in
 * production the operator's key and chain come from configuration and nothing is made up.
 */
import { createHash, webcrypto } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { config } from "#lib/config.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
export const cryptoEngine = new pkijs.CryptoEngine({ name: "node", crypto: webcrypto as Crypto });

export type SealKeys = {
  readonly privateKey: webcrypto.CryptoKey;
  /** Certificate of the seal, then those above it. */
  readonly chain: readonly pkijs.Certificate[];
  readonly certificateSha256: Buffer;
};

const oid = {
  commonName: "2.5.4.3",
  organisation: "2.5.4.10",
  country: "2.5.4.6",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  keyId: "2.5.29.14",
};

const nameParts = (commonName: string): pkijs.AttributeTypeAndValue[] => [
  new pkijs.AttributeTypeAndValue({ type: oid.commonName, value: new asn1js.Utf8String({ value: commonName }) }),
];

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

type Pair = { readonly privateKey: webcrypto.CryptoKey; readonly publicKey: webcrypto.CryptoKey };
const newPair = async (): Promise<Pair> => (await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as Pair;

const newCertificate = async (
  subject: string,
  issuer: string,
  pair: Pair,
  signer: Pair,
  authority: boolean,
): Promise<pkijs.Certificate> => {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  // Positive, and never with leading zeros.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial.buffer });
  certificate.subject.typesAndValues = nameParts(subject);
  certificate.issuer.typesAndValues = nameParts(issuer);
  certificate.notBefore.value = new Date("2020-01-01T00:00:00Z");
  certificate.notAfter.value = new Date("2049-12-31T23:59:59Z");
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey as CryptoKey, cryptoEngine);
  const keyId = createHash("sha256")
    .update(Buffer.from(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView))
    .digest()
    .subarray(0, 20);
  // Bits of keyUsage from the left: digitalSignature, nonRepudiation; of an authority: keyCertSign, cRLSign.
  const usage = authority
    ? { valueHex: Uint8Array.of(0x06).buffer, unusedBits: 1 }
    : { valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 };
  certificate.extensions = [
    extension(oid.basicConstraints, true, new pkijs.BasicConstraints({ cA: authority }).toSchema()),
    extension(oid.keyUsage, true, new asn1js.BitString(usage)),
    extension(oid.keyId, false, new asn1js.OctetString({ valueHex: Uint8Array.from(keyId).buffer })),
  ];
  await certificate.sign(signer.privateKey as CryptoKey, "SHA-256", cryptoEngine);
  return certificate;
};

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  ).join("\n")}\n-----END ${label}-----\n`;

const folder = () => join(config.dataDir, "secrets", "seal");

/** Makes the test authority and the seal's key in a folder of their own, which appears whole or not at all: several processes start at once. */
const makeTestKeys = async (): Promise<void> => {
  const authorityName = "Qyzmet demo test CA";
  const [authority, seal] = [await newPair(), await newPair()];
  const root = await newCertificate(authorityName, authorityName, authority, authority, true);
  const own = await newCertificate("Qyzmet demo seal", authorityName, seal, authority, false);
  await mkdir(join(config.dataDir, "secrets"), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(join(config.dataDir, "secrets", "seal-"));
  const key = await webcrypto.subtle.exportKey("pkcs8", seal.privateKey);
  await writeFile(join(made, "key.pem"), pem("PRIVATE KEY", key), { mode: 0o600 });
  await writeFile(join(made, "chain.pem"), [own, root].map((one) => pem("CERTIFICATE", one.toSchema().toBER(false))).join(""));
  await rename(made, folder()).catch(() => rm(made, { recursive: true, force: true }));
};

const certificatesOf = (text: string): pkijs.Certificate[] =>
  (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) =>
    pkijs.Certificate.fromBER(Buffer.from(one.replace(/-----[^-]+-----|\s/g, ""), "base64")),
  );

const readKeys = async (keyFile: string, chainFile: string): Promise<SealKeys> => {
  const key = Buffer.from((await readFile(keyFile, "utf8")).replace(/-----[^-]+-----|\s/g, ""), "base64");
  const chain = certificatesOf(await readFile(chainFile, "utf8"));
  const own = chain[0];
  if (!own) throw new Error("the seal has no certificate");
  return {
    privateKey: await webcrypto.subtle.importKey("pkcs8", key, algorithm, false, ["sign"]),
    chain,
    certificateSha256: createHash("sha256")
      .update(Buffer.from(own.toSchema().toBER(false)))
      .digest(),
  };
};

let keys: Promise<SealKeys> | undefined;

/** @throws in production when no seal is configured: a document without the operator's seal is not issued. */
export const sealKeys = (): Promise<SealKeys> => {
  keys ??= (async () => {
    const { sealKeyFile, sealChainFile } = config;
    if (sealKeyFile !== undefined && sealChainFile !== undefined) return readKeys(sealKeyFile, sealChainFile);
    if (!config.demo) throw new Error("SEAL_KEY and SEAL_CHAIN are not set");
    const [keyFile, chainFile] = [join(folder(), "key.pem"), join(folder(), "chain.pem")];
    return readKeys(keyFile, chainFile).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      await makeTestKeys();
      return readKeys(keyFile, chainFile);
    });
  })();
  // A start that failed must not fail for ever.
  keys.catch(() => {
    keys = undefined;
  });
  return keys;
};

/** Certificates of the seal (DER) by which documents are checked, the present one first. */
export const sealCertificates = async (): Promise<readonly Uint8Array[]> =>
  (await sealKeys()).chain.slice(0, 1).map((one) => new Uint8Array(one.toSchema().toBER(false)));
