import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Secrets that a start without configuration makes for itself, each in a file that only its owner reads. */
export const secretNames = ["master", "database-owner", "database-app"] as const;
export type SecretName = (typeof secretNames)[number];

export const secretFile = (dataDir: string, name: SecretName): string => join(dataDir, "secrets", name);

/** Reads the secret, making it the first time. */
export const ownSecret = (dataDir: string, name: SecretName): string => {
  const file = secretFile(dataDir, name);
  mkdirSync(join(dataDir, "secrets"), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
};
