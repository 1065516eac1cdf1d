import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a bank tells the portal about a payment that it has received. */
export const bankNotice = z.object({
  /** The bank's own number of the payment; the same payment always has the same one. */
  reference: z.string().regex(/^[A-Z0-9-]{6,40}$/),
  caseNumber: z.string().max(40),
  amountKzt: z.int().positive().max(1_000_000_000),
  paidOn: z.iso.date(),
});
export type BankNotice = z.infer<typeof bankNotice>;

export const noticeHeaders = { time: "x-bank-time", nonce: "x-bank-nonce", signature: "x-bank-signature" } as const;

/** How old a signed notice may be, seconds; a bank that repeats signs anew each time. */
export const noticeLifetimeSeconds = 300;

const macOf = (secret: string, time: string, nonce: string, body: string): Buffer =>
  createHmac("sha256", secret).update(`${time}.${nonce}.${body}`).digest();

/** Headers that prove who sent `body` and when. `time` is Unix seconds. */
export const signNotice = (secret: string, body: string, at: Date): Readonly<Record<string, string>> => {
  const time = String(Math.floor(at.getTime() / 1000));
  const nonce = randomUUID();
  return {
    [noticeHeaders.time]: time,
    [noticeHeaders.nonce]: nonce,
    [noticeHeaders.signature]: macOf(secret, time, nonce, body).toString("hex"),
  };
};

export type NoticeProof =
  | { readonly valid: true; readonly nonce: string }
  | { readonly valid: false; readonly why: "unsigned" | "wrong" | "old" };

/** The caller still refuses a nonce that it has seen (security 13.2.1: replayed, unsigned, old notices are refused). */
export const checkNotice = (secret: string, headers: Headers, body: string, at: Date): NoticeProof => {
  const time = headers.get(noticeHeaders.time) ?? "";
  const nonce = headers.get(noticeHeaders.nonce) ?? "";
  const signature = Buffer.from(headers.get(noticeHeaders.signature) ?? "", "hex");
  if (!/^\d{1,12}$/.test(time) || nonce.length < 16 || nonce.length > 80 || signature.length !== 32)
    return { valid: false, why: "unsigned" };
  if (!timingSafeEqual(signature, macOf(secret, time, nonce, body))) return { valid: false, why: "wrong" };
  if (Math.abs(at.getTime() / 1000 - Number(time)) > noticeLifetimeSeconds) return { valid: false, why: "old" };
  return { valid: true, nonce };
};
