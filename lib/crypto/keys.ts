import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { config } from "#lib/config.ts";

/** Purposes a key may serve; a token or row sealed for one is worthless for another. */
export type KeyPurpose =
  | "column"
  | "lookup"
  | "file"
  | "otp"
  | "session-cookie"
  | "challenge"
  | "parked-post"
  | "self-check"
  | "chain-head"
  | "audit"
  | "download"
  | "bank"
  | "seal-key";

const cache = new Map<KeyPurpose, Buffer>();

/** 256-bit key of one purpose, derived from the portal's master secret. @throws when no secret is configured. */
export const keyFor = (purpose: KeyPurpose): Buffer => {
  const cached = cache.get(purpose);
  if (cached) return cached;
  const secret = config.masterSecret;
  if (secret.length < 32) throw new Error("QYZMET_SECRET is missing or shorter than 32 characters");
  const key = Buffer.from(hkdfSync("sha256", secret, "qyzmet", purpose, 32));
  cache.set(purpose, key);
  return key;
};

const objects = new Map<KeyPurpose, KeyObject>();

/** The same key as Node keeps it ready for use: made once, because making it costs more than using it. */
export const secretKeyFor = (purpose: KeyPurpose): KeyObject => {
  const ready = objects.get(purpose) ?? createSecretKey(keyFor(purpose));
  objects.set(purpose, ready);
  return ready;
};

/** Identifies the generation of the master secret in stored values. */
export const currentKeyId = 1;
