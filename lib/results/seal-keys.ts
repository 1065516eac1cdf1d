/**
 * Key and certificates of the portal's seal, and those of the seals before it. In production the operator's come from configuration and
 * nothing is made up.
 */
import { readFile } from "node:fs/promises";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import type { Certificate } from "#lib/eds/certificate.ts";
import { demoSeal } from "./seal-demo.ts";
import { readFormerSeals, readSealFiles, type SealFiles, type SealKeys } from "./seal-source.ts";

const sealFiles = async (): Promise<SealFiles> => {
  const { p12File, keyFile, chainFile, password } = config.seal;
  if (p12File !== undefined) return { kind: "pkcs12", file: await readFile(p12File), password: password ?? "" };
  if (keyFile !== undefined && chainFile !== undefined)
    return { kind: "pem", key: await readFile(keyFile, "utf8"), chain: await readFile(chainFile, "utf8"), password };
  if (!config.demo) throw new Error("neither SEAL_P12 nor SEAL_KEY and SEAL_CHAIN are set");
  return { kind: "pem", ...(await demoSeal()), password: undefined };
};

let keys: Promise<SealKeys> | undefined;

/** @throws in production when no seal is configured, or one that may not seal: a document without the operator's seal is not issued. */
export const sealKeys = (): Promise<SealKeys> => {
  keys ??= (async () => readSealFiles(await sealFiles(), now()))();
  // A start that failed must not fail for ever.
  keys.catch(() => {
    keys = undefined;
  });
  return keys;
};

let former: Promise<readonly Certificate[]> | undefined;

/** Certificates (DER) by which a document is known as ours: the present seal's first, then those of the seals before it. */
export const sealCertificates = async (): Promise<readonly Uint8Array[]> => {
  const { chainsBeforeFile } = config.seal;
  former ??= chainsBeforeFile === undefined ? Promise.resolve([]) : readFile(chainsBeforeFile, "utf8").then(readFormerSeals);
  former.catch(() => {
    former = undefined;
  });
  return [(await sealKeys()).chain[0], ...(await former)].map(({ der }) => Uint8Array.from(der));
};
