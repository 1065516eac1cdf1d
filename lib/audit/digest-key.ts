/** Ed25519 key of the portal's own statements: digests of the chains, protocols of failures. Its public half verifies them anywhere. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { currentKeyId, keyFor, keyIds } from "#lib/crypto/keys.ts";
import { sha256Hex } from "#lib/crypto/seal.ts";

// RFC 8410: the fixed head of an Ed25519 key in PKCS #8, before its 32 bytes.
const head = Buffer.from("302e020100300506032b657004220420", "hex");

const privateKey = (id = currentKeyId()): KeyObject =>
  createPrivateKey({ key: Buffer.concat([head, keyFor("chain-head", id)]), format: "der", type: "pkcs8" });

const publicKey = (id = currentKeyId()): KeyObject => createPublicKey(privateKey(id));

/** Names the key in what it signs: first half of the SHA-256 of its public half. */
export const digestKeyId = (): string => sha256Hex(publicKey().export({ format: "der", type: "spki" })).slice(0, 32);

export const signBytes = (bytes: Buffer): Buffer => sign(null, bytes, privateKey());

/** Of the current secret or a former one. */
export const verifyBytes = (bytes: Buffer, signature: Buffer): boolean =>
  keyIds().some((id) => verify(null, bytes, publicKey(id), signature));
