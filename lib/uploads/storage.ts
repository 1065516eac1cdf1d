/**
 * Files on disk, each under a key of its own (AES-256-GCM) that is wrapped by the portal's and kept in the database: a copied disk alone opens
 * nothing. Layout of a file: nonce (12), ciphertext, tag (16). What is being received lies in `tmp` and is already encrypted.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { config } from "#lib/config.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";

export type Stored = { readonly storageKey: string; readonly wrappedKey: Buffer };
export type Received = Stored & { readonly size: number; readonly sha256: string };

const nonceLength = 12;
const tagLength = 16;
const abandonedAfterMs = 60 * 60 * 1000;

const root = () => join(config.dataDir, "files");
const place = (storageKey: string) => `file/${storageKey}`;
const isStorageKey = (value: string) => /^[a-f0-9]{32}$/.test(value);

const pathOf = (storageKey: string): string => {
  if (!isStorageKey(storageKey)) throw new Error("not a storage key");
  return join(root(), storageKey.slice(0, 2), storageKey);
};

/** Uploads that ended with their process leave a file behind; another process may still be receiving the young ones. */
const removeAbandoned = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
};

let prepared: Promise<string> | undefined;
const temporaryFolder = (): Promise<string> => {
  prepared ??= (async () => {
    const folder = join(root(), "tmp");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeAbandoned(folder);
    return folder;
  })();
  return prepared;
};

/**
 * Takes in a stream as it comes, encrypted, and counts it.
 * @throws when the stream breaks off; nothing is left behind then.
 */
export const storeStream = async (source: Readable): Promise<Received> => {
  const storageKey = randomBytes(16).toString("hex");
  const temporary = join(await temporaryFolder(), storageKey);
  const key = randomBytes(32);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const digest = createHash("sha256");
  let size = 0;
  let begun = false;
  const encrypt = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      digest.update(chunk);
      if (!begun) this.push(nonce);
      begun = true;
      done(null, cipher.update(chunk));
    },
    flush(done) {
      if (!begun) this.push(nonce);
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
  try {
    await pipeline(source, encrypt, createWriteStream(temporary, { flags: "wx", mode: 0o600 }));
    // On disk before the database says so: a power cut must not leave a row without its file.
    const handle = await open(temporary, "r");
    await handle.sync().finally(() => handle.close());
    await mkdir(join(root(), storageKey.slice(0, 2)), { recursive: true, mode: 0o700 });
    await rename(temporary, pathOf(storageKey));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { storageKey, wrappedKey: seal(key, place(storageKey), "file"), size, sha256: digest.digest("hex") };
};

/** @throws when the file is gone or was changed. */
export const readStored = async (stored: Stored): Promise<Buffer> => {
  const key = unseal(stored.wrappedKey, place(stored.storageKey), "file");
  const whole = await readFile(pathOf(stored.storageKey));
  const decipher = createDecipheriv("aes-256-gcm", key, whole.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(whole.subarray(whole.length - tagLength));
  return Buffer.concat([decipher.update(whole.subarray(nonceLength, whole.length - tagLength)), decipher.final()]);
};

export const removeStored = (storageKey: string): Promise<void> => rm(pathOf(storageKey), { force: true });
