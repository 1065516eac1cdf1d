import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { currentKeyId, type KeyPurpose, keyIds, secretKeyFor } from "./keys.ts";

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM: key id (1 byte), nonce, tag, ciphertext. `place` (table, column, row) is authenticated, so a sealed value moved to
 * another row does not open.
 */
export const seal = (plain: Buffer, place: string, purpose: KeyPurpose = "column"): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", secretKeyFor(purpose), nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(currentKeyId()), nonce, cipher.getAuthTag(), body]);
};

/** Opens what was sealed under the current secret or a former one. @throws when the value was changed, moved or sealed with another key. */
export const unseal = (sealed: Buffer, place: string, purpose: KeyPurpose = "column"): Buffer => {
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength);
  const decipher = createDecipheriv("aes-256-gcm", secretKeyFor(purpose, sealed[0]), nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength + tagLength)), decipher.final()]);
};

export const sealJson = (value: unknown, place: string, purpose: KeyPurpose = "column"): Buffer =>
  seal(Buffer.from(JSON.stringify(value)), place, purpose);

/** The caller names the shape it sealed at the same place. */
export const unsealJson = <T>(sealed: Buffer, place: string, purpose: KeyPurpose = "column"): T =>
  JSON.parse(unseal(sealed, place, purpose).toString("utf8")) as T;

type LookupKind = "iin" | "phone" | "paper";

/** Keyed hash by which a sealed value (IIN, phone) can be found without being stored. */
export const lookupOf = (kind: LookupKind, value: string, keyId = currentKeyId()): Buffer =>
  createHmac("sha256", secretKeyFor("lookup", keyId)).update(`${kind}:${value}`).digest();

/** The same under every secret the portal knows: a row written before the secret was turned is found by one of them. */
export const lookupsOf = (kind: LookupKind, value: string): Buffer[] => keyIds().map((id) => lookupOf(kind, value, id));

const macUnder = (keyId: number, purpose: KeyPurpose, parts: readonly (string | Buffer)[]): Buffer => {
  const mac = createHmac("sha256", secretKeyFor(purpose, keyId));
  for (const part of parts) mac.update(`${part.length}:`).update(part);
  return mac.digest();
};

export const macOf = (purpose: KeyPurpose, ...parts: readonly (string | Buffer)[]): Buffer => macUnder(currentKeyId(), purpose, parts);

/** Whether a stored MAC is the portal's own, of the current secret or a former one. */
export const isMacOf = (mac: Buffer, purpose: KeyPurpose, ...parts: readonly (string | Buffer)[]): boolean =>
  keyIds().some((id) => sameBytes(mac, macUnder(id, purpose, parts)));

export const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
export const sha256Hex = (data: string | Buffer): string => sha256(data).toString("hex");
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** 256 random bits in base64url: ids that open something. */
export const randomToken = (): string => randomBytes(32).toString("base64url");
