/** What the launcher itself needs to know before anything of the portal is loaded. */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { StartSettings } from "./refusals.ts";
import type { SealSettings } from "./seal.ts";
import { secretFile, secretNames } from "./secrets.ts";

const env = process.env;

/** A setting from the environment or from the file that `<name>_FILE` names. */
const read = (name: string): string | undefined => {
  const file = env[`${name}_FILE`];
  const value = file ? readFileSync(file, "utf8").trim() : env[name];
  return value === "" ? undefined : value;
};

const portOf = (value: string | undefined): number => {
  const port = Number(value ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) throw new Error(`PORT is "${value}": it must be a number from 1 to 65000`);
  return port;
};

export const dataDir = resolve(read("DATA_DIR") ?? ".data");
export const port = portOf(read("PORT"));
export const production = read("QYZMET_MODE") === "production";
export const databaseUrl = read("DATABASE_URL");
export const databaseAppUrl = read("DATABASE_APP_URL");
export const listenHost = read("LISTEN_HOST") ?? "127.0.0.1";
export const given = read;

const demoSecrets = (): string[] =>
  secretNames.map((name) => secretFile(dataDir, name)).flatMap((file) => (existsSync(file) ? [readFileSync(file, "utf8").trim()] : []));

const sealFiles = {
  sealP12: env.SEAL_P12 || undefined,
  sealKey: env.SEAL_KEY || undefined,
  sealChain: env.SEAL_CHAIN || undefined,
  sealChainsBefore: env.SEAL_CHAINS_BEFORE || undefined,
};
/** What the launcher opens the seal with before it starts anything. */
export const sealSettings = (): SealSettings => ({ ...sealFiles, sealPassword: read("SEAL_PASSWORD") });

const documentFiles = { documentKey: env.DOCUMENT_KEY || undefined, documentKeysBefore: env.DOCUMENT_KEYS_BEFORE || undefined };

const edsAnchors = env.EDS_ANCHORS || undefined;

/** Whether each certificate of the file is an authority's, none of them of our own test authority. */
const holdsAuthorities = (file: string): boolean => {
  try {
    const blocks = readFileSync(file, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const certificates = blocks.map((pem) => new X509Certificate(pem));
    return certificates.length > 0 && certificates.every(({ ca, subject }) => ca && !subject.includes("Qyzmet demo"));
  } catch {
    return false;
  }
};

/** Files of documents' keys in which something is no key on P-256; a file of authorities in which something else stands. */
const unfit = (): readonly string[] => {
  const { documentKey, documentKeysBefore } = documentFiles;
  const holds = (file: string, read: (pem: string) => KeyObject): boolean => {
    try {
      const blocks = readFileSync(file, "utf8").match(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g) ?? [];
      return blocks.length > 0 && blocks.every((pem) => read(pem).asymmetricKeyDetails?.namedCurve === "prime256v1");
    } catch {
      return false;
    }
  };
  return [
    ...(documentKey !== undefined && !holds(documentKey, createPrivateKey) ? [documentKey] : []),
    ...(documentKeysBefore !== undefined && !holds(documentKeysBefore, createPublicKey) ? [documentKeysBefore] : []),
    ...(edsAnchors !== undefined && !holdsAuthorities(edsAnchors) ? [edsAnchors] : []),
  ];
};

const cannotBeRead = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK);
    return false;
  } catch {
    return true;
  }
};

export const startSettings = (): StartSettings => ({
  mode: read("QYZMET_MODE"),
  secret: read("QYZMET_SECRET"),
  bankSecret: read("BANK_SECRET"),
  metricsToken: read("METRICS_TOKEN"),
  publicOrigin: read("PUBLIC_ORIGIN"),
  staffSignIn: read("STAFF_SIGN_IN"),
  databaseUrl,
  databaseAppUrl,
  ...sealFiles,
  ...documentFiles,
  edsAnchors,
  edsOcspUrl: read("EDS_OCSP_URL"),
  edsCrlUrl: read("EDS_CRL_URL"),
  edsVerifier: read("EDS_VERIFIER"),
  ncanodeUrl: read("NCANODE_URL"),
  edsTestIins: read("EDS_TEST_IINS"),
  unfit: production ? unfit() : [],
  unreadable: Object.values({ ...sealFiles, ...documentFiles, edsAnchors }).filter(
    (file) => file !== undefined && cannotBeRead(file),
  ) as string[],
  smsUrl: read("SMS_URL"),
  gatewayUrl: read("GATEWAY_URL"),
  monitoringUrl: read("MONITORING_URL"),
  virusScan: read("VIRUS_SCAN"),
  clockOffset: read("QYZMET_CLOCK_OFFSET_MS"),
  dataDir,
  publicFolder: resolve("public"),
  demoSecrets: production ? demoSecrets() : [],
  dataMode: existsSync(dataDir) ? statSync(dataDir).mode : undefined,
});
