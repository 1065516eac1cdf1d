import { config } from "#lib/config.ts";
import { keyFor } from "#lib/crypto/keys.ts";

/** Secret shared with the bank. In demo mode the simulated bank derives the same one. @throws in production when none is configured. */
export const bankSecret = (): string => {
  if (config.bankSecret !== undefined) return config.bankSecret;
  if (config.demo) return keyFor("bank").toString("hex");
  throw new Error("BANK_SECRET is not set");
};
