import { unseal } from "#lib/crypto/seal.ts";

export const outboxCookie = "qyzmet-outbox";
export const outboxPlace = "cookie.outbox";

/** @returns the number whose messages were asked for last in this browser. */
export const outboxPhone = (cookie: string | undefined): string | null => {
  if (!cookie) return null;
  try {
    return unseal(Buffer.from(cookie, "base64url"), outboxPlace, "challenge").toString();
  } catch {
    return null;
  }
};
