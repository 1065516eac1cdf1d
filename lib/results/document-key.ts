/**
 * The key that signs the word in the QR code of a document: one of its own, so that it can be turned without touching the seal. A demo makes
 * it at the first start; in production the operator gives it (docs/keys.md).
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CompactSign, calculateJwkThumbprint, type JWK } from "jose";
import { config } from "#lib/config.ts";
import { type PaperClaims, toDigits } from "./paper-code.ts";

type DocumentKeys = {
  readonly privateKey: KeyObject;
  readonly kid: string;
  /** The present key first, then the former ones. */
  readonly published: readonly JWK[];
};

const blocks = (pem: string): readonly string[] => pem.match(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g) ?? [];

/** `kid` is the thumbprint of RFC 7638: whoever has the key can tell its name. */
const publish = async (key: KeyObject): Promise<JWK & { readonly kid: string }> => {
  const { kty, crv, x, y } = key.export({ format: "jwk" }) as JWK;
  const jwk = { kty, crv, x, y } as JWK;
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: "ES256", use: "sig" };
};

const makeDemoKey = async (file: string): Promise<void> => {
  const made = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(made, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  // Of several processes at their first start one is first, and its key is the key.
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(made);
};

const readOrMake = async (file: string): Promise<string> => {
  const pem = await readFile(file, "utf8").catch(() => null);
  if (pem !== null) return pem;
  await makeDemoKey(file);
  return readFile(file, "utf8");
};

const presentKey = async (): Promise<string> => {
  if (config.documentKeyFile !== undefined) return readFile(config.documentKeyFile, "utf8");
  if (!config.demo) throw new Error("DOCUMENT_KEY is not set");
  return readOrMake(join(config.dataDir, "secrets", "document.pem"));
};

/** Keys from PEM texts: the private one, and the public ones that were in use before. @throws when one is no EC key on P-256. */
export const documentKeysFrom = async (present: string, former: string): Promise<DocumentKeys> => {
  const privateKey = createPrivateKey(present);
  const all = [createPublicKey(present), ...blocks(former).map((pem) => createPublicKey(pem))];
  for (const key of [privateKey, ...all])
    if (key.asymmetricKeyDetails?.namedCurve !== "prime256v1") throw new Error("a document key is not an EC key on P-256");
  const published = await Promise.all(all.map(publish));
  const kid = published[0]?.kid ?? "";
  return { privateKey, kid, published: published.filter((key, at) => published.findIndex((one) => one.kid === key.kid) === at) };
};

let known: Promise<DocumentKeys> | undefined;

const documentKeys = (): Promise<DocumentKeys> => {
  known ??= (async () => {
    const { documentKeysBeforeFile: former } = config;
    return documentKeysFrom(await presentKey(), former === undefined ? "" : await readFile(former, "utf8"));
  })();
  // A start that failed must not fail for ever.
  known.catch(() => {
    known = undefined;
  });
  return known;
};

/** Public keys for whoever checks a document without asking the portal, as JWK (RFC 7517). */
export const publishedKeys = async (): Promise<readonly JWK[]> => (await documentKeys()).published;

/** Signs what the QR code says. @returns digits for the fragment of its address. */
export const signPaperCode = async (claims: PaperClaims, keys?: DocumentKeys): Promise<string> => {
  const { privateKey, kid } = keys ?? (await documentKeys());
  const word = new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader({ alg: "ES256", kid });
  return toDigits(await word.sign(privateKey));
};
