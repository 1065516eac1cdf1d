/**
 * The compact signed word that the QR code of a document carries (docs/decisions/019): read by the portal and by any browser alike, without
 * asking anybody. A JWS (RFC 7515, ES256) whose letters are written as digits, because a QR code holds digits in fewer modules.
 */
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";

/** What the paper itself says, in names of one letter: each letter is a module less. */
export type PaperClaims = {
  /** Number of the document. */
  readonly n: string;
  /** Service and document of its definition. */
  readonly s: string;
  readonly r: string;
  /** Initials of the holder. */
  readonly i: string;
  /** Day of the signature and last day of validity, YYYY-MM-DD. */
  readonly d: string;
  readonly u?: string;
  /** SHA-256 of the canonical content, base64url. */
  readonly h: string;
};

/**
 * `genuine`: signed by a key of the portal. `broken`: it names a key of the portal and the signature does not hold. `unknown-key`: of a key
 * that is not known here. `none`: no such word in the text. `unable`: this browser has no cryptography (an address without https).
 */
export type PaperReading =
  | { readonly verdict: "genuine"; readonly claims: PaperClaims }
  | { readonly verdict: "broken" | "unknown-key" | "none" | "unable" };

/** The least letter of a JWS is "-" with code 45, so every letter is two digits. */
const least = 45;

export const toDigits = (jws: string): string => [...jws].map((letter) => String(letter.charCodeAt(0) - least).padStart(2, "0")).join("");

const fromDigits = (digits: string): string =>
  (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number(pair) + least)).join("");

/** The word in what a person has pasted or a QR code has brought: an address with it, or it alone. */
export const wordIn = (text: string): string | null => {
  const digits = /(?:^|#)((?:\d\d){150,800})$/.exec(text.replace(/\s/g, ""))?.[1];
  const jws = digits === undefined ? text.trim() : fromDigits(digits);
  return /^[\w-]{20,400}\.[\w-]{20,800}\.[\w-]{20,200}$/.test(jws) ? jws : null;
};

const claimsOf = (payload: Uint8Array): PaperClaims | null => {
  try {
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
    const whole = ["n", "s", "r", "i", "d", "h"].every((name) => typeof claims[name] === "string");
    return whole && ["string", "undefined"].includes(typeof claims["u"]) ? (claims as PaperClaims) : null;
  } catch {
    return null;
  }
};

const keyIdOf = (jws: string): string | undefined => {
  try {
    return decodeProtectedHeader(jws).kid;
  } catch {
    return undefined;
  }
};

/** @param keys public keys of the portal, the present one and the former ones */
export const readPaperCode = async (text: string, keys: readonly JWK[]): Promise<PaperReading> => {
  const jws = wordIn(text);
  if (jws === null) return { verdict: "none" };
  if (globalThis.crypto?.subtle === undefined) return { verdict: "unable" };
  const kid = keyIdOf(jws);
  const key = keys.find((one) => one.kid === kid);
  if (kid === undefined) return { verdict: "broken" };
  if (key === undefined) return { verdict: "unknown-key" };
  const checked = await compactVerify(jws, await importJWK(key, "ES256"), { algorithms: ["ES256"] }).catch(() => null);
  const claims = checked && claimsOf(checked.payload);
  return claims ? { verdict: "genuine", claims } : { verdict: "broken" };
};
