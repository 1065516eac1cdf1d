/** Outside production the project makes itself a seal at the first start; nothing of this is used where an operator's seal is configured. */
import { createHash, createPrivateKey, webcrypto } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { config } from "#lib/config.ts";
import { certificatesOf } from "#lib/eds/certificate.ts";
import { cryptoEngine } from "./seal-source.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const oid = { commonName: "2.5.4.3", keyUsage: "2.5.29.15", basicConstraints: "2.5.29.19", keyId: "2.5.29.14" };

type Pair = { readonly privateKey: webcrypto.CryptoKey; readonly publicKey: webcrypto.CryptoKey };
const newPair = async (): Promise<Pair> => (await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as Pair;

const nameOf = (commonName: string) =>
  new pkijs.RelativeDistinguishedNames({
    typesAndValues: [new pkijs.AttributeTypeAndValue({ type: oid.commonName, value: new asn1js.Utf8String({ value: commonName }) })],
  });

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

/** Who signs a certificate: its name, its key, and the certificates from its own upwards. */
type Issuer = {
  readonly name: pkijs.RelativeDistinguishedNames;
  readonly key: webcrypto.CryptoKey;
  readonly chain: readonly pkijs.Certificate[];
};

const newCertificate = async (
  subject: string,
  pair: Pair,
  issuer: Omit<Issuer, "chain">,
  authority: boolean,
): Promise<pkijs.Certificate> => {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  // Positive, and never with leading zeros.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial.buffer });
  certificate.subject = nameOf(subject);
  certificate.issuer = issuer.name;
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
  await certificate.sign(issuer.key as CryptoKey, "SHA-256", cryptoEngine);
  return certificate;
};

/** The demo's authority of digital signatures, where it is there: its responder can then be asked about the seal too. */
const edsAuthority = async (): Promise<Issuer | null> => {
  const text = (name: string) => readFile(join(config.dataDir, "secrets", "eds", name), "utf8");
  const [key, own, root] = await Promise.all(["issuing.key.pem", "issuing.pem", "root.pem"].map((name) => text(name).catch(() => "")));
  const [issuing, above] = [own, root].map((pem) => certificatesOf(pem ?? "")[0]?.parsed);
  if (!key || !issuing || !above) return null;
  const der = createPrivateKey(key).export({ format: "der", type: "pkcs8" });
  const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  return { name: issuing.subject, key: await webcrypto.subtle.importKey("pkcs8", der, rsa, false, ["sign"]), chain: [issuing, above] };
};

const ownAuthority = async (): Promise<Issuer> => {
  const pair = await newPair();
  const name = "Qyzmet demo test CA";
  const root = await newCertificate(name, pair, { name: nameOf(name), key: pair.privateKey }, true);
  return { name: root.subject, key: pair.privateKey, chain: [root] };
};

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  ).join("\n")}\n-----END ${label}-----\n`;

/** Makes the seal's key and its certificate in a folder of their own, which appears whole or not at all: several processes start at once. */
const makeDemoSeal = async (folder: string): Promise<void> => {
  const [issuer, seal] = [(await edsAuthority()) ?? (await ownAuthority()), await newPair()];
  const own = await newCertificate("Qyzmet demo seal", seal, issuer, false);
  await mkdir(join(config.dataDir, "secrets"), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(join(config.dataDir, "secrets", "seal-"));
  const key = await webcrypto.subtle.exportKey("pkcs8", seal.privateKey);
  const chain = [own, ...issuer.chain].map((one) => pem("CERTIFICATE", one.toSchema().toBER(false)));
  await writeFile(join(made, "key.pem"), pem("PRIVATE KEY", key), { mode: 0o600 });
  await writeFile(join(made, "chain.pem"), chain.join(""));
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
};

/** PEM of the demo's seal and its chain, made at the first call. */
export const demoSeal = async (): Promise<{ readonly key: string; readonly chain: string }> => {
  const folder = join(config.dataDir, "secrets", "seal");
  const read = async () => {
    const [key, chain] = await Promise.all(["key.pem", "chain.pem"].map((name) => readFile(join(folder, name), "utf8")));
    return { key: key ?? "", chain: chain ?? "" };
  };
  return read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await makeDemoSeal(folder);
    return read();
  });
};
