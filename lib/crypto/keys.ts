import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { config } from "#lib/config.ts";

/** Purposes a key may serve; a token or row sealed for one is worthless for another. Told one by one in docs/keys.md. */
export const keyPurposes = [
  "column",
  "lookup",
  "file",
  "otp",
  "session-cookie",
  "challenge",
  "parked-post",
  "self-check",
  "chain-head",
  "audit",
  "bank",
] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** Number of the master secret under which everything new is written; it stands in every sealed value. */
export const currentKeyId = (): number => config.secretId;

/** Numbers of all master secrets the portal knows, the current one first: what was written under a former one is still read. */
export const keyIds = (): readonly number[] => [config.secretId, ...config.formerSecrets.map(({ id }) => id)];

const secretOf = (id: number): string => {
  const secret = id === config.secretId ? config.masterSecret : config.formerSecrets.find((former) => former.id === id)?.secret;
  if (secret === undefined) throw new Error(`the value was sealed under secret ${id}, which is not configured`);
  if (secret.length < 32) throw new Error("QYZMET_SECRET is missing or shorter than 32 characters");
  return secret;
};

const cache = new Map<string, Buffer>();

/**
 * 256-bit key of one purpose, derived from a master secret.
 * @param id number of the secret; the current one unless something old is read. @throws when that secret is not configured.
 */
export const keyFor = (purpose: KeyPurpose, id = currentKeyId()): Buffer => {
  const name = `${purpose} ${id}`;
  const cached = cache.get(name);
  if (cached) return cached;
  const key = Buffer.from(hkdfSync("sha256", secretOf(id), "qyzmet", purpose, 32));
  cache.set(name, key);
  return key;
};

const objects = new Map<string, KeyObject>();

/** The same key as Node keeps it ready for use: made once, because making it costs more than using it. */
export const secretKeyFor = (purpose: KeyPurpose, id = currentKeyId()): KeyObject => {
  const name = `${purpose} ${id}`;
  const ready = objects.get(name) ?? createSecretKey(keyFor(purpose, id));
  objects.set(name, ready);
  return ready;
};
